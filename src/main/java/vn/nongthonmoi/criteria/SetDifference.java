package vn.nongthonmoi.criteria;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What differs between two sets, or between one set before and after: on two days, or by the rules of two directories.
 * Two sets of different periods number their rows differently: their rows are held against each other where a rule
 * says that they share their data, or where code and title are the same; all others are removed or added.
 *
 * @param before the annex of the first set
 * @param after the annex of the second set
 * @param changes the rows that differ, in the order of the second annex; removed ones stand where they stood in the first
 * @param criteria the criteria that are new, gone or called otherwise, in the order of the second annex, those that are
 *     gone last
 * @param classes the regions, commune groups and classes that other units are put in
 * @since 0.1.0
 */
public record SetDifference(Annex before, Annex after, List<Change> changes, List<CriterionChange> criteria,
        List<ClassChange> classes) {

    /** Copies the changes. */
    public SetDifference {
        changes = List.copyOf(changes);
        criteria = List.copyOf(criteria);
        classes = List.copyOf(classes);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty() && criteria.isEmpty() && classes.isEmpty();
    }

    /** What can happen to a row or a column of it. */
    public enum Kind {
        /** It was not there. */
        ADDED("added", "thêm", "added"),
        /** It is no more. */
        REMOVED("removed", "bỏ", "removed"),
        /** The same is asked for, and more of it. */
        TIGHTENED("tightened", "chặt hơn", "tightened"),
        /** The same is asked for, and less of it. */
        LOOSENED("loosened", "nhẹ hơn", "loosened"),
        /** Its level was left open or not known and is now set. */
        SET("set", "đã có mức", "set"),
        /** Its level was set and is now left open or not known. */
        OPENED("opened", "không còn mức", "opened"),
        /** Something else is asked for: another measure, comparison, unit or way of counting. */
        CHANGED("changed", "đòi hỏi khác", "changed"),
        /** What is said for particular kinds of unit is another: see {@link Annex.Row#variants()}. */
        PARTICULAR("particular", "khác cho riêng một số đơn vị", "particular"),
        /** Its title reads differently. */
        REWORDED("reworded", "đổi lời", "reworded"),
        /** Its source is another. */
        RESOURCED("resourced", "đổi nguồn", "resourced"),
        /** Its source is the same, and what is said of its being confirmed is another. */
        CONFIRMATION("confirmation", "đổi phần xác nhận", "confirmation");

        private final String code;
        private final LocalizedText title;

        Kind(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code confirmation}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Kind> find(String code) {
            return Texts.find(values(), Kind::code, Objects.requireNonNull(code, "code"));
        }
    }

    /**
     * A row that differs.
     *
     * @param before the row in the first annex; null when it was added
     * @param after the row in the second annex; null when it was removed
     * @param kinds all that happened to it, in the order of {@link Kind}
     * @param levels the columns whose level differs, in the order of the annex; empty for a row added or removed
     */
    public record Change(Annex.@Nullable Row before, Annex.@Nullable Row after, Set<Kind> kinds, List<Level> levels) {

        /** Copies the levels. */
        public Change {
            kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
            levels = List.copyOf(levels);
        }

        /** The row as it is, or as it was when it is no more. */
        public Annex.Row row() {
            return after == null ? before : after;
        }
    }

    /**
     * A criterion that differs by itself, whatever its rows do.
     *
     * @param before the criterion in the first annex; null when it was added
     * @param after the criterion in the second annex; null when it was removed
     */
    public record CriterionChange(Annex.@Nullable Criterion before, Annex.@Nullable Criterion after) {

        /** What happened to it: {@link Kind#ADDED}, {@link Kind#REMOVED} or {@link Kind#REWORDED}. */
        public Kind kind() {
            return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.REWORDED;
        }

        /** The criterion as it is, or as it was when it is no more. */
        public Annex.Criterion criterion() {
            return after == null ? before : after;
        }
    }

    /**
     * A region, commune group or class that other units are put in, or the same for another reason.
     *
     * @param name as the rules say it, for example {@code loại "vùng 1"}
     * @param before the rules that put units in it in the first set; empty when there were none
     * @param after the rules that put units in it in the second set; empty when there are none
     */
    public record ClassChange(String name, List<Annex.UnitClass> before, List<Annex.UnitClass> after) {

        /** Copies the lists. */
        public ClassChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** What happened to it: {@link Kind#ADDED}, {@link Kind#REMOVED} or {@link Kind#PARTICULAR}. */
        public Kind kind() {
            return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.PARTICULAR;
        }
    }

    /**
     * A column whose level differs.
     *
     * @param column code of the region, commune group or province
     * @param kind what happened
     * @param before what was asked; null when the column did not have the row
     * @param after what is asked; null when the column does not have the row
     */
    public record Level(String column, Kind kind, @Nullable Requirement before, @Nullable Requirement after) { }
}
