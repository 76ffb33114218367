package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Objects;

/**
 * Where one criterion stands.
 *
 * @param code for example {@code 15}
 * @param title the criterion's name
 * @param status the answer, by the precedence not met, unknown, unspecified, met over its applicable indicators
 * @param provisional whether the status would differ if every provisional requirement were unspecified
 * @param indicators its indicators in the order of the annex
 * @since 0.1.0
 */
public record CriterionResult(String code, LocalizedText title, Status status, boolean provisional,
        List<IndicatorResult> indicators) {

    /** Copies the indicators. */
    public CriterionResult {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(indicators, "indicators");
        indicators = List.copyOf(indicators);
    }
}
