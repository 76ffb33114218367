package vn.nongthonmoi.criteria.internal.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.engine.SentenceFile;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/**
 * The sentences of {@code vocabulary.dsl}. Drools reads the file and makes the patterns; matching is stricter than
 * Drools' own: a line is one sentence from its first to its last character, and what stands in a hole has to be of
 * the hole's kind. So nothing can ride along with a sentence. Thread-safe.
 */
final class Vocabulary {

    /** Which part of a rule a line stands in. */
    enum Section { CONDITION, CONSEQUENCE }

    private static final Pattern CALL = Pattern.compile("sheet\\.(\\w+)\\((.*)\\);");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern TESTED = Pattern.compile("Profile\\(\\s*(?:(\\w+) .*)?\\)");

    /** A hole of a sentence: its name, its kind and the pattern group that holds it. */
    private record Slot(String name, Hole hole, int group) { }

    /** A sentence: how it is recognised, what it expands to, and what it calls or tests. */
    private record Sentence(Section section, String shown, Pattern pattern, List<String> words, String template,
            List<Slot> slots, Method method, List<String> arguments, ProfileField tested) {

        /** Whether all its words stand in a line: much quicker to say than whether the line has its form. */
        boolean mayBe(String line) {
            for (String word : words) {
                if (!line.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A line that is a sentence. */
    final class Match {
        private final Sentence sentence;
        private final Map<String, String> values;
        private final Map<String, Integer> columns;

        private Match(Sentence sentence, Map<String, String> values, Map<String, Integer> columns) {
            this.sentence = sentence;
            this.values = values;
            this.columns = columns;
        }

        /** The sentence as the vocabulary writes it. */
        String shown() {
            return sentence.shown();
        }

        /** The sentence without its spacing. */
        Spoken spoken() {
            return new Spoken(sentence.shown(), values());
        }

        /**
         * A condition as DRL.
         *
         * @param classes the places of classes by their names; receives the class that the condition names, which
         *     itself holds the place alone
         */
        String drl(Map<String, Integer> classes) {
            if (sentence.tested() != ProfileField.CLASSES) {
                return fill(sentence.template(), values);
            }
            Map<String, String> places = new TreeMap<>();
            values.forEach((hole, name) ->
                    places.put(hole, Integer.toString(classes.computeIfAbsent(name, n -> classes.size()))));
            return fill(sentence.template(), places);
        }

        /** The profile field a condition tests; null when it tests none. */
        ProfileField tested() {
            return sentence.tested();
        }

        /** The canonical values in the holes. */
        List<String> values() {
            return List.copyOf(values.values());
        }

        /** Where a hole stands in the line, from 0; 0 for no hole. */
        int column(String hole) {
            return columns.getOrDefault(hole, 0);
        }

        /** Makes the call a consequence expands to. */
        void speakTo(Sentences sheet) {
            Object[] arguments = sentence.arguments().stream().map(a -> fill(a, values)).toArray();
            try {
                sentence.method().invoke(sheet, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String fill(String template, Map<String, String> values) {
            String text = template;
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        }
    }

    /** Why a line is no sentence, and where, from 0. */
    record Mismatch(int column, Message problem) { }

    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<Section, NearestSentence> nearest = new ConcurrentHashMap<>();

    /**
     * Reads a vocabulary.
     *
     * @throws IllegalStateException if the file is wrong: it belongs to the library, so this is a defect of ours
     */
    static Vocabulary read(String dsl) {
        Vocabulary vocabulary = new Vocabulary();
        SentenceFile.read(dsl).forEach(entry -> vocabulary.sentences.add(sentence(entry)));
        return vocabulary;
    }

    private static Sentence sentence(SentenceFile.Entry entry) {
        String template = entry.template();
        List<Slot> slots = new ArrayList<>();
        entry.holes().forEach((name, group) -> slots.add(new Slot(name, Hole.named(name), group)));
        slots.sort(Comparator.comparingInt(Slot::group));
        String shown = entry.written().replaceAll("\\{(\\w+):[^}]*}", "{$1}")
                .replace("(?:,)", ",").replaceAll("\\s+", " ");
        Section section = entry.condition() ? Section.CONDITION : Section.CONSEQUENCE;
        Method method = null;
        List<String> arguments = new ArrayList<>();
        ProfileField tested = null;
        if (section == Section.CONSEQUENCE) {
            Matcher call = CALL.matcher(template);
            if (!call.matches()) {
                throw new IllegalStateException("vocabulary.dsl: not a call of sheet: " + template);
            }
            Matcher argument = ARGUMENT.matcher(call.group(2));
            while (argument.find()) {
                arguments.add(argument.group(1));
            }
            Class<?>[] types = new Class<?>[arguments.size()];
            Arrays.fill(types, String.class);
            try {
                method = Sentences.class.getMethod(call.group(1), types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("vocabulary.dsl: no such call: " + template, e);
            }
        } else {
            Matcher pattern = TESTED.matcher(template);
            if (!pattern.matches()) {
                throw new IllegalStateException("vocabulary.dsl: not a pattern on Profile: " + template);
            }
            tested = pattern.group(1) == null ? null : ProfileField.find(pattern.group(1)).orElseThrow();
        }
        return new Sentence(section, shown, entry.pattern(), literal(shown), template, slots, method, arguments, tested);
    }

    /** What stands outside the holes of a sentence, between spaces. */
    private static List<String> literal(String shown) {
        return Arrays.stream(HOLE.matcher(shown).replaceAll(" ").split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    /** The sentence that a line is; empty when it is none. The line has no space at its ends. */
    Optional<Match> match(Section section, String line) {
        return sentences.stream().filter(s -> s.section() == section).map(s -> match(s, line))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Match> match(Sentence sentence, String line) {
        return whole(sentence, line).flatMap(m -> filled(sentence, m));
    }

    /** The whole line in the form of a sentence, whatever stands in its holes. */
    private static Optional<Matcher> whole(Sentence sentence, String line) {
        if (!sentence.mayBe(line)) {
            return Optional.empty();
        }
        Matcher m = sentence.pattern().matcher(new PatientText(line));
        try {
            return m.matches() ? Optional.of(m) : Optional.empty();
        } catch (PatientText.ExhaustedException e) {
            return Optional.empty();
        }
    }

    private Optional<Match> filled(Sentence sentence, Matcher m) {
        Map<String, String> values = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        for (Slot slot : sentence.slots()) {
            Optional<String> value = slot.hole().read(m.group(slot.group()).strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(slot.name(), value.get());
            columns.put(slot.name(), m.start(slot.group()));
        }
        return Optional.of(new Match(sentence, values, columns));
    }

    /** Why a line that {@link #match} did not take is no sentence. */
    Mismatch explain(Section section, String line) {
        return sentences.stream().filter(s -> s.section() == section)
                .flatMap(s -> whole(s, line).map(m -> almost(s, m)).stream())
                .min(Comparator.comparingInt((Almost a) -> -a.good()).thenComparingInt(Almost::distance))
                .map(Almost::mismatch).orElseGet(() -> nearest(section).misspelt(line).orElseGet(() ->
                        new Mismatch(0, Message.of("NTM-102", line, nearest(section).to(line)))));
    }

    private NearestSentence nearest(Section section) {
        return nearest.computeIfAbsent(section, s -> new NearestSentence(
                shown(s).stream().map(Vocabulary::example).toList(), words(s), text -> match(s, text).isPresent()));
    }

    /** A sentence whose words are right but not what stands in its holes. */
    private record Almost(int good, int distance, Mismatch mismatch) { }

    private static Almost almost(Sentence sentence, Matcher m) {
        int good = 0;
        Slot wrong = null;
        for (Slot slot : sentence.slots()) {
            if (slot.hole().read(m.group(slot.group()).strip()).isPresent()) {
                good++;
            } else if (wrong == null) {
                wrong = slot;
            }
        }
        String raw = m.group(wrong.group()).strip();
        List<String> words = wrong.hole().words();
        int distance = words.isEmpty() ? raw.length() : Nearest.distance(raw, Nearest.of(raw, words));
        int at = wrong.hole().wrong(raw);
        return new Almost(good, distance, new Mismatch(m.start(wrong.group()) + at,
                misfit(wrong.hole(), wrong.hole() == Hole.HANG ? raw.substring(at).replaceFirst("\\s*\\|.*", "") : raw)));
    }

    private static Message misfit(Hole hole, String raw) {
        String nearest = hole.nearest(raw);
        return Message.of(nearest.isEmpty() ? "NTM-103" : "NTM-128", raw,
                hole.expectation(), nearest, String.join(", ", hole.words()));
    }

    /** Every word that a sentence of the section has, itself or in a hole that holds one of few. */
    private Set<String> words(Section section) {
        Set<String> words = new TreeSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.section() == section) {
                Stream.concat(Stream.of(example(sentence.shown())),
                        sentence.slots().stream().flatMap(slot -> slot.hole().words().stream()))
                        .flatMap(text -> NearestSentence.WORD.matcher(text).results().map(MatchResult::group)).forEach(words::add);
            }
        }
        return words;
    }

    /** The sentences of a section as the vocabulary writes them. */
    List<String> shown(Section section) {
        return sentences.stream().filter(s -> s.section() == section).map(Sentence::shown).toList();
    }

    /** A sentence with its holes filled, as somebody would write it. */
    static String example(String shown) {
        return HOLE.matcher(shown).replaceAll(m -> Hole.named(m.group(1)).example());
    }
}
