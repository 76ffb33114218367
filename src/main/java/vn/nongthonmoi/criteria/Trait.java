package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What may make a unit special in a rule. The list is closed: an unknown trait is refused, not ignored.
 *
 * @since 0.1.0
 */
public enum Trait {
    /** Xã đặc biệt khó khăn. */
    ESPECIALLY_DIFFICULT("especially-difficult", "đặc biệt khó khăn", "especially difficult"),
    /** Xã an toàn khu. */
    SAFETY_ZONE("safety-zone", "an toàn khu", "safety zone"),
    /** Xã biên giới. */
    BORDER("border", "biên giới", "border"),
    /** Xã hải đảo. */
    ISLAND("island", "hải đảo", "island"),
    /** Xã bãi ngang ven biển. */
    COASTAL("coastal", "bãi ngang ven biển", "coastal (bãi ngang)"),
    /** Xã thuộc huyện nghèo. */
    POOR_DISTRICT("poor-district", "thuộc huyện nghèo", "in a poor district"),
    /** Xã thuộc huyện thoát nghèo giai đoạn 2018–2020. */
    FORMER_POOR_DISTRICT("former-poor-district", "thuộc huyện thoát nghèo 2018-2020", "in a district that left poverty 2018–2020"),
    /** Xã vùng dân tộc thiểu số và miền núi. */
    ETHNIC_MOUNTAIN("ethnic-mountain", "dân tộc thiểu số và miền núi", "ethnic-minority and mountain area"),
    /** Huyện không có đơn vị hành chính cấp xã (211/QĐ-TTg, Phụ lục V; until 2025-06-30). */
    WITHOUT_COMMUNES("without-communes", "không có đơn vị hành chính cấp xã", "without communes");

    private final String code;
    private final String vietnamese;
    private final LocalizedText title;

    Trait(String code, String vietnamese, String en) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.title = new LocalizedText(vietnamese, en);
    }

    /** The name used in tables, for example {@code especially-difficult}. */
    public String code() {
        return code;
    }

    /** The name used in rule files, for example {@code đặc biệt khó khăn}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The trait with that code or Vietnamese name; empty when none has it. */
    public static Optional<Trait> find(String codeOrName) {
        Objects.requireNonNull(codeOrName, "codeOrName");
        return Arrays.stream(values())
                .filter(t -> Texts.same(t.code, codeOrName) || Texts.same(t.vietnamese, codeOrName)).findFirst();
    }
}
