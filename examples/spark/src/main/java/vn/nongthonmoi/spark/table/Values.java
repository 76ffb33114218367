package vn.nongthonmoi.spark.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;

/**
 * Cells for one column of one kind of commune: some that meet its level and some that miss it.
 *
 * @param good cells that meet
 * @param poor cells that miss
 */
record Values(List<String> good, List<String> poor) {

    private static final int CHOICE = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The cells for a requirement; null where it reads none of its own. */
    static Values of(Requirement r) {
        return switch (r.measure()) {
            case PASS -> new Values(List.of("đạt"), List.of("không đạt"));
            case GRADE -> grades(r);
            case PERCENT, NUMBER, GROWTH, RATIO, COUNT -> numbers(r);
            case ALL_PARTS, ANY_PART, STANDARD, OBJECTS, UNSTATED -> null;
        };
    }

    /** The number of objects that says which part of a row is asked. */
    static Values fact() {
        List<String> few = IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList();
        return new Values(few, few);
    }

    private static Values grades(Requirement r) {
        int least = Math.max(r.level().scale().indexOf(r.level().grade()), 0);
        List<String> poor = r.level().scale().subList(0, least);
        return new Values(r.level().scale().subList(least, r.level().scale().size()), poor.isEmpty() ? r.level().scale() : poor);
    }

    private static Values numbers(Requirement r) {
        BigDecimal level = r.level().threshold() == null ? BigDecimal.valueOf(50) : r.level().threshold();
        boolean most = r.level().comparison() != null && switch (r.level().comparison()) {
            case AT_MOST, LESS_THAN -> true;
            case AT_LEAST, MORE_THAN, EQUAL -> false;
        };
        BigDecimal step = r.measure() == Measure.COUNT ? BigDecimal.ONE : new BigDecimal("0.7");
        BigDecimal better = most ? step.negate() : step;
        boolean equal = r.level().comparison() == Comparison.EQUAL;
        return new Values(cells(r, level, equal ? BigDecimal.ZERO : better, 0), cells(r, level, better.negate(), 1));
    }

    private static List<String> cells(Requirement r, BigDecimal level, BigDecimal step, int from) {
        return IntStream.range(from, from + CHOICE).mapToObj(i -> {
            BigDecimal value = level.add(step.multiply(BigDecimal.valueOf(i))).max(BigDecimal.ZERO);
            BigDecimal fit = r.measure() == Measure.PERCENT ? value.min(HUNDRED) : value;
            String plain = fit.toPlainString();
            // As tables have them: one in four with a comma.
            return i % 4 == 3 ? plain.replace('.', ',') : plain;
        }).toList();
    }
}
