package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Standard;

/** What one sentence in the {@code then} part of a rule says. */
public sealed interface Statement {

    /** Who a layer speaks for; later ones are laid over earlier ones. */
    enum Jurisdiction { NATIONAL, MINISTRY, PROVINCE }

    /** Which column of a row decides. */
    enum Basis {
        /** One value for all. */
        ONE,
        /** By region: the national column and the seven that decide. */
        REGION,
        /** By commune group. */
        GROUP,
        /** By area. */
        AREA
    }

    /** Whether the value decides, is a floor, or is somebody else's to set. */
    enum Kind { VALUE, FLOOR, LEFT }

    // --- the layer ---

    record Decision(String number, LocalDate date, String annex) implements Statement { }

    record Scope(Standard standard, Period period, Jurisdiction jurisdiction, String who) implements Statement { }

    record Territory() implements Statement { }

    /** {@code to} is null when the end is not known. */
    record InForce(LocalDate from, LocalDate to) implements Statement { }

    record BuildsOn(String decision) implements Statement { }

    record Amends(String decision) implements Statement { }

    record Replaces(String decision) implements Statement { }

    record ContentUnknown() implements Statement { }

    // --- the names and the territory ---

    record Criterion(String code, String title) implements Statement { }

    record Fact(String code, String title) implements Statement { }

    record RegionOf(String region, List<String> provinces) implements Statement { }

    record MergedFrom(String province, List<String> former) implements Statement { }

    // --- what Drools chooses by the unit's profile ---

    /** A unit belongs to a region, a group or a class. */
    record Classify(String what, String value) implements Statement { }

    record Repeal(Subject subject) implements Statement { }

    record Retitle(Subject subject, String title) implements Statement { }

    /**
     * A requirement. {@code cells} holds a null for a value that is not known; it is empty for measures without a
     * number and for values left to somebody.
     */
    record Demand(Subject subject, Measure measure, Comparison comparison, Basis basis, List<BigDecimal> cells,
            String unit, String grade, List<String> scale, Kind kind, String awaits, boolean alike, FactTest onlyWhen)
            implements Statement {

        Demand asAlike() {
            return new Demand(subject, measure, comparison, basis, cells, unit, grade, scale, kind, awaits, true,
                    onlyWhen);
        }

        Demand onlyWhen(FactTest test) {
            return new Demand(subject, measure, comparison, basis, cells, unit, grade, scale, kind, awaits, alike, test);
        }

        /** Whether the same kind of value is asked for in the same way, so that levels can be compared. */
        public boolean sameMeasure(Demand other) {
            return measure == other.measure && comparison == other.comparison && unit.equals(other.unit);
        }
    }
}
