package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Where one indicator, criterion or condition stands.
 *
 * @since 0.1.0
 */
public enum Status {
    /** Đạt. */
    MET("met", "đạt"),
    /** Không đạt. */
    NOT_MET("not_met", "không đạt"),
    /** The evidence, or a profile field that chooses the requirement, is missing. */
    UNKNOWN("unknown", "chưa có số liệu"),
    /** The threshold is left to somebody who has not set it, or is not known to this library. */
    UNSPECIFIED("unspecified", "chưa có mức"),
    /** The row does not concern this unit. */
    NOT_APPLICABLE("not_applicable", "không áp dụng");

    private final String code;
    private final LocalizedText title;

    Status(String code, String vi) {
        this.code = code;
        this.title = new LocalizedText(vi, code.replace('_', ' '));
    }

    /** The name used in JSON, for example {@code not_met}. */
    public String code() {
        return code;
    }

    /**
     * Its weight in the order of precedence: 0 for not applicable, 1 for met, 2 for unspecified, 4 for unknown, 8 for
     * not met. Where all of several rows are needed, the largest decides.
     */
    public byte severity() {
        return (byte) switch (this) {
            case NOT_APPLICABLE -> 0;
            case MET -> 1;
            case UNSPECIFIED -> 2;
            case UNKNOWN -> 4;
            case NOT_MET -> 8;
        };
    }

    /**
     * The status of a {@link #severity()}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Status ofSeverity(int severity) {
        return switch (severity) {
            case 0 -> NOT_APPLICABLE;
            case 1 -> MET;
            case 2 -> UNSPECIFIED;
            case 4 -> UNKNOWN;
            case 8 -> NOT_MET;
            default -> throw new IllegalArgumentException("severity " + severity + " is none of 0, 1, 2, 4, 8");
        };
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The status of that code, in any letter case; empty when there is none. */
    public static Optional<Status> find(String code) {
        return Texts.find(values(), Status::code, Objects.requireNonNull(code, "code"));
    }
}
