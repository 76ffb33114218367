package vn.nongthonmoi.service;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.nongthonmoi.criteria.UnitColumn;

/** Rows of a units table as objects of a request. */
public final class UnitsJson {

    private static final Set<String> LISTS = Set.of(UnitColumn.TRAITS.code(), UnitColumn.FORMED_FROM.code());

    private UnitsJson() { }

    /** The rows of a table, in its order. */
    public static List<Map<String, Object>> read(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(UnitsJson::unit).toList();
        }
    }

    private static Map<String, Object> unit(NamedCsvRecord row) {
        Map<String, Object> unit = new LinkedHashMap<>();
        Map<String, Object> evidence = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((column, cell) -> {
            if (LISTS.contains(column)) {
                unit.put(column, cell.isEmpty() ? List.of() : List.of(cell.split("\\|")));
            } else if (UnitColumn.find(column).isPresent()) {
                unit.put(column, cell);
            } else if (!cell.isEmpty() && !column.startsWith("note")) {
                evidence.put(column, cell);
            }
        });
        unit.put("evidence", evidence);
        return unit;
    }

    /** Anything as JSON. */
    public static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
