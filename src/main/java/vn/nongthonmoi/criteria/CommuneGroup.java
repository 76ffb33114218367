package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Nhóm xã 1, 2, 3 of the 2026–2030 set (51/2025/QĐ-TTg).
 *
 * @since 0.1.0
 */
public enum CommuneGroup {
    /** Nhóm 1: urbanising. */
    ONE("1"),
    /** Nhóm 2: neither 1 nor 3. */
    TWO("2"),
    /** Nhóm 3: area II or III. */
    THREE("3");

    private final String code;

    CommuneGroup(String code) {
        this.code = code;
    }

    /** The number, {@code 1}, {@code 2} or {@code 3}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return new LocalizedText("nhóm " + code, "group " + code);
    }

    /** The group of that number; empty when there is none. */
    public static Optional<CommuneGroup> find(String code) {
        return Texts.find(values(), CommuneGroup::code, Objects.requireNonNull(code, "code"));
    }
}
