package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.Objects;
import vn.nongthonmoi.criteria.internal.annex.AnnexBuilder;
import vn.nongthonmoi.criteria.internal.check.Checker;
import vn.nongthonmoi.criteria.internal.check.Columns;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/**
 * One criteria set as it stands on one day. Thread-safe; requirement sheets are resolved when a kind of unit is
 * first asked for and kept.
 */
public final class CriteriaSet {

    private final Resolver resolver;
    private final LocalDate asOf;
    private final Province only;
    private final Columns columns;

    CriteriaSet(RuleBase base, Resolver resolver, LocalDate asOf, Province only) {
        this.resolver = resolver;
        this.asOf = asOf;
        this.only = only;
        this.columns = new Columns(base, resolver.stack());
    }

    /** What the set judges. */
    public Standard standard() {
        return resolver.stack().standard();
    }

    /** The set's period. */
    public Period period() {
        return resolver.stack().period();
    }

    /** The date that chooses the layers in force. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Assesses a unit.
     *
     * @param unit who; its year, or else the year of {@link #asOf()}, chooses values stated by year
     * @param evidence what is known of it; what is missing makes indicators {@link Status#UNKNOWN}
     * @throws InvalidInputException if the unit is not of this set's province, its province or region is not known,
     *     or a column or value of the evidence cannot be read; the message names the field and what was expected
     */
    public Assessment assess(Unit unit, Evidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        if (only != null && !only.equals(unit.province())) {
            throw new InvalidInputException(unit.code(), "province",
                    Message.of("NTM-218", unit.province(), only));
        }
        int year = unit.year() == null ? asOf.getYear() : unit.year();
        Sheet sheet = resolver.sheet(unit, asOf, year);
        Checker.Checked checked = Checker.check(sheet, columns, unit.code(), evidence, year);
        return new Assessment(unit, standard(), period(), asOf, year, resolver.region(unit, asOf), sheet.layerIds(),
                checked.outcome(), checked.provisional(), checked.criteria(), checked.conditions(),
                sheet.fingerprint());
    }

    /** The set as its decision's annex prints it; with the province's column where the set is of one province. */
    public Annex annex() {
        return annex(only, null);
    }

    /**
     * The set as its decision's annex prints it, with a column for a province.
     *
     * @param province null for the national set alone
     * @param area khu vực of the unit in the province's column; null where it is not said
     */
    public Annex annex(Province province, Area area) {
        return AnnexBuilder.build(resolver, asOf, province, area);
    }
}
