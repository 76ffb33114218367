package vn.nongthonmoi.spark.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.spark.table.NationalTable;

class BatchTest {

    private static final Rules RULES = Rules.of(Rules.BUNDLED);
    private static final NationalTable TABLE = new NationalTable(RULES);

    private Rules rules = RULES;
    private final Map<Long, Answer> answers = new TreeMap<>();
    private final Map<Long, BadRow> bad = new TreeMap<>();

    @Test
    void answersAreThoseOfAFullAssessmentOfEachRow() {
        // Every seventh commune, so that every province and year is there.
        List<TableRow> rows = LongStream.range(0, 4_000).mapToObj(i -> TABLE.row(i * 7)).toList();
        assess(TABLE.columns(), rows, 1_000);
        rows.forEach(row -> sameAsInFull(TABLE.columns(), row));
        assertTrue(answers.values().stream().anyMatch(Answer::isProvisional));
        assertTrue(answers.values().stream().anyMatch(a -> !a.getGaps().isEmpty()));
    }

    @Test
    void whatComesOfARowDoesNotDependOnItsCompany() {
        List<TableRow> rows = new ArrayList<>(LongStream.range(0, 600).mapToObj(TABLE::row).toList());
        // A verdict among numbers, words among numbers, a number among verdicts.
        set(rows.get(10), "10", "đạt");
        set(rows.get(11), "10", "nhiều");
        set(rows.get(12), "1.1", "104,50");
        assess(TABLE.columns(), rows, 600);
        Map<Long, String> together = texts();
        answers.clear();
        bad.clear();
        assess(TABLE.columns(), rows, 7);
        assertEquals(together, texts());
        assertTrue(bad.keySet().containsAll(List.of(10L, 11L, 12L)), bad.keySet().toString());
    }

    @Test
    void cellsOfEveryFormAreReadAsTheLibraryReadsThem() {
        String[] cells = {"45,1", "45.10", " 45.1 ", "0", "-0", "00045", "-1", "45.", ".5", "-", "4 5", "1e3", "٤٥",
            "45,1,2", "123456789012.1234", "1234567890123.1", "0.00001", "999999999999999999.999999999999",
            "1".repeat(31), "đạt", "Đạt", "không đạt", "không có", "true", "n/a", "", "  ", null, "45.12345",
            "1.000", "45,125", "0.500", "-12.500", "1234.567", "000.125"};
        List<String> columns = List.of("code", "province", "10", "1.1", "11");
        List<TableRow> rows = new ArrayList<>();
        for (String first : cells) {
            for (int place = 2; place < columns.size(); place++) {
                String[] row = {"S" + rows.size(), "10", null, null, null};
                row[place] = first;
                rows.add(new TableRow(rows.size(), 0, row));
            }
        }
        assess(columns, rows, rows.size());
        rows.forEach(row -> sameAsInFull(columns, row));
        assertTrue(answers.size() > 20 && bad.size() > 20, answers.size() + " and " + bad.size());
    }

    @Test
    void valuesGivenTwiceHaveTheGapOfTheOneThatDecides() {
        List<String> columns = List.of("code", "province", "area", "11", "11@self", "11@appraised");
        List<TableRow> rows = List.of(new TableRow(1, 0, new String[] {"S1", "10", "III", null, "1", "99"}),
                new TableRow(2, 0, new String[] {"S2", "10", "III", "98", null, null}));
        assess(columns, rows, 2);
        rows.forEach(row -> sameAsInFull(columns, row));
        assertTrue(answers.get(1L).getGaps().containsKey("11"));
    }

    @Test
    void halvesWithoutTheWholeHaveTheLargerGapOfTheTwo() {
        List<String> columns = List.of("code", "province", "15.1", "15.1.nam", "15.1.nu");
        List<TableRow> rows = List.of(new TableRow(1, 0, new String[] {"S1", "10", null, "85", "80"}),
                new TableRow(2, 0, new String[] {"S2", "10", "88", "85", null}),
                new TableRow(3, 0, new String[] {"S3", "10", "95", "85", "95"}),
                new TableRow(4, 0, new String[] {"S4", "10", null, "91", "95"}));
        assess(columns, rows, 4);
        rows.forEach(row -> sameAsInFull(columns, row));
        assertEquals(List.of("10", "2"), List.of(answers.get(1L).getGaps().get("15.1"), answers.get(2L).getGaps().get("15.1")));
        assertTrue(answers.get(3L).getGaps().isEmpty() && answers.get(4L).getGaps().isEmpty());
    }

    /** No commune can meet the bundled set, which has levels that nobody has set; so by small rules. */
    @Test
    void whetherAnOutcomeIsProvisionalIsThatOfAFullAssessment(@TempDir Path folder) throws IOException {
        List<String> columns = List.of("code", "province", "1.1", "2.1", "2.1b");
        List<TableRow> rows = new ArrayList<>();
        // 50 stands exactly at the level of 1.1, which has to be passed: a miss without a gap.
        for (String first : new String[] {"40", "50", "60", null}) {
            for (String second : new String[] {"40", "60"}) {
                for (String part : new String[] {"5", "15", null}) {
                    rows.add(new TableRow(rows.size(), 0, new String[] {"S" + rows.size(), "10", first, second, part}));
                }
            }
        }
        Set<String> seen = new TreeSet<>();
        for (String provisional : List.of("", "1.1", "2.1", "2.1b", "1.1 2.1", "1.1 2.1b", "1.1 2.1 2.1b")) {
            rules = Rules.of(smallRules(folder.resolve("of " + provisional), List.of(provisional.split(" "))));
            answers.clear();
            assess(columns, rows, rows.size());
            rows.forEach(row -> sameAsInFull(columns, row));
            answers.values().forEach(a -> seen.add(a.getOutcome() + " " + a.isProvisional()));
        }
        assertEquals(Set.of("meets true", "meets false", "falls_short true", "falls_short false",
                "undetermined false"), seen);
    }

