package vn.nongthonmoi.criteria.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/**
 * A requirement sheet compiled for a year. Every evidence column that a row reads has a slot, so that a unit's values stand in an
 * array. Of a set with the indicators 1.1, 15.3 and 5, of which 5 has the parts 5.a (considered where {@code 5.truong} is more than
 * 3) and 5.b, and with the condition debt, the slots are
 *
 * <pre>
 * 0 1.1   1 15.3   2 5   3 debt   4 5.a   5 5.truong   6 5.b
 * </pre>
 *
 * indicators and conditions first, in the order of the annex, so that the first four severities are already the answer; then parts
 * and facts, and last the halves of rows that hold for men and women alike. Each slot has a {@link ValueRule}. Immutable, but for a
 * guess that decides nothing ({@link ColumnOrder}); units of one profile share a plan.
 */
public final class Plan {

    private static final Row[] NO_ROWS = {};
    private static final LocalizedText MEN = new LocalizedText("Nam", "Men");
    private static final LocalizedText WOMEN = new LocalizedText("Nữ", "Women");

    private static final int MOST_ORDERS = 64;

    private final Sheet sheet;
    private final int year;
    private final Function<Sheet.Row, CompiledRow> ready;
    private final List<String> columns = new ArrayList<>();
    // Null where a row takes more than its own value.
    private final List<ValueRule> rules = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> conditions = new ArrayList<>();
    private final Map<String, Row> wholes = new HashMap<>();
    private final int[] criterionEnds;
    private final boolean emptyCriterion;
    private final Row[] withParts;
    private final Row[] withHalves;
    private final byte[] none;
    private final ValueRule[] bySlot;
    private boolean quick = true;
    private final int[] everySlot;
    // A guess that is held against each unit, so that it does not matter which thread's is kept.
    private ColumnOrder order;
    private int orders;
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

    /**
     * A plan.
     *
     * @param ready what is known of a row for the year
     */
    public Plan(Sheet sheet, int year, Function<Sheet.Row, CompiledRow> ready) {
        this.sheet = sheet;
        this.year = year;
        this.ready = ready;
        // The slots of indicators and conditions are their places; parts and facts follow, and last the halves.
        List<Sheet.Row> whole = new ArrayList<>(sheet.conditions());
        whole.addAll(0, sheet.criteria().stream().flatMap(c -> c.rows().stream()).toList());
        whole.forEach(this::ownSlot);
        sheet.rows().forEach(this::slots);
        int ownColumns = columns.size();
        for (Sheet.Criterion c : sheet.criteria()) {
            List<Row> own = c.rows().stream().map(this::row).toList();
            criteria.add(new Criterion(c.code(), c.title(), own, rows.size()));
            rows.addAll(own);
        }
        sheet.conditions().forEach(r -> conditions.add(row(r)));
        criterionEnds = criteria.stream().mapToInt(c -> c.first() + c.rows().size()).toArray();
        emptyCriterion = criteria.stream().anyMatch(c -> c.rows().isEmpty());
        List<Row> composite = Stream.concat(rows.stream(), conditions.stream())
                .filter(r -> !r.single() && r.blankField() == null).toList();
        withParts = composite.stream().filter(r -> r.parts().length > 0).toArray(Row[]::new);
        withHalves = composite.stream().filter(r -> r.parts().length == 0).toArray(Row[]::new);
        everySlot = IntStream.range(0, columns.size()).toArray();
        bySlot = rules.toArray(ValueRule[]::new);
        none = new byte[ownColumns];
        for (int slot = 0; slot < ownColumns; slot++) {
            none[slot] = bySlot[slot] == null ? 0 : bySlot[slot].none();
        }
        criterionCodes = Codes.of(criteria.stream().map(Criterion::code).toList());
        rowCodes = Codes.of(rows.stream().map(Row::code).toList());
        conditionCodes = Codes.of(conditions.stream().map(Row::code).toList());
        order = ColumnOrder.none(columns.size());
        rows.forEach(row -> under(row, row));
        conditions.forEach(row -> under(row, row));
    }

