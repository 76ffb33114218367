package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a status: why it is open, and whether something that is not confirmed decided it. */
class ReasonsTest {

    private static final Unit UNIT = Unit.builder("u", Province.of("10")).build();

    @TempDir
    Path directory;
    private WrittenRules files;

    @BeforeEach
    void start() {
        files = new WrittenRules(directory);
    }

    /** The national set with another row 1.1, and rules beside it. */
    private CriteriaSet set(String row, String... rules) {
        return files.write("national.dslr", WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", row)
                + String.join("", rules)).set("2024-12-31");
    }

    private static String provisional(String rule) {
        return rule.replace("\")\nwhen", "\")\n    @provisional(\"chưa thấy\")\nwhen");
    }

    private static IndicatorResult row(CriteriaSet set, Map<String, ?> evidence) {
        return set.assess(UNIT, Evidence.of(evidence)).indicator("1.1");
    }

    private static void assertOpen(Status status, String reason, IndicatorResult row) {
        assertEquals(status, row.status());
        assertEquals(reason, row.reason().text(Locale.ENGLISH));
    }

    @Test
    void aRowNamesTheFirstPartThatLeavesItOpen() {
        CriteriaSet set = set("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %\nPhần 1.1.a: đạt\nPhần 1.1.b: tỷ lệ ít nhất ? %\n"
                + "Phần 1.1.c: đạt\nPhần 1.1.d: đạt");
        assertOpen(Status.UNSPECIFIED, "because of part 1.1.b",
                row(set, Map.of("1.1", 50, "1.1.a", true, "1.1.b", 10, "1.1.c", true, "1.1.d", true)));
        assertOpen(Status.UNKNOWN, "because of part 1.1.c", row(set, Map.of("1.1", 50, "1.1.a", true, "1.1.b", 10)));
        IndicatorResult failed = row(set, Map.of("1.1", 50, "1.1.a", true, "1.1.c", false));
        assertEquals(Status.NOT_MET, failed.status());
        assertNull(failed.reason());
    }

    @Test
    void aLevelThatTheDecisionDoesNotNameForTheYearIsToldFromOneNotKnown() {
        CriteriaSet set = set("Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất ? %\nChỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 60 %");
        assertOpen(Status.UNSPECIFIED, "the level in the decision is not known", row(set, Map.of("1.1", 60)));
        assertOpen(Status.UNSPECIFIED, "the decision names no level for 2023", set.assess(
                UNIT.toBuilder().year(2023).build(), Evidence.of(Map.of("1.1", 60))).indicator("1.1"));
    }

    @Test
    void aRowIsProvisionalWhereAPartOfItIsThatConcernsTheUnit() {
        String row = "Chỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.a: đạt";
        String part = WrittenRules.rule("1.1.b Phần", "Mọi xã", "Phần 1.1.b, nếu có: đạt");
        Map<String, Object> met = Map.of("1.1.a", true, "1.1.b", true);
        assertFalse(row(set(row, part), met).provisional());
        CriteriaSet set = set(row, provisional(part));
        assertTrue(row(set, met).provisional());
        assertFalse(row(set, Map.of("1.1.a", true, "1.1.b", "không có")).provisional());
    }

    @Test
    void aPartThatCouldNotChangeTheAnswerLeavesTheRowCertain() {
        String part = provisional(WrittenRules.rule("1.1.b Phần", "Mọi xã", "Phần 1.1.b: đạt"));
        CriteriaSet all = set("Chỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.a: đạt", part);
        CriteriaSet any = set("Chỉ tiêu 1.1: đạt một trong các phần\nPhần 1.1.a: đạt", part);
        assertDoubt(false, Status.NOT_MET, row(all, Map.of("1.1.a", false, "1.1.b", true)));
        assertDoubt(false, Status.NOT_MET, row(all, Map.of("1.1.a", false, "1.1.b", false)));
        assertDoubt(true, Status.NOT_MET, row(all, Map.of("1.1.a", true, "1.1.b", false)));
        assertDoubt(true, Status.MET, row(all, Map.of("1.1.a", true, "1.1.b", true)));
        assertDoubt(false, Status.UNKNOWN, row(all, Map.of("1.1.b", true)));
        assertDoubt(false, Status.MET, row(any, Map.of("1.1.a", true, "1.1.b", false)));
        assertDoubt(true, Status.MET, row(any, Map.of("1.1.a", false, "1.1.b", true)));
    }

