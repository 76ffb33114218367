package vn.nongthonmoi.criteria.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.internal.check.Verdict.Reads;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/**
 * A requirement sheet compiled for a year: the requirement of every row is chosen, and every evidence column that a row
 * reads has a slot, so that a unit's values stand in an array. Immutable; units of one profile share it.
 */
public final class Plan {

    private static final LocalizedText MEN = new LocalizedText("Nam", "Men");
    private static final LocalizedText WOMEN = new LocalizedText("Nữ", "Women");

    private final Sheet sheet;
    private final int year;
    private final List<String> columns = new ArrayList<>();
    private final List<Reads> reads = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> conditions = new ArrayList<>();
    private boolean quick = true;
    private final Codes criterionCodes;
    private final Codes rowCodes;
    private final Codes conditionCodes;

    /**
     * A criterion.
     *
     * @param rows its indicators
     * @param first the place of the first of them among all indicators
     */
    public record Criterion(String code, LocalizedText title, List<Row> rows, int first) { }

    Plan(Sheet sheet, int year) {
        this.sheet = sheet;
        this.year = year;
        for (Sheet.Criterion c : sheet.criteria()) {
            List<Row> own = c.rows().stream().map(this::row).toList();
            criteria.add(new Criterion(c.code(), c.title(), own, rows.size()));
            rows.addAll(own);
        }
        sheet.conditions().forEach(r -> conditions.add(row(r)));
        criterionCodes = Codes.of(criteria.stream().map(Criterion::code).toList());
        rowCodes = Codes.of(rows.stream().map(Row::code).toList());
        conditionCodes = Codes.of(conditions.stream().map(Row::code).toList());
    }

    private Row row(Sheet.Row row) {
        Requirement r = row.requirement(year);
        boolean named = row.named(year) != null;
        Verdict verdict = Verdict.of(r);
        int slot = slot(row.code(), verdict == null ? Reads.NOTHING : verdict.reads());
        List<Row> parts = row.parts().stream().map(this::row).toList();
        List<Row> halves = r.menAndWomenAlike() ? List.of(half(row, r, named, ".nam", MEN),
                half(row, r, named, ".nu", WOMEN)) : List.of();
        Row.Fact fact = r.onlyWhen() == null ? null
                : new Row.Fact(slot(r.onlyWhen().fact(), Reads.NUMBER), sheet.facts().get(r.onlyWhen().fact()));
        // What another set, a year before, several objects or a multiple decide is asked in full.
        quick &= verdict != null && (halves.isEmpty() || r.measure() != Measure.ALL_PARTS && r.measure() != Measure.ANY_PART);
        return new Row(row.code(), slot, row.title(), r, named, row.blankField(), parts, halves, fact, verdict);
    }

    private Row half(Sheet.Row row, Requirement r, boolean named, String suffix, LocalizedText title) {
        String code = row.code() + suffix;
        Verdict verdict = Verdict.of(r);
        return new Row(code, slot(code, verdict == null ? Reads.NOTHING : verdict.reads()), title, r, named, null, List.of(),
                List.of(), null, verdict);
    }

    private int slot(String column, Reads read) {
        return slots.computeIfAbsent(column, c -> {
            columns.add(c);
            reads.add(read);
            return columns.size() - 1;
        });
    }

    public Sheet sheet() {
        return sheet;
    }

    public int year() {
        return year;
    }

    /** The evidence columns that rows read, by slot. */
    public List<String> columns() {
        return columns;
    }

    /** A text cell of a slot as the value it holds; the text itself where it holds none of the kind that is read. */
    Object read(int slot, String text) {
        return reads.get(slot).of(text);
    }

    /** The slot of an evidence column; null when no row of the sheet reads it. */
    Integer slotOf(String column) {
        return slots.get(column);
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /** The indicators of all criteria. */
    public List<Row> rows() {
        return rows;
    }

    public List<Row> conditions() {
        return conditions;
    }

    Codes criterionCodes() {
        return criterionCodes;
    }

    Codes rowCodes() {
        return rowCodes;
    }

    Codes conditionCodes() {
        return conditionCodes;
    }

    /** Whether every row is decided by values of the unit's own in this sheet's columns. */
    public boolean quick() {
        return quick;
    }
}
