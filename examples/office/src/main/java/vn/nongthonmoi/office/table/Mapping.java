package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;
import vn.nongthonmoi.office.sheet.GridReader;
import vn.nongthonmoi.office.table.ColumnMeaning.Because;

/**
 * What somebody has said once about the columns of a table that comes every year: a table of two columns, {@code header} and {@code as}.
 * A header with nothing beside it is a column that nobody looks at.
 *
 * @param columns what they mean, by the key of their header
 */
public record Mapping(Map<String, ColumnMeaning> columns) {

    /** Nothing is said. */
    public static final Mapping NONE = new Mapping(Map.of());

    /** Copies the map. */
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /**
     * Reads a mapping.
     *
     * @throws Failure if it is none: all that is wrong with it, by line
     */
    public static Mapping read(Path file, Texts texts) throws IOException {
        Grid grid = GridReader.read(file, null, texts);
        List<String> wrong = new ArrayList<>();
        Map<String, ColumnMeaning> columns = new LinkedHashMap<>();
        boolean first = true;
        for (Grid.Line line : grid.lines()) {
            String header = line.cell(0).text();
            String as = line.cell(1).text();
            if (first) {
                first = false;
                if (!CellText.key(header).equals("header") || !CellText.key(as).equals("as")) {
                    wrong.add(texts.get("mapping.head", file, line.number()));
                }
            } else if (header.isEmpty()) {
                wrong.add(texts.get("mapping.no-header", file, line.number()));
            } else if (!as.isEmpty() && !isColumn(as)) {
                wrong.add(texts.get("mapping.as", file, line.number(), as));
            } else if (columns.put(CellText.key(header), as.isEmpty() ? ColumnMeaning.ignored()
                    : new ColumnMeaning(as, Because.MAPPING)) != null) {
                wrong.add(texts.get("mapping.twice", file, line.number(), header));
            }
        }
        if (!wrong.isEmpty()) {
            throw Failure.problem(String.join("\n", wrong));
        }
        return new Mapping(columns);
    }

    /**
     * Writes what was understood of a table as a mapping, to be mended and used for the next table of its kind. A column that nobody knows
     * has a question mark, which is refused until somebody has said what it is.
     */
    public static void write(Reading reading, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("header,as\n");
        for (Reading.Column column : reading.columns()) {
            String as = column.meaning().because() == Because.UNKNOWN ? "?" : column.meaning().as() == null ? "" : column.meaning().as();
            text.append('"').append(column.header().replace("\"", "\"\"")).append("\",").append(as).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isColumn(String as) {
        return UnitColumn.find(as).isPresent() || EvidenceColumn.isOne(as) || OriginColumns.name(as).isPresent();
    }

    Optional<ColumnMeaning> of(String header) {
        return Optional.ofNullable(columns.get(CellText.key(header)));
    }
}
