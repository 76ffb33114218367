package vn.nongthonmoi.criteria.internal.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.files.RuleText;
import vn.nongthonmoi.criteria.internal.rules.Vocabulary.Section;
import vn.nongthonmoi.criteria.internal.text.Characters;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/**
 * Reads one rule file: bytes to a {@link Layer}, or to every problem it has. Line by line it lets through only
 * comments, {@code rule}, annotations of a fixed list, {@code when}, {@code then}, {@code end} and sentences; what
 * goes on to Drools is which units each rule is about, built from the sentences without a word of the author.
 */
public final class RuleFileReader {


    private static final Pattern RULE = Pattern.compile("rule\\s+\"([^\"\\\\{}]+)\"");
    private static final Pattern KEYWORD = Pattern.compile("^rule\\b");
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(\"([^\"\\\\{}]*)\"\\)");
    private static final Set<String> ANNOTATIONS = Set.of("source", "provisional", "checked", "basis");
    private static final Set<Class<?>> HEADER = Set.of(Statement.Decision.class, Statement.Scope.class, Statement.Checks.class,
            Statement.Territory.class, Statement.InForce.class, Statement.BuildsOn.class, Statement.Amends.class,
            Statement.Replaces.class, Statement.AddsTo.class, Statement.ContentUnknown.class, Statement.ContentInPart.class, Statement.Size.class,
            Statement.CountedApart.class);

    /** Where in a rule a line stands. */
    private enum Place {
        OUTSIDE("rule \"…\"", "rule"), NAMED("@source(\"…\"), when", "when"), WHEN("then", "then"), THEN("end", "end");

        final String expected;
        final String next;

        Place(String expected, String next) {
            this.expected = expected;
            this.next = next;
        }
    }

    private final Vocabulary vocabulary;
    private final String file;
    private final List<RuleProblem> problems = new ArrayList<>();

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> drl = new ArrayList<>();
    private final Set<Integer> broken = new HashSet<>();
    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private Sentences sheet;
    private Place place = Place.OUTSIDE;
    private String name;
    private int nameLine;
    private int problemsBefore;
    private Map<String, String> annotations;
    private List<Rule.Condition> conditions;
    private int said;
    private int sentences;

    private RuleFileReader(Vocabulary vocabulary, String file) {
        this.vocabulary = vocabulary;
        this.file = file;
    }

    /**
     * The file's layer. Rules in which a problem was found say nothing, so that the rest can still be checked.
     *
     * @return null when the file cannot be read, or does not say what document it is
     */
    static Layer read(Vocabulary vocabulary, String file, byte[] bytes, List<RuleProblem> problems) {
        RuleFileReader reader = new RuleFileReader(vocabulary, file);
        Layer layer = RuleText.decode(file, bytes, reader.problems).map(reader::lines).orElse(null);
        problems.addAll(reader.problems);
        return layer;
    }

    private void problem(int line, int column, Message message) {
        problems.add(RuleProblem.error(file, line, column, message));
    }

    /** How many problems this file has from a line on; what follows from one of them is not reported again. */
    private long problemsAt(int line) {
        return problems.stream().filter(p -> p.line() >= line).count();
    }

    private Layer lines(String text) {
        int number = 0;
        for (String raw : RuleText.lines(text)) {
            drl.add("");
            drl.set(number, line(++number, raw));
            Optional<Message> tooMuch = tooMuch();
            if (tooMuch.isPresent()) {
                problem(number, 1, tooMuch.get());
                return null;
            }
        }
        if (place != Place.OUTSIDE) {
            problem(number, 1, Message.of("NTM-107", "hole.end-of-file", place.expected));
            endRule(number);
        }
        return header();
    }

    /** What makes the file more than will be read; empty when nothing does. */
    private Optional<Message> tooMuch() {
        return problems.size() >= Limits.ERRORS ? Optional.of(Message.of("NTM-177", Limits.ERRORS))
                : rules.size() > Limits.RULES ? Optional.of(Message.of("NTM-129", Limits.RULES))
                : sentences > Limits.SENTENCES ? Optional.of(Message.of("NTM-178", Limits.SENTENCES))
                : sentencesOfRule() > Limits.SENTENCES_OF_A_RULE
                        ? Optional.of(Message.of("NTM-179", name, Limits.SENTENCES_OF_A_RULE)) : Optional.empty();
    }

    private int sentencesOfRule() {
        return place == Place.OUTSIDE ? 0 : conditions.size() + said;
    }

