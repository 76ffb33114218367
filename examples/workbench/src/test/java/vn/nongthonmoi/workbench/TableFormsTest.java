package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows lead to the same bytes, whatever kind of file holds them and whatever a spreadsheet made of them. */
class TableFormsTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("code", "kind", "name", "province", "district", "recognised", "recognised_on", "formed_from",
            "group",
                    "year", "1.1", "10", "10@self", "11", "14.1.c", "15.3", "date 10", "source"),
            List.of("02656", "commune", "Xã Mường Bo", "10", "Thị xã Sa Pa", "commune", "2015-12-24", "", "", "2024",
                    "đạt", "45.1", "46.25", "12.19", "2", "24", "2024-10-01", "Báo cáo số 12"),
            List.of("00268", "ward", "Phường Ô Chợ Dừa", "01", "001", "", "", "00271", "2", "2024",
                    "không đạt", "104.5", "", "0", "3", "9.25", "2024-11-30", "Điều tra; hộ nghèo, 2024"),
            List.of("02656", "commune", "Đứng hai lần", "77", "", "", "", "", "", "", "", "", "", "101", "", "", "",
            ""));

    @TempDir
    private static Path directory;

    private static String expected;

    @BeforeAll
    static void asCommaSeparated() throws IOException {
        expected = answer("comma.csv", csv(ROWS, ","));
        assertTrue(expected.contains("\"line\": 4") && expected.contains("\"self\": \"46.25\""), expected);
    }

    private static String csv(List<List<String>> rows, String separator) {
        return rows.stream().map(row -> row.stream()
                .map(cell -> cell.contains(",") || cell.contains(";") ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(separator))).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String answer(String name, String text) throws IOException {
        return answer(Files.writeString(directory.resolve(name), text));
    }

    private static String answer(Path file) {
        Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "json",
                file.toString());
        assertEquals(1, run.exitCode(), "the last row cannot be read");
        return run.out();
    }

    /** The rows as people of Viet Nam and their spreadsheets write them. */
    private static List<List<String>> localised() {
        List<List<String>> rows = new ArrayList<>();
        ROWS.forEach(row -> rows.add(ROWS.indexOf(row) == 0 ? row : row.stream()
                .map(cell -> cell.matches("[0-9]+\\.[0-9]+") ? cell.replace('.', ',') : cell).toList()));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void commaOrSemicolonWithByteOrderMarkAndDecimalCommas(String separator) throws IOException {
        assertEquals(expected, answer("separated.csv", "\uFEFF" + csv(localised(), separator)));
    }

    @Test
    void decomposedLettersAndLineEndsOfWindows() throws IOException {
        String text = Normalizer.normalize(csv(ROWS, ","), Normalizer.Form.NFD).replace("\n", "\r\n");
        assertTrue(text.contains("u\u031b"), "ư is written as two characters");

        assertEquals(expected, answer("decomposed.csv", text));
    }

    @Test
    void codesWithoutTheirZeros() throws IOException {
        List<List<String>> rows = ROWS.stream().map(row -> row.stream()
                .map(cell -> cell.matches("0[0-9]+") ? cell.replaceFirst("^0+", "") : cell).toList()).toList();
        assertEquals("2656", rows.get(1).get(0));

        assertEquals(expected, answer("zeros.csv", csv(rows, ",")));
    }

    @Test
    void aWorkbookOfTextCells() throws IOException {
        assertEquals(expected, withoutCells(answer(workbook("text.xlsx", localised(), false))));
    }

    @Test
    void aWorkbookOfNumbersAndDates() throws IOException {
        assertEquals(expected, withoutCells(answer(workbook("numbers.xlsx", ROWS, true))));
    }

    /** Of a workbook it is said in which cell something is wrong. */
    private static String withoutCells(String answer) {
        return answer.replaceAll(", (cell|ô) [A-Z]+[0-9]+", "");
    }

    private static Path workbook(String name, List<List<String>> rows, boolean typed) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("units");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    cell(sheet, i, j, rows.get(i).get(j), typed && i > 0);
                }
            }
        }
        return file;
    }

    private static void cell(Worksheet sheet, int row, int column, String cell, boolean typed) {
        if (typed && cell.matches("[0-9]+(\\.[0-9]+)?")) {
            sheet.value(row, column, new BigDecimal(cell));
        } else if (typed && cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
