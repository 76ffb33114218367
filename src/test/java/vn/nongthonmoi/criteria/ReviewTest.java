package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.criteria.programme.Review.Finding;

/** What a review finds of a recognised commune: 19 criteria, 10, 17 and 19 weigh, as in 18/2022/QĐ-TTg. */
class ReviewTest {

    private static final PassFailSet NINETEEN =
            new PassFailSet(Collections.nCopies(19, 2), PassFailSet.LIKE_18_2022, "");

    private static Review review(String signs) {
        return Review.of(NINETEEN.set, NINETEEN.assess(signs, 2), Members.none());
    }

    @ParameterizedTest
    @CsvSource({
        // signs of criteria 1 to 19                 finding       what else is possible        evidence settles
        "+++++++++++++++++++, MAINTAINED,   MAINTAINED,                  true",
        "-----++++++++++++++, BELOW,        BELOW,                       true",
        "----+++++-+++++++++, BELOW,        BELOW,                       true",
        "------+++++++++++++, BELOW,        BELOW,                       true",
        "-----++++-+++++++++, WITHDRAWAL,   WITHDRAWAL,                  true",
        "-----+++++++++++-++, WITHDRAWAL,   WITHDRAWAL,                  true",
        "-----+++++++++++++-, WITHDRAWAL,   WITHDRAWAL,                  true",
        "---------++++++++++, BELOW,        BELOW,                       true",
        "--------++++++++++-, WITHDRAWAL,   WITHDRAWAL,                  true",
        "---------+-++++++++, WITHDRAWAL,   WITHDRAWAL,                  true",
        "----------+++++++++, WITHDRAWAL,   WITHDRAWAL,                  true",
        // unknown evidence on either side of a limit
        "?++++++++++++++++++, UNDETERMINED, MAINTAINED BELOW,            true",
        "-----+++?++++++++++, BELOW,        BELOW,                       true",
        "-----++++?+++++++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "----+++++-+++?+++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "------+++?+++++++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "------++++?????++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "---------?+++++++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "---------++?+++++++, UNDETERMINED, BELOW WITHDRAWAL,            true",
        "-----++++-???++++++, WITHDRAWAL,   WITHDRAWAL,                  true",
        "----------?????????, WITHDRAWAL,   WITHDRAWAL,                  true",
        "------????????????-, WITHDRAWAL,   WITHDRAWAL,                  true",
        "???????????????????, UNDETERMINED, MAINTAINED BELOW WITHDRAWAL, true",
    })
    void theFindingIsThatOfTheDecision(String signs, Finding finding, String possible, boolean settles) {
        Review review = review(signs);
        assertEquals(finding, review.finding());
        Set<Finding> expected = EnumSet.noneOf(Finding.class);
        List.of(possible.split(" ")).forEach(p -> expected.add(Finding.valueOf(p)));
        assertEquals(expected, review.possible());
        assertEquals(settles, review.evidenceCanSettle());
        assertFalse(review.provisional());
    }

    @Test
    void whatIsMissingIsNamedAsFarAsItMatters() {
        // The second indicator of criterion 3 is unknown too, but its first one fails already.
        Review review = Review.of(NINETEEN.set, NINETEEN.assess(Map.of("3", "-?")), Members.none());
        assertTrue(review.missing().stream().noneMatch(r -> r.code().startsWith("3.")));
        assertEquals(36, review.missing().size());
        assertEquals(List.of(), review.awaited());
        assertEquals(List.of("review.failed", "review.open", "review.missing", "review.can-settle"),
                review.reasons().stream().map(Message::code).toList());
        assertEquals(List.of(), review("+++++++++++++++++++").missing());
    }

    @Test
    void aWithdrawalThatSeveralRulesMakeCertainNamesThem() {
        // Which of the two rules it is depends on what is missing; that it is one of them does not.
        Review review = review("------????????????-");
        assertEquals(List.of("review.either", "review.failed"), review.reasons().stream().map(Message::code).toList());
        review.withdrawal().grounds().forEach(g ->
                assertTrue(review.reasons().get(0).arguments().get(0).contains(g.title()), review.reasons().toString()));
        assertEquals(List.of("review.ground", "review.failed"), review("----------+++++++++").reasons().stream()
                .map(Message::code).toList());
    }

    /** The definition itself: every completion of the open criteria is tried. */
    @Property(tries = 150)
    void theFindingIsCertainExactlyWhenEveryCompletionAgrees(
            @ForAll @Size(19) List<@IntRange(max = 9) Integer> drawn, @ForAll @IntRange(min = 1, max = 5) int most) {
        StringBuilder signs = new StringBuilder();
        int open = 0;
        for (int d : drawn) {
            boolean unknown = d >= 8 && open++ < most;
            signs.append(unknown ? '?' : d < 4 ? '-' : '+');
        }
        Review review = review(signs.toString());
        Set<Finding> found = new TreeSet<>();
        complete(signs.toString(), found);
        assertEquals(found, new TreeSet<>(review.possible()));
    }

