package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Requirement.Base;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Requirement.Tally;
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

    /** The layer holds limits that evidence for a set is checked against; it is no layer of the set. */
    record Checks(Standard standard, Period period) implements Statement { }

    /** {@code to} is null when the end is not known. */
    record InForce(LocalDate from, LocalDate to) implements Statement { }

    record BuildsOn(String decision) implements Statement { }

    record Amends(String decision) implements Statement { }

    /** The file adds to others, which said what this mark is made of when it was written. */
    record AddsTo(String mark) implements Statement { }

    record Replaces(String decision) implements Statement { }

    /** Nobody has seen what the document states. */
    record ContentUnknown() implements Statement { }

    /** What the file says has been seen of the document, and nobody has seen the rest. */
    record ContentInPart() implements Statement { }

    /** How many criteria and indicators the decision has. */
    record Size(int criteria, int indicators) implements Statement { }

    /** Reports count apart the units that meet at least so many criteria, for example 15 of 19; no threshold. */
    record CountedApart(int criteria) implements Statement { }

    /** The row, part or condition that a statement is about; empty where it is about none. */
    static Optional<Subject> subject(Statement statement) {
        return Optional.ofNullable(statement instanceof Demand d ? d.subject() : statement instanceof Repeal r ? r.subject()
                : statement instanceof AddedByProvince a ? a.subject() : statement instanceof Retitle t ? t.subject()
                : statement instanceof Link l ? l.subject() : null);
    }

    // --- the names and the territory ---

    record Criterion(String code, String title) implements Statement { }

    record Fact(String code, String title) implements Statement { }

    record RegionOf(String region, List<String> provinces) implements Statement { }

    record MergedFrom(String province, List<String> former) implements Statement { }

    /** No unit of that kind exists while the layer is in force. */
    record Ended(String kind) implements Statement { }

    /**
     * A file beside this one lists the administrative units from a day on; {@code to} is null where the list goes on. One
     * that begins while another goes on amends it.
     */
    record UnitList(String file, LocalDate from, LocalDate to) implements Statement { }

    // --- what Drools chooses by the unit's profile ---

    /** A unit belongs to a region, a group or a class; {@code maybe-region} is a region by another reading of the text. */
    record Classify(String what, String value) implements Statement { }

    record Repeal(Subject subject) implements Statement { }

    /** A row that the national set does not have, asked for by the province in addition. */
    record AddedByProvince(Subject subject) implements Statement { }

    record Retitle(Subject subject, String title) implements Statement { }

    /** The layer takes the place of all that was laid before it, for the units its rule names. */
    record ReplaceAll() implements Statement { }

    /** A row takes its evidence from a row of another set where it has none itself; null is the same period. */
    record Link(Subject subject, Standard standard, Period period, String code) implements Statement { }

    /**
     * When a title may be withdrawn: by the share of criteria that fail, or of members withdrawn. {@code to} is null
     * without an upper end (which is exclusive); {@code keys} is empty where no criterion has to be among them, and
     * {@code members} is empty where criteria are counted.
     */
    record Withdrawal(BigDecimal from, BigDecimal to, List<String> keys, String members) implements Statement { }

    /**
     * A limit beyond which evidence is doubtful. {@code code} is empty for a limit of all rows; {@code other} is a
     * second row, {@code number} and {@code more} are what the sentence names; null where it does not.
     */
    record Limit(What what, String code, String other, BigDecimal number, BigDecimal more) implements Statement {

        /** What is looked at. */
        public enum What {
            RANGE, NOT_ABOVE, BETWEEN_HALVES, CHANGE, CHANGE_PERCENT, NEIGHBOURS, NEIGHBOURS_PERCENT, AT_LEVEL, SOURCED,
            CONFIRMED, NOT_OLDER, SAME_RESULT, NOT_ALL_BELOW_ONE
        }
    }

    /** How a row's value is come by, beside the plain value in its own column. Null or false where not said. */
    record Manner(boolean alike, boolean atRecognition, FactTest onlyWhen, Base base, Standard standard, Tally tally) {
        static final Manner PLAIN = new Manner(false, false, null, null, null, null);

        Manner asAlike() {
            return new Manner(true, atRecognition, onlyWhen, base, standard, tally);
        }

        Manner onlyAtRecognition() {
            return new Manner(alike, true, onlyWhen, base, standard, tally);
        }

        Manner when(FactTest test) {
            return new Manner(alike, atRecognition, test, base, standard, tally);
        }

        Manner against(Base other) {
            return new Manner(alike, atRecognition, onlyWhen, other, standard, tally);
        }

        Manner meeting(Standard other) {
            return new Manner(alike, atRecognition, onlyWhen, base, other, tally);
        }

        Manner counted(Tally other) {
            return new Manner(alike, atRecognition, onlyWhen, base, standard, other);
        }
    }

    /**
     * A requirement. {@code cells} holds a null for a value that is not known; it is empty for measures without a
     * number and for values left to somebody.
     */
    record Demand(Subject subject, Measure measure, Comparison comparison, Basis basis, List<BigDecimal> cells,
            String unit, String grade, List<String> scale, Kind kind, String awaits, Manner manner)
            implements Statement {

        Demand with(Manner other) {
            return new Demand(subject, measure, comparison, basis, cells, unit, grade, scale, kind, awaits, other);
        }
    }
}
