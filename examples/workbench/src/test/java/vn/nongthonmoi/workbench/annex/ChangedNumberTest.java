package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.Run;

/** Numbers that are others in the very file, in a workbook and in a PDF, are found at exactly their cells. */
class ChangedNumberTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int FIRST_LEVEL = 4;
    private static final int LAST_LEVEL = 11;
    private static final int ROWS_OF_PAGE = 38;

    @TempDir
    private Path directory;

    private Path printed;
    private Annex annex;

    @BeforeEach
    void print() {
        SetSummary set = CriteriaLibrary.bundled().sets().stream().filter(each -> each.indicators() == 57).findFirst().orElseThrow();
        annex = Sets.last(CriteriaLibrary.bundled(), set.standard(), set.period(), null).annex();
        printed = directory.resolve("printed.xlsx");
        assertEquals(0, Run.of("show", "--standard", set.standard().code(), "--period", set.period().toString(), "--format", "xlsx", "--lang", "vi",
                "--out", printed.toString()).exitCode());
    }

    private static String other(String text) {
        Matcher number = DIGITS.matcher(text);
        return number.find() ? number.replaceFirst(String.valueOf(Integer.parseInt(number.group()) + 1)) : text;
    }

    /** The rows that differ in a column, and any other place that does. */
    private String found(Path file, int column) throws IOException {
        AnnexTable table = DecisionDocuments.read(file, VI).tables().stream().map(AnnexTable::of).flatMap(Optional::stream).findFirst().orElseThrow();
        return Reconciliation.of(List.of(table), annex).rows().stream().flatMap(row -> row.cells().stream())
                .filter(cell -> cell.why() != null || !Objects.equals(cell.level(), cell.encoded()))
                .map(cell -> cell.column() == column ? String.valueOf(cell.row()) : cell.row() + "/" + cell.column()).collect(Collectors.joining(" "));
    }

    private static String expected(List<Integer> rows) {
        return new TreeSet<>(rows).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void inAWorkbook() throws IOException {
        assertEquals("", found(printed, 0));
        int changed = 0;
        for (int column = FIRST_LEVEL; column <= LAST_LEVEL; column++) {
            List<Integer> rows = new ArrayList<>();
            Path file = directory.resolve("changed.xlsx");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(printed)); OutputStream out = Files.newOutputStream(file)) {
                for (Row row : book.getSheetAt(0)) {
                    Cell cell = row.getCell(column - 1);
                    if (row.getRowNum() > 0 && cell != null && cell.getCellType() == CellType.NUMERIC) {
                        cell.setCellValue(cell.getNumericCellValue() + 1);
                        rows.add(row.getRowNum() + 1);
                    } else if (row.getRowNum() > 0 && cell != null && !other(cell.toString()).equals(cell.toString())) {
                        cell.setCellValue(other(cell.toString()));
                        rows.add(row.getRowNum() + 1);
                    }
                }
                book.write(out);
            }
            assertEquals(expected(rows), found(file, column), "column " + column);
            changed += rows.size();
        }
        assertTrue(changed > 150, changed + " numbers were changed");
    }

    @Test
    void inAPdf() throws IOException {
        DocumentTable table = DecisionDocuments.read(printed, VI).tables().get(0);
        assertEquals("", found(drawn(table, 0, new ArrayList<>()), 0));
        int changed = 0;
        for (int column = FIRST_LEVEL; column <= LAST_LEVEL; column++) {
            List<Integer> rows = new ArrayList<>();
            String found = found(drawn(table, column, rows), column);
            assertEquals(expected(rows), found, "column " + column);
            changed += rows.size();
        }
        assertTrue(changed > 150, changed + " numbers were changed");
    }

    /** The table on pages with its head on each, its texts as long as their cells are wide. */
    private Path drawn(DocumentTable table, int column, List<Integer> changed) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (DocumentTable.Cell cell : table.cells()) {
            if (rows.size() < cell.row()) {
                rows.add(new ArrayList<>());
            }
            boolean other = cell.column() == column && cell.row() > 1 && !other(cell.text()).equals(cell.text());
            if (other) {
                changed.add(cell.row());
            }
            String text = other ? other(cell.text()) : cell.text();
            boolean whole = cell.column() != 2 && cell.column() <= LAST_LEVEL;
            rows.get(cell.row() - 1).add(whole || text.length() < 10 ? text : text.substring(0, 8));
        }
        try (PdfDraft draft = new PdfDraft()) {
            for (int i = 1; i < rows.size(); i += ROWS_OF_PAGE) {
                List<List<String>> page = new ArrayList<>(List.of(rows.get(0)));
                page.addAll(rows.subList(i, Math.min(rows.size(), i + ROWS_OF_PAGE)));
                (i == 1 ? draft : draft.page(0)).wide(2_700).table(10, 830, 200, page);
            }
            return draft.write(directory.resolve("drawn.pdf"));
        }
    }
}
