package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What an open row waits for: each is somebody else's to bring, so that figures of open rows are worth little unless they
 * are kept apart by it.
 *
 * @since 0.1.0
 */
public enum OpenCause {
    /** The unit has to give a value. */
    UNIT("unit", "chờ số liệu của đơn vị", "waiting for the unit’s value"),
    /** A province, a ministry or the set of another standard has to settle the level. */
    AUTHORITY("authority", "chờ tỉnh, bộ quy định mức", "waiting for a province or ministry to set the level"),
    /** A decision says the level, and the library does not know it: nobody but who keeps the rules has to do anything. */
    SOFTWARE("software", "phần mềm chưa có mức ghi trong quyết định", "the level in the decision is not known to this software");

    private static final Set<Reason> NOT_SEEN = Set.of(Reason.NOT_KNOWN, Reason.YEAR);

    private final String code;
    private final LocalizedText title;

    OpenCause(String code, String vi, String en) {
        this.code = code;
        this.title = new LocalizedText(vi, en);
    }

    /** The name, for example {@code authority}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public LocalizedText title() {
        return title;
    }

    /** The cause of that code, in any letter case; empty when there is none. */
    public static Optional<OpenCause> find(String code) {
        return Texts.find(values(), OpenCause::code, Objects.requireNonNull(code, "code"));
    }

    static Optional<OpenCause> of(IndicatorResult row) {
        return switch (row.status()) {
            case UNKNOWN -> Optional.of(UNIT);
            case UNSPECIFIED -> Optional.of(level(row));
            case MET, NOT_MET, NOT_APPLICABLE -> Optional.empty();
        };
    }

    static Optional<OpenCause> of(CriterionResult criterion) {
        return switch (criterion.status()) {
            case UNKNOWN -> Optional.of(UNIT);
            case UNSPECIFIED -> Optional.of(criterion.indicators().stream().flatMap(row -> of(row).stream())
                    .anyMatch(AUTHORITY::equals) ? AUTHORITY : SOFTWARE);
            case MET, NOT_MET, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static OpenCause level(IndicatorResult row) {
        Optional<IndicatorResult> part = row.parts().stream().filter(p -> p.status() == Status.UNSPECIFIED).findFirst();
        if (part.isPresent() && (row.requirement() == null || row.why().filter(Reason.PART::equals).isPresent())) {
            return level(part.get());
        }
        if (row.requirement() == null) {
            return SOFTWARE;
        }
        return row.requirement().level().awaits().isEmpty() && row.why().filter(NOT_SEEN::contains).isPresent()
                ? SOFTWARE : AUTHORITY;
    }
}