    private static String smallRules(Path folder, List<String> provisional) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("regions-until-2025-06.dslr", "until-2025-06.units.csv")) {
            Files.copy(Path.of("../../rules/territory", name), folder.resolve(name));
        }
        StringBuilder rules = new StringBuilder("""
                rule "Văn bản"
                    @source("1/QĐ-TTg")
                when
                    Luôn luôn
                then
                    Quyết định "1/QĐ-TTg" ngày 01/01/2022, Phụ lục I
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                    Hiệu lực từ 01/01/2022 đến 31/12/2025
                end

                rule "Tiêu chí"
                    @source("1/QĐ-TTg")
                when
                    Mọi xã
                then
                    Tiêu chí 1: "Một"
                    Tiêu chí 2: "Hai"
                end
                """);
        for (String row : List.of("Chỉ tiêu 1.1: tỷ lệ hơn 50 %", "Chỉ tiêu 2.1: tỷ lệ ít nhất 50 %",
                "Phần 2.1b: tỷ lệ ít nhất 10 %")) {
            String code = row.substring(row.lastIndexOf(' ', row.indexOf(':')) + 1, row.indexOf(':'));
            rules.append("rule \"").append(code).append(" Dòng\"\n@source(\"1/QĐ-TTg, ").append(code).append("\")\n")
                    .append(provisional.contains(code) ? "@provisional(\"thử\")\n" : "")
                    .append("when\nMọi xã\nthen\n").append(row).append("\nend\n");
        }
        Files.writeString(folder.resolve("commune.dslr"), rules);
        return folder.toString();
    }

    private Batch assess(List<String> columns, List<TableRow> rows, int size) {
        Batch batch = new Batch(rules, columns);
        for (int from = 0; from < rows.size(); from += size) {
            batch.assess(rows.subList(from, Math.min(from + size, rows.size())),
                    a -> assertNull(answers.put(a.getRow(), a)), b -> assertNull(bad.put(b.getRow(), b)));
        }
        assertEquals(rows.size(), answers.size() + bad.size());
        return batch;
    }

    private Map<Long, String> texts() {
        Map<Long, String> texts = new TreeMap<>();
        answers.forEach((row, a) -> texts.put(row, a.toString()));
        bad.forEach((row, b) -> texts.put(row, b.toString()));
        return texts;
    }

    private static void set(TableRow row, String column, String cell) {
        row.cells()[TABLE.columns().indexOf(column)] = cell;
    }

    private void sameAsInFull(List<String> columns, TableRow row) {
        Map<UnitColumn, String> who = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cells()[i];
            String column = columns.get(i);
            UnitColumn.find(column).ifPresentOrElse(c -> who.put(c, cell), () -> values.put(column, cell));
        }
        CriteriaSet set = rules.set();
        try {
            same(set.assess(Unit.of(who), Evidence.of(values)), answers.get(row.row()), Arrays.toString(row.cells()));
        } catch (InvalidInputException e) {
            assertEquals(e.field() + " " + e.problem().code(), bad.get(row.row()).getField() + " "
                    + bad.get(row.row()).getProblem(), Arrays.toString(row.cells()));
        }
    }

    private static void same(Assessment expected, Answer answer, String row) {
        assertEquals(expected.unit().code(), answer.getCode(), row);
        assertEquals(expected.unit().province().code(), answer.getProvince(), row);
        assertEquals(expected.outcome().code(), answer.getOutcome(), row);
        assertEquals(expected.provisional(), answer.isProvisional(), row);
        assertEquals(expected.criteriaMet(), answer.getCriteriaMet(), row);
        assertEquals(letters(expected.criteria().stream().map(CriterionResult::status)), answer.getCriteria(), row);
        assertEquals(letters(expected.indicators().map(IndicatorResult::status)), answer.getIndicators(), row);
        assertEquals(letters(expected.conditions().stream().map(IndicatorResult::status)), answer.getConditions(), row);
        Map<String, String> gaps = new TreeMap<>();
        Stream.concat(expected.indicators(), expected.conditions().stream()).filter(r -> r.gap() != null)
                .forEach(r -> gaps.put(r.code(), r.gap().toPlainString()));
        assertEquals(gaps, new TreeMap<>(answer.getGaps()), row);
        assertEquals(expected.fingerprint(), answer.getFingerprint(), row);
    }

    private static String letters(Stream<Status> statuses) {
        return statuses.map(s -> switch (s) {
            case MET -> "M";
            case NOT_MET -> "N";
            case UNKNOWN -> "U";
            case UNSPECIFIED -> "S";
            case NOT_APPLICABLE -> "-";
        }).collect(Collectors.joining());
    }
}
