package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.Reading;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** What a cell costs that no spreadsheet would write: an error of that cell, and nothing of the rows beside it. */
class HostileWorkbookTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private static RawBook book() {
        return new RawBook().texts(1, "code", "province", "10", "11");
    }

    private UnitsTable read(RawBook book) throws IOException {
        Path file = book.write(directory.resolve("u.xlsx"));
        return assertTimeoutPreemptively(SOON, () -> UnitsTableReader.read(file, Samples.EN));
    }

    private String refused(RawBook book) throws IOException {
        Path file = book.write(directory.resolve("u.xlsx"));
        Failure failure = assertThrows(Failure.class, () -> assertTimeoutPreemptively(SOON,
                () -> UnitsTableReader.read(file, Samples.EN)));
        assertEquals(1, failure.exitCode());
        assertTrue(failure.getMessage().startsWith(file + ": WB-1"), failure.getMessage());
        return failure.getMessage().substring(file.toString().length() + 2);
    }

    /** What is said of the row with that cell for the value of column 10; the rows around it are read. */
    private List<RowError> errors(RawBook book, String cell) throws IOException {
        List<UnitsTable.Row> rows = read(book.commune(2, "02656", "<c><v>45.1</v></c>").commune(3, "02659", cell)
                .commune(4, "02662", "<c><v>46.2</v></c>")).rows();
        assertEquals(3, rows.size());
        assertNull(rows.get(0).error());
        assertEquals("{10=45.1}", rows.get(0).evidence().toString());
        assertNull(rows.get(2).error());
        assertEquals("{10=46.2}", rows.get(2).evidence().toString());
        assertEquals("02659", rows.get(1).code());
        return rows.get(1).error() == null ? List.of() : rows.get(1).error().all();
    }

    /** The format knows two charsets; what is in another could be read as other words. */
    @ParameterizedTest
    @CsvSource({"UTF-8,,true", "UTF-8,utf-8,true", "UTF-16,UTF-16,true", "UTF-16LE,,true", "UTF-16BE,UTF-16,true",
            "ISO-8859-1,,false", "ISO-8859-1,ISO-8859-1,false", "UTF-8,windows-1258,false", "UTF-16,UTF-8,false"})
    void aSheetInAnotherCharsetIsRefusedInWordsAlone(Charset charset, String declared, boolean read) throws IOException {
        RawBook book = new RawBook().texts(1, "code", "province", "name").commune(2, "02656",
                "<c t=\"inlineStr\"><is><t>B\u00e0n</t></is></c>").in(charset, declared == null ? ""
                : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>");
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            if (read) {
                assertEquals("B\u00e0n", read(book).rows().get(0).unit().name());
            } else {
                assertTrue(refused(book).contains("xl/worksheets/sheet1.xml:1:"));
            }
        } finally {
            System.setErr(err);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    private void saidOf(String cell, String message) throws IOException {
        List<RowError> errors = errors(book(), cell);
        assertEquals(1, errors.size(), errors.toString());
        assertEquals("WB-208", errors.get(0).code());
        assertTrue(errors.get(0).message().startsWith("Column 10, cell C3: " + message), errors.get(0).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E99999999", "1E+2147483647", "1E310", "1E-400", "1E9999999999",
        "0x10", "1,5", "NaN", "1 2", "--1"})
    void aNumberThatNoSpreadsheetHoldsIsSaidOfItsCell(String number) throws IOException {
        saidOf("<c><v>" + number + "</v></c>", "“" + number + "” is not a number that a spreadsheet can hold.");
        saidOf("<c><f>A1</f><v>" + number + "</v></c>", "“" + number + "” is not");
    }

    @Test
    void aNumberOfAMillionDigitsIsSaidShortened() throws IOException {
        saidOf("<c><v>" + "7".repeat(1_000_000) + "</v></c>", "“" + "7".repeat(59) + "…” is not a number");
    }

    @ParameterizedTest
    @CsvSource({"4.5099999999999998E1, 45.1", "1E3, 1000", "0E999999999, 0", "5.0E-3, 0.005", "-0, 0", "+.5, 0.5"})
    void numbersThatSpreadsheetsWriteAreRead(String stored, String value) throws IOException {
        assertEquals(Map.of("10", new BigDecimal(value)), read(book().commune(2, "02656", "<c><v>" + stored + "</v></c>")).rows()
                .get(0).evidence().values());
    }

    @Test
    void whatElseCannotBeReadIsSaidOfItsCell() throws IOException {
        saidOf("<c t=\"e\"><v>#REF!</v></c>", "the formula error #REF!");
        saidOf("<c><f>SUM(A1:A3)</f></c>", "a formula without a stored result");
        saidOf("<c t=\"s\"><v>7</v></c>", "there is no shared text number 7");
        saidOf("<c t=\"s\"><v>2147483647</v></c>", "there is no shared text");
        saidOf("<c t=\"s\"><v>-1</v></c>", "there is no shared text");
        saidOf("<c t=\"s\"><v>x</v></c>", "there is no shared text");
        saidOf("<c s=\"9\"><v>1</v></c>", "there is no cell format number 9");
        saidOf("<c s=\"x\"><v>1</v></c>", "there is no cell format number x");
        saidOf("<c t=\"b\"><v>2</v></c>", "“2” is not a value of the type b");
        saidOf("<c t=\"z\"><v>2</v></c>", "“2” is not a value of the type z");
        saidOf("<c t=\"d\"><v>2024-13-01</v></c>", "2024-13-01 is not a day");
        saidOf("<c><v>1</v><v>2</v></c>", "the cell, or its value, stands twice");
        saidOf("<c r=\"C3\"><v>1</v></c><c r=\"C3\"><v>2</v></c>", "the cell, or its value, stands twice");
        saidOf("<c r=\"C3\"><v>1</v></c><c r=\"C3\"/>", "the cell, or its value, stands twice");
        saidOf("<c t=\"inlineStr\"><is><t>" + "x".repeat(32_768) + "</t></is></c>", "the text is longer than the 32767");
        saidOf("<c t=\"str\"><v>" + "x".repeat(5_000_000) + "</v></c>", "the text is longer than the 32767");
    }

    @ParameterizedTest
    @CsvSource({"xl/sharedStrings.xml, <c t=\"s\"><v>0</v></c>, there is no shared text number 0",
        "xl/styles.xml, <c s=\"0\"><v>1</v></c>, there is no cell format number 0"})
    void whatAWorkbookLacksIsSaidOfTheCellThatNeedsIt(String part, String cell, String message) throws IOException {
        List<RowError> errors = errors(book().without(part), cell);
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).message().startsWith("Column 10, cell C3: " + message), errors.get(0).message());
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() throws IOException {
        List<RowError> errors = errors(book(), "<c t=\"e\"><v>#N/A</v></c><c><v>1E999999999</v></c>");
        assertEquals(List.of("Column 10, cell C3: the formula error #N/A, expected a value.",
                "Column 11, cell D3: “1E999999999” is not a number that a spreadsheet can hold."),
                errors.stream().map(RowError::message).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ3", "XFE3", "AAAA3", "C4", "C", "3", "c3", "C0", "C-3", "$C$3", "C99999999999", "C03"})
    void aPlaceThatTheRowDoesNotHaveIsAnErrorOfTheRow(String place) throws IOException {
        List<RowError> errors = errors(book(), "<c r=\"" + place + "\"><v>1</v></c>");
        assertEquals(List.of(new RowError("WB-209", "A cell is said to stand at " + place + ", which is not a place in row 3;"
                + " expected a column from A to XFD and the number of the row.")), errors);
    }

    @Test
    void aCellBeyondTheHeaderIsAnErrorOfItsRowHoweverFarItIs() throws IOException {
        assertEquals(List.of(new RowError("WB-201", "The row has 16384 cells, the header has 4.")),
                errors(book(), "<c r=\"XFD3\"><v>1</v></c>"));
        assertEquals(List.of(), errors(book(), "<c r=\"XFD3\" s=\"0\"/>"));
    }

    @Test
    void aRowThatStandsTwiceIsRefusedBothTimes() throws IOException {
        List<UnitsTable.Row> rows = read(book().commune(2, "02656", "<c><v>1</v></c>").commune(3, "02659", "<c><v>1</v></c>")
                .commune(2, "02662", "<c><v>1</v></c>")).rows();
        assertEquals(List.of("2", "3", "2"), rows.stream().map(r -> String.valueOf(r.line())).toList());
        assertEquals("WB-209", rows.get(0).error().code());
        assertNull(rows.get(1).error());
        assertEquals(rows.get(0).error(), rows.get(2).error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "1048577", "0", "-3", "x", "2147483648"})
    void aRowWithoutAPlaceIsAnErrorAndTheOthersAreRead(String number) throws IOException {
        List<UnitsTable.Row> rows = read(book().commune(2, "02656", "<c><v>1</v></c>").xml("<row r=\"" + number
                + "\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>").commune(7, "02659", "")).rows();
        assertEquals(List.of("WB-209"), rows.stream().filter(r -> r.error() != null).map(r -> r.error().code()).toList());
        assertEquals("A row is said to be number " + number + "; expected a number from 1 to 1048576.",
                rows.get(1).error().message());
        assertEquals(7, rows.get(2).line());
    }

    @Test
    void whatIsWrongInAColumnOfRemarksHarmsNobody() throws IOException {
        RawBook book = new RawBook().texts(1, "code", "province", "note", "10");
        List<UnitsTable.Row> rows = read(book.commune(2, "02656", "<c t=\"e\"><v>#REF!</v></c><c><v>45.1</v></c>")).rows();
        assertNull(rows.get(0).error());
        assertEquals("{10=45.1}", rows.get(0).evidence().toString());
    }

    @Test
    void aUnitColumnThatCannotBeReadIsNotTakenForBlank() throws IOException {
        RawBook book = new RawBook().texts(1, "code", "province", "10", "kind");
        UnitsTable.Row row = read(book.commune(2, "02656", "<c/><c t=\"e\"><v>#N/A</v></c>")).rows().get(0);
        assertEquals(List.of(new RowError("WB-208", "Column kind, cell D2: the formula error #N/A, expected a value.", "kind")),
                row.error().all());
        assertNull(row.unit());
    }

    @Test
    void aHeaderThatCannotBeReadRefusesTheTable() throws IOException {
        assertEquals("WB-113 cell C1 of the header cannot be read: the formula error #REF!, expected a value.",
                refused(new RawBook().commune(1, "code", "<c t=\"e\"><v>#REF!</v></c>")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, 400_000})
    void manyAttributesRefuseTheTableSoon(int attributes) throws IOException {
        String many = IntStream.range(0, attributes).mapToObj(i -> " a" + i + "=\"1\"").collect(Collectors.joining());
        assertTrue(refused(book().xml("<row r=\"9\"" + many + "/>")).startsWith(
                "WB-104 not a readable .xlsx workbook: its part xl/worksheets/sheet1.xml:1:"));
        assertTrue(refused(book().xml("<row r=\"9\"" + many.replace(" a", " xmlns:a") + "/>")).startsWith("WB-104 "));
    }

    @Test
    void whatIsNestedOrDeclaredRefusesTheTableSoon() throws IOException {
        assertTrue(refused(book().row(2, "<x>".repeat(300_000) + "</x>".repeat(300_000))).startsWith("WB-104 "));
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
                "xl/_rels/workbook.xml.rels")) {
            assertTrue(refused(book().part(part, bomb + "<worksheet>&b;</worksheet>")).startsWith("WB-104 "), part);
        }
        assertTrue(refused(book().part("xl/sharedStrings.xml",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst/>")).startsWith("WB-104 "));
    }

    @Test
    void whatIsManyIsReadSoonAndCostsNoMemory() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 3; row < 200_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"XFD").append(row).append("\"/></row>");
        }
        String texts = "<si/>".repeat(1_000_000);
        RawBook book = book().commune(2, "02656", "<c/>".repeat(16_000)).xml(rows.toString())
                .part("xl/sharedStrings.xml", "<sst>" + texts + "</sst>")
                .part("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf numFmtId=\"9\"/>".repeat(500_000)
                        + "</cellXfs></styleSheet>");
        assertEquals(List.of("02656"), read(book).rows().stream().map(UnitsTable.Row::code).toList());
    }

    /** Newer parsers count them as they count what is declared, which nothing can be here. */
    @Test
    void howManySignsAreWrittenByNameMakesNoDifference() throws IOException {
        RawBook book = new RawBook().texts(1, "code", "province", "name");
        for (int row = 2; row < 102; row++) {
            book.row(row, "<c t=\"inlineStr\"><is><t>" + (10_000 + row) + "</t></is></c><c><v>10</v></c><c t=\"inlineStr\"><is>"
                    + "<t>" + "&amp;&#65;&quot;".repeat(10_000) + "</t></is></c>");
        }
        assertEquals("&A\"".repeat(10_000), read(book).rows().get(99).unit().name());
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanAnyTableIsRefused() throws IOException {
        Path file = directory.resolve("u.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i <= 512; i++) {
                zip.write(blanks);
            }
        }
        assertEquals(file + ": WB-110 the workbook unpacks to more than 512 MiB; expected a table of units.",
                assertThrows(Failure.class, () -> UnitsTableReader.read(file, Samples.EN)).getMessage());
    }

    @Test
    void aTableThatDoesNotFitInMemoryIsRefusedAndNotADefect() throws Exception {
        Path rules = SmallRules.in(directory.resolve("rules"));
        Path file = book().xml("<row spans=\"" + "1:1 ".repeat(40_000_000) + "\"/>").write(directory.resolve("u.xlsx"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "evaluate", "--lang", "en", "--standard",
                "commune", "--as-of", "2024-12-31", "--rules", rules.toString(), file.toString()).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), err);
        assertEquals(file + ": WB-111 the table does not fit in the memory that Java may use (128 MiB); divide the table, or"
                + " start Java with a larger -Xmx.\n", err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void theFirstSheetThatIsSeenIsReadAndTheHiddenOnesAreTold(String state) throws IOException {
        List<Reading> readings = read(book().commune(2, "02656", "").part("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet"
                + " name=\"old\" state=\"" + state + "\" r:id=\"rId1\"/><sheet name=\"new\" r:id=\"rId1\"/>"
                + "<sheet name=\"more\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"other\" state=\"visible\""
                + " r:id=\"rId1\"/></sheets></workbook>")).readings();
        assertEquals("new", readings.get(0).sheet());
        assertEquals(List.of("old", "more"), readings.get(0).hidden().sheets());
    }

    private String value(String format, String stored) throws IOException {
        List<UnitsTable.Row> rows = read(book().format(format).commune(2, "02656", "<c s=\"1\"><v>" + stored
                + "</v></c>")).rows();
        return rows.get(0).error() == null ? String.valueOf(rows.get(0).evidence().values().get("10"))
                : rows.get(0).error().code() + " " + rows.get(0).error().message().replaceFirst("Column 10, cell C2: ", "");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "0.00%                                   | 0.1219 | 12.19",
        "[Red]0%                                 | 0.5    | 50",
        "0 %                                     | 0.5    | 50",
        "0%;-0%                                  | -0.5   | -50",
        "%0                                      | 0.5    | 50",
        "0.0\"%\"                                | 0.451  | 0.451",
        "0.0\"%\"                                | 45.1   | 45.1",
        "0.0\\%                                  | 0.451  | 0.451",
        "0.0\" %\"                               | 0.8    | 0.8",
        "General\"%\"                            | 0.8    | 0.8",
        "0.0[$%]                                 | 0.8    | 0.8",
        "0.0[$%-42A]                             | 0.8    | 0.8",
        "0.0_%                                   | 0.8    | 0.8",
        "0.0*%                                   | 0.8    | 0.8",
        "0.0;\"% giảm\" 0.0                      | 5      | 5",
        "0.0;0.0%                                | 5      | 5",
        "0.0,                                    | 45100  | 45.1",
        "#,##0,                                  | 45100  | 45.1",
        "0,,                                     | 45100000 | 45.1",
        "0,.0                                    | 45100  | 45.1",
        "#,##0.00                                | 45100  | 45100",
        "#,##0                                   | 45100  | 45100",
        "_-* #,##0.0\\ _d_-;\\-* #,##0.0\\ _d_-  | 0.8    | 0.8",
        "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_) | -0.8 | -0.8",
        "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_- | 0     | 0",
        "0.0\" triệu m2\"                        | 45.1   | 45.1",
        "# ?/8                                   | 0.125  | 0.125",
        "# ??/100                                | 0.25   | 0.25",
        "0.00E+00                                | 45.1   | 45.1",
        "@                                       | 45.1   | 45.1",
        "[$-409]d-mmm-yy;@                       | 45566  | 2024-10-01",
        "dd/mm/yyyy                              | 59     | 1900-02-28",
        "dd/mm/yyyy                              | 61     | 1900-03-01",
        "dd/mm/yyyy hh:mm                        | 45566.75 | 2024-10-01"})
    void aFormatShowsWhatItsReaderSees(String format, String stored, String value) throws IOException {
        assertEquals(value, value(format, stored));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "0.0%\"%\" | 0.451", "0%% | 0.451", "0.0‰ | 0.451", "0.0\"‰\" | 0.451",
        "0.0,\"k\" | 45100", "0.0,\" nghìn\" | 45100",
        "0.0,\"%\" | 45100", "0,% | 45100", "[<1]0%;0 | 0.5",
        "[=1]\"đạt\";[=0]\"không đạt\" | 0",
        "[=1]\"đạt\";[=0]\"không đạt\" | 1", "\"đạt\";;\"không đạt\" | 1", "\"đạt\";;\"không đạt\" | 0", ";;; | 5",
        "0\"000\" | 45", "\"1\"0 | 45", "0\".5\" | 45", "1000 | 45"})
    void aFormatOfWhichNobodyCanTellIsSaidOfItsCell(String format, String stored) throws IOException {
        assertTrue(value(format, stored).startsWith("WB-208 the format " + format
                + " does not show this number as a plain number"), value(format, stored));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dd/mm/yyyy | 1E15", "dd/mm/yyyy | -5", "dd/mm/yyyy | 0", "dd/mm/yyyy | 60",
        "dd/mm/yyyy | 2958466", "d-mmm | 1E300", "hh:mm | 0.5", "[h]:mm | 30", "mmm | 45566"})
    void anOddDateIsSaidOfItsCellAndTheOthersAreRead(String format, String stored) throws IOException {
        List<RowError> errors = errors(book().format(format), "<c s=\"1\"><v>" + stored + "</v></c>");
        assertEquals(List.of("WB-208"), errors.stream().map(RowError::code).toList());
    }

    @Test
    void formatsThatHaveANumberAloneAndDaysSince1904AreKnown() throws IOException {
        UnitsTable table = read(book().style(10).style(14).commune(2, "02656", "<c s=\"1\"><v>0.5</v></c>"
                + "<c s=\"2\"><v>45566</v></c>"));
        assertEquals(Map.of("10", new BigDecimal("50"), "11", "2024-10-01"), table.rows().get(0).evidence().values());

        RawBook since1904 = book().style(14).commune(2, "02656", "<c s=\"1\"><f>TODAY()</f><v>44104</v></c>").part(
                "xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"s\""
                        + " r:id=\"rId1\"/></sheets></workbook>");
        assertEquals(Map.of("10", "2024-10-01"), read(since1904).rows().get(0).evidence().values());
    }

    @Test
    void textsAreReadWithTheirRunsAndWithoutHowTheyArePronounced() throws IOException {
        RawBook book = new RawBook().texts(1, "code", "province", "name", "district")
                .part("xl/sharedStrings.xml", "<sst><si>\n <r>\n  <rPr/>\n  <t xml:space=\"preserve\">Xã </t>\n </r>"
                        + " <r><t>A&amp;<![CDATA[B]]></t></r><rPh><t>x</t></rPh></si></sst>")
                .commune(2, "02656", "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>Huyện</t></r><rPh><t>x</t></rPh>"
                        + "</is></c>");
        UnitsTable.Row row = read(book).rows().get(0);
        assertNull(row.error());
        assertEquals(List.of("Xã A&B", "Huyện"), List.of(row.unit().name(), row.unit().district()));
    }
}
