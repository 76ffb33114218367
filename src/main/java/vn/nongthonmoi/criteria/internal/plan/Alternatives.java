package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;

/**
 * What the parts of a row come to where a fact of the unit says which of them are considered, and is not given: 5.a asks
 * communes of more than three schools, 5.b the others. Where the row comes to the same whatever the fact is (not met, for
 * example, or a level that nobody has set), it comes to that; otherwise the fact is missing. {@code Checker},
 * {@link QuickCheck} and bulk answers all ask here.
 */
public final class Alternatives {

    /** In place of what a part comes to: a fact that is not given says whether it is considered. */
    public static final byte OPEN = -1;

    private static final byte MET = Status.MET.severity();
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.severity();

    private Alternatives() { }

    /** Which parts are considered, in every way that facts can be; null where no fact says. */
    static boolean[][] cases(Row[] parts) {
        Map<String, List<FactTest>> tests = Arrays.stream(parts).map(p -> p.requirement().manner().onlyWhen())
                .filter(t -> t != null)
                .collect(Collectors.groupingBy(FactTest::fact, LinkedHashMap::new, Collectors.toList()));
        if (tests.isEmpty()) {
            return null;
        }
        boolean[] always = new boolean[parts.length];
        Arrays.fill(always, true);
        List<boolean[]> cases = new ArrayList<>(List.of(always));
        tests.forEach((fact, of) -> {
            List<boolean[]> more = new ArrayList<>();
            for (boolean[] one : cases) {
                distinct(fact, of, parts).forEach(considered -> {
                    boolean[] both = one.clone();
                    for (int i = 0; i < both.length; i++) {
                        both[i] &= considered.get(i);
                    }
                    more.add(both);
                });
            }
            cases.clear();
            cases.addAll(more);
        });
        return cases.toArray(boolean[][]::new);
    }

    /** Which parts a fact leaves in: the whole numbers beside those it is compared with stand for all others. */
    private static Set<List<Boolean>> distinct(String fact, List<FactTest> tests, Row[] parts) {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (FactTest test : tests) {
            BigDecimal floor = test.number().setScale(0, RoundingMode.FLOOR);
            for (int step = -1; step <= 2; step++) {
                numbers.add(floor.add(BigDecimal.valueOf(step)).max(BigDecimal.ZERO));
            }
        }
        Set<List<Boolean>> distinct = new LinkedHashSet<>();
        numbers.forEach(number -> distinct.add(Arrays.stream(parts).map(p -> p.requirement().manner().onlyWhen())
                .map(t -> t == null || !t.fact().equals(fact) || t.comparison().holds(number, t.number())).toList()));
        return distinct;
    }

    /**
     * The severity of a part by itself where the fact is not given: where all parts are needed, one that would be met does
     * no harm whether it is considered or not; any other is open.
     */
    static byte open(byte considered, boolean any) {
        return considered == ValueRule.ODD || considered == MET && !any ? considered : UNKNOWN;
    }

    /**
     * The severities of the parts of a row put together by OR, each turned by {@link Statuses#forAny} where one of them
     * is enough.
     *
     * @param considered the severity of each part where it is considered
     * @param settled what each part comes to; {@link #OPEN} where a fact that is not given says so
     */
    public static int together(Row row, byte[] considered, byte[] settled) {
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        int parts = 0;
        boolean open = false;
        for (int i = 0; i < settled.length; i++) {
            open |= settled[i] == OPEN;
            byte one = settled[i] == OPEN ? open(considered[i], any) : settled[i];
            parts |= any ? Statuses.forAny(one) : one;
        }
        if (!open || Statuses.largest(parts) == ValueRule.ODD) {
            return parts;
        }
        int ever = 0;
        boolean never = false;
        boolean same = true;
        byte first = inCase(row.cases()[0], considered, settled, any);
        for (boolean[] in : row.cases()) {
            byte one = inCase(in, considered, settled, any);
            ever |= one;
            never |= one == NOT_APPLICABLE;
            same &= one == first;
        }
        // Where one fact would leave no part at all, the row need not fail; what is met does no harm there.
        return ever == MET || same && !never ? any ? Statuses.forAny(ever) : ever : parts;
    }

    /** What the parts come to in one case. */
    private static byte inCase(boolean[] in, byte[] considered, byte[] settled, boolean any) {
        int parts = 0;
        for (int i = 0; i < settled.length; i++) {
            byte one = settled[i] != OPEN ? settled[i] : in[i] ? considered[i] : NOT_APPLICABLE;
            parts |= any ? Statuses.forAny(one) : one;
        }
        byte largest = Statuses.largest(parts);
        return any ? Statuses.forAny(largest) : largest;
    }
}
