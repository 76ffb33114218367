package vn.nongthonmoi.criteria.internal.cases;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.files.RuleText;
import vn.nongthonmoi.criteria.internal.text.CsvRecords;
import vn.nongthonmoi.criteria.internal.text.Nearest;
import vn.nongthonmoi.criteria.internal.text.Texts;

/** Reads a table of cases: one line a case. A line with a problem gives none, nor does a table whose header has one. */
final class CaseTable {

    private static final String EXPECT = "expect:";
    private static final String CRITERION = "criterion.";
    private static final List<String> OWN = List.of("case", "basis", "standard", "period", "as_of");
    private static final List<String> PREFIXES = Stream.concat(Stream.of("expect"),
            Arrays.stream(Standard.values()).map(Standard::code)).toList();
    private static final List<String> REQUIRED = List.of("case", "basis", "standard", "as_of", "province");

    private final String file;
    private final CaseProblems problems;
    private Map<String, CsvRecords.Cell> cells;
    private int line;

    private CaseTable(String file, CaseProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * What was read of a table.
     *
     * @param cells how many cells it has
     */
    record Read(List<Case> cases, int cells) {
        static final Read NOTHING = new Read(List.of(), 0);
    }

    /**
     * The cases of a table; what is wrong is added to the problems.
     *
     * @param most how many cells are left to be read of the directory
     */
    static Read read(String file, byte[] bytes, int most, CaseProblems problems) {
        List<RuleProblem> unread = new ArrayList<>();
        Optional<String> text = RuleText.decode(file, bytes, unread).filter(t -> RuleText.characters(file, t, unread));
        unread.forEach(p -> problems.add(p.line(), p.column(), p.message()));
        return text.map(t -> new CaseTable(file, problems).cases(t, most)).orElse(Read.NOTHING);
    }

    private void problem(int atLine, int column, Message message) {
        problems.add(atLine, column, message);
    }

    private Read cases(String text, int most) {
        List<List<CsvRecords.Cell>> records;
        try {
            records = CsvRecords.of(Normalizer.normalize(text, Normalizer.Form.NFC), most);
        } catch (CsvRecords.MalformedException e) {
            problem(e.line(), e.column(), Message.of("NTM-161"));
            return Read.NOTHING;
        } catch (CsvRecords.TooManyException e) {
            problem(e.line(), 1, Message.of("NTM-172", Limits.CELLS_OF_CASES, "hole.limit-cells"));
            return new Read(List.of(), most + 1);
        }
        return new Read(cases(records), records.stream().mapToInt(List::size).sum());
    }

    private List<Case> cases(List<List<CsvRecords.Cell>> records) {
        // A spreadsheet may say which separator it used, and leaves lines of blank cells.
        records.removeIf(r -> r.stream().allMatch(c -> Texts.clean(c.text()).isEmpty())
                || r.get(0).line() == 1 && r.get(0).text().startsWith("sep="));
        int before = problems.size();
        if (!records.isEmpty() && records.get(0).size() > Limits.COLUMNS) {
            problem(records.get(0).get(0).line(), records.get(0).get(Limits.COLUMNS).column(),
                    Message.of("NTM-192", records.get(0).size(), Limits.COLUMNS));
            return List.of();
        }
        List<String> header = records.isEmpty() ? List.of() : header(records.get(0));
        if (problems.size() > before) {
            return List.of();
        }
        for (String name : REQUIRED) {
            if (!header.contains(name)) {
                problem(1, 1, Message.of("NTM-163", name, String.join(", ", REQUIRED)));
                return List.of();
            }
        }
        List<Case> cases = new ArrayList<>();
        for (List<CsvRecords.Cell> record : records.subList(1, records.size())) {
            line = record.get(0).line();
            if (problems.enoughOfTable()) {
                break;
            }
            if (record.size() != header.size()) {
                problem(line, record.get(Math.min(record.size(), header.size()) - 1).column(),
                        Message.of("NTM-162", record.size(), header.size()));
                continue;
            }
            cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), record.get(i));
            }
            one().ifPresent(cases::add);
        }
        return cases;
    }

    private List<String> header(List<CsvRecords.Cell> cellsOfHeader) {
        List<String> header = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (CsvRecords.Cell cell : cellsOfHeader) {
            if (problems.enoughOfTable()) {
                break;
            }
            String name = Texts.clean(cell.text()).replaceFirst("^(\\w+:)\\s+", "$1");
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : Texts.key(name.substring(0, colon));
            String standard = prefix.replaceFirst("@.*", "");
            if (!standard.isEmpty() && !PREFIXES.contains(standard)) {
                problem(cell.line(), cell.column(), Message.of("NTM-169", name, Nearest.of(standard, PREFIXES) + ":"));
            }
            if (name.isEmpty() || !known.add(Texts.key(name))) {
                problem(cell.line(), cell.column(), Message.of("NTM-164", name));
            }
            header.add(colon < 0 ? plain(name) : prefix + name.substring(colon));
        }
        return header;
    }

    /** A name without a prefix as it is looked for: those of the table and of units in small letters. */
    private static String plain(String name) {
        String key = Texts.key(name);
        return key.startsWith("note") || OWN.contains(key) || UnitColumn.find(key).isPresent() ? key : name;
    }

    private String cell(String header) {
        return cells.containsKey(header) ? Texts.clean(cells.get(header).text()) : "";
    }

    private Optional<Case> one() {
        int before = problems.size();
        String name = required("case");
        String basis = required("basis");
        Standard standard = choice("standard", Standard.values(), Standard::code);
        Period period = form("period", Period::of, "hole.giaidoan");
        LocalDate asOf = form("as_of", LocalDate::parse, "hole.iso-date");
        Unit unit = unit();
        Map<String, String> evidence = new LinkedHashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        List<Case.Expected> expected = new ArrayList<>();
        cells.forEach((header, cell) -> {
            columns.put(header, cell.column());
            if (header.startsWith("note") || OWN.contains(header) || UnitColumn.find(header).isPresent()
                    || cell(header).isEmpty()) {
                return;
            }
            if (header.startsWith(EXPECT)) {
                expected(header, header.substring(EXPECT.length())).ifPresent(expected::add);
            } else {
                evidence.put(header, cell(header));
            }
        });
        if (expected.isEmpty() && problems.size() == before) {
            problem(line, 1, Message.of("NTM-165"));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Case(file, line, name, basis, standard,
                period, asOf, unit, evidence, columns, expected));
    }

    private String required(String header) {
        if (cell(header).isEmpty()) {
            refused(header, Message.of("NTM-234"));
        }
        return cell(header);
    }

    private void refused(String header, Message message) {
        CsvRecords.Cell cell = cells.get(header);
        problem(cell.line(), cell.column(), message);
    }

    private Unit unit() {
        Map<UnitColumn, String> unit = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            unit.put(column, cell(column.code()));
        }
        // A case is about a kind of unit, not about one of them.
        unit.replace(UnitColumn.CODE, "", "case");
        try {
            return Unit.of(unit);
        } catch (InvalidInputException e) {
            e.problems().forEach(p -> refused(p.field(), p.message()));
            return null;
        }
    }

    private <T> T form(String header, Function<String, T> read, String expectation) {
        String text = REQUIRED.contains(header) ? required(header) : cell(header);
        try {
            return text.isEmpty() ? null : read.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            refused(header, Message.of("NTM-236", text, expectation));
            return null;
        }
    }

    private <T> T choice(String header, T[] values, Function<T, String> name) {
        if (required(header).isEmpty()) {
            return null;
        }
        Optional<T> found = Arrays.stream(values).filter(v -> Texts.same(name.apply(v), cell(header))).findFirst();
        if (found.isEmpty()) {
            refused(header, Message.of("NTM-235", cell(header),
                    Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
        }
        return found.orElse(null);
    }

    private Optional<Case.Expected> expected(String header, String what) {
        if (what.equals("outcome")) {
            return word(header, Outcome.values(), o -> Stream.of(o.title().vi(), o.code()))
                    .map(o -> new Case.Expected(header, Case.About.OUTCOME, "", null, o));
        }
        boolean criterion = what.startsWith(CRITERION);
        Case.About about = what.equals("each") ? Case.About.EACH
                : criterion ? Case.About.CRITERION : Case.About.ROW;
        String code = about == Case.About.EACH ? "" : criterion ? what.substring(CRITERION.length()) : what;
        return word(header, Status.values(), s -> Stream.of(s.title().vi(), s.code()))
                .map(s -> new Case.Expected(header, about, code, s, null));
    }

    /** The value that goes by the word in a cell, in Vietnamese or by its code. */
    private <T> Optional<T> word(String header, T[] values, Function<T, Stream<String>> names) {
        String word = cell(header);
        Optional<T> found = Arrays.stream(values).filter(v -> names.apply(v).anyMatch(n -> Texts.same(n, word))).findFirst();
        if (found.isEmpty()) {
            // The codes are understood as well; people are told the words.
            refused(header, Message.of("NTM-235", word, Arrays.stream(values)
                    .map(v -> names.apply(v).findFirst().orElseThrow()).collect(Collectors.joining(", "))));
        }
        return found;
    }
}
