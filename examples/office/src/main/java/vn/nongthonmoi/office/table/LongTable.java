package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;

/**
 * A table of which a row is one indicator of a unit: code, indicator, value. It becomes a table of which a row is a unit; what is said of
 * the unit in several rows has to agree.
 *
 * @param indicator the columns that say which indicator a row is about, the one with its code first
 * @param value the column of the values
 * @param meanings what the columns are
 */
record LongTable(List<Integer> indicator, int value, List<ColumnMeaning> meanings, ColumnNames names) {

    /** How a column is called in the meanings that holds indicators, or values: in no other table. */
    private static final String INDICATOR = "indicator";
    private static final String VALUE = "value";

    /** The table where its header is one of those; empty where it is not. */
    static Optional<LongTable> of(Header header, ColumnNames names) {
        List<Integer> indicator = IntStream.range(0, header.labels().size()).filter(c -> names.isIndicator(header.labels().get(c)))
                .boxed().sorted((a, b) -> Boolean.compare(isCode(header.labels().get(b)), isCode(header.labels().get(a)))).toList();
        List<Integer> value = IntStream.range(0, header.labels().size()).filter(c -> names.isValue(header.labels().get(c))).boxed().toList();
        boolean wide = IntStream.range(0, header.meanings().size()).anyMatch(c -> header.meanings().get(c).as() != null
                && EvidenceColumn.isOne(header.meanings().get(c).as()) && UnitColumn.find(header.meanings().get(c).as()).isEmpty());
        if (indicator.isEmpty() || value.size() != 1 || wide) {
            return Optional.empty();
        }
        List<ColumnMeaning> meanings = new ArrayList<>(header.meanings());
        indicator.forEach(c -> meanings.set(c, new ColumnMeaning(INDICATOR, ColumnMeaning.Because.NAME)));
        meanings.set(value.get(0), new ColumnMeaning(VALUE, ColumnMeaning.Because.NAME));
        return Optional.of(new LongTable(indicator, value.get(0), List.copyOf(meanings), names));
    }

    private static boolean isCode(String label) {
        return CellText.key(label).startsWith("mã");
    }

    /** One row a unit. */
    RawTable wide(List<Grid.Line> lines, Path file, Texts texts) {
        Map<Integer, Integer> unitColumns = new LinkedHashMap<>();
        List<String> header = new ArrayList<>();
        for (int column = 0; column < meanings.size(); column++) {
            String as = meanings.get(column).as();
            if (as != null && !as.equals(INDICATOR) && !as.equals(VALUE)) {
                unitColumns.put(column, header.size());
                header.add(as);
            }
        }
        Map<String, Integer> indicators = new LinkedHashMap<>();
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Grid.Line line : lines) {
            Unit unit = units.computeIfAbsent(key(line), key -> new Unit(line.number()));
            unitColumns.forEach((from, to) -> unit.take(to, line.cell(from), Grid.place(from, line.number()), header.get(to), texts));
            unit.lost.addAll(line.wrong());
            Optional<String> code = indicator.stream().map(c -> names.evidence(line.cell(c).text()).map(ColumnMeaning::as))
                    .flatMap(Optional::stream).findFirst();
            if (code.isPresent()) {
                int to = indicators.computeIfAbsent(CellText.key(code.get()), c -> {
                    header.add(code.get());
                    return header.size() - 1;
                });
                unit.take(to, line.cell(value), Grid.place(value, line.number()), code.get(), texts);
            } else if (!line.cell(value).isBlank()) {
                unit.lost.add(texts.get("row.no-indicator", Grid.place(indicator.get(0), line.number()), line.cell(indicator.get(0)).text()));
            }
        }
        return new RawTable(header, units.values().stream().map(unit -> unit.row(header.size())), units.size(), false);
    }

    /** What tells one unit from the next; rows without a code are each of their own, and the library asks. */
    private String key(Grid.Line line) {
        StringBuilder key = new StringBuilder();
        for (int column = 0; column < meanings.size(); column++) {
            String as = meanings.get(column).as();
            UnitColumn unit = as == null ? null : UnitColumn.find(as).orElse(null);
            if (unit == UnitColumn.CODE && line.cell(column).isBlank()) {
                return "row " + line.number();
            }
            if (unit == UnitColumn.CODE || unit == UnitColumn.PROVINCE || unit == UnitColumn.YEAR) {
                key.append(CellText.key(line.cell(column).text())).append('\n');
            }
        }
        return key.toString();
    }

    /** A unit as its rows are gone through. */
    private static final class Unit {

        private final int line;
        private final Map<Integer, Grid.Cell> cells = new HashMap<>();
        private final Map<Integer, String> places = new HashMap<>();
        private final Map<Integer, String> wrong = new HashMap<>();
        private final List<String> lost = new ArrayList<>();

        Unit(int line) {
            this.line = line;
        }

        void take(int column, Grid.Cell cell, String place, String name, Texts texts) {
            if (cell.isBlank()) {
                return;
            }
            Grid.Cell earlier = cells.putIfAbsent(column, cell);
            if (earlier == null) {
                places.put(column, place);
            } else if (!CellText.key(earlier.text()).equals(CellText.key(cell.text()))) {
                wrong.put(column, texts.get("row.two-values", places.get(column), earlier.text(), place, cell.text()));
            }
            if (cell.wrong() != null) {
                wrong.put(column, cell.wrong());
            }
        }

        RawTable.Row row(int width) {
            List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
            Set<Integer> numbers = new HashSet<>();
            cells.forEach((column, cell) -> {
                texts.set(column, cell.text());
                if (cell.number()) {
                    numbers.add(column);
                }
            });
            return new RawTable.Row(line, width, List.copyOf(texts), numbers, wrong, lost, places);
        }
    }
}
