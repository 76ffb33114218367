package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What kind of value a requirement asks for.
 *
 * @since 0.1.0
 */
public enum Measure {
    /** Đạt or không đạt. */
    PASS("pass", "đạt hoặc không đạt", "met or not met"),
    /** A share in percent, 0 to 100. */
    PERCENT("percent", "tỷ lệ phần trăm", "share in percent"),
    /** A rate of growth in percent a year; may be negative. */
    GROWTH("growth", "tốc độ tăng, % mỗi năm", "growth in percent a year"),
    /** A number with a unit of measure, not negative. */
    NUMBER("number", "số", "number"),
    /** A whole number, not negative. */
    COUNT("count", "số nguyên", "whole number"),
    /** A grade of a declared scale. */
    GRADE("grade", "bậc xếp loại", "grade"),
    /** All of its parts have to be met. */
    ALL_PARTS("all-parts", "đủ các phần", "all parts"),
    /** One of its parts has to be met. */
    ANY_PART("any-part", "một trong các phần", "any part"),
    /** A number that is at least a multiple of another one: of its base (see {@link Requirement.Base}). */
    RATIO("ratio", "số so với một số khác", "number beside another one"),
    /** Another standard has to be met under its set in force. */
    STANDARD("standard", "bộ tiêu chí khác", "another standard"),
    /** So many objects (cooperatives, models) have to pass all of the row's parts, each by itself. */
    OBJECTS("objects", "số đối tượng đạt", "number of objects that pass"),
    /** Not stated: the content is not known, or the whole requirement is left to somebody else. */
    UNSTATED("unstated", "chưa nêu", "not stated");

    private final String code;
    private final LocalizedText title;

    Measure(String code, String vi, String en) {
        this.code = code;
        this.title = new LocalizedText(vi, en);
    }

    /** The name used in JSON, for example {@code all-parts}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The measure of that code, in any letter case; empty when there is none. */
    public static Optional<Measure> find(String code) {
        return Texts.find(values(), Measure::code, Objects.requireNonNull(code, "code"));
    }
}
