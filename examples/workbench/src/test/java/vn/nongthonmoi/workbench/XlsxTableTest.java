package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

class XlsxTableTest {

    @TempDir
    private Path directory;

    private UnitsTable read(Consumer<Worksheet> fill) throws IOException {
        Path file = directory.resolve("units.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", null)) {
            fill.accept(workbook.newWorksheet("units"));
        }
        return UnitsTableReader.read(file, Samples.EN);
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    @Test
    void textCellsKeepLeadingZerosAndShortRowsAreFilled() throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "code", "province", "name", "11");
            row(sheet, 1, "02656", "10", "Xuân Tăng");
        });

        assertEquals("02656", table.rows().get(0).unit().code());
        assertEquals(2, table.rows().get(0).line());
        assertEquals(Map.of(), table.rows().get(0).evidence().values());
    }

    /** 17.1 and 17.10 are one number, and 1.1 becomes a day: a code in the header is text, or a whole number. */
    @Test
    void aCodeInTheHeaderThatIsStoredAsANumberIsAskedFor() throws IOException {
        Failure failure = assertThrows(Failure.class, () -> read(sheet -> {
            row(sheet, 0, "code", "province", "", "", "11");
            sheet.value(0, 2, 17.1);
            sheet.style(0, 2).format("0.00").set();
            sheet.value(0, 3, LocalDate.of(2024, 1, 1));
            sheet.style(0, 3).format("dd/mm").set();
            row(sheet, 1, "02656", "10", "1", "1", "1");
        }));
        assertTrue(failure.getMessage().contains("WB-115") && failure.getMessage().contains("C1")
                && failure.getMessage().contains("D1"), failure.getMessage());

        UnitsTable whole = read(sheet -> {
            row(sheet, 0, "code", "province", "");
            sheet.value(0, 2, 10);
            row(sheet, 1, "02656", "10", "45,1");
        });
        assertEquals(Map.of("10", "45,1"), whole.rows().get(0).evidence().values());
    }

    /** A text of that form may be one of two numbers, and is refused; a number that is stored as one is what it is. */
    @Test
    void aStoredNumberOfThreeDecimalsIsThatNumber() throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "code", "province", "10", "11");
            row(sheet, 1, "02656", "10");
            sheet.value(1, 2, 45.125);
            row(sheet, 2, "03022", "10", "45.125");
        });
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        UnitsTable.Row stored = table.rows().get(0);
        assertEquals("45.125", set.assess(stored.unit(), stored.evidence()).indicator("10").value());
        UnitsTable.Row written = table.rows().get(1);
        assertEquals(List.of("NTM-275"), set.problems(written.unit(), written.evidence(), Members.none()).stream()
                .map(p -> p.message().code()).toList());
    }

    @Test
    void whereAValueComesFromIsReadFromAWorkbookToo() throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "code", "province", "10", "date 10", "source");
            row(sheet, 1, "02656", "10", "45.1", "", "Báo cáo 12");
            sheet.value(1, 3, LocalDate.of(2024, 10, 1));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
        });

        assertEquals(new Evidence.Origin("Báo cáo 12", LocalDate.of(2024, 10, 1), ""),
                table.rows().get(0).evidence().origin("10"));
    }

    @Test
    void numbersPercentagesDatesAndTruthValuesBecomeWhatTheReaderSees() throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "code", "province", "recognised_on", "10", "11", "1.1", "17.1", "12.1");
            row(sheet, 1, "02656", "10");
            sheet.value(1, 2, LocalDate.of(2025, 5, 14));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(1, 4, 0.1219);
            sheet.style(1, 4).format("0.00%").set();
            sheet.value(1, 5, true);
            sheet.value(1, 6, 87.5);
            sheet.value(1, 7, 60);
        });

        UnitsTable.Row row = table.rows().get(0);
        assertEquals(LocalDate.of(2025, 5, 14), row.unit().recognisedOn());
        assertEquals(Map.of("10", new BigDecimal("0.3"), "11", new BigDecimal("12.19"), "1.1", "true", "17.1", new BigDecimal("87.5"),
                "12.1", new BigDecimal("60")), row.evidence().values());
    }

    @Test
    void codesStoredAsNumbersGetTheirZerosBack() throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "code", "province", "former_province", "district", "formed_from", "kind");
            sheet.value(1, 0, 2656);
            sheet.value(1, 1, 1);
            sheet.value(1, 2, 8);
            sheet.value(1, 3, 80);
            sheet.value(1, 4, 4);
            sheet.value(2, 0, 80);
            sheet.value(2, 1, 10);
            sheet.value(2, 5, "district");
        });

        Unit commune = table.rows().get(0).unit();
        assertEquals(List.of("02656", "01", "08", "080", "00004"), List.of(commune.code(), commune.province().code(),
                commune.formerProvince().code(), commune.district(), commune.formedFrom().get(0)));
        assertEquals("080", table.rows().get(1).unit().code());
    }

    @ParameterizedTest
    @CsvSource({"code, village, 7", "code, commune, 2656.5", "formed_from, commune, 2635.2"})
    void aNumberThatNoCodeCanBeToldFromIsRefused(String column, String kind, double number) throws IOException {
        UnitsTable table = read(sheet -> {
            row(sheet, 0, "kind", "province", column, column.equals("code") ? "name" : "code");
            row(sheet, 1, kind, "10", "", "02656");
            sheet.value(1, 2, number);
        });

        assertEquals("WB-204", table.rows().get(0).error().code());
        assertTrue(table.rows().get(0).error().message().startsWith("Column " + column + " is a number cell"));
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() throws IOException {
        Path file = Files.write(directory.resolve("units.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

        assertTrue(assertThrows(Failure.class, () -> UnitsTableReader.read(file, Samples.EN)).getMessage()
                .contains("WB-104"));
    }
}
