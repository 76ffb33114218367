package vn.nongthonmoi.workbench.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.Run;

/** What a form asks for it reads back, however people treat it. */
class EntryFormTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    @TempDir
    private Path directory;

    static Stream<Arguments> sets() {
        return LIBRARY.sets().stream().map(set -> Arguments.of(set.standard(), day(set))).distinct();
    }

    private static LocalDate day(SetSummary set) {
        LocalDate end = LocalDate.of(set.period().to(), 6, 30);
        return Stream.of(end, end.minusYears(1), set.inForceFrom().plusDays(1), LocalDate.of(2024, 12, 31)).filter(day ->
                LIBRARY.applicable(set.standard(), null, day).set().isPresent()).findFirst().orElseThrow();
    }

    private Path form(Standard standard, LocalDate day) throws IOException {
        Path file = directory.resolve("form.xlsx");
        Files.deleteIfExists(file);
        String province = day.isAfter(LocalDate.of(2025, 6, 30)) ? "15" : "10";
        Run run = Run.of("template", "--standard", standard.code(), "--as-of", day.toString(), "--province", province, "--out", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        return file;
    }

    private static UnitsTable read(Path file, Standard standard, LocalDate day) throws IOException {
        CriteriaSet set = set(standard, day);
        return UnitsTable.read(Source.of(file), Expected.of(standard.kind(), LIBRARY, set), VI);
    }

    private static CriteriaSet set(Standard standard, LocalDate day) {
        return LIBRARY.set(standard, Province.of(day.isAfter(LocalDate.of(2025, 6, 30)) ? "15" : "10"), day);
    }

    /** A value that the column takes: the first of its list, or a number. */
    private static void fill(Sheet sheet) {
        Row codes = sheet.getRow(0);
        Map<Integer, String> lists = new TreeMap<>();
        for (DataValidation each : sheet.getDataValidations()) {
            String[] list = each.getValidationConstraint().getExplicitListValues();
            lists.put(each.getRegions().getCellRangeAddresses()[0].getFirstColumn(), list == null ? "" : list[0]);
        }
        for (int r = 2; r <= Math.min(4, sheet.getLastRowNum()); r++) {
            for (Cell code : codes) {
                if (lists.containsKey(code.getColumnIndex())) {
                    Cell cell = sheet.getRow(r).getCell(code.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    if (lists.get(code.getColumnIndex()).isEmpty()) {
                        cell.setCellValue(10 + r);
                    } else {
                        cell.setCellValue(lists.get(code.getColumnIndex()));
                    }
                }
            }
        }
    }

    private interface Change {
        void to(Sheet sheet);
    }

    private static void change(Path file, Change change) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        try (workbook; OutputStream out = Files.newOutputStream(file)) {
            change.to(workbook.getSheetAt(0));
            workbook.write(out);
        }
    }

    private static Map<String, Map<String, Object>> evidence(UnitsTable table) {
        Map<String, Map<String, Object>> evidence = new TreeMap<>();
        table.rows().forEach(row -> {
            assertEquals(null, row.error(), () -> row.line() + ": " + row.error());
            evidence.put(row.code(), new TreeMap<>(row.evidence().values()));
        });
        return evidence;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("sets")
    void theFormOfEverySetIsReadBack(Standard standard, LocalDate day) throws IOException {
        Path file = form(standard, day);
        List<String> asked = new ArrayList<>();
        change(file, sheet -> {
            fill(sheet);
            sheet.getDataValidations().forEach(each -> asked.add(sheet.getRow(0)
                    .getCell(each.getRegions().getCellRangeAddresses()[0].getFirstColumn()).getStringCellValue()));
        });
        UnitsTable table = read(file, standard, day);
        if (!table.rows().isEmpty()) {
            assertEquals(new TreeMap<>(Map.of("asked", asked.stream().sorted().toList())), new TreeMap<>(Map.of("asked",
                    table.rows().get(0).evidence().values().keySet().stream().sorted().toList())));
            CriteriaSet set = set(standard, day);
            assertEquals(List.of(), set.problems(table.rows().get(0).unit(), table.rows().get(0).evidence(),
                    Members.none()));
        }
    }

    @Test
    void whateverPeopleDoWithItItReadsBack() throws IOException {
        LocalDate day = LocalDate.of(2024, 12, 31);
        Path file = form(Standard.COMMUNE, day);
        change(file, EntryFormTest::fill);
        Map<String, Map<String, Object>> before = evidence(read(file, Standard.COMMUNE, day));
        assertTrue(before.size() > 100, before.size() + " communes of the register");
        assertFalse(before.values().iterator().next().isEmpty());

        change(file, sheet -> {
            // Sorted the other way round.
            List<List<Object>> rows = new ArrayList<>();
            for (int r = 2; r <= sheet.getLastRowNum(); r++) {
                rows.add(0, cells(sheet.getRow(r)));
            }
            for (int r = 2; r <= sheet.getLastRowNum(); r++) {
                paste(sheet.getRow(r), rows.get(r - 2));
            }
        });
        assertEquals(before, evidence(read(file, Standard.COMMUNE, day)));

        change(file, sheet -> {
            // A column put in before the values, for remarks, and rows deleted.
            int at = 4;
            sheet.shiftColumns(at, sheet.getRow(0).getLastCellNum() - 1, 1);
            sheet.getRow(0).createCell(at).setCellValue("Ghi chú của huyện");
            sheet.getRow(2).createCell(at).setCellValue("đang rà soát");
            sheet.removeRow(sheet.getRow(10));
        });
        Map<String, Map<String, Object>> after = evidence(read(file, Standard.COMMUNE, day));
        assertEquals(before.size() - 1, after.size());
        after.forEach((code, values) -> assertEquals(before.get(code), values));
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            Cell cell = row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cells.add(switch (cell.getCellType()) {
                case NUMERIC -> cell.getNumericCellValue();
                case STRING -> cell.getStringCellValue();
                default -> "";
            });
        }
        return cells;
    }

    private static void paste(Row row, List<Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (cells.get(c) instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(String.valueOf(cells.get(c)));
            }
        }
    }

    @Test
    void whatTheSentenceAndTheDecisionSayStandsBesideTheCell() throws IOException {
        Path file = form(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        change(file, sheet -> {
            Map<String, DataValidation> prompts = new TreeMap<>();
            sheet.getDataValidations().forEach(each -> prompts.put(sheet.getRow(0)
                    .getCell(each.getRegions().getCellRangeAddresses()[0].getFirstColumn()).getStringCellValue(), each));
            assertTrue(prompts.get("17.10").getPromptBoxText().contains("318/QĐ-TTg"), prompts.get("17.10").getPromptBoxText());
            assertEquals(List.of("đạt", "không đạt"), List.of(prompts.get("1.1").getValidationConstraint().getExplicitListValues()));
            assertEquals("100", prompts.get("17.10").getValidationConstraint().getFormula2());
            assertEquals("@", sheet.getRow(2).getCell(0).getCellStyle().getDataFormatString(), "a code keeps its zeros");
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getLocked());
            assertFalse(sheet.getRow(2).getCell(5).getCellStyle().getLocked());
            assertTrue(sheet.getProtect());
        });
    }

    private static String told(Path file, String... more) {
        Run run = Run.of(Stream.concat(Stream.of("read", file.toString(), "--lang", "vi"), Stream.of(more)).toArray(String[]::new));
        return run.out() + run.err();
    }

    @Test
    void whoReadsItForAnotherSetOrDayIsTold() throws IOException {
        Path file = form(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        String other = "biểu này lập cho bộ";
        assertFalse(told(file, "--as-of", "31/12/2024").contains(other));
        String otherDay = told(file, "--as-of", "30/06/2024");
        assertTrue(otherDay.contains("biểu này lập cho bộ Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025, ngày 31/12/2024; "
                + "đang đọc cho bộ Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025, ngày 30/06/2024."), otherDay);
        assertTrue(told(file, "--as-of", "31/12/2024", "--standard", "xa-nang-cao").contains(other));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.removeSheetAt(1);
            Path alone = directory.resolve("alone.xlsx");
            try (OutputStream out = Files.newOutputStream(alone)) {
                workbook.write(out);
            }
            assertFalse(told(alone, "--as-of", "30/06/2024").contains(other));
        }
    }
}
