package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;

/**
 * What the columns of a table mean.
 *
 * @param width number of columns
 * @param unit where each unit column stands
 * @param evidence where each evidence column stands
 * @param origins where it is said what the evidence rests on
 */
record Columns(int width, Map<UnitColumn, Integer> unit, Map<String, Integer> evidence, OriginColumns origins) {

    private static final String IGNORED = "note";
    /** As many as a sheet has. */
    private static final int MOST = 16_384;
    private static final int QUOTED = 60;

    /** @throws Failure if a column is unknown, stands twice, or is missing */
    static Columns of(List<String> header, Path file, Texts texts) {
        if (header.size() > MOST) {
            throw Failure.problem(texts.get("table.too-wide", file, header.size(), MOST));
        }
        Map<UnitColumn, Integer> unit = new EnumMap<>(UnitColumn.class);
        Map<String, Integer> evidence = new LinkedHashMap<>();
        Map<String, Integer> origins = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (CellText.key(header.get(i)).startsWith(IGNORED)) {
                continue;
            }
            Optional<String> origin = OriginColumns.name(header.get(i));
            String name = origin.orElse(header.get(i));
            if (name.isEmpty()) {
                throw Failure.problem(texts.get("table.unnamed-column", file, i + 1));
            }
            if (!seen.add(CellText.key(name))) {
                throw Failure.problem(texts.get("table.duplicate-column", file, Texts.shortened(name, QUOTED)));
            }
            if (origin.isPresent()) {
                origins.put(name, i);
            } else if (UnitColumn.find(name).isPresent()) {
                unit.put(UnitColumn.find(name).get(), i);
            } else if (EvidenceColumn.isOne(name)) {
                evidence.put(name, i);
            } else {
                throw Failure.problem(unknown(name, file, texts));
            }
        }
        for (UnitColumn column : UnitColumn.REQUIRED) {
            if (!unit.containsKey(column)) {
                throw Failure.problem(texts.get("table.missing-column", file, column.code()));
            }
        }
        OriginColumns said = new OriginColumns(origins);
        said.check(evidence.keySet(), file, texts);
        return new Columns(header.size(), unit, evidence, said);
    }

    private static String unknown(String name, Path file, Texts texts) {
        List<String> known = Stream.of(UnitColumn.codes(), EvidenceColumn.NAMED, OriginColumns.FIELDS)
                .flatMap(List::stream).toList();
        return texts.get("table.unknown-column", file, Texts.shortened(name, QUOTED), String.join(", ", UnitColumn.codes()))
                + Nearest.suggestion(name, known, texts);
    }

    /** Whether anybody looks at a column; nobody does at remarks. */
    boolean use(int column) {
        return Stream.of(unit, evidence, origins.places()).anyMatch(places -> places.containsValue(column));
    }

    /** The unit cells of a row; columns that the table does not have are blank. */
    Map<UnitColumn, String> unitCells(List<String> cells) {
        Map<UnitColumn, String> values = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            values.put(column, cell(column, cells));
        }
        return values;
    }

    private String cell(UnitColumn column, List<String> cells) {
        Integer i = unit.get(column);
        return i != null && i < cells.size() ? cells.get(i) : "";
    }

    /**
     * The evidence of a row: the cells that are not blank, with where they come from.
     *
     * @param wrong receives what cannot be read of where they come from
     */
    Evidence evidence(RawTable.Row row, Texts texts, List<RowError> wrong) {
        List<String> cells = row.cells();
        Map<String, Object> values = new LinkedHashMap<>();
        evidence.forEach((name, i) -> {
            if (!cells.get(i).isEmpty()) {
                values.put(name, row.numbers().contains(i) ? StoredNumber.of(cells.get(i)) : cells.get(i));
            }
        });
        return Evidence.of(values).withOrigins(origins.of(values.keySet(), cells, texts, wrong));
    }
}
