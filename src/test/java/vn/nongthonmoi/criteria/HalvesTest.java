package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.programme.Remaining;

/**
 * Rows that hold for men and women alike: each value that is given has to meet the row, both halves stand for a whole that is
 * missing, and a row met without them says so. The three ways to an answer are held together by every value asked here.
 */
class HalvesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Unit UNIT = Unit.builder("1", Province.of("10")).build();

    private static final CriteriaSet SET = set("""
            Tiêu chí 1: "Một"
            Chỉ tiêu 1.1: tỷ lệ ít nhất 90 %
            Chỉ tiêu 1.1 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.2: tỷ lệ dưới 5 %
            Chỉ tiêu 1.2 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.3: đạt
            Chỉ tiêu 1.3 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.4: xếp loại ít nhất 2 trong thang 1 < 2 < 3
            Chỉ tiêu 1.4 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.5: tỷ lệ không thấp hơn 90 %, mức cụ thể do tỉnh quy định
            Chỉ tiêu 1.5 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.6: tỷ lệ ít nhất mức do tỉnh quy định
            Chỉ tiêu 1.6 áp dụng như nhau cho nam và nữ
            Tiêu chí 2: "Hai"
            Chỉ tiêu 2.1: tỷ lệ ít nhất 90 %
            Chỉ tiêu 2.1 áp dụng như nhau cho nam và nữ
            Phần 2.1.a: đạt
            Chỉ tiêu 2.2: đạt đủ các phần
            Chỉ tiêu 2.2 áp dụng như nhau cho nam và nữ
            Phần 2.2.a: đạt
            Phần 2.2.b: tỷ lệ ít nhất 90 %
            Phần 2.2.b áp dụng như nhau cho nam và nữ
            Chỉ tiêu 2.3: đạt một trong các phần
            Chỉ tiêu 2.3 áp dụng như nhau cho nam và nữ
            Phần 2.3.a: đạt
            Phần 2.3.b: đạt
            """);

    private static CriteriaSet set(String rows) {
        try {
            Path directory = Files.createTempDirectory("halves");
            new WrittenRules(directory).write("national.dslr", WrittenRules.head("xã đạt chuẩn")
                    + WrittenRules.rule("Mọi dòng", "    Mọi xã", rows));
            return CriteriaLibrary.load(directory).set(Standard.COMMUNE, DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The explained answer; the statuses at once, those from a map and those from columns are held against it. */
    private static Assessment assess(Map<String, Object> values) {
        Assessment a = SET.assess(UNIT, Evidence.of(values));
        Map<String, Status> explained = a.indicators().collect(Collectors.toMap(IndicatorResult::code, IndicatorResult::status));
        assertEquals(explained, new LinkedHashMap<>(a.indicatorStatuses()), values::toString);
        assertEquals(explained, new LinkedHashMap<>(SET.assess(UNIT, values).indicatorStatuses()), values::toString);
        // Texts in columns are read value by value, numbers and passes as they stand.
        EvidenceColumns.Builder texts = EvidenceColumns.builder(2);
        EvidenceColumns.Builder typed = EvidenceColumns.builder(2);
        values.forEach((code, value) -> {
            texts.texts(code, new String[] {null, value instanceof Boolean b ? b ? "đạt" : "không đạt" : value.toString()});
            if (value instanceof Boolean b) {
                typed.passes(code, new boolean[] {false, b}, new long[] {2});
            } else {
                BigDecimal number = new BigDecimal(value.toString());
                typed.decimals(code, new long[] {0, number.unscaledValue().longValueExact()}, number.scale(), new long[] {2});
            }
        });
        for (EvidenceColumns columns : List.of(texts.build(), typed.build())) {
            BulkAssessment bulk = SET.bulk(List.of(UNIT, UNIT)).assess(columns);
            explained.forEach((code, status) -> {
                assertEquals(status, Status.ofSeverity(bulk.indicator(code)[1]), () -> code + " of " + values);
                assertEquals(SET.assess(UNIT, Evidence.none()).indicator(code).status(),
                        Status.ofSeverity(bulk.indicator(code)[0]), code);
            });
        }
        return a;
    }

    private static Map<String, Object> values(String cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        Stream.of(cells.split(" ")).filter(c -> !c.isEmpty()).forEach(c -> {
            String text = c.substring(c.indexOf('=') + 1);
            values.put(c.substring(0, c.indexOf('=')), text.equals("đạt") ? true : text.equals("không") ? false
                    : new BigDecimal(text));
        });
        return values;
    }

    private static IndicatorResult row(String code, String cells) {
        return assess(values(cells)).indicator(code);
    }

    /** The sentences of the contract, one a line. */
    @ParameterizedTest
    @CsvSource({
        // A row is decided by its own column.
        "1.1=90, met", "1.1=89.9, not_met", "1.1=90.1, met", "'', unknown",
        // Where a half is given too, it has to meet the row, whatever else is given.
        "1.1=90 1.1.nam=90, met", "1.1=90 1.1.nam=89.9, not_met", "1.1=95 1.1.nam=90.1 1.1.nu=89.9, not_met",
        "1.1=89.9 1.1.nam=95 1.1.nu=95, not_met", "1.1=90 1.1.nam=90 1.1.nu=90, met",
        // Both halves met without the whole is met.
        "1.1.nam=90 1.1.nu=90, met", "1.1.nam=90.1 1.1.nu=97, met", "1.1.nam=89.9 1.1.nu=97, not_met",
        "1.1.nam=97 1.1.nu=89.9, not_met", "1.1.nam=1 1.1.nu=2, not_met",
        // One half says nothing of the other, unless it misses.
        "1.1.nam=90, unknown", "1.1.nu=100, unknown", "1.1.nam=89.9, not_met", "1.1.nu=89.9, not_met"})
    void theSentencesOfTheContract(String cells, String status) {
        assertEquals(status, row("1.1", cells).status().code());
    }

    /** A value below, at and above the level or none, for the whole, the men and the women: all 64. */
    @Test
    void everyCombinationOfTheThreeValues() {
        for (List<String> form : List.of(List.of("1.1", "89.9", "90", "90.1"), List.of("1.2", "5", "4.9", "0"),
                List.of("1.4", "1", "2", "3"), List.of("1.3", "không", "đạt", "đạt"))) {
            for (int n = 0; n < 64; n++) {
                int[] which = {n % 4, n / 4 % 4, n / 16};
                StringBuilder cells = new StringBuilder();
                for (int i = 0; i < 3; i++) {
                    if (which[i] > 0) {
                        cells.append(form.get(0)).append(List.of("=", ".nam=", ".nu=").get(i)).append(form.get(which[i])).append(' ');
                    }
                }
                boolean misses = Arrays.stream(which).anyMatch(w -> w == 1);
                boolean shown = which[0] > 0 || which[1] > 0 && which[2] > 0;
                assertEquals(misses ? "not_met" : shown ? "met" : "unknown", row(form.get(0), cells.toString()).status().code(),
                        cells::toString);
            }
        }
    }

    /** A floor and a level that nobody has set are for the halves what they are for the whole. */
    @ParameterizedTest
    @CsvSource({"1.5, 1.5.nam=90 1.5.nu=90, unspecified", "1.5, 1.5.nam=90 1.5.nu=89.9, not_met", "1.5, 1.5.nam=90, unknown",
        "1.5, 1.5.nam=89.9, not_met", "1.5, 1.5=95, unspecified", "1.5, 1.5=95 1.5.nam=89.9, not_met",
        "1.6, 1.6.nam=90 1.6.nu=90, unspecified", "1.6, 1.6.nam=9, unspecified", "1.6, 1.6=9, unspecified"})
    void floorsAndLevelsThatAreNotSet(String code, String cells, String status) {
        IndicatorResult row = row(code, cells);
        assertEquals(status, row.status().code());
        if (row.status() == Status.UNSPECIFIED) {
            assertEquals(code.equals("1.5") ? "reason.floor" : "reason.left", row.reason().code());
        }
        assertNull(row.note());
    }

    /** The halves stand for the row's own value, and then its parts count as ever. */
    @ParameterizedTest
    @CsvSource({"2.1, 2.1.nam=90 2.1.nu=90 2.1.a=đạt, met", "2.1, 2.1.nam=90 2.1.nu=90, unknown",
        "2.1, 2.1.nam=90 2.1.nu=90 2.1.a=không, not_met", "2.1, 2.1.nam=90 2.1.a=đạt, unknown",
        "2.1, 2.1.nu=89.9 2.1.a=đạt, not_met", "2.2, 2.2.a=đạt 2.2.b.nam=90 2.2.b.nu=90, met",
        "2.2, 2.2.a=đạt 2.2.b.nam=90, unknown", "2.2, 2.2.a=đạt 2.2.b.nam=90 2.2.b.nu=89.9, not_met",
        "2.2, 2.2.nam=đạt 2.2.nu=đạt, met", "2.2, 2.2.nam=đạt 2.2.nu=không, not_met", "2.2, 2.2.nam=đạt, unknown",
        "2.2, 2.2.nam=đạt 2.2.nu=đạt 2.2.a=không, not_met", "2.2, 2.2.nam=không 2.2.a=đạt 2.2.b=90, not_met",
        "2.3, 2.3.a=đạt, met", "2.3, 2.3.a=đạt 2.3.nu=không, not_met", "2.3, 2.3.nam=đạt 2.3.nu=đạt, met",
        "2.3, 2.3.nam=đạt, unknown", "2.3, 2.3.nam=đạt 2.3.nu=đạt 2.3.a=không 2.3.b=không, not_met"})
    void beforeTheParts(String code, String cells, String status) {
        assertEquals(status, row(code, cells).status().code());
    }

    @Test
    void bothHalvesWithoutTheWholeAreShownAsPartsAndTheRowHasNoValue() {
        IndicatorResult row = row("1.1", "1.1.nam=92 1.1.nu=97");
        assertNull(row.value());
        assertNull(row.reason());
        assertNull(row.note());
        assertNull(row.alone(), "only the halves decide");
        assertEquals(List.of("1.1.nam 92 MET", "1.1.nu 97 MET"),
                row.parts().stream().map(p -> p.code() + " " + p.value() + " " + p.status()).toList());
    }

    @ParameterizedTest
    @CsvSource({"1.1=92, '1.1.nam, 1.1.nu'", "1.1=92 1.1.nam=90, 1.1.nu", "1.1=92 1.1.nu=90, 1.1.nam", "1.1=92 1.1.nam=90 1.1.nu=91, ",
        "1.1=89, ", "1.1=92 1.1.nam=89, ", "1.1.nam=90, ", "'', "})
    void aRowThatIsMetSaysWhichHalvesWereNotShown(String cells, String columns) {
        Message note = row("1.1", cells).note();
        assertEquals(columns, note == null ? null : note.arguments().get(0));
        if (columns != null) {
            assertEquals("note.halves-not-shown", note.code());
            assertEquals("the row holds for men and women alike and was not shown for each (column " + columns + ")",
                    note.text(Locale.ENGLISH));
        }
        // Rows for everybody together have nothing of the kind.
        assertNull(row("2.1", "2.1=90 2.1.a=đạt").parts().get(0).note());
    }

    @ParameterizedTest
    @CsvSource({"1.1.nam=95, 1.1.nu", "1.1.nu=95, 1.1.nam"})
    void oneHalfAloneNamesTheColumnsThatAreMissing(String cells, String missing) {
        IndicatorResult row = row("1.1", cells);
        assertEquals("there is no value in column 1.1 nor in " + missing + "; one of the two is enough",
                row.reason().text(Locale.ENGLISH));
        assertEquals("chưa có số liệu ở cột 1.1 và cột " + missing + "; có một trong hai là đủ",
                row.reason().text(Locale.forLanguageTag("vi")));
        assertEquals("reason.no-evidence", row("1.1", "").reason().code());
    }

    @ParameterizedTest
    @CsvSource({"1.1=80 1.1.nam=70 1.1.nu=85, 10", "1.1=95 1.1.nam=70, ", "1.1.nam=70 1.1.nu=85, 20", "1.1.nam=85 1.1.nu=70, 20",
        "1.1.nam=95 1.1.nu=89.9, 0.1", "1.1.nam=85, 5", "1.1.nam=95 1.1.nu=95, "})
    void theGapIsThatOfTheWholeAndWithoutItTheLargerOfTheHalves(String cells, BigDecimal gap) {
        assertEquals(gap, row("1.1", cells).gap());
    }

    @Test
    void exactlyAtALevelThatHasToBePassedThereIsNoGap() {
        assertNull(row("1.2", "1.2.nam=5 1.2.nu=4.9").gap());
        assertEquals(new BigDecimal("0.1"), row("1.2", "1.2.nam=5 1.2.nu=5.1").gap());
    }

    private static List<String> toDo(String cells) {
        return Remaining.of(assess(values(cells))).items().stream().filter(i -> i.indicator().equals("1.1"))
                .map(i -> i.row().code() + " " + i.row().status() + " " + i.row().gap()).toList();
    }

    /** What is left to do names the half that misses, and the whole only where a value of it is needed. */
    @Test
    void whatIsLeftToDo() {
        assertEquals(List.of("1.1.nu NOT_MET 5"), toDo("1.1.nam=95 1.1.nu=85"));
        assertEquals(List.of("1.1.nam NOT_MET 20", "1.1.nu NOT_MET 5"), toDo("1.1.nam=70 1.1.nu=85"));
        assertEquals(List.of("1.1 UNKNOWN null"), toDo("1.1.nam=95"));
        assertEquals(List.of("1.1 UNKNOWN null", "1.1.nam NOT_MET 20"), toDo("1.1.nam=70"));
        assertEquals(List.of("1.1.nam NOT_MET 20"), toDo("1.1=92 1.1.nam=70"));
        assertEquals(List.of(), toDo("1.1.nam=95 1.1.nu=95"));
    }

    // --- whatever the values are, the three ways agree ---

    private static final List<String> NUMBERS = List.of("1.1", "1.2", "1.5", "1.6", "2.1", "2.2.b");
    private static final List<String> PASSES = List.of("1.3", "2.1.a", "2.2", "2.2.a", "2.3", "2.3.a", "2.3.b");

    @Provide
    Arbitrary<Map<String, Object>> anyValues() {
        List<String> columns = new ArrayList<>();
        Stream.concat(NUMBERS.stream(), Stream.concat(PASSES.stream(), Stream.of("1.4")))
                .forEach(c -> columns.addAll(c.matches("2\\.[123]\\.a|2\\.3\\.b") ? List.of(c) : List.of(c, c + ".nam", c + ".nu")));
        List<Arbitrary<Object>> each = columns.stream().map(HalvesTest::value).map(v -> v.injectNull(0.4)).toList();
        return Combinators.combine(each).as(list -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (list.get(i) != null) {
                    values.put(columns.get(i), list.get(i));
                }
            }
            return values;
        });
    }

    private static Arbitrary<Object> value(String column) {
        String code = column.replaceAll("\\.(nam|nu)$", "");
        return code.equals("1.4") ? Arbitraries.of(new BigDecimal(1), new BigDecimal(2), new BigDecimal(3))
                : PASSES.contains(code) ? Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false))
                : code.equals("1.2") ? Arbitraries.of(new BigDecimal("4.9"), new BigDecimal(5), new BigDecimal(0))
                : Arbitraries.of(new BigDecimal("89.9"), new BigDecimal("90"), new BigDecimal("90.1"), new BigDecimal("95"));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theThreeWaysAgree(@ForAll("anyValues") Map<String, Object> values) {
        assess(values);
    }
}
