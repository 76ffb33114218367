package vn.nongthonmoi.workbench.appraise;

import java.util.List;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;

/**
 * Who owes which value. A level is owed once, however many units wait for it; what a unit owes stands together, so that
 * an entry is what one letter asks for.
 *
 * @param evaluation the answers that leave something open
 * @param entries by who owes, then unit, then the order of the annex
 */
public record Owed(Evaluation evaluation, List<Entry> entries) {

    /** Who owes, in the order of the list. */
    public enum By {
        /** The authority that a decision leaves the level to. */
        AUTHORITY,
        /** Whoever owes the levels of another set that the row asks for. */
        SET,
        /** Nobody but this library, which does not know what the decision says. */
        LIBRARY,
        /** The unit itself. */
        UNIT
    }

    /**
     * What one letter asks for.
     *
     * @param by who owes, as a kind
     * @param who who owes, for people
     * @param province the province of an authority of a province, or of the unit; empty for an authority of the nation
     * @param unit the unit that owes; null when it is no unit
     * @param items what is owed: one level, or all values of the unit
     * @param waiting the units that wait for a level; empty when a unit owes
     */
    public record Entry(By by, String who, String province, Unit unit, List<Item> items, List<Unit> waiting) {
        /** Copies the lists. */
        public Entry {
            items = List.copyOf(items);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * One level or value.
     *
     * @param code the row, part or condition; for a value the column of the table to be filled in
     * @param title its title
     * @param what the level that is open, the level the value will be held against, or why nothing can be said
     * @param source decision, annex and row; empty when there is none
     * @param rows the codes of the rows that need it
     */
    public record Item(String code, String title, String what, String source, List<String> rows) {
        /** Copies the rows. */
        public Item {
            rows = List.copyOf(rows);
        }
    }

    /** Copies the entries. */
    public Owed {
        entries = List.copyOf(entries);
    }

    /** The entries of authorities and others that owe levels. */
    public List<Entry> awaited() {
        return entries.stream().filter(e -> e.by() == By.AUTHORITY || e.by() == By.SET).toList();
    }

    /** The levels that only this software does not know. */
    public List<Entry> unseen() {
        return entries.stream().filter(e -> e.by() == By.LIBRARY).toList();
    }

    /** The entries of units that owe values. */
    public List<Entry> values() {
        return entries.stream().filter(e -> e.by() == By.UNIT).toList();
    }
}