    /** Remembers under which indicator or condition a row, its parts and halves stand. */
    private void under(Row row, Row whole) {
        wholes.putIfAbsent(row.code(), whole);
        for (Row part : row.parts()) {
            under(part, whole);
        }
        for (Row half : row.halves()) {
            under(half, whole);
        }
    }

    private void ownSlot(Sheet.Row row) {
        slot(row.code(), ready.apply(row).rule());
    }

    private void slots(Sheet.Row row) {
        ownSlot(row);
        Requirement r = ready.apply(row).requirement();
        if (r.manner().onlyWhen() != null) {
            slot(r.manner().onlyWhen().fact(), ValueRule.ofFact());
        }
    }

    private Row row(Sheet.Row row) {
        CompiledRow known = ready.apply(row);
        Requirement r = known.requirement();
        Row[] parts = row.parts().stream().map(this::row).toArray(Row[]::new);
        Row[] halves = r.manner().menAndWomenAlike() ? new Row[] {half(row, known, ".nam", MEN), half(row, known, ".nu", WOMEN)}
                : NO_ROWS;
        Row.Fact fact = r.manner().onlyWhen() == null ? null
                : new Row.Fact(slots.get(r.manner().onlyWhen().fact()), sheet.facts().get(r.manner().onlyWhen().fact()));
        // What another set, a year before, several objects or a multiple decide is asked in full.
        quick &= known.rule().alone();
        return new Row(row.code(), slots.get(row.code()), row.title(), r, row.blankField(), parts, halves,
                Alternatives.cases(parts), fact,
                known.open(), known.known(), known.rule());
    }

    private Row half(Sheet.Row row, CompiledRow whole, String suffix, LocalizedText title) {
        String code = row.code() + suffix;
        ValueRule rule = row.blankField() == null ? whole.rule() : ValueRule.on(whole.requirement());
        return new Row(code, slot(code, rule), title, whole.requirement(), null, NO_ROWS, NO_ROWS, null, null,
                whole.open(),
                null, rule);
    }

    private int slot(String column, ValueRule rule) {
        return slots.computeIfAbsent(column, c -> {
            columns.add(c);
            rules.add(rule.alone() ? rule : null);
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

    /** Every slot in its own place. Not to be changed. */
    int[] everySlot() {
        return everySlot;
    }

    /** The slot of an evidence column; null when no row of the sheet reads it. */
    public Integer slotOf(String column) {
        return slots.get(column);
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /** The place behind the last indicator of each criterion. Not to be changed. */
    int[] criterionEnds() {
        return criterionEnds;
    }

    /** Whether a criterion has no indicator. */
    boolean emptyCriterion() {
        return emptyCriterion;
    }

    /** The indicators of all criteria. */
    public List<Row> rows() {
        return rows;
    }

    public List<Row> conditions() {
        return conditions;
    }

    /** The indicator or condition that a code is of, or of a part of; null where it is of none. */
    public Row whole(String code) {
        return wholes.get(code);
    }

    /** The indicators and conditions that have parts, and perhaps halves. Not to be changed. */
    Row[] withParts() {
        return withParts;
    }

    /** The indicators and conditions that have halves alone. Not to be changed. */
    Row[] withHalves() {
        return withHalves;
    }

    /** The severities by slot of a unit without any value, to be changed by who asks. */
    byte[] none() {
        return none.clone();
    }

    /** What the value in a slot comes to, by itself; null where that takes more. */
    public ValueRule rule(int slot) {
        return bySlot[slot];
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

    /** The columns that came before, for {@link Slots}. */
    ColumnOrder order() {
        return order;
    }

    /** Remembers columns, where they are more than before; only so often, for hosts whose columns vary. */
    void remember(ColumnOrder seen) {
        if (orders < MOST_ORDERS && seen.columns().length > order.columns().length) {
            orders++;
            order = seen;
        }
    }

    /** Whether every row is decided by values of the unit's own in this sheet's columns. */
    public boolean quick() {
        return quick;
    }
}
