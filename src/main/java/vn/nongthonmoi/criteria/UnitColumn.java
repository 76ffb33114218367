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
    CODE,
    /** Name. */
    NAME,
    /** Kind, a code of {@link UnitKind}. */
    KIND,
    /** Two-digit code of the province of the unit's time; required. */
    PROVINCE,
    /** Two-digit code of the province that a merged unit came from. */
    FORMER_PROVINCE,
    /** Name or code of the district. */
    DISTRICT,
    /** Region, a code of {@link Region}; blank follows the province. */
    REGION,
    /** Khu vực: I, II, III, or none outside the ethnic-minority and mountain area. */
    AREA,
    /** Nhóm xã: 1, 2 or 3. */
    GROUP,
    /** Codes of {@link Trait}, separated by {@code |}. */
    TRAITS,
    /** Year assessed, 2000–2100. */
    YEAR,
    /** What the unit was recognised for, a code of {@link Standard}. */
    RECOGNISED,
    /** Date of that decision, {@code 2024-12-31}. */
    RECOGNISED_ON,
    /** Codes of the units that a merged unit was formed from, separated by {@code |}; its own may be among them. */
    FORMED_FROM;

    /** The columns that a table cannot do without. */
    public static final List<UnitColumn> REQUIRED = List.of(CODE, PROVINCE);

    /** The name in the header, for example {@code former_province}. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column with that header; empty when it is none of these. */
    public static Optional<UnitColumn> find(String header) {
        Objects.requireNonNull(header, "header");
        return Arrays.stream(values()).filter(c -> Texts.same(c.header(), header)).findFirst();
    }

    /** The headers in the usual order. */
    public static List<String> headers() {
        return Arrays.stream(values()).map(UnitColumn::header).toList();
    }
}
