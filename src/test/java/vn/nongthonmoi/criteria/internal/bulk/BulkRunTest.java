package vn.nongthonmoi.criteria.internal.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.Plans;
import vn.nongthonmoi.criteria.internal.plan.SmallSet;

/** What columns decide by themselves, and that only what is odd is left to be assessed unit by unit. */
class BulkRunTest {

    private static final Map<String, String> LETTERS = Map.of("met", "+", "not_met", "-", "unknown", "?", "unspecified", "u",
            "not_applicable", "n");

    private final Plans.UnitPlan found = new SmallSet("").found(Area.III);

    /** The answers for a row and the units that are odd, by units one after the other or scattered among others. */
    private String answers(String row, int units, Map<String, Column> columns, boolean scattered) {
        Layout layout = Layout.of(List.of(found.plan()));
        List<Integer> places = IntStream.range(0, units).map(i -> scattered ? 2 * i : i).boxed().toList();
        Severities severities = Severities.none(layout, 2 * units);
        BitSet odd = new BitSet();
        new BulkRun(Group.of(found, places, layout), columns, odd).into(severities);
        byte[] all = severities.indicator(layout.indicators().places().get(row));
        StringBuilder said = new StringBuilder();
        for (int place : places) {
            said.append(odd.get(place) ? "!" : LETTERS.get(Status.ofSeverity(all[place]).code()));
        }
        IntStream.range(0, 2 * units).filter(i -> !places.contains(i))
                .forEach(i -> assertTrue(all[i] == Severities.NONE && !odd.get(i)));
        return said.toString();
    }

    private String answers(String row, int units, Map<String, Column> columns) {
        String inOneRun = answers(row, units, columns, false);
        Map<String, Column> spread = new HashMap<>();
        columns.forEach((code, column) -> spread.put(code, spread(column, units)));
        assertEquals(inOneRun, answers(row, units, spread, true));
        return inOneRun;
    }

    /** The same values at every other place, something odd between them. */
    private static Column spread(Column column, int units) {
        if (column instanceof Column.Decimals d) {
            long[] values = new long[2 * units];
            Arrays.fill(values, -77);
            IntStream.range(0, units).forEach(i -> values[2 * i] = d.unscaled()[i]);
            return new Column.Decimals(values, d.scale(), d.present() == null ? null : spread(d.present(), units));
        }
        if (column instanceof Column.Passes p) {
            boolean[] values = new boolean[2 * units];
            IntStream.range(0, units).forEach(i -> values[2 * i] = p.values()[i]);
            return new Column.Passes(values, p.present() == null ? null : spread(p.present(), units));
        }
        Object[] values = new Object[2 * units];
        Arrays.fill(values, "?");
        IntStream.range(0, units).forEach(i -> values[2 * i] = ((Column.Cells) column).values()[i]);
        return new Column.Cells(values);
    }

    private static long[] spread(long[] present, int units) {
        BitSet bits = new BitSet();
        IntStream.range(0, units).filter(i -> Column.present(present, i)).forEach(i -> bits.set(2 * i));
        return Arrays.copyOf(bits.toLongArray(), (2 * units >> 6) + 1);
    }

    private static Column decimals(int scale, String values) {
        long[] unscaled = Arrays.stream(values.split(" ")).mapToLong(v -> v.equals("_") ? 0 : Long.parseLong(v)).toArray();
        return new Column.Decimals(unscaled, scale, present(values));
    }

    private static Column passes(String values) {
        boolean[] passes = new boolean[values.split(" ").length];
        IntStream.range(0, passes.length).forEach(i -> passes[i] = values.split(" ")[i].equals("+"));
        return new Column.Passes(passes, present(values));
    }

    /** Underscores are places without a value; null where there is none of them. */
    private static long[] present(String values) {
        List<String> each = List.of(values.split(" "));
        BitSet bits = new BitSet();
        IntStream.range(0, each.size()).filter(i -> !each.get(i).equals("_")).forEach(bits::set);
        return each.contains("_") ? Arrays.copyOf(bits.toLongArray(), 1) : null;
    }

    private static Column cells(Object... values) {
        return new Column.Cells(values);
    }

