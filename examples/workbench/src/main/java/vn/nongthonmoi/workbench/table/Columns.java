package vn.nongthonmoi.workbench.table;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Nearest;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * What the columns of a table mean.
 *
 * @param width number of columns
 * @param unit where each unit column stands
 * @param evidence where each evidence column stands
 */
public record Columns(int width, Map<UnitColumn, Integer> unit, Map<String, Integer> evidence) {

    private static final List<String> IGNORED = List.of("source", "note");

    /** @throws Failure if a column is unknown, stands twice, or is missing */
    public static Columns of(List<String> header, Path file, Texts texts) {
        Map<UnitColumn, Integer> unit = new EnumMap<>(UnitColumn.class);
        Map<String, Integer> evidence = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (IGNORED.stream().anyMatch(name::startsWith)) {
                continue;
            }
            if (name.isEmpty()) {
                throw Failure.problem(texts.get("table.unnamed-column", file, i + 1));
            }
            if (!seen.add(name)) {
                throw Failure.problem(texts.get("table.duplicate-column", file, name));
            }
            if (UnitColumn.find(name).isPresent()) {
                unit.put(UnitColumn.find(name).get(), i);
            } else if (EvidenceColumn.isOne(name)) {
                evidence.put(name, i);
            } else {
                throw Failure.problem(unknown(name, file, texts));
            }
        }
        for (UnitColumn column : UnitColumn.REQUIRED) {
            if (!unit.containsKey(column)) {
                throw Failure.problem(texts.get("table.missing-column", file, column.header()));
            }
        }
        return new Columns(header.size(), unit, evidence);
    }

    private static String unknown(String name, Path file, Texts texts) {
        List<String> known = Stream.of(UnitColumn.headers(), EvidenceColumn.CONDITIONS).flatMap(List::stream).toList();
        return texts.get("table.unknown-column", file, name, String.join(", ", UnitColumn.headers()))
                + Nearest.suggestion(name, known, texts);
    }

    /** The unit cells of a row; columns that the table does not have are blank. */
    public Map<UnitColumn, String> unitCells(List<String> cells) {
        Map<UnitColumn, String> values = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            values.put(column, unit.containsKey(column) ? cells.get(unit.get(column)) : "");
        }
        return values;
    }

    /** The evidence cells of a row that are not blank. */
    public Map<String, String> evidenceCells(List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        evidence.forEach((name, i) -> {
            if (!cells.get(i).isEmpty()) {
                values.put(name, cells.get(i));
            }
        });
        return values;
    }

    /** The code in a row, as far as there is one. */
    public String code(List<String> cells) {
        int i = unit.get(UnitColumn.CODE);
        return i < cells.size() && !cells.get(i).isEmpty() ? cells.get(i) : null;
    }
}
