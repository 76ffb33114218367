package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The kind of administrative unit.
 *
 * @since 0.1.0
 */
public enum UnitKind {
    /** Thôn, bản, ấp, tổ dân phố. */
    VILLAGE("village", "thôn", "village", 0),
    /** Xã. */
    COMMUNE("commune", "xã", "commune", 5),
    /** Phường. */
    WARD("ward", "phường", "ward", 5),
    /** Thị trấn (until 2025-06-30). */
    TOWNSHIP("township", "thị trấn", "township", 5),
    /** Đặc khu (from 2025-07-01). */
    SPECIAL_ZONE("special-zone", "đặc khu", "special zone", 5),
    /** Huyện (until 2025-06-30). */
    DISTRICT("district", "huyện", "district", 3),
    /** Thị xã, thành phố thuộc tỉnh (until 2025-06-30). */
    TOWN("town", "thị xã, thành phố", "town or city", 3),
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE("province", "tỉnh", "province", 2);

    private final String code;
    private final String vietnamese;
    private final LocalizedText title;
    private final int digits;

    UnitKind(String code, String vietnamese, String en, int digits) {
        this.title = new LocalizedText(vietnamese, en);
        this.code = code;
        this.vietnamese = vietnamese;
        this.digits = digits;
    }

    /** The name used in tables, for example {@code special-zone}. */
    public String code() {
        return code;
    }

    /** The name used in rule files, for example {@code đặc khu}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /**
     * The code that the General Statistics Office gives a unit of this kind, with the zeros in front that a spreadsheet
     * takes away: five digits for communes, three for districts, two for provinces. What is long enough, holds anything
     * but digits, or is of a village, which has no such code, stays as it is.
     */
    public String fullCode(String code) {
        Objects.requireNonNull(code, "code");
        return code.matches("[0-9]+") && code.length() < digits ? "0".repeat(digits - code.length()) + code : code;
    }

    /**
     * Whether units of this kind lie within units of the other: villages within communes, wards, townships and special zones,
     * these within districts and towns, all of them within provinces. No unit lies within one of its own kind.
     */
    public boolean liesWithin(UnitKind other) {
        return tier() < Objects.requireNonNull(other, "other").tier();
    }

    /** Whether units of the two kinds lie side by side: neither within the other. */
    boolean isBeside(UnitKind other) {
        return tier() == other.tier();
    }

    private int tier() {
        return switch (this) {
            case VILLAGE -> 0;
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE -> 1;
            case DISTRICT, TOWN -> 2;
            case PROVINCE -> 3;
        };
    }

    /** The kind with that code or Vietnamese name, in capitals or not; empty when none has it. */
    public static Optional<UnitKind> find(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return Arrays.stream(values())
                .filter(k -> Texts.same(k.code, codeOrName) || Texts.same(k.vietnamese, codeOrName)).findFirst();
    }
}
