package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The answer of an assessment.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** Every criterion and condition is met. */
    MEETS("meets", "đạt chuẩn"),
    /** At least one criterion or condition is not met. */
    FALLS_SHORT("falls_short", "chưa đạt chuẩn"),
    /** Nothing is known to be unmet, but not everything is known to be met. */
    UNDETERMINED("undetermined", "chưa xác định");

    private final String code;
    private final LocalizedText title;

    Outcome(String code, String vi) {
        this.code = code;
        this.title = new LocalizedText(vi, code.replace('_', ' '));
    }

    /** The name used in JSON, for example {@code falls_short}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The outcome of that code, in any letter case; empty when there is none. */
    public static Optional<Outcome> find(String code) {
        return Texts.find(values(), Outcome::code, Objects.requireNonNull(code, "code"));
    }
}
