package vn.nongthonmoi.criteria;

/** Where one indicator, criterion or condition stands. */
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

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }
}
