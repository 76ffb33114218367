package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Khu vực I, II, III of the ethnic-minority and mountain area, or outside of it. A unit whose area is null is one of
 * which nobody says where it lies.
 *
 * @since 0.1.0
 */
public enum Area {
    /** Khu vực I. */
    I("I"),
    /** Khu vực II. */
    II("II"),
    /** Khu vực III, the most difficult. */
    III("III"),
    /** Outside the ethnic-minority and mountain area: a row by area has no column for such a unit. */
    NONE("none");

    private final String code;

    Area(String code) {
        this.code = code;
    }

    /** The name used in tables: {@code I}, {@code II}, {@code III} or {@code none}. */
    public String code() {
        return code;
    }

    /** Whether it is one of the three khu vực, which rules name and rows by area have a column for. */
    public boolean zoned() {
        return this != NONE;
    }

    /** The area of that code, in capitals or not; empty when there is none. */
    public static Optional<Area> find(String code) {
        Objects.requireNonNull(code, "code");
        return Arrays.stream(values()).filter(a -> Texts.same(a.code, code)).findFirst();
    }
}
