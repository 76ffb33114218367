package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Evidence.Origin;
import vn.nongthonmoi.criteria.EvidenceFlag.Kind;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;

/** Evidence that says where it comes from, and evidence that can hardly be right. */
class EvidenceFlagsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final Origin SURVEY = new Origin("phiếu điều tra", LocalDate.of(2023, 6, 30), "Chi cục Thống kê");

    private static Assessment assess(CriteriaSet set, String code, Map<String, ?> values) {
        Evidence evidence = Evidence.of(values);
        for (String column : evidence.values().keySet()) {
            evidence = evidence.with(column, values.get(column), SURVEY);
        }
        return set.assess(Unit.builder(code, Province.of("02")).district("Quản Bạ").build(), evidence);
    }

    private static List<EvidenceFlag> flags(Map<String, ?> values) {
        return SET.flags(List.of(assess(SET, "1", values)), List.of());
    }

    private static List<Kind> kinds(Map<String, ?> values) {
        return flags(values).stream().map(EvidenceFlag::kind).toList();
    }

    @Test
    void theAppraisedValueDecidesAndTheOtherStandsBesideIt() {
        IndicatorResult row = SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.of(Map.of("11@self", "12"))
                .with("11@appraised", "14,5", SURVEY)).indicator("11");
        assertEquals(List.of(Status.NOT_MET, "14.5"), List.of(row.status(), row.value()));
        assertEquals(new IndicatorResult.Basis(Used.APPRAISED, "11@appraised", SURVEY, "12", "14,5", Status.MET), row.basis());
        IndicatorResult own = SET.assess(Unit.builder("1", Province.of("02")).build(),
                Evidence.of(Map.of("11@self", "12"))).indicator("11");
        assertEquals(List.of(Used.SELF_ASSESSED, Status.MET), List.of(own.basis().used(), own.status()));
        IndicatorResult plain = SET.assess(Unit.builder("1", Province.of("02")).build(),
                Evidence.of(Map.of("11", "14", "11@self", "12"))).indicator("11");
        assertEquals(List.of(Used.GIVEN, Status.NOT_MET, Status.MET),
                List.of(plain.basis().used(), plain.status(), plain.basis().notUsed()));
        assertNull(SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.of(Map.of("11", "12"))).indicator("11").basis());
        // The value that is not used is read all the same.
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> SET.assess(Unit.builder("1", Province.of("02"))
                .build(), Evidence.of(Map.of("11", "12", "11@self", "120"))));
        assertEquals("NTM-214", e.problem().code());
    }

    @Test
    void originsBelongToValuesAndAreComparedWithThem() {
        Evidence e = Evidence.of(Map.of("10", 45)).withOrigins(Map.of("10", SURVEY, "11", SURVEY));
        assertEquals(Map.of("10", SURVEY), e.origins());
        assertEquals(Origin.UNKNOWN, e.origin("11"));
        assertTrue(!e.equals(Evidence.of(Map.of("10", 45))) && e.equals(e.with("10", 45)));
        assertEquals(new Origin("", null, ""), new Origin(null, null, " "));
    }

    @Test
    void limitsAreExceededJustBeyondThem() {
        assertEquals(List.of(), kinds(Map.of("10", "300")));
        assertEquals(List.of(), kinds(Map.of("10", "8")));
        assertEquals(List.of(Kind.IMPOSSIBLE), kinds(Map.of("10", "300,1")));
        assertEquals(List.of(Kind.IMPOSSIBLE), kinds(Map.of("10", "7,9")));
        assertEquals(List.of(), kinds(Map.of("17.1", "30", "17.1b", "30")));
        assertEquals(List.of(Kind.CONTRADICTION), kinds(Map.of("17.1", "30", "17.1b", "30,1")));
        assertEquals(List.of(), kinds(Map.of("15.1", "90", "15.1.nam", "90", "15.1.nu", "95")));
        assertEquals(List.of(Kind.CONTRADICTION), kinds(Map.of("15.1", "89", "15.1.nam", "90", "15.1.nu", "95")));
        assertEquals(List.of(Kind.APPRAISAL), kinds(Map.of("11@self", "12", "11@appraised", "14")));
        assertEquals(List.of(), kinds(Map.of("11@self", "12", "11@appraised", "13")));
    }

    @Test
    void everyFlagNamesTheSentenceThatRaisedIt() {
        EvidenceFlag flag = flags(Map.of("10", "301")).get(0);
        assertEquals(List.of("10", "301", "checks/income-poverty-2021-2025.dslr"),
                List.of(flag.code(), flag.value(), flag.limit().file()));
        assertTrue(flag.limit().line() > 10 && flag.source().startsWith("ntm-criteria"));
        assertEquals("301 is outside the range 8 to 300", flag.message().text(java.util.Locale.ENGLISH));
        assertEquals("impossible", flag.kind().code());
    }

    @Test
    void valuesWithoutSourceAndOldOnesAreFlagged() {
        Unit unit = Unit.builder("1", Province.of("02")).build();
        Evidence evidence = Evidence.of(Map.of("10", 45)).with("11", 12, new Origin("x", LocalDate.of(2022, 6, 29), ""))
                .with("9.1", 0, new Origin("x", LocalDate.of(2024, 1, 1), "")).with("3.1", 80, new Origin("x", LocalDate.of(2022, 7, 1), ""));
        List<EvidenceFlag> flags = SET.flags(List.of(SET.assess(unit, evidence)), List.of());
        assertEquals(List.of("flag.no-source", "flag.later", "flag.older"),
                flags.stream().map(f -> f.message().code()).toList());
        assertEquals(List.of("1", "4", "10"), flags.get(0).message().arguments());
    }

    @Test
    void jumpsAgainstTheYearBeforeAndValuesFarFromTheNeighbours() {
        CriteriaSet before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2022, 12, 31));
        List<Assessment> last = List.of(assess(before, "1", Map.of("10", "40", "11", "30", "4.2", "60")));
        assertEquals(List.of(), SET.flags(List.of(assess(SET, "1", Map.of("10", "52", "11", "15", "4.2", "90"))), last));
        assertEquals(List.of("4.2", "10", "11"), SET.flags(List.of(assess(SET, "1", Map.of("10", "52,1", "11", "14,9", "4.2", "90,1"))),
                last).stream().map(EvidenceFlag::code).sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length()).toList());
        List<Assessment> around = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            around.add(assess(SET, "n" + i, Map.of("10", i == 0 ? "65" : "40", "11", i == 0 ? "45,1" : "20")));
        }
        assertEquals(List.of("10", "11"), SET.flags(around, List.of()).stream().map(EvidenceFlag::code).toList());
        assertEquals(List.of(), SET.flags(around.subList(0, 5), List.of()));
    }

    @Test
    void valuesThatMeetTheLevelToTheDigitFarTooOften() {
        List<Assessment> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(assess(SET, "n" + i, Map.of("3.1", i < 5 ? "80" : "8" + i % 10 + ".5")));
        }
        EvidenceFlag flag = SET.flags(units, List.of()).get(0);
        assertEquals(List.of(Kind.AT_LEVEL, "3.1"), List.of(flag.kind(), flag.code()));
        assertNull(flag.unit());
        assertEquals(List.of(), SET.flags(units.subList(1, 20), List.of()));
    }

    @Test
    void limitsChangeNoAnswerAndStandInFilesOfTheirOwn(@TempDir Path directory) {
        assertTrue(SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.none()).layers().stream()
                .noneMatch(l -> l.startsWith("checks/")));
        String head = RuleFiles.rule("Kiểm tra", "Luôn luôn", "Kiểm tra số liệu của bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025\n"
                + "Hiệu lực từ 01/01/2022");
        RuleFiles files = new RuleFiles(directory).write("limits.dslr", head + RuleFiles.rule("x", "Mọi xã",
                "Giá trị 9 nằm trong khoảng từ 1 đến 2\nChỉ tiêu 1.1: đạt\nMọi số liệu có người xác nhận"));
        assertEquals(List.of("NTM-141", "NTM-170"), files.errors().stream().map(p -> p.message().code()).toList());
        files.write("limits.dslr", head + RuleFiles.rule("x", "Mọi xã", "Giá trị 2 nằm trong khoảng từ 5 đến 1"));
        assertEquals(List.of("NTM-171"), files.errors().stream().map(p -> p.message().code()).toList());
        files.write("limits.dslr", head + RuleFiles.rule("x", "Mọi xã", "Mọi số liệu có người xác nhận"));
        CriteriaSet set = files.set("2024-12-31");
        Assessment a = set.assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of("2", 45)));
        assertEquals(List.of("flag.none-confirmed"), set.flags(List.of(a), List.of()).stream().map(f -> f.message().code()).toList());
        assertThrows(IllegalArgumentException.class, () -> SET.flags(List.of(a), List.of()));
    }
}