    @ParameterizedTest
    @CsvSource({"1.1, 0, 49 50 51 100 101 -1 _, -+++!!?", "1.1, 2, 4999 5000 10000 10001 -1, -++!!", "1.3, 0, 2 3 0 -1 _, +-+!?",
        "1.3, 1, 20 30 25 0 _ -10, +-!+?!", "1.4, 0, 3 2 -5 1000 _, +--+?", "1.4, 1, 30 29 -300, +--", "1.5, 0, 2 1 3 4 -1 _, +-+!!?",
        "1.6, 0, 44 45 0 -1, -+-!", "1.6, 1, 445 446 444 -1, -+-!", "1.6, 3, 44500 44501, -+", "2.3, 0, 0 100 101 _, uu!u",
        "2.4, 0, 9 10 _ 101, -u?!", "1.2, 0, 1 0, !!", "1.5, 1, 20 30 5, ++!"})
    void aColumnOfDecimals(String row, int scale, String values, String expected) {
        assertEquals(expected, answers(row, expected.length(), Map.of(row, decimals(scale, values))));
    }

    @Test
    void aColumnOfPasses() {
        assertEquals("+-?", answers("1.2", 3, Map.of("1.2", passes("+ - _"))));
        assertEquals("-+", answers("1.2", 2, Map.of("1.2", passes("- +"))));
        assertEquals("!!?", answers("1.1", 3, Map.of("1.1", passes("+ - _"))));
        assertEquals("uuu", answers("2.3", 3, Map.of()));
        assertEquals("???", answers("1.1", 3, Map.of()));
    }

    @Test
    void aColumnOfObjects() {
        assertEquals("+-+!?!", answers("1.1", 6, Map.of("1.1", cells("50", " 49,9 ", new BigDecimal("50.0"), "x", "  ", "đạt"))));
        assertEquals("+-!?", answers("1.2", 4, Map.of("1.2", cells("Đạt", "không đạt", "?", null))));
        assertEquals("+-!!", answers("1.5", 4, Map.of("1.5", cells("3", "1", "4", new BigDecimal("2.5")))));
    }

    @Test
    void menAndWomen() {
        assertEquals("+--+?!", answers("1.1", 6, Map.of("1.1", decimals(0, "50 49 50 50 _ 50"),
                "1.1.nam", decimals(0, "50 50 49 _ 50 101"))));
        assertEquals("?-", answers("1.1", 2, Map.of("1.1.nu", decimals(0, "50 49"))));
        assertEquals("+-??!", answers("1.1", 5, Map.of("1.1.nam", decimals(0, "50 50 50 _ 101"),
                "1.1.nu", decimals(1, "500 499 _ 500 500"))));
        // Columns of one row, each at a scale of its own.
        assertEquals("+-", answers("1.1", 2, Map.of("1.1", decimals(0, "50 50"), "1.1.nam", decimals(1, "500 499"))));
    }

    @Test
    void partsThatAFactLeavesOut() {
        Map<String, Column> columns = new HashMap<>(Map.of("2.1.a", passes("+ + + + - +"), "2.1.b", decimals(0, "70 69 69 69 70 70"),
                "2.1.c", decimals(0, "1 1 50 49 1 50")));
        columns.put("2.truong", decimals(0, "3 3 4 4 3 -1"));
        assertEquals("+-+--!", answers("2.1", 6, columns));
        columns.put("2.truong", decimals(1, "30 30 40 40 30 35"));
        assertEquals("+-+--!", answers("2.1", 6, columns));
        columns.put("2.truong", decimals(0, "3 _ 4 _ 3 _"));
        assertEquals("+-+--+", answers("2.1", 6, columns));
        columns.put("2.truong", cells("3", "x", new BigDecimal(4), "", "3", null));
        assertEquals("+!+--+", answers("2.1", 6, columns));
        columns.remove("2.truong");
        assertEquals("?-?--+", answers("2.1", 6, columns));
        columns.put("2.1.c", decimals(0, "_ _ _ 50 _ 101"));
        columns.put("2.1.b", decimals(0, "70 69 _ _ 70 70"));
        assertEquals("+-?+-!", answers("2.1", 6, columns));
    }

