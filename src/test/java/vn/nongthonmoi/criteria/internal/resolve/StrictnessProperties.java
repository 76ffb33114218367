package vn.nongthonmoi.criteria.internal.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;

/** Two levels compared, against looking at which values each lets pass. */
class StrictnessProperties {

    private static Requirement asks(Measure measure, Comparison comparison, BigDecimal level) {
        return Requirement.builder("1.1", measure).comparison(comparison).threshold(level).unit("x").source("s").layer("l")
                .province(Province.of("10")).rule(new RulePosition("f.dslr", 1)).build();
    }

    /** Values that there can be, in steps of a tenth where they need not be whole, well beyond the levels. */
    private static List<BigDecimal> values(Measure measure) {
        int step = measure == Measure.COUNT ? 10 : 1;
        int least = measure == Measure.GROWTH ? -200 : 0;
        int most = measure == Measure.PERCENT ? 1000 : 2000;
        return IntStream.rangeClosed(least / step, most / step).mapToObj(i -> BigDecimal.valueOf((long) i * step, 1)).toList();
    }

    @Property(tries = 3000)
    void aRowIsAsStrictAsAnotherWhereWhatPassesItPassesTheOther(@ForAll Comparison sign, @ForAll Comparison otherSign,
            @ForAll @IntRange(max = 20) int level, @ForAll @IntRange(max = 20) int otherLevel,
            @ForAll @IntRange(max = 3) int which) {
        Measure measure = List.of(Measure.PERCENT, Measure.NUMBER, Measure.COUNT, Measure.GROWTH).get(which);
        // From both ends of the values that there can be.
        int shift = measure == Measure.PERCENT && level % 2 == 0 ? 80 : 0;
        BigDecimal own = BigDecimal.valueOf((long) level + shift);
        BigDecimal other = BigDecimal.valueOf((long) otherLevel + shift);
        Requirement one = asks(measure, sign, own);
        Requirement two = asks(measure, otherSign, other);
        if (Strictness.opposite(one, two)) {
            assertEquals(Strictness.UNKNOWN, Strictness.of(one, two));
            return;
        }
        List<BigDecimal> passing = values(measure).stream().filter(v -> sign.holds(v, own)).toList();
        boolean all = passing.stream().allMatch(v -> otherSign.holds(v, other));
        // What nobody can reach asks for no less than anything.
        if (!passing.isEmpty()) {
            assertEquals(all ? Strictness.AS_STRICT : Strictness.LAXER, Strictness.of(one, two), one + " / " + two);
        }
    }
}
