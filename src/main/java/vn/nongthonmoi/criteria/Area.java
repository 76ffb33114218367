package vn.nongthonmoi.criteria;

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
    I("I", "khu vực I", "area I"),
    /** Khu vực II. */
    II("II", "khu vực II", "area II"),
    /** Khu vực III, the most difficult. */
    III("III", "khu vực III", "area III"),
    /** Outside the ethnic-minority and mountain area: a row by area has no column for such a unit. */
    NONE("none", "ngoài vùng dân tộc thiểu số và miền núi", "outside the ethnic-minority and mountain area");

    private final String code;
    private final LocalizedText title;

    Area(String code, String vi, String en) {
        this.code = code;
        this.title = new LocalizedText(vi, en);
    }

    /** The name used in tables: {@code I}, {@code II}, {@code III} or {@code none}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** Whether it is one of the three khu vực, which rules name and rows by area have a column for. */
    public boolean zoned() {
        return this != NONE;
    }

    /** The area of that code, in capitals or not; empty when there is none. */
    public static Optional<Area> find(String code) {
        return Texts.find(values(), Area::code, Objects.requireNonNull(code, "code"));
    }
}