    private static void complete(String signs, Set<Finding> found) {
        if (signs.contains("?")) {
            complete(signs.replaceFirst("\\?", "+"), found);
            complete(signs.replaceFirst("\\?", "-"), found);
            return;
        }
        long failed = signs.chars().filter(c -> c == '-').count();
        boolean key = List.of(10, 17, 19).stream().anyMatch(c -> signs.charAt(c - 1) == '-');
        found.add(failed >= 10 || failed >= 6 && key ? Finding.WITHDRAWAL : failed > 0 ? Finding.BELOW : Finding.MAINTAINED);
    }

    @Test
    void aLevelNobodyHasSetCannotBeSettledByEvidence() {
        PassFailSet left = new PassFailSet(List.of(1, 1), "Thu hồi khi từ 50 % số tiêu chí không đạt",
                WrittenRules.rule("Dòng do tỉnh", "    Mọi xã", "Tiêu chí 3: \"3\"\nChỉ tiêu 3.1: tỷ lệ ít nhất mức do tỉnh quy định"));
        Review review = Review.of(left.set, left.assess(Map.of("1", "+", "2", "+")), Members.none());
        assertEquals(Finding.UNDETERMINED, review.finding());
        assertEquals(EnumSet.of(Finding.MAINTAINED, Finding.BELOW), review.possible());
        assertFalse(review.evidenceCanSettle());
        assertEquals(List.of("3.1"), review.awaited().stream().map(IndicatorResult::code).toList());
        assertEquals("review.cannot-settle", review.reasons().get(review.reasons().size() - 1).code());
        // Where other evidence is missing, the range of withdrawal may still be reached for certain.
        Review more = Review.of(left.set, left.assess(Map.of("1", "-", "2", "?")), Members.none());
        assertEquals(EnumSet.of(Finding.BELOW, Finding.WITHDRAWAL), more.possible());
        assertTrue(more.evidenceCanSettle());
    }

    @Test
    void whoFallsShortIsNotPlacedWhereNoRuleOfWithdrawalIsKnown() {
        PassFailSet none = new PassFailSet(List.of(1, 1, 1), "", "");
        Review below = Review.of(none.set, none.assess("-++", 1), Members.none());
        assertEquals(Finding.UNDETERMINED, below.finding());
        assertEquals(EnumSet.of(Finding.BELOW, Finding.WITHDRAWAL), below.possible());
        assertFalse(below.evidenceCanSettle());
        assertTrue(below.reasons().stream().anyMatch(r -> r.code().equals("review.no-rule")));
        assertEquals(Finding.MAINTAINED, Review.of(none.set, none.assess("+++", 1), Members.none()).finding());
    }

    @Test
    void conditionsOfRecognitionDoNotDecideAndAnotherTitleDoes() {
        String conditions = WrittenRules.rule("Điều kiện", "    Mọi xã", "Điều kiện debt: mức bằng 0 triệu đồng\nĐiều kiện debt chỉ xét khi công nhận")
                + WrittenRules.rule("Danh hiệu khác", "    Mọi xã", "Điều kiện khac: chưa rõ nội dung");
        PassFailSet set = new PassFailSet(List.of(1, 1), "Thu hồi khi từ 50 % số tiêu chí không đạt", conditions);
        Assessment indebted = set.set.assess(PassFailSet.unit(), Evidence.of(Map.of("1.1", true, "2.1", true, "debt", 5)));
        Review review = Review.of(set.set, indebted, Members.none());
        assertEquals(Outcome.FALLS_SHORT, indebted.outcome());
        assertEquals(EnumSet.of(Finding.MAINTAINED, Finding.BELOW), review.possible());
        assertEquals(List.of("khac"), review.awaited().stream().map(IndicatorResult::code).toList());
    }

    @Test
    void provisionalCriteriaMakeTheFindingProvisional() {
        String unsure = WrittenRules.rule("Dòng chưa chắc", "    Mọi xã", "Tiêu chí 3: \"3\"\nChỉ tiêu 3.1: đạt")
                .replace("\")\nwhen", "\")\n    @provisional(\"theo trí nhớ\")\nwhen");
        PassFailSet set = new PassFailSet(List.of(1, 1), "Thu hồi khi từ 60 % số tiêu chí không đạt", unsure);
        Review failing = Review.of(set.set, set.assess("++-", 1), Members.none());
        assertEquals(Finding.BELOW, failing.finding());
        assertTrue(failing.provisional());
        assertFalse(Review.of(set.set, set.assess("+-?", 1), Members.none()).provisional());
    }

