package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.programme.Remaining;

/** What remains to be done, and the smallest choices that reach a goal. */
class RemainingTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet COMMUNE = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final Unit UNIT = Unit.builder("00712", Province.of("02")).build();

    // Two of the seven criteria weigh; so few that every choice can be tried.
    private static final List<Integer> ROWS = List.of(1, 3, 2, 1, 2, 2, 1);
    private static final PassFailSet SMALL = new PassFailSet(ROWS,
            "Thu hồi khi từ 30 % đến dưới 50 % số tiêu chí không đạt, trong đó có 2, 6\n"
                    + "Thu hồi khi từ 50 % số tiêu chí không đạt", "");

    private static Remaining.Item item(Remaining remaining, String code) {
        return remaining.items().stream().filter(i -> i.row().code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void itemsHaveTheGapAsAShareOfTheThresholdAndWhoOwesTheLevel() {
        Remaining remaining = Remaining.of(COMMUNE.assess(UNIT, Evidence.of(Map.of("10", "40,5", "11", "16,9", "9.1", 3,
                "3.1", "80", "2.1", "90", "15.1", "80", "15.1.nam", "85", "15.1.nu", "75"))));
        assertEquals(new BigDecimal("10.00"), item(remaining, "10").share());
        assertEquals(new BigDecimal("30.00"), item(remaining, "11").share());
        // No share of nothing: 9.1 asks for 0.
        assertNull(item(remaining, "9.1").share());
        assertEquals(new BigDecimal("3"), item(remaining, "9.1").row().gap());
        assertEquals("tỉnh", item(remaining, "2.1").awaits());
        assertEquals("", item(remaining, "10").awaits());
        assertEquals(List.of("15.1", "15.1.nam", "15.1.nu"), remaining.items().stream()
                .filter(i -> i.indicator().equals("15.1")).map(i -> i.row().code()).toList());
        assertTrue(remaining.items().stream().noneMatch(i -> i.row().code().equals("3.1")));
        // The order of the annex, conditions last.
        List<String> order = COMMUNE.assess(UNIT, Evidence.none()).codes();
        List<Integer> places = remaining.items().stream().map(i -> order.indexOf(i.indicator())).toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertEquals("", item(remaining, "debt").criterion());
    }

    @Test
    void aRowDecidedByPartsNamesThoseToBlameAndSaysWhereOneIsEnough() {
        // 14.1 asks for all of its parts, 1.1 of the temporary set for one of two.
        Remaining remaining = Remaining.of(COMMUNE.assess(UNIT, Evidence.of(Map.of("14.1.a", "100", "14.1.b", false))));
        List<String> parts = remaining.items().stream().filter(i -> i.indicator().equals("14.1"))
                .map(i -> i.row().code()).toList();
        assertTrue(parts.contains("14.1.b") && !parts.contains("14.1.a") && !parts.contains("14.1"), parts::toString);
        PassFailSet any = new PassFailSet(List.of(), "", WrittenRules.rule("a", "    Mọi xã", "Tiêu chí 1: \"1\"\n"
                + "Chỉ tiêu 1.1: đạt một trong các phần\nPhần 1.1.a: đạt\nPhần 1.1.b: đạt"));
        Remaining one = Remaining.of(any.set.assess(PassFailSet.unit(), Evidence.of(Map.of("1.1.a", false))));
        assertEquals(List.of(true, true), one.items().stream().map(Remaining.Item::alternative).toList());
        assertEquals(1, one.indicators());
    }

    @Test
    void aRowWithoutItsOwnValueIsToBeDoneBesideItsParts() {
        PassFailSet set = new PassFailSet(List.of(), "", WrittenRules.rule("a", "    Mọi xã", "Tiêu chí 1: \"1\"\n"
                + "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %\nPhần 1.1.a: đạt\nPhần 1.1.b: tỷ lệ hơn 5 %\n"
                + "Chỉ tiêu 1.2: do tỉnh quy định\nPhần 1.2.a: đạt"));
        assertEquals(List.of("1.1 unknown reason.no-evidence", "1.1.a unknown reason.no-evidence", "1.1.b unknown reason.no-evidence",
                "1.2 unspecified reason.left", "1.2.a unknown reason.no-evidence"), todo(set, Map.of()));
        assertEquals(List.of("1.1 unknown reason.no-evidence", "1.1.a not_met -", "1.2 unspecified reason.left", "1.2.a not_met -"),
                todo(set, Map.of("1.1.a", false, "1.1.b", 6, "1.2.a", false)));
        assertEquals(List.of("1.1.a unknown reason.no-evidence", "1.2 unspecified reason.left"),
                todo(set, Map.of("1.1", 60, "1.1.b", 6, "1.2.a", true)));
        // At a level that has to be passed there is no distance, and something to be done all the same.
        assertEquals(List.of("1.1 not_met -", "1.1.a unknown reason.no-evidence", "1.1.b not_met -", "1.2 unspecified reason.left"),
                todo(set, Map.of("1.1", 59, "1.1.b", 5, "1.2.a", true)));
        Remaining open = Remaining.of(set.set.assess(PassFailSet.unit(), Evidence.of(Map.of("1.2.a", false))));
        assertEquals("tỉnh", item(open, "1.2").awaits(), "somebody has to set its level, whatever its part comes to");
        assertEquals(2, open.indicators());
    }

    private static List<String> todo(PassFailSet set, Map<String, ?> evidence) {
        return Remaining.of(set.set.assess(PassFailSet.unit(), Evidence.of(evidence))).items().stream()
                .map(i -> i.row().code() + " " + i.row().status().code() + " " + (i.row().reason() == null ? "-" : i.row().reason().code()))
                .toList();
    }

    @Test
    void theShareOfAGapIsOfTheLevelInItsOwnUnit() {
        PassFailSet set = new PassFailSet(List.of(), "", WrittenRules.rule("a", "    Mọi xã", "Tiêu chí 1: \"1\"\n"
                + "Chỉ tiêu 1.1: gấp ít nhất 1,5 lần mức bình quân chung của tỉnh"));
        Remaining.Item item = Remaining.of(set.set.assess(PassFailSet.unit(), Evidence.of(Map.of("1.1", 36, "1.1@province", 30))))
                .items().get(0);
        assertEquals(List.of("45", "9", "20.00"), List.of(item.row().level().toPlainString(), item.row().gap().toPlainString(),
                item.share().toPlainString()));
    }

    @Test
    void theNextTitleUpIsTheOneInForce() {
        assertEquals(Standard.COMMUNE_ADVANCED, LIBRARY.nextUp(COMMUNE).orElseThrow().standard());
        CriteriaSet advanced = LIBRARY.set(Standard.COMMUNE_ADVANCED, DAY);
        assertEquals(Standard.COMMUNE_MODEL, LIBRARY.nextUp(advanced).orElseThrow().standard());
        assertEquals(Optional.empty(), LIBRARY.nextUp(LIBRARY.set(Standard.COMMUNE_MODEL, DAY)));
        LocalDate later = LocalDate.of(2026, 12, 31);
        assertEquals(Standard.COMMUNE_MODERN, LIBRARY.nextUp(LIBRARY.set(Standard.COMMUNE, later)).orElseThrow().standard());
        assertEquals(Standard.COMMUNE_MODEL,
                LIBRARY.nextUp(LIBRARY.set(Standard.COMMUNE, LocalDate.of(2019, 12, 31))).orElseThrow().standard());
        // Its plain columns still belong to the set below: 10 is shared by a rule, 14.1 is schooling in one and
        // insurance in the other and must not be carried over.
        Assessment up = advanced.assess(UNIT, Evidence.of(Map.of("11", "9", "14.1.a", "100", "commune-advanced:14.1", "96")),
                Members.none(), COMMUNE);
        assertEquals("9", up.indicator("11").value());
        assertEquals("96", up.indicator("14.1").value());
    }

    private static Assessment small(List<Integer> drawn) {
        Map<String, String> signs = new HashMap<>();
        int at = 0;
        for (int c = 0; c < ROWS.size(); c++) {
            StringBuilder each = new StringBuilder();
            for (int i = 0; i < ROWS.get(c); i++) {
                each.append("+-?+".charAt(drawn.get(at++)));
            }
            signs.put(String.valueOf(c + 1), each.toString());
        }
        return SMALL.assess(signs);
    }

    /** The evidence with the chosen indicators met as well. */
    private static Assessment with(Assessment a, List<String> open, int choice) {
        Map<String, Object> evidence = new HashMap<>();
        a.indicators().filter(i -> i.value() != null).forEach(i -> evidence.put(i.code(), i.value()));
        for (int i = 0; i < open.size(); i++) {
            if ((choice >> i & 1) == 1) {
                evidence.put(open.get(i), true);
            }
        }
        return SMALL.set.assess(PassFailSet.unit(), Evidence.of(evidence));
    }

    private static List<String> open(Assessment a) {
        return a.indicators().filter(i -> i.status() != Status.MET).map(IndicatorResult::code).toList();
    }

    /** The least number of indicators with which some choice reaches the goal, by trying all; -1 where none does. */
    private static int least(Assessment a, Predicate<Assessment> goal) {
        List<String> open = open(a);
        int best = -1;
        for (int choice = 0; choice < 1 << open.size(); choice++) {
            int size = Integer.bitCount(choice);
            if ((best < 0 || size < best) && goal.test(with(a, open, choice))) {
                best = size;
            }
        }
        return best;
    }

    private static boolean reaches(Assessment a, Remaining.Fewest fewest, Predicate<Assessment> goal) {
        List<String> open = open(a);
        int choice = 0;
        for (String code : fewest.indicators()) {
            choice |= 1 << open.indexOf(code);
        }
        return goal.test(with(a, open, choice));
    }

    @Property(tries = 40)
    void noSmallerChoiceReachesANumberOfCriteria(@ForAll @Size(12) List<@IntRange(max = 3) Integer> drawn,
            @ForAll @IntRange(max = 8) int criteria) {
        Assessment a = small(drawn);
        Optional<Remaining.Fewest> fewest = Remaining.of(a).fewestFor(criteria);
        int least = least(a, x -> x.criteriaMet() >= criteria);
        assertEquals(least, fewest.map(f -> f.indicators().size()).orElse(-1));
        fewest.ifPresent(f -> assertTrue(reaches(a, f, x -> x.criteriaMet() >= criteria)));
    }

    @Property(tries = 40)
    void noSmallerChoiceLeavesTheRangeOfWithdrawal(@ForAll @Size(12) List<@IntRange(max = 3) Integer> drawn) {
        Assessment a = small(drawn);
        Predicate<Assessment> out =
                x -> SMALL.set.withdrawal(x, Members.none()).status() == Status.NOT_MET;
        Remaining.Fewest fewest = Remaining.of(a).fewestToKeep(SMALL.set, Members.none()).orElseThrow();
        assertEquals(least(a, out), fewest.indicators().size());
        assertTrue(reaches(a, fewest, out));
    }

    @Test
    void choicesAreInTheOrderOfTheAnnexAndRefuseWhatCannotBe() {
        Assessment a = SMALL.assess(Map.of("1", "-", "2", "+-+", "3", "--", "4", "-", "5", "++", "6", "++", "7", "+"));
        Remaining remaining = Remaining.of(a);
        assertEquals(List.of("1", "2"), remaining.fewestFor(5).orElseThrow().criteria());
        assertEquals(List.of("1.1", "2.2", "4.1"), remaining.fewestFor(6).orElseThrow().indicators());
        assertEquals(Optional.empty(), remaining.fewestFor(8));
        assertEquals(List.of(), remaining.fewestFor(0).orElseThrow().indicators());
        assertThrows(IllegalArgumentException.class, () -> remaining.fewestFor(-1));
        // 4 of 7 fail, the weighty 2 among them: without it 3 fail, which is no ground any more.
        assertEquals(List.of("2.2"), remaining.fewestToKeep(SMALL.set, Members.none()).orElseThrow().indicators());
        PassFailSet unruled = new PassFailSet(List.of(1), "", "");
        assertEquals(Optional.empty(), Remaining.of(unruled.assess("-", 1)).fewestToKeep(unruled.set, Members.none()));
    }
}
