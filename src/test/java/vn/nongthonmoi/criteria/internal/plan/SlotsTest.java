package vn.nongthonmoi.criteria.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.check.QuickAnswer;

/** Which values are decided at once, and that what they come to is what the explanation says. */
class SlotsTest {

    private static final String PLAIN = "1.1=50 1.2=đạt 1.3=2 1.4=-1.5 1.5=2 1.6=45 2.truong=3 2.1.a=đạt 2.1.b=70 2.1.c=1 "
            + "2.2.a=không 2.2.b=20 2.3=5 2.4=11 2.5=70 debt=đạt";

    private final Plan plan = new SmallSet("").found(Area.III).plan();

    /** Values as hosts give them: {@code đạt}, {@code không}, a number, or a text in quotes. */
    private static Map<String, Object> values(String cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String cell : cells.isBlank() ? new String[0] : cells.split(" ")) {
            String text = cell.substring(cell.indexOf('=') + 1);
            values.put(cell.substring(0, cell.indexOf('=')), switch (text) {
                case "đạt" -> true;
                case "không" -> false;
                case "null" -> null;
                default -> text.startsWith("'") ? text.substring(1, text.length() - 1).replace('_', ' ')
                        : new BigDecimal(text);
            });
        }
        return values;
    }

    private QuickStatuses statuses(Map<String, Object> values, boolean tidy) {
        QuickStatuses statuses = Slots.statuses(plan, values, tidy);
        if (statuses != null) {
            Map<String, Status> explained = new TreeMap<>();
            new QuickAnswer(statuses).explained().criteria().forEach(c -> c.indicators().forEach(i -> explained.put(i.code(), i.status())));
            assertEquals(explained, new TreeMap<>(statuses.indicators()), values::toString);
            new QuickAnswer(statuses).explained().criteria().forEach(c -> assertSame(c.status(), statuses.criteria().get(c.code())));
            new QuickAnswer(statuses).explained().conditions().forEach(c -> assertSame(c.status(), statuses.conditions().get(c.code())));
            assertSame(new QuickAnswer(statuses).explained().outcome(), statuses.outcome());
            assertEquals(new QuickAnswer(statuses).explained().criteria().stream().filter(c -> c.status() == Status.MET).count(),
                    statuses.criteriaMet());
        }
        return statuses;
    }

    private String status(String cells, String row) {
        QuickStatuses statuses = statuses(values(cells), false);
        assertNotNull(statuses, cells);
        return statuses.indicators().get(row).code();
    }

    @Test
    void plainValuesOfEveryFormAreDecidedAtOnce() {
        assertTrue(plan.quick());
        QuickStatuses statuses = statuses(values(PLAIN), false);
        Map<String, String> codes = new LinkedHashMap<>();
        statuses.indicators().forEach((code, status) -> codes.put(code, status.code()));
        assertEquals("{1.1=met, 1.2=met, 1.3=met, 1.4=not_met, 1.5=met, 1.6=met, 2.1=met, 2.2=met, 2.3=unspecified, "
                + "2.4=unspecified, 2.5=met}", codes.toString());
        assertEquals("{debt=met}", statuses.conditions().toString().replace("MET", "met"));
        assertSame(Outcome.FALLS_SHORT, statuses.outcome());
        assertEquals(0, statuses.criteriaMet());
        assertEquals(1, statuses(values("1.1=50 1.2=đạt 1.3=2 1.4=3 1.5=3 1.6=44.6"), false).criteriaMet());
    }

    /** What is odd is never decided at once, wherever it stands and whatever came before. */
    @ParameterizedTest
    @CsvSource({"1.1=100.1", "1.1=-1", "1.1=đạt", "1.1.nam=101", "1.1.nu='x'", "1.2=5", "1.3=2.5", "1.3=-1", "1.3=đạt",
        "1.5=4", "1.5=2.0", "1.5=đạt", "1.6=-0.1", "2.truong=-1", "2.truong=1.5", "2.truong=đạt", "2.1.a=5", "2.1.b=101",
        "2.1.c=-1", "2.2.b=100.5", "2.2.a=1", "2.3=-5", "2.3=đạt", "2.4=101", "9.9=1", "1.2='đạt'", "1.1='50'", "debt=7"})
    void whatIsOddIsLeftToWhoExplains(String cell) {
        String code = cell.substring(0, cell.indexOf('='));
        Map<String, Object> values = values(PLAIN);
        values.putAll(values(cell));
        assertNull(statuses(values, false), "first");
        assertNotNull(statuses(values(PLAIN), false));
        assertNull(statuses(values, false), "once the columns are known");
        assertNull(statuses(values(cell), false), "alone");
        values.remove(code);
        assertNotNull(statuses(values, false), "without it");
    }

    /** Columns that came before are asked for first: that must not be seen in the answer. */
    @Test
    void whateverColumnsCameBefore() {
        List<String> maps = new ArrayList<>(List.of("", "1.1=50", PLAIN, "1.1=49.9 1.2=không", "1.2=đạt 1.1=null",
                "1.1.nam=50", "1.1=50 1.1.nam=49", "1.1=50 1.1.nu=50 1.1.nam=50", "2.truong=4 2.1.b=1 2.1.c=50 2.1.a=đạt",
                PLAIN.replace("1.1=50", "1.1.nam=50"), "1.5=1 1.4=3", "2.2.b=19"));
        for (int round = 0; round < maps.size(); round++) {
            Plan fresh = new SmallSet("").found(Area.III).plan();
            for (String cells : maps) {
                QuickStatuses asked = Slots.statuses(fresh, values(cells), false);
                assertNotNull(asked, cells);
                assertEquals(statuses(values(cells), false).indicators(), asked.indicators(), cells);
            }
            maps.add(maps.remove(0));
        }
        assertEquals(16, plan.order().columns().length);
        assertEquals(11, plan.order().numbers());
    }

    /** A host whose columns are never the same is not remembered for ever. */
    @Test
    void columnsAreRememberedWhereTheyAreMore() {
        assertEquals(0, plan.order().columns().length);
        statuses(values("1.2=đạt 1.1=50 1.5=2"), false);
        assertEquals(List.of("1.1", "1.2", "1.5"), List.of(plan.order().columns()));
        assertEquals(1, plan.order().numbers());
        statuses(values("1.3=1"), false);
        statuses(values("1.3=1 9.9=5 1.1=1 1.2=đạt"), false);
        assertEquals(3, plan.order().columns().length);
        statuses(values("1.3=1 1.4=5 1.1=1 1.2=đạt"), false);
        assertEquals(List.of("1.3", "1.4", "1.1", "1.2"), List.of(plan.order().columns()));
        for (int i = 0; i < 100; i++) {
            plan.remember(new ColumnOrder(new String[5 + i], new int[0], new ValueRule[0], 0, new int[0]));
        }
        assertEquals(66, plan.order().columns().length);
    }

    @Test
    void textsAreOnlyReadWhereTheyAreTidy() {
        Map<String, Object> texts = values("1.1='49,9' 1.2='không_đạt' 1.3='2' 1.5='3' 2.truong='3' 2.1.a='Đạt' 2.1.b='70'");
        assertNull(statuses(texts, false));
        QuickStatuses statuses = statuses(texts, true);
        assertSame(Status.NOT_MET, statuses.indicators().get("1.1"));
        assertSame(Status.NOT_MET, statuses.indicators().get("1.2"));
        assertSame(Status.MET, statuses.indicators().get("1.3"));
        assertSame(Status.MET, statuses.indicators().get("1.5"));
        assertSame(Status.MET, statuses.indicators().get("2.1"));
        assertNull(statuses(values("1.1='x'"), true));
        assertNull(statuses(values("2.truong='x' 2.1.b='70'"), true));
        Map<String, Object> other = values(PLAIN);
        other.put("1.1", 50L);
        assertNull(statuses(other, true));
    }

    @Test
    void bySlots() {
        Object[] at = new Object[plan.columns().size()];
        values(PLAIN).forEach((code, value) -> at[plan.slotOf(code)] = value);
        assertEquals(statuses(values(PLAIN), false).indicators(), Slots.statuses(plan, at).indicators());
        at[plan.slotOf("1.1.nu")] = new BigDecimal(49);
        assertSame(Status.NOT_MET, Slots.statuses(plan, at).indicators().get("1.1"));
        at[plan.slotOf("1.1")] = "năm mươi";
        assertNull(Slots.statuses(plan, at));
    }

    /** A part is considered by the fact, without it by the alternative that has a value. */
    @ParameterizedTest
    @CsvSource({"2.truong=3 2.1.a=đạt 2.1.b=70, met", "2.truong=3 2.1.a=đạt 2.1.b=69, not_met",
        "2.truong=4 2.1.a=đạt 2.1.b=69 2.1.c=50, met", "2.truong=4 2.1.a=đạt 2.1.b=70 2.1.c=49, not_met",
        "2.truong=3 2.1.a=đạt, unknown", "2.1.a=đạt 2.1.b=70, met", "2.1.a=đạt 2.1.b=69, not_met", "2.1.a=đạt 2.1.c=50, met",
        "2.1.a=đạt 2.1.c=49, not_met", "2.1.a=đạt 2.1.b=70 2.1.c=50, met", "2.1.a=đạt 2.1.b=70 2.1.c=49, unknown",
        "2.1.a=không 2.1.b=70, not_met", "2.1.a=đạt, unknown", "2.truong=3, unknown", "2.1=đạt, met", "2.1=không, not_met",
        "2.1=đạt 2.1.a=không, not_met", "2.1=không 2.1.a=đạt 2.1.b=70, not_met"})
    void partsThatAFactLeavesOut(String cells, String status) {
        assertEquals(status, status(cells, "2.1"));
    }

    @ParameterizedTest
    @CsvSource({"2.2.a=đạt, met", "2.2.a=đạt 2.2.b=1, met", "2.2.a=không 2.2.b=20, met", "2.2.a=không 2.2.b=19, not_met",
        "2.2.a=không, unknown", "2.2.b=19, unknown", "2.2=đạt, met", "2.2=không 2.2.a=đạt, not_met",
        "2.2=đạt 2.2.a=không 2.2.b=1, not_met", "2.2=đạt 2.2.a=không, met"})
    void onePartIsEnough(String cells, String status) {
        assertEquals(status, status(cells, "2.2"));
    }

    @ParameterizedTest
    @CsvSource({"1.1=50, met", "1.1=50 1.1.nam=50, met", "1.1=50 1.1.nam=49.9, not_met", "1.1=50 1.1.nu=49, not_met",
        "1.1=49 1.1.nu=50, not_met", "1.1.nam=50 1.1.nu=50, met", "1.1.nam=50 1.1.nu=49.9, not_met", "1.1.nam=50, unknown", "1.1.nu=49, not_met"})
    void menAndWomenHaveToMeetItToo(String cells, String status) {
        assertEquals(status, status(cells, "1.1"));
    }

    /** Rows that go by their parts and hold for men and women alike are decided at once too. */
    @ParameterizedTest
    @CsvSource({"2.1.nam=đạt 2.1.nu=đạt, met", "2.1.nam=đạt, unknown", "2.1.nu=không 2.1.a=đạt 2.1.b=70 2.truong=3, not_met",
        "2.2.nu=không 2.2.a=đạt, not_met", "2.2.nam=đạt 2.2.nu=đạt, met", "2.2.nam=đạt 2.2.b=20, met"})
    void menAndWomenBeforeTheParts(String cells, String status) {
        Plan alike = new SmallSet("Chỉ tiêu 2.1 áp dụng như nhau cho nam và nữ\nChỉ tiêu 2.2 áp dụng như nhau cho nam và nữ\n")
                .found(Area.III).plan();
        assertTrue(alike.quick());
        QuickStatuses statuses = Slots.statuses(alike, values(cells), false);
        String row = cells.substring(0, 3);
        assertEquals(status, statuses.indicators().get(row).code());
        assertSame(statuses.indicators().get(row), new QuickAnswer(statuses).explained().criteria().get(1).indicators().stream()
                .filter(i -> i.code().equals(row)).findFirst().orElseThrow().status());
    }

    @Test
    void aFieldLeftBlankLeavesItsRowsOpenWhateverTheValue() {
        Plan blank = new SmallSet("").found(null).plan();
        for (String cells : List.of("2.5=100", "2.5=1", "2.5=đạt", "1.1=50")) {
            assertSame(Status.UNKNOWN, Slots.statuses(blank, values(cells), false).indicators().get("2.5"), cells);
        }
        assertEquals("met", status("2.5=70", "2.5"));
        assertEquals("not_met", status("2.5=69.9", "2.5"));
    }

    /** A criterion of which no row is known stays open, and with it the outcome. */
    @Test
    void aCriterionWithoutRowsIsWithoutALevel() {
        Plan empty = new SmallSet("Tiêu chí 3: \"Ba\"").found(Area.I).plan();
        assertTrue(empty.emptyCriterion());
        assertFalse(plan.emptyCriterion());
        QuickStatuses statuses = Slots.statuses(empty, values("1.1=50"), false);
        assertSame(Status.UNSPECIFIED, statuses.criteria().get("3"));
        assertSame(Outcome.UNDETERMINED, statuses.outcome());
        assertSame(Status.UNSPECIFIED, new QuickAnswer(statuses).explained().criteria().get(2).status());
    }

    @Test
    void statusesAreAMapThatCannotBeChanged() {
        Map<String, Status> statuses = statuses(values(PLAIN), false).indicators();
        assertEquals(11, statuses.size());
        assertEquals(new LinkedHashMap<>(statuses), statuses);
        assertTrue(statuses.containsKey("1.1"));
        assertFalse(statuses.containsKey("2.1.a"));
        assertNull(statuses.get("2.1.a"));
        List<String> codes = new ArrayList<>();
        statuses.forEach((code, status) -> codes.add(code));
        assertEquals(new ArrayList<>(statuses.keySet()), codes);
        assertEquals(List.of("debt"), new ArrayList<>(statuses(values(PLAIN), false).conditions().keySet()));
        assertThrows(UnsupportedOperationException.class,
                () -> statuses.put("1.1", Status.MET));
        var iterator = statuses.entrySet().iterator();
        codes.forEach(c -> iterator.next());
        assertThrows(NoSuchElementException.class, iterator::next);
    }
}
