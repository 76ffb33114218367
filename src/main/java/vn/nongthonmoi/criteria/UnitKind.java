package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The kind of administrative unit.
 *
 * @since 0.1.0
 */
public enum UnitKind {
    /** Thôn, bản, ấp, tổ dân phố. */
    VILLAGE("village", "thôn"),
    /** Xã. */
    COMMUNE("commune", "xã"),
    /** Phường. */
    WARD("ward", "phường"),
    /** Thị trấn (until 2025-06-30). */
    TOWNSHIP("township", "thị trấn"),
    /** Đặc khu (from 2025-07-01). */
    SPECIAL_ZONE("special-zone", "đặc khu"),
    /** Huyện (until 2025-06-30). */
    DISTRICT("district", "huyện"),
    /** Thị xã, thành phố thuộc tỉnh (until 2025-06-30). */
    TOWN("town", "thị xã, thành phố"),
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE("province", "tỉnh");

    private final String code;
    private final String vietnamese;

    UnitKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** The name used in tables, for example {@code special-zone}. */
    public String code() {
        return code;
    }

    /** The name used in rule files, for example {@code đặc khu}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The kind with that code or Vietnamese name; empty when none has it. */
    public static Optional<UnitKind> find(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return Arrays.stream(values())
                .filter(k -> k.code.equals(codeOrName) || k.vietnamese.equals(codeOrName)).findFirst();
    }
}
