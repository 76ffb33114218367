package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The columns of a units table that say who a unit is; every other column holds evidence.
 *
 * @since 0.1.0
 */
public enum UnitColumn {
    /** Code of the unit, digits, letters, points and hyphens; required. */
    CODE("mã", "code"),
    /** Name. */
    NAME("tên", "name"),
    /** Kind, a code of {@link UnitKind}. */
    KIND("loại đơn vị", "kind of unit"),
    /** Two-digit code of the province of the unit's time; required. */
    PROVINCE("tỉnh", "province"),
    /** Two-digit code of the province that a merged unit came from. */
    FORMER_PROVINCE("tỉnh cũ", "former province"),
    /** Name or code of the district. */
    DISTRICT("huyện", "district"),
    /** Region, a code of {@link Region}; blank follows the province. */
    REGION("vùng", "region"),
    /** Khu vực: I, II, III, or none outside the ethnic-minority and mountain area. */
    AREA("khu vực", "area"),
    /** Nhóm xã: 1, 2 or 3. */
    GROUP("nhóm xã", "commune group"),
    /** Codes of {@link Trait}, separated by {@code |}. */
    TRAITS("đặc điểm", "traits"),
    /** Year assessed, 2000–2100. */
    YEAR("năm đánh giá", "year assessed"),
    /** What the unit was recognised for, a code of {@link Standard}. */
    RECOGNISED("danh hiệu đã được công nhận", "recognised as"),
    /** Date of that decision, {@code 2024-12-31}. */
    RECOGNISED_ON("ngày công nhận", "recognised on"),
    /** Codes of the units that a merged unit was formed from, separated by {@code |}; its own may be among them. */
    FORMED_FROM("hình thành từ các đơn vị", "formed from");

    /** The columns that a table cannot do without. */
    public static final List<UnitColumn> REQUIRED = List.of(CODE, PROVINCE);

    private final String code;
    private final LocalizedText title;

    UnitColumn(String vi, String en) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.title = new LocalizedText(vi, en);
    }

    /** The name in the header of a table, for example {@code former_province}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The column with that name in the header, in any letter case; empty when it is none of these. */
    public static Optional<UnitColumn> find(String code) {
        return Texts.find(values(), UnitColumn::code, Objects.requireNonNull(code, "code"));
    }

    /** The names in the header in the usual order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(UnitColumn::code).toList();
    }
}
