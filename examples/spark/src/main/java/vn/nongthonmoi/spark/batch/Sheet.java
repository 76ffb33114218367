package vn.nongthonmoi.spark.batch;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;

/**
 * What is asked of one kind of unit, as far as it takes to say from statuses and values alone how far an unmet row is
 * from its level, and whether the outcome is provisional. Statuses in bulk say neither; the full assessment, which
 * does, costs many times as much, and is asked only where a row says that it has to be.
 */
public final class Sheet {

    /** How a row's gap is found. */
    enum Gap {
        /** It has none: it is met or not. */
        NONE,
        /** The distance from the value to the level. */
        PLAIN,
        /** Only the full assessment says: the value is counted from others. */
        ASK
    }

    /** Whether a row's status rests on what is provisional. */
    enum Ground {
        /** On nothing provisional. */
        FIRM,
        /** Its own requirement is provisional. */
        PROVISIONAL,
        /** It depends on the parts; only the full assessment says. */
        ASK
    }

    record Row(Gap gap, Ground ground, Requirement requirement) { }

    private final Assessment nothingKnown;
    private final Map<String, Row> rows = new HashMap<>();

    Sheet(Assessment nothingKnown) {
        this.nothingKnown = nothingKnown;
        nothingKnown.indicators().forEach(this::add);
        nothingKnown.conditions().forEach(this::add);
    }

    private void add(IndicatorResult row) {
        rows.put(row.code(), new Row(gap(row.requirement()), ground(row), row.requirement()));
    }

    /** The assessment of such a unit by no evidence at all: every row and part with its requirement. */
    public Assessment nothingKnown() {
        return nothingKnown;
    }

    /** What an indicator or a condition asks; null where the sheet has none of that code. */
    Row row(String code) {
        return rows.get(code);
    }

    private static Gap gap(Requirement r) {
        return switch (r.measure()) {
            case PERCENT, GROWTH, NUMBER, COUNT -> r.base() == null && r.tally() == null ? Gap.PLAIN : Gap.ASK;
            case RATIO, OBJECTS -> Gap.ASK;
            case PASS, GRADE, ALL_PARTS, ANY_PART, STANDARD, UNSTATED -> Gap.NONE;
        };
    }

    private static Ground ground(IndicatorResult row) {
        if (row.requirement().provisional()) {
            return Ground.PROVISIONAL;
        }
        return row.requirement().measure() == Measure.STANDARD || row.parts().stream().anyMatch(Sheet::mayChange)
                ? Ground.ASK : Ground.FIRM;
    }

    /** A part that is provisional, or considered for some units only, when its own parts need not show here. */
    private static boolean mayChange(IndicatorResult part) {
        return part.requirement().provisional() || part.requirement().onlyWhen() != null
                || part.requirement().measure() == Measure.STANDARD || part.parts().stream().anyMatch(Sheet::mayChange);
    }

    /**
     * The gap of an unmet row with a plain one; null where the value itself meets the level or stands exactly at one that
     * it has to pass, or there is none.
     */
    static String plainGap(Requirement asked, BigDecimal value) {
        if (value == null || asked.threshold() == null || asked.comparison().holds(value, asked.threshold())) {
            return null;
        }
        BigDecimal gap = value.subtract(asked.threshold()).abs();
        return gap.signum() == 0 ? null : plain(gap);
    }

    /** Plain notation without trailing zeros, as the library writes gaps. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The codes of all rows and parts with their requirements, in the order of the annex. */
    public List<IndicatorResult> all() {
        return nothingKnown.rows().toList();
    }
}
