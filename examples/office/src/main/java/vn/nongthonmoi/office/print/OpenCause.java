package vn.nongthonmoi.office.print;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Status;

/** What an open row waits for: each is somebody else's to bring, so they are never added up into one figure. */
public enum OpenCause {
    /** The unit has to give a value. */
    UNIT,
    /** A province, a ministry or the set of another standard has to settle the level. */
    AUTHORITY,
    /** A decision says the level, and this software does not know it. */
    SOFTWARE;

    private static final Set<Reason> NOT_SEEN = Set.of(Reason.NOT_KNOWN, Reason.YEAR);

    /** What a row waits for; empty where it is not open. */
    public static Optional<OpenCause> of(IndicatorResult row) {
        return switch (row.status()) {
            case UNKNOWN -> Optional.of(UNIT);
            case UNSPECIFIED -> Optional.of(level(row));
            case MET, NOT_MET, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** What a criterion waits for in the first place; empty where it is not open. */
    public static Optional<OpenCause> of(CriterionResult criterion) {
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

    /** The name used for classes of a page and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String said(Texts texts) {
        return texts.get("open." + code());
    }
}
