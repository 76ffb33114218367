package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The seven regions (vùng) of the annexes, in the order of their columns.
 *
 * @since 0.1.0
 */
public enum Region {
    /** Trung du và miền núi phía Bắc. */
    TDMNPB("TDMNPB", "Trung du, miền núi phía Bắc", "Northern midlands and mountains"),
    /** Đồng bằng sông Hồng. */
    DBSH("ĐBSH", "Đồng bằng sông Hồng", "Red River Delta"),
    /** Bắc Trung Bộ. */
    BTB("BTB", "Bắc Trung Bộ", "North Central"),
    /** Duyên hải Nam Trung Bộ. */
    DHNTB("DHNTB", "Duyên hải Nam Trung Bộ", "South Central Coast"),
    /** Tây Nguyên. */
    TN("TN", "Tây Nguyên", "Central Highlands"),
    /** Đông Nam Bộ. */
    DNB("ĐNB", "Đông Nam Bộ", "South East"),
    /** Đồng bằng sông Cửu Long. */
    DBSCL("ĐBSCL", "Đồng bằng sông Cửu Long", "Mekong Delta");

    private final String label;
    private final LocalizedText title;

    Region(String label, String vi, String en) {
        this.label = label;
        this.title = new LocalizedText(vi, en);
    }

    /** The code used in tables and JSON: ASCII, equal to {@link #name()}. */
    public String code() {
        return name();
    }

    /** The abbreviation as the annexes print it, with diacritics. */
    public String label() {
        return label;
    }

    /** The region's full name. */
    public LocalizedText title() {
        return title;
    }

    /** The region with that code or label; empty when none has it. */
    public static Optional<Region> find(String codeOrLabel) {
        Objects.requireNonNull(codeOrLabel, "codeOrLabel");
        return Arrays.stream(values())
                .filter(r -> Texts.same(r.name(), codeOrLabel) || Texts.same(r.label, codeOrLabel)).findFirst();
    }
}