    /** 1980/QĐ-TTg, 17.1: the level of hygienic water is not confirmed, that of clean water is; the row asks for both. */
    @Test
    void waterOf1980IsInDoubtWhereTheUnconfirmedPartDecides() {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2020, 12, 31));
        Unit unit = Unit.builder("1", Province.of("49")).build();
        for (String[] given : new String[][] {{"100", "59.9", "not_met", "false"}, {"94.9", "59.9", "not_met", "false"},
            {"94.9", "60", "not_met", "true"}, {"95", "60", "met", "true"}}) {
            Assessment a = set.assess(unit, Evidence.of(Map.of("17.1a", given[0], "17.1b", given[1])));
            IndicatorResult water = a.indicator("17.1");
            assertEquals(given[2], water.status().code());
            assertEquals(given[3], String.valueOf(water.provisional()), given[0] + " " + given[1]);
            assertFalse(water.requirement().citation().provisional());
            assertEquals(List.of(true, false), water.parts().stream().map(IndicatorResult::provisional).toList());
            assertEquals(water.status() == Status.NOT_MET && water.provisional(), a.criterion("17").provisional());
        }
    }

    private static void assertDoubt(boolean expected, Status status, IndicatorResult row) {
        assertEquals(status, row.status());
        assertEquals(expected, row.provisional());
        assertTrue(row.parts().get(1).provisional(), "what is asked of the part is not confirmed, whatever it comes to");
    }

    @Test
    void anAlternativeIsChosenByTheValuesGivenForAlternativesAlone() {
        CriteriaSet set = set("""
                Chỉ tiêu 1.1: đạt đủ các phần
                Phần 1.1.a: tỷ lệ ít nhất 80 %
                Phần 1.1.a chỉ xét khi 1.1.truong ít nhất 4
                Phần 1.1.b: tỷ lệ ít nhất 60 %
                Phần 1.1.b chỉ xét khi 1.1.truong dưới 4
                Phần 1.1.c: đạt
                Số liệu 1.1.truong: số trường
                """);
        List<IndicatorResult> beside = row(set, Map.of("1.1.c", true)).parts();
        assertOpen(Status.UNKNOWN, "số trường is missing (column 1.1.truong)", beside.get(0));
        assertOpen(Status.UNKNOWN, "số trường is missing (column 1.1.truong)", beside.get(1));
        List<IndicatorResult> given = row(set, Map.of("1.1.c", true, "1.1.b", 60)).parts();
        assertOpen(Status.NOT_APPLICABLE, "the value is given under part 1.1.b", given.get(0));
        assertEquals(Status.MET, given.get(1).status());
        List<IndicatorResult> both = row(set, Map.of("1.1.c", true, "1.1.a", 79, "1.1.b", 60)).parts();
        assertOpen(Status.UNKNOWN, "số trường is missing (column 1.1.truong)", both.get(0));
        assertEquals(Status.MET, both.get(1).status(), "it would meet the row either way");
        assertOpen(Status.NOT_APPLICABLE, "số trường is 4", row(set, Map.of("1.1.truong", 4)).parts().get(1));
    }

    @Test
    void aGradeThatWasNotReachedIsBelowTheScale() {
        CriteriaSet set = set("Chỉ tiêu 1.1: xếp loại ít nhất Trung bình trong thang Trung bình < Khá < Tốt");
        assertEquals(Status.NOT_MET, row(set, Map.of("1.1", "không đạt")).status());
        assertEquals(Status.NOT_MET, row(set, Map.of("1.1", false)).status());
        assertEquals(Status.MET, row(set, Map.of("1.1", "trung bình")).status());
        assertOpen(Status.UNKNOWN, "no evidence", row(set, Map.of()));
    }

    /** Every message that says a reason has a constant for programs, and every constant a message. */
    @Test
    void everyReasonInWordsIsOneForPrograms() throws IOException {
        Set<String> said = Files.readAllLines(Path.of(
                "src/main/resources/vn/nongthonmoi/criteria/messages_en.properties")).stream().filter(l -> l.startsWith("reason."))
                .map(l -> l.substring("reason.".length(), l.indexOf('='))).collect(Collectors.toSet());
        assertEquals(said, Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet()));
    }
}
