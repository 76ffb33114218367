package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 18/2022/QĐ-TTg: with 19 criteria, 6 to 9 failing with a key one among them, or 10 and more. */
class WithdrawalTest {

    private static final CriteriaSet SET = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final Unit UNIT = Unit.builder("u", Province.of("02")).build();
    private static final List<String> ALL = SET.annex().criteria().stream().map(Annex.Criterion::code).toList();

    /** An assessment of which the named criteria fail, others are open, and the rest are met. */
    private static Assessment assessment(List<String> failed, List<String> open) {
        Assessment real = SET.assess(UNIT, Evidence.none());
        List<CriterionResult> criteria = new ArrayList<>();
        for (CriterionResult c : real.criteria()) {
            Status status = failed.contains(c.code()) ? Status.NOT_MET
                    : open.contains(c.code()) ? Status.UNKNOWN : Status.MET;
            criteria.add(c.toBuilder().status(status).provisional(false).build());
        }
        return real.toBuilder().outcome(Outcome.FALLS_SHORT).provisional(false).criteria(criteria).build();
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Withdrawal withdrawal(String failed, String open) {
        return SET.withdrawal(assessment(codes(failed), codes(open)), Members.none());
    }

    @ParameterizedTest
    @CsvSource({
        ",,NOT_MET",
        "1 2 3 4 10,,NOT_MET",
        "1 2 3 4 5 10,,MET",
        "1 2 3 4 5 17,,MET",
        "1 2 3 4 5 19,,MET",
        "1 2 3 4 5 6,,NOT_MET",
        "1 2 3 4 5 6 7 8 9,,NOT_MET",
        "1 2 3 4 5 6 7 8 9 11,,MET",
        "1 2 3 4 5 6 7 8 9,11,UNKNOWN",
        "1 2 3 4 5 6 7 8 9,10,UNKNOWN",
        "1 2 3 4 5,6,NOT_MET",
        "1 2 3 4 5,10,UNKNOWN",
        "1 2 3 4 5 6 7 8 10,9 11 12,MET",
        "1 2,10 11,NOT_MET",
    })
    void theRangeIsCountedExactly(String failed, String open, Status expected) {
        assertEquals(expected, withdrawal(failed, open).status());
    }

    @Test
    void everyGroundNamesItsRule() {
        Withdrawal w = withdrawal("1 2 3 4 5 10", "11");
        assertEquals(List.of("1", "2", "3", "4", "5", "10"), w.failed());
        assertEquals(List.of("11"), w.open());
        assertEquals(List.of(Status.MET, Status.NOT_MET), w.grounds().stream().map(Withdrawal.Ground::status).toList());
        for (Withdrawal.Ground ground : w.grounds()) {
            assertTrue(ground.source().startsWith("18/2022/QĐ-TTg"), ground.source());
            assertEquals("national/2021-2025/recognition-18-2022-commune.dslr", ground.rule().file());
        }
    }

    // --- shares that 19 criteria never meet exactly, and those of the units within ---

    /** The answer for a district of ten criteria, of which the first few fail, by the rules given. */
    private static Withdrawal ofTen(Path directory, int failing, Members members, String... rules) {
        StringBuilder text = new StringBuilder(WrittenRules.head("huyện đạt chuẩn"));
        Map<String, Object> evidence = new HashMap<>();
        for (int i = 1; i <= 10; i++) {
            text.append(WrittenRules.rule(i + " Dòng", "Mọi đơn vị", "Tiêu chí " + i + ": \"Dòng\"\nChỉ tiêu " + i + ": đạt"));
            evidence.put(Integer.toString(i), i > failing);
        }
        for (String rule : rules) {
            text.append(WrittenRules.rule(rule, "Mọi đơn vị", rule));
        }
        new WrittenRules(directory).write("district.dslr", text.toString());
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        return set.withdrawal(set.assess(Unit.builder("h", Province.of("10")).kind(UnitKind.DISTRICT).build(),
                Evidence.of(evidence)), members);
    }

    @ParameterizedTest
    @CsvSource({"2,NOT_MET", "3,MET", "4,MET", "5,NOT_MET"})
    void theLowerEndOfTheRangeBelongsToItAndTheUpperDoesNot(int failing, Status expected, @TempDir Path directory) {
        assertEquals(expected, ofTen(directory, failing, Members.none(),
                "Thu hồi khi từ 30 % đến dưới 50 % số tiêu chí không đạt, trong đó có 1").status());
    }

    /** Where two of six fail, they are a third, however many more criteria the set has that do not concern the unit. */
    @ParameterizedTest
    @CsvSource({"6,2,MET", "7,2,NOT_MET", "10,3,MET", "10,2,NOT_MET", "1,1,MET", "0,0,NOT_MET"})
    void theShareIsOneOfTheCriteriaThatConcernTheUnit(int concerning, int failing, Status expected, @TempDir Path directory) {
        StringBuilder text = new StringBuilder(WrittenRules.head("huyện đạt chuẩn"));
        Map<String, Object> evidence = new HashMap<>();
        for (int i = 1; i <= 10; i++) {
            text.append(WrittenRules.rule(i + " Dòng", "Mọi đơn vị", "Tiêu chí " + i + ": \"Dòng\"\nChỉ tiêu " + i + ", nếu có: đạt"));
            evidence.put(Integer.toString(i), i > concerning ? "không có" : i > failing);
        }
        text.append(WrittenRules.rule("Thu hồi", "Mọi đơn vị", "Thu hồi khi từ 30 % số tiêu chí không đạt"));
        new WrittenRules(directory).write("district.dslr", text.toString());
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        Assessment a = set.assess(Unit.builder("h", Province.of("10")).kind(UnitKind.DISTRICT).build(), Evidence.of(evidence));
        assertEquals(expected, set.withdrawal(a, Members.none()).status());
    }

    /** Communes whose title was withdrawn, was not, and of which it is not known. */
    private static Members communes(int withdrawn, int kept, int open) {
        Members.Builder members = Members.builder();
        for (int i = 0; i < withdrawn + kept + open; i++) {
            members.add(Unit.builder("x" + i, Province.of("10")).kind(UnitKind.COMMUNE).build(),
                    i < withdrawn + kept ? Evidence.of(Map.of("withdrawn", i < withdrawn)) : Evidence.none());
        }
        // Neither of these is a commune.
        return members.add(Unit.builder("p", Province.of("10")).kind(UnitKind.WARD).build(), Evidence.of(Map.of("withdrawn", true)))
                .add(Unit.builder("q", Province.of("10")).build(), Evidence.of(Map.of("withdrawn", true))).build();
    }

    @ParameterizedTest
    @CsvSource({"3,7,0,MET", "2,8,0,NOT_MET", "2,7,1,UNKNOWN", "3,0,7,MET", "1,8,1,NOT_MET", "0,0,0,UNKNOWN"})
    void theShareOfCommunesWithdrawnIsCountedExactly(int withdrawn, int kept, int open, Status expected,
            @TempDir Path directory) {
        Withdrawal w = ofTen(directory, 0, communes(withdrawn, kept, open), "Thu hồi khi từ 30 % số xã bị thu hồi");
        assertEquals(expected, w.status());
        assertEquals(List.of(expected), w.grounds().stream().map(Withdrawal.Ground::status).toList());
    }

    /** The district of these rules and communes of two criteria, whose title goes when one of them fails. */
    private static CriteriaSet district(Path directory, boolean confirmed) {
        String commune = WrittenRules.head("xã đạt chuẩn").replace("2/QĐ-TTg", "3/QĐ-TTg")
                + WrittenRules.rule("1 Dòng", "    Mọi xã", "Tiêu chí 1: \"Dòng\"\nChỉ tiêu 1: đạt")
                + WrittenRules.rule("2 Dòng", "    Mọi xã", "Tiêu chí 2: \"Dòng\"\nChỉ tiêu 2: đạt")
                + WrittenRules.rule("Thu hồi", "    Mọi xã", "Thu hồi khi từ 50 % số tiêu chí không đạt");
        new WrittenRules(directory).write("national.dslr", confirmed ? commune : commune.replace("@source(\"1 Dòng\")",
                "@source(\"1 Dòng\")\n    @provisional(\"chưa thấy\")")).write("district.dslr",
                WrittenRules.head("huyện đạt chuẩn") + WrittenRules.rule("1 Dòng", "    Mọi đơn vị", "Tiêu chí 1: \"Dòng\"\nChỉ tiêu 1: đạt")
                        + WrittenRules.rule("Thu hồi", "    Mọi đơn vị", "Thu hồi khi từ 30 % số xã bị thu hồi"));
        return CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
    }

    private static Unit commune(String code, Standard title, LocalDate on) {
        return Unit.builder(code, Province.of("10")).kind(UnitKind.COMMUNE).district("h").recognised(title, on).build();
    }

    private static Withdrawal ofMembers(CriteriaSet set, Members members) {
        return set.withdrawal(set.assess(Unit.builder("h", Province.of("10")).kind(UnitKind.DISTRICT).build(),
                Evidence.of(Map.of("1", true))), members);
    }

    @Test
    void theTitlesOfTheCommunesAreReviewedOneByOne(@TempDir Path directory) {
        CriteriaSet set = district(directory, true);
        Evidence kept = Evidence.of(Map.of("1", true, "2", true));
        Evidence lost = Evidence.of(Map.of("1", true, "2", false));
        for (int gone = 0; gone <= 4; gone++) {
            Members.Builder members = Members.builder();
            for (int i = 0; i < 10; i++) {
                members.add(commune("x" + i, Standard.COMMUNE, null), i < gone ? lost : kept);
            }
            Withdrawal w = ofMembers(set, members.build());
            assertEquals(gone < 3 ? Status.NOT_MET : Status.MET, w.status(), gone + " of ten");
            assertEquals(false, w.grounds().get(0).provisional());
        }
    }

    @Test
    void aCommuneOfWhichNothingIsKnownLeavesTheShareOpen(@TempDir Path directory) {
        CriteriaSet set = district(directory, true);
        Evidence lost = Evidence.of(Map.of("1", false));
        assertEquals(Status.MET, ofMembers(set, Members.builder().add(commune("x", Standard.COMMUNE, null), lost).build()).status());
        assertEquals(Status.UNKNOWN, ofMembers(set, Members.builder().add(commune("x", null, null), lost).build()).status(),
                "it holds no title: had it one, and lost it already?");
        assertEquals(Status.UNKNOWN, ofMembers(set, Members.builder().add(commune("x", Standard.COMMUNE, LocalDate.of(2025, 1, 1)), lost)
                .build()).status(), "its title is given only later");
        assertEquals(Status.UNKNOWN, ofMembers(set, Members.builder().add(commune("x", Standard.COMMUNE, null), Evidence.none())
                .build()).status());
        assertEquals(Status.UNKNOWN, ofMembers(set, Members.builder().add(commune("x", Standard.COMMUNE_ADVANCED, null), lost)
                .build()).status(), "there is no set of its title");
    }

    @Test
    void anAssessmentOfACommuneCountsAsItsEvidenceDoes(@TempDir Path directory) {
        CriteriaSet set = district(directory, true);
        CriteriaSet communes = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Unit unit = commune("x", Standard.COMMUNE, null);
        for (boolean met : List.of(true, false)) {
            Assessment a = communes.assess(unit, Evidence.of(Map.of("1", met, "2", true)));
            assertEquals(met ? Status.NOT_MET : Status.MET, ofMembers(set, Members.of(List.of(a))).status());
        }
        Assessment earlier = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2023, 12, 31))
                .assess(unit, Evidence.none());
        assertEquals("NTM-227", assertThrows(InvalidInputException.class,
                () -> ofMembers(set, Members.of(List.of(earlier)))).problem().code());
    }

    @Test
    void whatTheHostSaysStandsWhereTheReviewIsOpenAndMustNotContradictIt(@TempDir Path directory) {
        CriteriaSet set = district(directory, true);
        Unit unit = commune("x", Standard.COMMUNE, null);
        for (boolean said : List.of(true, false)) {
            Status expected = said ? Status.MET : Status.NOT_MET;
            assertEquals(expected, ofMembers(set, Members.builder().add(unit, Evidence.of(Map.of("withdrawn", said))).build()).status());
            assertEquals(expected, ofMembers(set, Members.builder().add(unit, Evidence.of(Map.of("withdrawn", said, "1", !said, "2", !said)))
                    .build()).status(), "they agree");
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> ofMembers(set, Members.builder()
                    .add(unit, Evidence.of(Map.of("withdrawn", said, "1", said, "2", said))).build()));
            assertEquals(List.of(said ? "NTM-247" : "NTM-248", "withdrawn", "x"), List.of(e.problem().code(), e.field(), e.unit()));
        }
    }

    @Test
    void aShareThatRestsOnWhatIsNotConfirmedIsProvisional(@TempDir Path directory) {
        CriteriaSet set = district(directory, false);
        Withdrawal w = ofMembers(set, Members.builder().add(commune("x", Standard.COMMUNE, null),
                Evidence.of(Map.of("1", false, "2", true))).build());
        assertEquals(Status.MET, w.status());
        assertTrue(w.grounds().get(0).provisional());
    }

    @Test
    void oneGroundIsEnoughAndAnOpenOneLeavesItOpen(@TempDir Path directory) {
        String[] rules = {"Thu hồi khi từ 30 % số xã bị thu hồi", "Thu hồi khi từ 50 % số tiêu chí không đạt"};
        assertEquals(Status.UNKNOWN, ofTen(directory, 4, Members.none(), rules).status());
        assertEquals(Status.NOT_MET, ofTen(directory, 4, communes(0, 1, 0), rules).status());
        assertEquals(Status.MET, ofTen(directory, 5, communes(0, 1, 0), rules).status());
        assertEquals(Status.MET, ofTen(directory, 0, communes(1, 0, 0), rules).status());
        Withdrawal w = ofTen(directory, 5, Members.none(), rules);
        assertEquals(List.of(Status.UNKNOWN, Status.MET), w.grounds().stream().map(Withdrawal.Ground::status).toList());
    }

    @Test
    void anotherSetsAssessmentIsRefused() {
        CriteriaSet earlier = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2023, 12, 31));
        assertThrows(IllegalArgumentException.class,
                () -> SET.withdrawal(earlier.assess(UNIT, Evidence.none()), Members.none()));
    }

    @Test
    void beforeTheDecisionNothingIsKnownOfWithdrawal() {
        CriteriaSet earlier = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2022, 8, 1));
        assertEquals(Status.UNSPECIFIED, earlier.withdrawal(earlier.assess(UNIT, Evidence.none()), Members.none()).status());
    }

    @Test
    void noEvidenceLeavesTheRangeOpen() {
        Map<String, Object> nothing = new HashMap<>();
        Assessment a = SET.assess(UNIT, Evidence.of(nothing));
        assertEquals(Status.UNKNOWN, SET.withdrawal(a, Members.none()).status());
        assertEquals(ALL, SET.withdrawal(a, Members.none()).open());
    }
}
