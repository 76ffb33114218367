package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What a unit is judged against: one of the programme's titles. Each period has its own criteria set for a
 * standard; not every period knows every standard.
 *
 * @since 0.1.0
 */
public enum Standard {
    /** Xã đạt chuẩn nông thôn mới. */
    COMMUNE("commune", "xã đạt chuẩn", "Xã đạt chuẩn nông thôn mới",
            "New rural commune", UnitKind.COMMUNE),
    /** Xã nông thôn mới nâng cao. */
    COMMUNE_ADVANCED("commune-advanced", "xã nâng cao", "Xã nông thôn mới nâng cao",
            "Advanced new rural commune", UnitKind.COMMUNE),
    /** Xã nông thôn mới kiểu mẫu. */
    COMMUNE_MODEL("commune-model", "xã kiểu mẫu", "Xã nông thôn mới kiểu mẫu",
            "Model new rural commune", UnitKind.COMMUNE),
    /** Xã nông thôn mới hiện đại (2026–2030). */
    COMMUNE_MODERN("commune-modern", "xã hiện đại", "Xã nông thôn mới hiện đại",
            "Modern new rural commune", UnitKind.COMMUNE),
    /** Thôn nông thôn mới. */
    VILLAGE("village", "thôn đạt chuẩn", "Thôn nông thôn mới",
            "New rural village", UnitKind.VILLAGE),
    /** Thôn nông thôn mới kiểu mẫu. */
    VILLAGE_MODEL("village-model", "thôn kiểu mẫu", "Thôn nông thôn mới kiểu mẫu",
            "Model new rural village", UnitKind.VILLAGE),
    /** Huyện nông thôn mới. */
    DISTRICT("district", "huyện đạt chuẩn", "Huyện nông thôn mới",
            "New rural district", UnitKind.DISTRICT),
    /** Huyện nông thôn mới nâng cao. */
    DISTRICT_ADVANCED("district-advanced", "huyện nâng cao", "Huyện nông thôn mới nâng cao",
            "Advanced new rural district", UnitKind.DISTRICT),
    /** Thị xã, thành phố hoàn thành nhiệm vụ xây dựng nông thôn mới. */
    TOWN("town", "thị xã và thành phố", "Thị xã, thành phố hoàn thành nhiệm vụ nông thôn mới",
            "Town or city that completed the new rural task", UnitKind.TOWN),
    /** Tỉnh hoàn thành nhiệm vụ xây dựng nông thôn mới. */
    PROVINCE("province", "tỉnh", "Tỉnh hoàn thành nhiệm vụ nông thôn mới",
            "Province that completed the new rural task", UnitKind.PROVINCE);

    private final String code;
    private final String vietnamese;
    private final LocalizedText title;
    private final UnitKind kind;

    Standard(String code, String vietnamese, String vi, String en, UnitKind kind) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.title = new LocalizedText(vi, en);
        this.kind = kind;
    }

    /** The name used in commands, tables and JSON, for example {@code commune-advanced}. */
    public String code() {
        return code;
    }

    /** The name used in rule files, for example {@code xã nâng cao}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The title that is awarded, for people. */
    public LocalizedText title() {
        return title;
    }

    /** The kind of unit it judges in the first place. */
    public UnitKind kind() {
        return kind;
    }

    /** The kinds of unit it may judge. */
    public List<UnitKind> kinds() {
        return kind == UnitKind.COMMUNE
                ? List.of(UnitKind.COMMUNE, UnitKind.WARD, UnitKind.TOWNSHIP, UnitKind.SPECIAL_ZONE) : List.of(kind);
    }

    /**
     * The titles above it that units of its kind may go on to, the next one first; none above the highest. Not every
     * period has each of them: see {@link CriteriaLibrary#nextUp}.
     */
    public List<Standard> above() {
        return switch (this) {
            case COMMUNE -> List.of(COMMUNE_ADVANCED, COMMUNE_MODEL, COMMUNE_MODERN);
            case COMMUNE_ADVANCED -> List.of(COMMUNE_MODEL);
            case VILLAGE -> List.of(VILLAGE_MODEL);
            case DISTRICT -> List.of(DISTRICT_ADVANCED);
            default -> List.of();
        };
    }

    /** Whether who holds this title holds the other one with it: the same, or one below. */
    public boolean includes(Standard other) {
        Objects.requireNonNull(other, "other");
        return this == other || other.above().contains(this);
    }

    /**
     * The standard of that code.
     *
     * @throws IllegalArgumentException if no standard has it; the message lists the codes
     */
    public static Standard of(String code) {
        Objects.requireNonNull(code, "code");
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown standard '" + code + "', expected one of "
                        + Arrays.stream(values()).map(Standard::code).collect(Collectors.joining(", "))));
    }

    /** The standard of that code, in any letter case; empty when there is none. */
    public static Optional<Standard> find(String code) {
        return Texts.find(values(), Standard::code, Objects.requireNonNull(code, "code"));
    }
}
