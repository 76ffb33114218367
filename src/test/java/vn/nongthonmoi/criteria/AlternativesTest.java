package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a fact says which parts of a row are considered and is not given, the row is decided only as far as every fact
 * gives the same: by the full explanation, at once and in columns alike.
 */
class AlternativesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Unit UNIT = Unit.builder("02686", Province.of("10")).build();
    private static final int MOST = 7;

    /** Three alternatives by one fact, of which the second concerns two of the others' numbers as well, and one by another. */
    private static final String PARTS = """
            Phần %1$s.a: tỷ lệ ít nhất 80 %%
            Phần %1$s.a chỉ xét khi %1$s.truong ít nhất 4
            Phần %1$s.b: tỷ lệ ít nhất 60 %%
            Phần %1$s.b chỉ xét khi %1$s.truong dưới 4
            Phần %1$s.c: đạt
            Phần %1$s.c chỉ xét khi %1$s.truong hơn 2
            Phần %1$s.d: đạt
            Phần %1$s.e: đạt
            Phần %1$s.e chỉ xét khi %1$s.lop bằng 0
            Số liệu %1$s.truong: số trường
            Số liệu %1$s.lop: số lớp
            """;

    private static final CriteriaSet SET = set(WrittenRules.rule("1.1 Đủ", "    Mọi xã",
            "Chỉ tiêu 1.1: đạt đủ các phần\n" + PARTS.formatted("1.1"))
            + WrittenRules.rule("1.2 Một", "    Mọi xã", "Chỉ tiêu 1.2: đạt một trong các phần\n" + PARTS.formatted("1.2"))
            + WrittenRules.rule("1.3 Cả", "    Mọi xã", "Chỉ tiêu 1.3: tỷ lệ ít nhất 50 %\n" + PARTS.formatted("1.3")));

    private static CriteriaSet set(String rules) {
        try {
            Path directory = Files.createTempDirectory("alternatives");
            new WrittenRules(directory).write("national.dslr", WrittenRules.head("xã đạt chuẩn")
                    + WrittenRules.rule("Tiêu chí", "    Mọi xã", "Tiêu chí 1: \"Trường\"") + rules);
            return CriteriaLibrary.load(directory).set(Standard.COMMUNE, DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of a row in every way that the library answers. */
    private static Status status(CriteriaSet set, Unit unit, String row, Map<String, Object> values) {
        Evidence evidence = Evidence.of(values);
        Assessment atOnce = set.assess(unit, evidence);
        Status quick = atOnce.indicatorStatuses().get(row);
        assertEquals(quick, atOnce.indicator(row).status(), () -> "explained: " + values);
        // Where it comes from makes it go the long way.
        Evidence said = evidence.withOrigins(values.keySet().stream().collect(Collectors.toMap(c -> c,
                c -> new Evidence.Origin("sổ", null, ""))));
        assertEquals(quick, set.assess(unit, said).indicatorStatuses().get(row), () -> "with its source: " + values);
        EvidenceColumns.Builder columns = EvidenceColumns.builder(1);
        values.forEach((column, value) -> columns.texts(column, new String[] {value.toString()}));
        BulkAssessment bulk = set.bulk(List.of(unit)).assess(columns.build());
        assertEquals(quick, Status.ofSeverity(bulk.indicator(row)[0]), () -> "in columns: " + values);
        return quick;
    }

    private static Map<String, Object> drawn(String row, Random random) {
        Map<String, Object> values = new HashMap<>();
        if (random.nextInt(4) > 0) {
            values.put(row + ".a", List.of(79, 80).get(random.nextInt(2)));
        }
        if (random.nextInt(4) > 0) {
            values.put(row + ".b", List.of(59, 60).get(random.nextInt(2)));
        }
        for (String part : List.of(".c", ".d", ".e")) {
            if (random.nextInt(4) > 0) {
                values.put(row + part, random.nextBoolean() ? "đạt" : "không đạt");
            }
        }
        if (row.equals("1.3") && random.nextInt(3) > 0) {
            values.put(row, List.of(49, 50).get(random.nextInt(2)));
        }
        if (!row.equals("1.3") && random.nextInt(8) == 0) {
            values.put(row, "không đạt");
        }
        return values;
    }

    @Property(tries = 400)
    void aRowIsDecidedExactlyWhereEveryFactDecidesItAlike(@ForAll long seed) {
        Random random = new Random(seed);
        String row = List.of("1.1", "1.2", "1.3").get(random.nextInt(3));
        Map<String, Object> values = drawn(row, random);
        boolean classesKnown = random.nextBoolean();
        if (classesKnown) {
            values.put(row + ".lop", random.nextInt(2));
        }
        long entered = Stream.of(".a", ".b", ".c").filter(p -> values.containsKey(row + p)).count();
        if (entered == 1 || !classesKnown && values.containsKey(row + ".e")) {
            // One value for one of the alternatives says which of them it is.
            return;
        }
        Set<Status> ever = EnumSet.noneOf(Status.class);
        IntStream.rangeClosed(0, MOST).forEach(schools -> IntStream.rangeClosed(0, classesKnown ? 0 : 2).forEach(classes -> {
            Map<String, Object> known = new HashMap<>(values);
            known.put(row + ".truong", schools);
            if (!classesKnown) {
                known.put(row + ".lop", classes);
            }
            ever.add(status(SET, UNIT, row, known));
        }));
        Status without = status(SET, UNIT, row, values);
        for (Status certain : List.of(Status.MET, Status.NOT_MET)) {
            if (ever.equals(Set.of(certain))) {
                assertEquals(certain, without, values::toString);
            } else {
                assertEquals(true, without != certain, () -> values + " is not always " + certain.code() + ": " + ever);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Trung du và miền núi phía Bắc: 70 % of more than three schools, 50 % of three and fewer.
        "02, 00715, 69, 49, NOT_MET", "02, 00715, 70, 49, UNKNOWN", "02, 00715, 69, 50, UNKNOWN", "02, 00715, 70, 50, MET", "02, 00715, 0, 0, NOT_MET",
        // Đồng bằng sông Hồng asks for all of either.
        "34, 13282, 99, 99.9, NOT_MET", "34, 13282, 100, 100, MET", "34, 13282, 99, 100, UNKNOWN",
    })
    void schoolsOfWhichNobodyCountedTheNumber(String province, String code, String ofMany, String ofFew, Status expected) {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, DAY);
        Map<String, Object> values = Map.of("5", "100", "5.a", ofMany, "5.b", ofFew);
        Unit unit = Unit.builder(code, Province.of(province)).build();
        assertEquals(expected, status(set, unit, "5", values));
        IndicatorResult row = set.assess(unit, Evidence.of(values)).indicator("5");
        if (expected == Status.NOT_MET) {
            assertNull(row.reason());
            assertEquals(List.of("reason.no-fact", "reason.no-fact"), row.parts().stream().map(p -> p.reason().code()).toList(),
                    "which of the two it fails by is not known");
        }
    }

    @Test
    void whatFailsAnyhowIsNotMetWhateverElseIsOpen() {
        Map<String, Object> values = Map.of("1.1.a", 79, "1.1.b", 59);
        assertEquals(Status.NOT_MET, status(SET, UNIT, "1.1", values));
        assertEquals(Outcome.FALLS_SHORT, SET.assess(UNIT, Evidence.of(values)).outcome());
        // A conclusion on the row stands where its parts are open, and not where they fail anyhow.
        assertEquals(Status.MET, status(SET, UNIT, "1.1", Map.of("1.1", "đạt", "1.1.a", 79, "1.1.b", 60)));
        assertEquals(Status.NOT_MET, status(SET, UNIT, "1.1", Map.of("1.1", "đạt", "1.1.a", 79, "1.1.b", 59)));
        // One is enough of 1.2: c is considered of some communes alone, so d decides.
        assertEquals(Status.UNKNOWN, status(SET, UNIT, "1.2", Map.of("1.2.c", "đạt", "1.2.a", 79, "1.2.d", "không đạt")));
        assertEquals(Status.MET, status(SET, UNIT, "1.2", Map.of("1.2.a", 79, "1.2.c", "không đạt", "1.2.d", "đạt")));
    }
}
