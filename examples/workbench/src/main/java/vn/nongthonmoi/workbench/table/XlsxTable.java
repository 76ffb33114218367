package vn.nongthonmoi.workbench.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/**
 * Reads the first sheet of a workbook. Every cell becomes the text its reader sees: a number its at most 15
 * significant digits, a percentage its figure before the percent sign, a date its ISO form.
 */
public final class XlsxTable {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private XlsxTable() { }

    /** @throws Failure if the file is no .xlsx workbook or has no rows */
    public static RawTable read(Path file, Texts texts) throws IOException {
        List<RawTable.Row> rows = new ArrayList<>();
        if (!sound(file)) {
            throw Failure.problem(texts.get("table.not-xlsx", file));
        }
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                RawTable.Row raw = new RawTable.Row(row.getRowNum(), cells(row), numbers(row));
                if (!raw.isBlank()) {
                    rows.add(raw);
                }
            });
        } catch (RuntimeException | IOException e) {
            // The reader throws whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("table.not-xlsx", file));
        }
        if (rows.isEmpty()) {
            throw Failure.problem(texts.get("table.empty", file));
        }
        List<String> header = trim(rows.get(0).cells());
        return new RawTable(header, rows.subList(1, rows.size()).stream()
                .map(r -> new RawTable.Row(r.line(), fit(r.cells(), header.size()), r.numbers())).toList());
    }

    /** Whether every part has the check sum that was stored with it: the reader takes a spoilt text for another. */
    private static boolean sound(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                CRC32 sum = new CRC32();
                try (InputStream in = new CheckedInputStream(parts.getInputStream(part), sum)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (sum.getValue() != part.getCrc()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException | IOException e) {
            return false;
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(CellText.clean(row.getOptionalCell(i).map(XlsxTable::text).orElse("")));
        }
        return cells;
    }

    private static Set<Integer> numbers(Row row) {
        return row.stream().filter(c -> c != null && c.getType() == CellType.NUMBER).map(Cell::getColumnIndex)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A sheet stores no empty cells at the end of a row, or stores too many: both mean nothing. */
    private static List<String> fit(List<String> cells, int width) {
        List<String> fitted = new ArrayList<>(trim(cells));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static List<String> trim(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER && isDate(format(cell))) {
            return cell.asDate().toLocalDate().toString();
        }
        if (value instanceof BigDecimal number) {
            return number(number, format(cell));
        }
        if (value == null) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return value.toString();
    }

    private static String number(BigDecimal stored, String format) {
        BigDecimal shown = stored.round(SHOWN).movePointRight(format.contains("%") ? 2 : 0);
        return Wording.plain(shown);
    }

    private static String format(Cell cell) {
        return cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    }

    private static boolean isDate(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[dy].*");
    }
}
