package vn.nongthonmoi.workbench.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/**
 * One set of values as offices write it: each kind of table as csv, xlsx, xls and ods, and whatever the kind, the same units with the same
 * evidence. The kinds come from tables that people sent; what each is about its name says.
 */
class TableCorpusTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final Expected EXPECTED = Expected.of(UnitKind.COMMUNE, LIBRARY, SET);
    private static final String[] CODES = {"02656", "02659"};

    @TempDir
    private Path directory;

    /** What every table of the corpus says. */
    private static Map<String, Map<String, String>> meant() {
        return Map.of("02656 10 xã III", Map.of("10", "45.1", "11", "12.19", "1.1", "đạt", "17.10", "97"),
                "02659 10 phường III", Map.of("10", "50", "11", "8", "1.1", "không đạt", "17.10", "80.5"));
    }

    private static final Map<String, Supplier<TestSheet>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("by codes", () -> plain("code", "name", "province", "kind", "area", "10", "11", "1.1", "17.10")),
            Map.entry("codes in capitals", () -> plain("CODE", "Name", "Province", "KIND", "Area", "10", "11", "1.1", "17.10")),
            Map.entry("names of offices", () -> plain("Mã xã", "Tên xã", "Mã tỉnh", "Loại đơn vị", "Khu vực", "10", "11", "1.1", "17.10")),
            Map.entry("other names of offices", () -> plain("Mã ĐVHC", "Xã/phường", "Tỉnh/thành phố", "Loại hình", "KV", "TC 10", "Tiêu chí 11",
                    "Chỉ tiêu 1.1", "CT 17.10")),
            Map.entry("code and title", () -> plain("Mã số", "Đơn vị", "Tỉnh", "Loại", "Phân định khu vực", "10. Thu nhập (triệu đồng)",
                    "11 - Hộ nghèo", "1.1. Quy hoạch chung xã", "17.10: Tỷ lệ")),
            Map.entry("titles of the annex", () -> plain("Mã xã", "Tên xã", "Tỉnh", "Loại đơn vị", "Khu vực", title("10"),
                    title("11") + " (%)", title("1.1").toUpperCase(), title("17.10"))),
            Map.entry("headers with line breaks and blanks", () -> plain("Mã\nxã", " Tên  xã", "Tỉnh\u00a0", "Loại\u200b đơn vị", "Khu\u00a0vực", "10 ",
                    "\u00a011", "1.1", "17.10")),
            Map.entry("decomposed letters", () -> decomposed(plain("Mã xã", "Tên xã", "Tỉnh", "Loại đơn vị", "Khu vực", "10", "11", "1.1", "17.10"))),
            Map.entry("titles above", () -> {
                TestSheet sheet = new TestSheet().row("UBND HUYỆN MƯỜNG KHƯƠNG").row("BIỂU TỔNG HỢP KẾT QUẢ", "", "", "", "", "", "", "", "")
                        .row("(Kèm theo Báo cáo số 12, ngày 31/12/2024)").row("");
                sheet.rows.addAll(vietnamese().rows);
                return sheet;
            }),
            Map.entry("header of two rows", TableCorpusTest::twoRows),
            Map.entry("numbers of columns below the header", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.add(1, List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"));
                return sheet;
            }),
            Map.entry("running numbers and remarks", () -> beside(vietnamese(), "STT", "1", "2", "Ghi chú", "đang rà soát", "")),
            Map.entry("total below", () -> {
                TestSheet sheet = vietnamese();
                return sheet.row("Tổng cộng", "", "", "", "", "95,1", "20", "1", "177,5");
            }),
            Map.entry("total beside its name", () -> {
                TestSheet sheet = vietnamese();
                return sheet.row("", "Bình quân chung", "", "", "", "47,55", "10", "", "88,7");
            }),
            Map.entry("headings between", () -> {
                TestSheet sheet = beside(vietnamese(), "STT", "1", "2", "Ghi chú", "", "");
                sheet.rows.add(1, List.of("I", "", "Huyện Mường Khương", "", "", "", "", "", "", "", ""));
                sheet.rows.add(3, List.of("II", "", "Thành phố Lào Cai", "", "", "", "", "", "", "", ""));
                return sheet;
            }),
            Map.entry("signatures below", () -> vietnamese().row("", "", "", "", "", "", "", "", "").row("Người lập biểu", "", "", "", "", "", "", "", "")),
            Map.entry("header once more", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.add(2, sheet.rows.get(0));
                return sheet;
            }),
            Map.entry("blank rows", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.add(2, List.of("", "", "", "", "", "", "", "", ""));
                return sheet;
            }),
            Map.entry("blank columns at the end", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.forEach(row -> row.addAll(List.of("", "")));
                return sheet;
            }),
            Map.entry("columns in another order", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.forEach(java.util.Collections::reverse);
                return sheet;
            }),
            Map.entry("rows in another order", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.add(sheet.rows.remove(1));
                return sheet;
            }),
            Map.entry("a row an indicator", TableCorpusTest::byIndicator),
            Map.entry("a row an indicator by its title", () -> {
                TestSheet sheet = byIndicator();
                sheet.rows.stream().skip(1).forEach(row -> row.set(4, title(String.valueOf(row.get(4)))));
                return sheet;
            }),
            Map.entry("joined cells", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.get(2).set(2, "");
                sheet.rows.get(2).set(4, "");
                sheet.merges.add(new int[] {1, 2, 2, 2});
                sheet.merges.add(new int[] {1, 4, 2, 4});
                return sheet;
            }),
            Map.entry("words of offices", () -> words("Đ", "Chưa đạt", "Khu vực III", "KV3", "Lào Cai", "Tỉnh Lào Cai", "Xã", "Phường")),
            Map.entry("ticks", () -> words("x", "không", "III", "iii", "10", "10", "xã", "phường")),
            Map.entry("ticks and crosses", () -> words("✓", "✗", "3", "xã khu vực III", "10", "LÀO CAI", "XÃ", "PHƯỜNG")),
            Map.entry("no marks on letters", () -> words("Dat", "khong dat", "khu vuc III", "KV III", "Lao Cai", "tinh Lao Cai", "xa", "phuong")),
            Map.entry("numbers", () -> {
                TestSheet sheet = vietnamese();
                numbers(sheet, 1, "0.0", 45.1, 12.19, 97);
                numbers(sheet, 2, "General", 50, 8, 80.5);
                return sheet;
            }),
            Map.entry("numbers in formats", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.get(1).set(6, new TestSheet.Number(0.1219, "0.00%", "12,19"));
                sheet.rows.get(1).set(8, new TestSheet.Number(0.97, "0%", "97"));
                sheet.rows.get(2).set(6, new TestSheet.Number(0.08, "0.0%", "8,0"));
                sheet.rows.get(2).set(8, new TestSheet.Number(0.805, "0.0%", "80,5"));
                return sheet;
            }),
            Map.entry("codes that are numbers", () -> {
                TestSheet sheet = vietnamese();
                sheet.rows.get(1).set(0, new TestSheet.Number(2656, "0", "2656"));
                sheet.rows.get(2).set(0, new TestSheet.Number(2659, "00000", "02659"));
                return sheet;
            }),
            Map.entry("nothing known", () -> {
                TestSheet sheet = vietnamese();
                for (int c = 0; c < 3; c++) {
                    sheet.rows.get(0).add(List.of("13.1", "15.1", "17.1").get(c));
                    sheet.rows.get(1).add(List.of("-", "chưa có số liệu", "…").get(c));
                    sheet.rows.get(2).add(List.of("n/a", "", "chưa đánh giá").get(c));
                }
                return sheet;
            }),
            Map.entry("a hidden sheet before", () -> {
                TestSheet sheet = vietnamese();
                sheet.hiddenBefore = true;
                return sheet;
            }),
            Map.entry("letters of TCVN3", () -> inFont(LegacyFonts.Font.TCVN3)),
            Map.entry("letters of VNI", () -> inFont(LegacyFonts.Font.VNI))));

    static Stream<Arguments> tables() {
        return KINDS.entrySet().stream().flatMap(kind -> Stream.of("csv", "xlsx", "xls", "ods")
                // Cells are joined in no file of text.
                .filter(type -> !(type.equals("csv") && (kind.getKey().equals("joined cells") || kind.getKey().contains("formats"))))
                .map(type -> Arguments.of(kind.getKey(), type)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("tables")
    void whateverTheTableTheEvidenceIsTheSame(String kind, String type) throws IOException {
        assertEquals(meant(), read(KINDS.get(kind).get().write(directory, type)));
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertTrue(tables().count() >= 120, tables().count() + " tables");
    }

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("UTF-8 with a mark", StandardCharsets.UTF_8, "\uFEFF", ','), Arguments.of("semicolons", StandardCharsets.UTF_8, "", ';'),
                Arguments.of("tabs", StandardCharsets.UTF_8, "", '\t'), Arguments.of("Unicode text", StandardCharsets.UTF_16LE, "\uFEFF", '\t'),
                Arguments.of("the other order of bytes", StandardCharsets.UTF_16BE, "\uFEFF", ';'),
                Arguments.of("no mark", StandardCharsets.UTF_16LE, "", '\t'), Arguments.of("sep", StandardCharsets.UTF_8, "sep=;\r\n", ';'),
                Arguments.of("sep with a mark", StandardCharsets.UTF_8, "\uFEFFsep=\t\n", '\t'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aFileOfTextIsReadHoweverItIsWritten(String how, Charset charset, String before, char separator) throws IOException {
        for (String kind : List.of("names of offices", "titles above", "total below", "a row an indicator")) {
            TestSheet sheet = KINDS.get(kind).get();
            sheet.charset = charset;
            sheet.before = before;
            sheet.separator = separator;
            assertEquals(meant(), read(sheet.write(directory, "csv")), how + ", " + kind);
        }
    }

    @Test
    void anOldEncodingIsReadWhereItIsCertainAndNamed() throws IOException {
        for (LegacyFonts.Font font : LegacyFonts.Font.values()) {
            TestSheet sheet = vietnamese();
            sheet.charset = StandardCharsets.ISO_8859_1;
            sheet.rows.replaceAll(row -> new java.util.ArrayList<>(row.stream().map(cell -> (Object) LegacyFonts.in(font, String.valueOf(cell))).toList()));
            Path file = sheet.write(directory, "csv");
            assertEquals(meant(), read(file));
            assertEquals(font == LegacyFonts.Font.WINDOWS_1258 ? "Windows-1258" : font.name(),
                    UnitsTableReader.read(Source.of(file), EXPECTED, VI).readings().get(0).converted());
        }
    }

    /** Men, women and years stand below the row that they are of. */
    @Test
    void whatStandsBelowARowIsOfIt() throws IOException {
        TestSheet sheet = new TestSheet().row("BIỂU 2").row("Mã xã", "Tỉnh", "Tiêu chí 15.1", "", "", "Tiêu chí 10", "", "1.1")
                .row("", "", "Nam", "Nữ", "Chung", "Năm 2023", "Năm 2024", "Kết quả")
                .row("02656", "10", "96", "94,5", "95", "41", "45", "Đạt");
        sheet.merges.add(new int[] {1, 2, 1, 4});
        sheet.merges.add(new int[] {1, 5, 1, 6});
        for (String kind : List.of("csv", "xlsx", "xls", "ods")) {
            UnitsTable table = UnitsTableReader.read(Source.of(sheet.write(directory, kind)), EXPECTED, VI);
            assertEquals(Map.of("15.1.nam", "96", "15.1.nu", "94,5", "15.1", "95", "10@2023", "41", "10", "45", "1.1", "đạt"),
                    table.rows().get(0).evidence().values(), kind);
            assertEquals(List.of(2, 3), table.readings().get(0).headerRows());
        }
    }

    static Map<String, Map<String, String>> read(Path file) throws IOException {
        UnitsTable table = UnitsTableReader.read(Source.of(file), EXPECTED, VI);
        Map<String, Map<String, String>> units = new TreeMap<>();
        for (UnitsTable.Row row : table.rows()) {
            assertEquals(null, row.error(), () -> row.line() + ": " + row.error());
            Map<String, String> values = new TreeMap<>();
            row.evidence().values().forEach((column, value) -> values.put(column, plain(String.valueOf(value))));
            units.put(row.code() + " " + row.unit().province() + " " + row.unit().kind().vietnamese() + " " + row.unit().area().code(), values);
        }
        return units;
    }

    private static String plain(String value) {
        String text = value.replace(',', '.');
        return text.matches("[0-9.]+") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : value;
    }

    private static String title(String code) {
        return SET.annex().rows().stream().filter(r -> r.code().replaceFirst("@.*", "").equals(code)).findFirst().orElseThrow().title().vi();
    }

    private static TestSheet plain(String... header) {
        return new TestSheet().row((Object[]) header).row(CODES[0], "Bản Xen", "10", "xã", "III", "45,1", "12,19", "đạt", "97")
                .row(CODES[1], "Xuân Tăng", "10", "phường", "III", "50", "8", "không đạt", "80,5");
    }

    private static TestSheet vietnamese() {
        return plain("Mã xã", "Tên xã", "Tỉnh", "Loại đơn vị", "Khu vực", "10", "11", "1.1", "17.10");
    }

    private static TestSheet words(String met, String notMet, String area, String otherArea, String province, String otherProvince, String kind,
            String otherKind) {
        TestSheet sheet = vietnamese();
        List<Object> one = sheet.rows.get(1);
        List<Object> two = sheet.rows.get(2);
        one.set(2, province);
        one.set(3, kind);
        one.set(4, area);
        one.set(7, met);
        two.set(2, otherProvince);
        two.set(3, otherKind);
        two.set(4, otherArea);
        two.set(7, notMet);
        return sheet;
    }

    private static TestSheet decomposed(TestSheet sheet) {
        sheet.rows.replaceAll(row -> new java.util.ArrayList<>(row.stream()
                .map(cell -> (Object) Normalizer.normalize(String.valueOf(cell), Normalizer.Form.NFD)).toList()));
        return sheet;
    }

    private static TestSheet inFont(LegacyFonts.Font font) {
        TestSheet sheet = vietnamese();
        sheet.rows.replaceAll(row -> new java.util.ArrayList<>(row.stream()
                .map(cell -> (Object) LegacyFonts.in(font, String.valueOf(cell))).toList()));
        return sheet;
    }

    private static TestSheet beside(TestSheet sheet, String before, String one, String two, String after, String ofOne, String ofTwo) {
        List<String> first = List.of(before, one, two);
        List<String> last = List.of(after, ofOne, ofTwo);
        for (int r = 0; r < first.size(); r++) {
            sheet.rows.get(r).add(0, first.get(r));
            sheet.rows.get(r).add(last.get(r));
        }
        return sheet;
    }

    private static TestSheet twoRows() {
        TestSheet sheet = new TestSheet().row("Mã xã", "Tên xã", "Tỉnh", "Loại đơn vị", "Khu vực", "Kinh tế", "", "Quy hoạch", "Môi trường")
                .row("", "", "", "", "", "10", "11", "1.1", "17.10");
        sheet.rows.addAll(vietnamese().rows.subList(1, 3));
        for (int c = 0; c < 5; c++) {
            sheet.merges.add(new int[] {0, c, 1, c});
        }
        sheet.merges.add(new int[] {0, 5, 0, 6});
        return sheet;
    }

    private static TestSheet byIndicator() {
        TestSheet sheet = new TestSheet().row("Mã xã", "Tỉnh", "Loại đơn vị", "Khu vực", "Mã chỉ tiêu", "Giá trị");
        TestSheet wide = vietnamese();
        for (List<Object> unit : wide.rows.subList(1, 3)) {
            for (int c = 5; c < 9; c++) {
                sheet.row(unit.get(0), unit.get(2), unit.get(3), unit.get(4), wide.rows.get(0).get(c), unit.get(c));
            }
        }
        return sheet;
    }

    private static void numbers(TestSheet sheet, int row, String format, double... values) {
        int[] columns = {5, 6, 8};
        for (int i = 0; i < values.length; i++) {
            sheet.rows.get(row).set(columns[i], new TestSheet.Number(values[i], format, String.valueOf(values[i]).replace('.', ',')));
        }
    }
}