    @Test
    void onePartIsEnough() {
        assertEquals("+++-??", answers("2.2", 6, Map.of("2.2.a", passes("+ + - - - _"), "2.2.b", decimals(0, "20 19 20 19 _ 19"))));
        assertEquals("+-++", answers("2.2", 4, Map.of("2.2", passes("+ - + _"), "2.2.a", passes("- + _ +"))));
        assertEquals("!!", answers("2.2", 2, Map.of("2.2.a", passes("+ +"), "2.2.b", decimals(0, "101 -1"))));
    }

    /** More units than a stretch holds, the last stretch not full. */
    @Test
    void longColumns() {
        int units = 2500;
        long[] numbers = IntStream.range(0, units).mapToLong(i -> i % 101).toArray();
        boolean[] passes = new boolean[units];
        IntStream.range(0, units).forEach(i -> passes[i] = i % 3 == 0);
        String met = answers("1.1", units, Map.of("1.1", new Column.Decimals(numbers, 0, null)));
        String passed = answers("1.2", units, Map.of("1.2", new Column.Passes(passes, null)));
        for (int i = 0; i < units; i++) {
            assertEquals(i % 101 < 50 ? '-' : '+', met.charAt(i), i + "");
            assertEquals(i % 3 == 0 ? '+' : '-', passed.charAt(i), i + "");
        }
    }

    /** What stood for the stretch before is not what holds for the next. */
    @Test
    void everyStretchBeginsAnew() {
        Plans.UnitPlan small = new SmallSet("").found(Area.III);
        Layout layout = Layout.of(List.of(small.plan()));
        int units = 1500;
        boolean[] passes = new boolean[units];
        Arrays.fill(passes, 1024, units, true);
        Severities severities = Severities.none(layout, units);
        new BulkRun(Group.of(small, IntStream.range(0, units).boxed().toList(), layout),
                Map.of("1.2", new Column.Passes(passes, null)), new BitSet()).into(severities);
        assertEquals(Status.NOT_MET.severity(), severities.all()[1023]);
        assertEquals(Status.UNKNOWN.severity(), severities.all()[1024]);
        assertEquals(Status.NOT_MET.severity(), severities.criterion(0)[1023]);
        assertEquals(Status.UNKNOWN.severity(), severities.criterion(0)[1024]);
    }

    @Test
    void criteriaConditionsAndAll() {
        Layout layout = Layout.of(List.of(found.plan()));
        Severities severities = Severities.none(layout, 2);
        Map<String, Column> columns = Map.of("1.1", decimals(0, "50 50"), "1.2", passes("+ +"), "1.3", decimals(0, "0 3"),
                "1.4", decimals(0, "3 3"), "1.5", decimals(0, "2 2"), "1.6", decimals(0, "45 45"), "debt", passes("- +"));
        new BulkRun(Group.of(found, List.of(0, 1), layout), columns, new BitSet()).into(severities);
        byte met = Status.MET.severity();
        byte notMet = Status.NOT_MET.severity();
        assertArrayEquals(new byte[] {met, notMet}, severities.criterion(0));
        assertArrayEquals(new byte[] {notMet, met}, severities.condition(0));
        assertArrayEquals(new byte[] {notMet, notMet}, severities.all());
    }

    @Test
    void aCriterionWithoutRowsAndAFieldLeftBlank() {
        Plans.UnitPlan open = new SmallSet("Tiêu chí 3: \"Ba\"").found(null);
        Layout layout = Layout.of(List.of(open.plan()));
        Severities severities = Severities.none(layout, 2);
        BitSet odd = new BitSet();
        new BulkRun(Group.of(open, List.of(0, 1), layout), Map.of("2.5", decimals(0, "100 500")), odd).into(severities);
        assertTrue(odd.isEmpty());
        byte unknown = Status.UNKNOWN.severity();
        assertArrayEquals(new byte[] {unknown, unknown},
                severities.indicator(layout.indicators().places().get("2.5")));
        assertEquals(Status.UNSPECIFIED.severity(), severities.criterion(2)[0]);
    }
}
