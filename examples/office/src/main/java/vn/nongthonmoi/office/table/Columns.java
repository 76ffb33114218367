package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.words.EvidenceWords;
import vn.nongthonmoi.office.words.UnitWords;

/**
 * What the columns of a table mean.
 *
 * @param width number of columns
 * @param unit where each unit column stands
 * @param evidence where each evidence column stands
 * @param origins where it is said what the evidence rests on
 * @param province the province of all units, where somebody said it; null otherwise
 */
record Columns(int width, Map<UnitColumn, Integer> unit, Map<String, Integer> evidence, OriginColumns origins, @Nullable String province) {

    /** As many as a sheet has. */
    private static final int MOST = 16_384;
    private static final int QUOTED = 60;

    /**
     * Puts the columns in their places.
     *
     * @param header their names as the library has them; empty for those that nobody looks at
     * @param province the province of all units, as somebody said; null where nobody did
     * @throws Failure if one stands twice, or is missing: all that is wrong
     */
    static Columns of(List<String> header, @Nullable String province, Path file, Texts texts) {
        if (header.size() > MOST) {
            throw Failure.problem(texts.get("table.too-wide", file, header.size(), MOST));
        }
        Map<UnitColumn, Integer> unit = new EnumMap<>(UnitColumn.class);
        Map<String, Integer> evidence = new LinkedHashMap<>();
        Map<String, Integer> origins = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                continue;
            }
            Optional<String> origin = OriginColumns.name(header.get(i));
            String name = origin.orElse(header.get(i));
            if (!seen.add(CellText.key(name))) {
                wrong.add(texts.get("table.duplicate-column", file, Texts.shortened(name, QUOTED)));
            } else if (origin.isPresent()) {
                origins.put(name, i);
            } else if (UnitColumn.find(name).isPresent()) {
                unit.put(UnitColumn.find(name).get(), i);
            } else {
                evidence.put(name, i);
            }
        }
        for (UnitColumn column : UnitColumn.REQUIRED) {
            if (!unit.containsKey(column) && (column != UnitColumn.PROVINCE || province == null)) {
                wrong.add(texts.get(column == UnitColumn.PROVINCE ? "table.missing-province" : "table.missing-column", file, column.code()));
            }
        }
        OriginColumns said = new OriginColumns(origins);
        said.check(evidence.keySet(), file, texts, wrong);
        if (!wrong.isEmpty()) {
            throw Failure.problem(String.join("\n", wrong));
        }
        return new Columns(header.size(), unit, evidence, said, province);
    }

    /** That nobody knows what columns are, and what they could be. */
    static String unknown(List<String> names, Path file, Texts texts) {
        List<String> known = Stream.of(UnitColumn.codes(), EvidenceColumn.NAMED, OriginColumns.FIELDS)
                .flatMap(List::stream).toList();
        String quoted = names.stream().map(name -> Texts.shortened(name, QUOTED)).collect(Collectors.joining("', '"));
        return texts.get("table.unknown-column", file, quoted, String.join(", ", UnitColumn.codes()))
                + (names.size() == 1 ? Nearest.suggestion(names.get(0), known, texts) : "");
    }

    /** Whether anybody looks at a column; nobody does at remarks. */
    boolean use(int column) {
        return Stream.of(unit, evidence, origins.places()).anyMatch(places -> places.containsValue(column));
    }

    /** The unit cells of a row as the library reads them; columns that the table does not have are blank. */
    Map<UnitColumn, String> unitCells(List<String> cells, Expected expected) {
        Map<UnitColumn, String> values = new EnumMap<>(UnitColumn.class);
        String said = UnitWords.code(UnitColumn.KIND, cell(UnitColumn.KIND, cells), null, Map.of());
        UnitKind kind = UnitKind.find(CellText.key(said)).orElse(expected.blank());
        for (UnitColumn column : UnitColumn.values()) {
            values.put(column, UnitWords.code(column, cell(column, cells), kind, expected.provinces()));
        }
        return values;
    }

    /** The province that a row's own cell has, where it is another than somebody said all units are of. */
    Optional<String> otherProvince(Map<UnitColumn, String> unitCells) {
        // A spreadsheet keeps 01 as 1.
        return Optional.of(unitCells.get(UnitColumn.PROVINCE)).filter(own -> province != null && !own.isEmpty()
                && !own.equals(province) && !("0" + own).equals(province));
    }

    private String cell(UnitColumn column, List<String> cells) {
        if (column == UnitColumn.PROVINCE && province != null && !unit.containsKey(column)) {
            return province;
        }
        Integer i = unit.get(column);
        return i != null && i < cells.size() ? cells.get(i) : "";
    }

    /**
     * The evidence of a row: the cells that are not blank, with where they come from.
     *
     * @param wrong receives what cannot be read of where they come from
     */
    Evidence evidence(RawTable.Row row, Expected expected, Texts texts, List<RowError> wrong) {
        List<String> cells = row.cells();
        Map<String, Object> values = new LinkedHashMap<>();
        evidence.forEach((name, i) -> {
            Object value = row.numbers().contains(i) ? StoredNumber.of(cells.get(i)) : words(name, cells.get(i), expected);
            if (!value.equals("")) {
                values.put(name, value);
            }
        });
        return Evidence.of(values).withOrigins(origins.of(values.keySet(), row, texts, wrong));
    }

    private static String words(String column, String cell, Expected expected) {
        Optional<Expected.Row> asked = expected.row(column);
        return cell.isEmpty() ? cell : EvidenceWords.value(cell, asked.map(Expected.Row::measure).orElse(null),
                asked.map(Expected.Row::mayBeAbsent).orElse(false));
    }

    /** Where a column of that name stands; empty where the table has none. */
    Optional<Integer> place(String name) {
        Optional<UnitColumn> ofUnit = UnitColumn.find(name);
        return ofUnit.isPresent() ? Optional.ofNullable(unit.get(ofUnit.get()))
                : Stream.concat(evidence.entrySet().stream(), origins.places().entrySet().stream())
                        .filter(each -> CellText.key(each.getKey()).equals(CellText.key(name))).map(Map.Entry::getValue).findFirst();
    }
}
