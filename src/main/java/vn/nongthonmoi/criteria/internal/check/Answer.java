package vn.nongthonmoi.criteria.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/** The answer for one unit: the statuses at once, and what explains them when it is asked for. Thread-safe. */
public interface Answer {

    /** The outcome. */
    Outcome outcome();

    /** How many criteria are met. */
    int criteriaMet();

    /** The statuses of the criteria by code. */
    Map<String, Status> criteria();

    /** The statuses of the indicators by code. */
    Map<String, Status> indicators();

    /** The statuses of the conditions by code. */
    Map<String, Status> conditions();

    /** The answer with all that there is to say of it. */
    Explanation explained();

    /** The first indicator, part or condition of a code with what explains it; empty where there is none. */
    default Optional<IndicatorResult> row(String code) {
        Explanation all = explained();
        return Stream.concat(all.criteria().stream().flatMap(c -> c.indicators().stream()), all.conditions().stream())
                .map(row -> within(row, code)).filter(Objects::nonNull).findFirst();
    }

    /** A row, or the first of its parts, of that code; null where there is none. */
    static IndicatorResult within(IndicatorResult row, String code) {
        return row.code().equals(code) ? row : within(row.parts(), code);
    }

    private static IndicatorResult within(List<IndicatorResult> rows, String code) {
        for (IndicatorResult row : rows) {
            IndicatorResult found = within(row, code);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
