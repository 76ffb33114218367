package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows counted over the units within. A member that is open may turn out either way, and a row is decided only where that
 * makes no difference (docs/host-guide.md, Units within a unit).
 */
final class Counted {

    /** @param gap how far the share is from the level; null where it is not missed */
    record Result(Answer answer, BigDecimal gap) { }

    private Counted() { }

    /** Whether there is no unit of the kind that the row counts. */
    static boolean none(Ask ask, List<Within> members) {
        return members.stream().noneMatch(m -> m.unit().kind().equals(ask.about().split(" ")[1]));
    }

    /**
     * Counts.
     *
     * @param standOf where one member stands towards the standard that is counted; null where that set says nothing
     */
    static Result of(Ask ask, List<Within> members, Function<Within, Stand> standOf) {
        String[] how = ask.about().split(" ");
        List<Answer> each = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (Within member : members) {
            if (!member.unit().kind().equals(how[1])) {
                continue;
            }
            if (how[2].startsWith("=")) {
                List<Object> cells = member.given().cells("commune", how[2].substring(1));
                each.add(cells.isEmpty() ? Answer.UNKNOWN : cells.contains(false) ? Answer.NOT_MET : Answer.MET);
                cells.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast).min(BigDecimal::compareTo)
                        .ifPresent(values::add);
            } else {
                Stand stand = standOf.apply(member);
                each.add(stand == null ? Answer.UNSPECIFIED : stand.whole());
            }
        }
        if (how[0].equals("least")) {
            return least(ask, each.size(), values);
        }
        if (each.isEmpty()) {
            return new Result(Answer.UNKNOWN, null);
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal all = BigDecimal.valueOf(each.size());
        long sure = each.stream().filter(a -> a == Answer.MET).count();
        long possible = each.stream().filter(a -> a != Answer.NOT_MET).count();
        BigDecimal asks = how[0].equals("share") ? ask.level().multiply(all) : ask.level();
        BigDecimal factor = how[0].equals("share") ? hundred : BigDecimal.ONE;
        if (Ask.holds(ask.op(), factor.multiply(BigDecimal.valueOf(sure)), asks)) {
            return new Result(Answer.MET, null);
        }
        if (!Ask.holds(ask.op(), factor.multiply(BigDecimal.valueOf(possible)), asks)) {
            // The value is the share that meets for certain.
            BigDecimal share = factor.multiply(BigDecimal.valueOf(sure));
            BigDecimal value = how[0].equals("share") ? share.divide(all, MathContext.DECIMAL64) : share;
            return new Result(Answer.NOT_MET, ask.level().subtract(value));
        }
        return new Result(each.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.UNSPECIFIED, null);
    }

    private static Result least(Ask ask, int members, List<BigDecimal> values) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(null);
        if (least != null && !Ask.holds(ask.op(), least, ask.level())) {
            return new Result(Answer.NOT_MET, ask.level().subtract(least));
        }
        return new Result(members > 0 && values.size() == members ? Answer.MET : Answer.UNKNOWN, null);
    }
}
