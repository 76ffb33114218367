package vn.nongthonmoi.criteria.internal.check;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/** An answer that is explained already. */
public record ExplainedAnswer(Explanation explained) implements Answer {

    @Override
    public Outcome outcome() {
        return explained.outcome();
    }

    @Override
    public int criteriaMet() {
        return (int) explained.criteria().stream().filter(c -> c.status() == Status.MET).count();
    }

    @Override
    public Map<String, Status> criteria() {
        return copied(explained.criteria(), CriterionResult::code, CriterionResult::status);
    }

    @Override
    public Map<String, Status> indicators() {
        return copied(explained.criteria().stream().flatMap(c -> c.indicators().stream()).toList(),
                IndicatorResult::code, IndicatorResult::status);
    }

    @Override
    public Map<String, Status> conditions() {
        return copied(explained.conditions(), IndicatorResult::code, IndicatorResult::status);
    }

    private static <T> Map<String, Status> copied(Collection<T> results, Function<T, String> code,
            Function<T, Status> status) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        results.forEach(r -> statuses.put(code.apply(r), status.apply(r)));
        return Collections.unmodifiableMap(statuses);
    }
}