    /** Takes in one line and returns what stands for it in Drools' text. */
    private String line(int number, String written) {
        if (written.length() > Limits.LINE) {
            problem(number, Limits.LINE, Message.of("NTM-130", written.length(), Limits.LINE));
            return "";
        }
        Optional<Characters.Strange> strange = Characters.strange(written, "\t");
        if (strange.isPresent()) {
            problem(number, strange.get().at() + 1, RuleText.refused(strange.get()));
            return "";
        }
        String raw = Normalizer.normalize(written, Normalizer.Form.NFC);
        String line = raw.replace('\t', ' ').strip();
        int indent = raw.length() - raw.stripLeading().length();
        if (line.isEmpty() || line.startsWith("//")) {
            return "";
        }
        Optional<String> keyword = keyword(line);
        if (keyword.isPresent() && !(place.next.equals(keyword.get()) && line.startsWith(keyword.get()))) {
            return misplaced(number, line, indent, keyword.get());
        }
        return switch (place) {
            case OUTSIDE -> ruleLine(number, line, indent);
            case NAMED -> annotationLine(number, line, indent);
            case WHEN -> conditionLine(number, line, indent);
            case THEN -> consequenceLine(number, line, indent);
        };
    }

    /** The keyword a line is or begins with, whatever its capitals. */
    private static Optional<String> keyword(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return KEYWORD.matcher(lower).find() ? Optional.of("rule")
                : Optional.of(lower).filter(l -> l.equals("when") || l.equals("then") || l.equals("end"));
    }

    /** A keyword that was not its turn is reported once; reading goes on from what it begins. */
    private String misplaced(int number, String line, int indent, String keyword) {
        problem(number, indent + 1, Message.of("NTM-107", line, place.expected));
        switch (keyword) {
            case "when" -> place = place == Place.NAMED ? Place.WHEN : place;
            case "then" -> place = place == Place.OUTSIDE ? place : Place.THEN;
            default -> {
                if (place != Place.OUTSIDE) {
                    endRule(number);
                }
                if (keyword.equals("rule")) {
                    return ruleLine(number, line, indent);
                }
            }
        }
        return "";
    }

    private String ruleLine(int number, String line, int indent) {
        Matcher m = RULE.matcher(line);
        if (!m.matches() && keyword(line).isEmpty()) {
            unexpected(number, line, indent);
            return "";
        }
        problemsBefore = problems.size();
        nameLine = number;
        annotations = new HashMap<>();
        conditions = new ArrayList<>();
        said = 0;
        sheet = new Sentences();
        place = Place.NAMED;
        name = m.matches() ? m.group(1).strip() : line;
        if (!m.matches()) {
            place = Place.OUTSIDE;
            unexpected(number, line, indent);
            place = Place.NAMED;
        } else if (!names.add(name)) {
            problem(number, indent + 1 + m.start(1), Message.of("NTM-108", name));
        }
        return "rule \"" + rules.size() + "\"";
    }

    private String annotationLine(int number, String line, int indent) {
        if (line.equals("when")) {
            place = Place.WHEN;
            if (!annotations.containsKey("source") && problemsAt(nameLine) == 0) {
                problem(nameLine, 1, Message.of("NTM-105", name));
            }
            return "when";
        }
        Matcher m = ANNOTATION.matcher(line);
        if (vocabulary.match(Section.CONDITION, line).isPresent()) {
            problem(number, indent + 1, Message.of("NTM-107", line, "when"));
            place = Place.WHEN;
            return conditionLine(number, line, indent);
        }
        if (!m.matches()) {
            unexpected(number, line, indent);
        } else if (!ANNOTATIONS.contains(m.group(1))) {
            problem(number, indent + 1, Message.of("NTM-106", m.group(1), Nearest.of(m.group(1), ANNOTATIONS)));
        } else if (m.group(2).isBlank() || annotations.put(m.group(1), m.group(2).strip()) != null) {
            problem(number, indent + 1, Message.of("NTM-131", m.group(1)));
        }
        return "";
    }

    private String conditionLine(int number, String line, int indent) {
        if (line.equals("then")) {
            place = Place.THEN;
            if (conditions.isEmpty() && problemsAt(nameLine) == 0) {
                problem(number, 1, Message.of("NTM-117", name));
            }
            return "then";
        }
        Optional<Vocabulary.Match> condition = vocabulary.match(Section.CONDITION, line);
        if (condition.isEmpty() && vocabulary.match(Section.CONSEQUENCE, line).isPresent()) {
            // What belongs after "then" stands before it: that is missing, and reading goes on as if it were there.
            problem(number, indent + 1, Message.of("NTM-107", line, place.expected));
            place = Place.THEN;
            return consequenceLine(number, line, indent);
        }
        return condition.map(match -> {
            sentences++;
            String drlOfIt = match.drl(classes);
            conditions.add(new Rule.Condition(match.tested(), match.values(), drlOfIt, match.spoken(), line, number));
            return drlOfIt;
        }).orElseGet(() -> noSentence(Section.CONDITION, number, line, indent));
    }