    @Test
    void onlyAHeldTitleIsReviewedAndByItsOwnSet() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        LocalDate day = LocalDate.of(2024, 12, 31);
        Unit none = Unit.builder("02659", Province.of("10")).build();
        InvalidInputException e = assertThrows(InvalidInputException.class,
                () -> Review.of(library, day, none, Evidence.none(), Members.none()));
        assertEquals(List.of("recognised", "NTM-237"), List.of(e.field(), e.problem().code()));
        assertTrue(e.problem().text(Locale.ENGLISH).contains("title"));
        Unit advanced = none.toBuilder().recognised(Standard.COMMUNE_ADVANCED, null).build();
        Review review = Review.of(library, day, advanced, Evidence.none(), Members.none());
        assertEquals(Standard.COMMUNE_ADVANCED, review.assessment().standard());
        CriteriaSet other = library.set(Standard.COMMUNE, day);
        assertThrows(IllegalArgumentException.class, () -> Review.of(other, review.assessment(), Members.none()));
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE_ADVANCED, 2026-02-14, false", "COMMUNE_ADVANCED, 2026-02-15, true", "COMMUNE_MODEL, 2026-02-15, true",
        "COMMUNE_ADVANCED, 2030-01-01, true", "COMMUNE, 2026-02-15, false"})
    void aTitleOfWhichNoSetIsInForceIsUndeterminedAndSaysWhy(Standard title, LocalDate day, boolean unruled) {
        Unit unit = Unit.builder("00004", Province.of("01")).recognised(title, LocalDate.of(2024, 5, 1)).build();
        Review review = Review.of(CriteriaLibrary.bundled(), day, unit, Evidence.none(), Members.none());
        assertEquals(unruled, review.unruled());
        assertEquals(Finding.UNDETERMINED, review.finding());
        assertEquals(title, review.assessment().standard());
        if (unruled) {
            assertEquals(EnumSet.of(Finding.MAINTAINED, Finding.BELOW, Finding.WITHDRAWAL), review.possible());
            assertFalse(review.evidenceCanSettle());
            assertEquals(List.of(List.of(), List.of(), List.of()), List.of(review.missing(), review.awaited(), review.withdrawal().grounds()));
            assertEquals(List.of("review.no-set"), review.reasons().stream().map(Message::code).toList());
            String why = review.reasons().get(0).text(Locale.ENGLISH);
            assertTrue(why.contains(day.toString()) && why.contains("2021-2025"), why);
            assertEquals(List.of(Outcome.UNDETERMINED, 0, List.of(), Region.DBSH), List.of(review.assessment().outcome(),
                    review.assessment().criteriaTotal(), review.assessment().layers(), review.assessment().region()));
        }
    }

    @Test
    void withoutASetAnUnitHasToExistAllTheSame() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        LocalDate day = LocalDate.of(2026, 12, 31);
        Unit.Builder unit = Unit.builder("00004", Province.of("10")).recognised(Standard.COMMUNE_ADVANCED, null);
        assertEquals("province", assertThrows(InvalidInputException.class,
                () -> Review.of(library, day, unit.build(), Evidence.none(), Members.none())).field(), "10 is merged");
        assertThrows(NoSuchSetException.class, () -> Review.of(library, day, Unit.builder("088", Province.of("01"))
                .recognised(Standard.DISTRICT_ADVANCED, null).build(), Evidence.none(), Members.none()), "there are no districts");
        assertThrows(NoSuchSetException.class, () -> Review.of(library, LocalDate.of(2008, 1, 1), unit.build(), Evidence.none(),
                Members.none()), "there was no set yet");
    }

    @Test
    void aTitleGivenOnlyLaterCannotBeReviewed() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        LocalDate day = LocalDate.of(2024, 12, 31);
        Unit.Builder unit = Unit.builder("02686", Province.of("10"));
        for (LocalDate on : List.of(day.minusDays(1), day)) {
            assertEquals(Finding.UNDETERMINED, Review.of(library, day, unit.recognised(Standard.COMMUNE, on).build(),
                    Evidence.none(), Members.none()).finding());
        }
        Unit later = unit.recognised(Standard.COMMUNE, day.plusDays(1)).build();
        InvalidInputException e = assertThrows(InvalidInputException.class,
                () -> Review.of(library, day, later, Evidence.none(), Members.none()));
        assertEquals(List.of("recognised_on", "NTM-246"), List.of(e.field(), e.problem().code()));
        CriteriaSet set = library.set(Standard.COMMUNE, day);
        Assessment a = set.assess(later, Evidence.none());
        assertEquals("recognised_on", assertThrows(InvalidInputException.class, () -> Review.of(set, a, Members.none())).field());
    }

    @Test
    void aMergedUnitShowsWhatItWasFormedFrom() {
        Review whole = review("-----++++++++++++++");
        Unit part = Unit.builder("02663", Province.of("10")).name("Vạn Hoà").recognised(Standard.COMMUNE, null).build();
        Review formed = whole.formedFrom(List.of(new Review.Part(part, review("+++++++++++++++++++"))));
        assertEquals(List.of(part), formed.parts().stream().map(Review.Part::unit).toList());
        assertEquals(whole.finding(), formed.finding());
    }
}
