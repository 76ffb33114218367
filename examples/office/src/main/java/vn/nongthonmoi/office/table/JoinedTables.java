package vn.nongthonmoi.office.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Texts;

/**
 * Several tables as one: the environment office knows some values of a commune, the statistics office others. A unit is told by province
 * and code; what two tables say of it has to agree.
 */
final class JoinedTables {

    private final UnitKind blank;
    private final Texts texts;

    private JoinedTables(UnitKind blank, Texts texts) {
        this.blank = blank;
        this.texts = texts;
    }

    /** @param blank what units are that have neither a kind nor a title, as when each table was read */
    static UnitsTable of(List<UnitsTable> tables, UnitKind blank, Texts texts) {
        JoinedTables joined = new JoinedTables(blank, texts);
        Map<String, UnitsTable.Row> rows = new LinkedHashMap<>();
        for (UnitsTable table : tables) {
            for (UnitsTable.Row of : table.rows()) {
                UnitsTable.Row row = joined.withFile(of);
                // One that cannot be read stands by itself: nobody can tell whose it is.
                String key = row.unit() == null ? row.file() + ":" + row.line() : CellText.key(UnitsTable.ofProvince(row));
                rows.merge(key, row, joined::together);
            }
        }
        return new UnitsTable(tables.stream().map(UnitsTable::name).collect(Collectors.joining(" + ")), List.copyOf(rows.values()),
                tables.stream().flatMap(table -> table.readings().stream()).toList());
    }

    /** The row, that says of which file it is wherever something is wrong: its line alone would not. */
    private UnitsTable.Row withFile(UnitsTable.Row row) {
        RowPlaces places = row.places().in(row.file());
        return new UnitsTable.Row(row.file(), row.line(), row.code(), row.cells(), row.unit(), row.evidence(),
                row.error() == null ? null : row.error().said(message -> places.inFile(message, texts)), places);
    }

    private UnitsTable.Row together(UnitsTable.Row one, UnitsTable.Row other) {
        List<RowError> wrong = new ArrayList<>();
        Map<UnitColumn, String> cells = new LinkedHashMap<>(one.cells());
        other.cells().forEach((column, cell) -> {
            String earlier = cells.get(column);
            if (earlier == null || earlier.isEmpty()) {
                cells.put(column, cell);
            } else if (!cell.isEmpty() && column != UnitColumn.CODE && !CellText.key(cell).equals(CellText.key(earlier))) {
                wrong.add(differs(column.code(), one, earlier, other, cell));
            }
        });
        Evidence evidence = one.evidence();
        for (Map.Entry<String, Object> value : other.evidence().values().entrySet()) {
            Object earlier = evidence.values().entrySet().stream()
                    .filter(e -> CellText.key(e.getKey()).equals(CellText.key(value.getKey()))).map(Map.Entry::getValue).findFirst().orElse(null);
            if (earlier == null) {
                evidence = evidence.with(value.getKey(), value.getValue(), other.evidence().origin(value.getKey()));
            } else if (!same(earlier, value.getValue())) {
                wrong.add(differs(value.getKey(), one, earlier, other, value.getValue()));
            }
        }
        Unit unit = one.unit();
        try {
            unit = Unit.of(cells, blank);
        } catch (InvalidInputException e) {
            wrong.add(one.error(e, texts));
        }
        return new UnitsTable.Row(one.file(), one.line(), one.code(), cells, unit, evidence, error(wrong, one, other),
                one.places().and(other.places()));
    }

    private static RowError error(List<RowError> wrong, UnitsTable.Row one, UnitsTable.Row other) {
        for (UnitsTable.Row row : List.of(one, other)) {
            if (row.error() != null) {
                wrong.add(row.error());
            }
        }
        return wrong.isEmpty() ? null : RowError.of(wrong);
    }

    private RowError differs(String column, UnitsTable.Row one, Object value, UnitsTable.Row other, Object otherValue) {
        return new RowError("WB-210", texts.get("row.differs", column, value, one.file(), one.line(), otherValue, other.file(), other.line()), column);
    }

    /** Whether two cells hold one value, however it is written: {@code 45,10} and 45.1. */
    private static boolean same(Object one, Object other) {
        String first = CellText.key(String.valueOf(one)).replace(',', '.');
        String second = CellText.key(String.valueOf(other)).replace(',', '.');
        return first.equals(second) || isNumber(first) && isNumber(second) && new BigDecimal(first).compareTo(new BigDecimal(second)) == 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,18}(?:\\.[0-9]{1,12})?");
    }
}