    private String consequenceLine(int number, String line, int indent) {
        if (line.equals("end")) {
            drl.set(number - 1, "end");
            endRule(number);
            return drl.get(number - 1);
        }
        Optional<Vocabulary.Match> sentence = vocabulary.match(Section.CONSEQUENCE, line);
        if (sentence.isEmpty()) {
            return noSentence(Section.CONSEQUENCE, number, line, indent);
        }
        sentences++;
        said++;
        sheet.next(sentence.get().spoken(), number);
        try {
            sentence.get().speakTo(sheet);
        } catch (MisfitException e) {
            // Where the sentence that it should follow is there, and was not understood, nothing more is said.
            if (!(e instanceof UnstatedRowException) || problems.size() == problemsBefore) {
                problem(number, indent + sentence.get().column(e.hole) + 1, e.problem);
            }
        }
        return "";
    }

    private String noSentence(Section section, int number, String line, int indent) {
        Vocabulary.Mismatch mismatch = Slips.find(line).orElseGet(() -> vocabulary.explain(section, line));
        problem(number, indent + mismatch.column() + 1, mismatch.problem());
        return "";
    }

    private void unexpected(int number, String line, int indent) {
        Vocabulary.Mismatch mismatch = Slips.find(line)
                .orElseGet(() -> new Vocabulary.Mismatch(0, Message.of("NTM-107", line, place.expected)));
        problem(number, indent + mismatch.column() + 1, mismatch.problem());
    }

    private void endRule(int number) {
        place = Place.OUTSIDE;
        List<Rule.Stated> stated = sheet.stated();
        Rule rule = new Rule(rules.size(), name, nameLine, annotations.getOrDefault("source", ""),
                annotations.get("provisional"), annotations.get("basis"), annotations.get("checked"), List.copyOf(conditions),
                stated);
        boolean first = rules.isEmpty();
        if (said == 0 && problemsAt(nameLine) == 0) {
            problem(number, 1, Message.of("NTM-117", name));
        }
        for (Rule.Stated s : stated) {
            if (HEADER.contains(s.statement().getClass()) != first) {
                problem(s.line(), 1, first ? Message.of("NTM-109", "hole.other-sentence") : Message.of("NTM-110"));
            }
        }
        if (rule.classifies() && stated.stream().anyMatch(s -> !(s.statement() instanceof Statement.Classify))) {
            problem(nameLine, 1, Message.of("NTM-132", name));
        }
        if (rule.classifies() && conditions.stream().anyMatch(c -> c.tested() == ProfileField.CLASSES
                || c.tested() == ProfileField.REMAINING)) {
            problem(nameLine, 1, Message.of("NTM-133", name));
        }
        if (problems.size() == problemsBefore) {
            rules.add(rule);
        } else {
            rules.add(new Rule(rules.size(), name, nameLine, "", null, null, null, List.of(), List.of()));
            broken.add(rules.size() - 1);
            for (int line = nameLine; line <= number; line++) {
                drl.set(line - 1, "");
            }
        }
    }

    private Layer header() {
        if (rules.isEmpty()) {
            problem(1, 1, Message.of("NTM-109", "hole.nothing"));
            return null;
        }
        if (broken.contains(0)) {
            return null;
        }
        Rule header = rules.get(0);
        List<Statement.Decision> decisions = header(header, Statement.Decision.class);
        List<Statement.InForce> inForce = header(header, Statement.InForce.class);
        List<Statement.Scope> scopes = header(header, Statement.Scope.class);
        boolean territory = !header(header, Statement.Territory.class).isEmpty();
        boolean checks = !header(header, Statement.Checks.class).isEmpty();
        if (checks && !territory && scopes.isEmpty() && decisions.isEmpty() && inForce.size() == 1) {
            // Limits of evidence are nobody's decision; they count as made on the day from which they hold.
            decisions = List.of(new Statement.Decision("", inForce.get(0).from(), ""));
        }
        boolean oneJurisdiction = scopes.stream().map(s -> s.jurisdiction() + s.who()).distinct().count() <= 1;
        if (decisions.size() != 1 || inForce.size() != 1 || scopes.isEmpty() != (territory || checks)
                || territory && checks || !oneJurisdiction) {
            problem(header.line(), 1, Message.of("NTM-109", "“Quyết định …” × " + decisions.size() + ", “Hiệu lực từ …” × "
                    + inForce.size() + ", “Bộ tiêu chí …” × " + scopes.size() + ", “Danh mục tỉnh và vùng” × "
                    + header(header, Statement.Territory.class).size() + ", “Kiểm tra số liệu …” × "
                    + header(header, Statement.Checks.class).size()));
            return null;
        }
        return new Layer(file, decisions.get(0), scopes, inForce.get(0), List.copyOf(rules), String.join("\n", drl),
                List.copyOf(classes.keySet()), problems.isEmpty());
    }

    private static <T extends Statement> List<T> header(Rule header, Class<T> kind) {
        return header.stated().stream().map(Rule.Stated::statement).filter(kind::isInstance).map(kind::cast).toList();
    }
}
