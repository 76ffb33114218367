package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.annex.AnnexHead;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Sets;

/** The rows and levels of an annex are read by the annex's own numbers, whatever file it stands in. */
class AnnexTableTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final Annex COMMUNES = Sets.last(CriteriaLibrary.bundled(), Standard.COMMUNE, Period.of("2021-2025"), null).annex();

    @TempDir
    private Path directory;

    private AnnexTable page(String table) throws IOException {
        return AnnexTable.of(DecisionDocuments.read(Files.writeString(directory.resolve("page.html"), "<meta charset=utf-8>" + table), VI).tables().get(0)).orElseThrow();
    }

    /** As 318/QĐ-TTg has it: the number of the criterion joined down, that of the indicator before what it asks. */
    @Test
    void theLayoutOfTheDecisionsIsUnderstood() throws IOException {
        AnnexTable table = page("<table><tr><td rowspan=2>TT</td><td rowspan=2>Tên tiêu chí</td><td rowspan=2>Nội dung tiêu chí</td><td rowspan=2>Chỉ tiêu chung</td>"
                + "<td colspan=2>Chỉ tiêu theo vùng</td></tr><tr><td>Trung du miền núi phía Bắc</td><td>Đồng bằng sông Hồng</td></tr>"
                + "<tr><td rowspan=2>15</td><td rowspan=2>Y tế</td><td>15.1. Tỷ lệ người dân tham gia bảo hiểm y tế</td><td>≥ 95%</td><td>≥ 90%</td><td>≥ 95%<sup>2</sup></td></tr>"
                + "<tr><td>15.3. Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng</td><td>≤ 20%</td><td colspan=2>≤ 24%</td></tr>"
                + "<tr><td>TT</td><td>Tên tiêu chí</td><td>Nội dung tiêu chí</td><td>Chỉ tiêu chung</td><td>Trung du miền núi phía Bắc</td><td>Đồng bằng sông Hồng</td></tr>"
                + "<tr><td>11</td><td>Nghèo đa chiều</td><td>Tỷ lệ nghèo đa chiều</td><td>UBND cấp tỉnh quy định cụ thể</td><td>1.200</td><td></td></tr></table>");
        assertEquals(List.of("15.1", "15.3", "11"), table.rows().stream().map(AnnexTable.Row::code).toList());
        assertEquals("{national=>= 95 %, TDMNPB=>= 90 %, DBSH=>= 95 %}", written(table, 0));
        assertEquals("{national=<= 20 %, TDMNPB=<= 24 %, DBSH=<= 24 %}", written(table, 1), "a cell joined over two regions holds for both");
        assertEquals("{national=left to UBND cấp tỉnh, TDMNPB=unreadable: 1.200, DBSH=}", written(table, 2));
        assertEquals(List.of(), table.head().others());
        assertTrue(AnnexTable.of(DecisionDocuments.read(Files.writeString(directory.resolve("x.html"), "<table><tr><td>Nơi nhận</td><td>Thủ tướng</td></tr></table>"),
                VI).tables().get(0)).isEmpty(), "a table of signatures is none of criteria");
    }

    private static String heads(AnnexTable table) {
        return table.head().levels().entrySet().stream().map(e -> e.getKey() + "=" + String.join("+", e.getValue().whom())
                + (e.getValue().unit().isEmpty() ? "" : " in " + e.getValue().unit())).toList().toString();
    }

    private static String codes(AnnexTable table) {
        return table.rows().stream().map(AnnexTable.Row::code).toList().toString();
    }

    private static String body(String row) {
        return "<tr><td>1</td><td>Quy hoạch</td><td>1.1. Có quy hoạch</td><td>Đạt</td>" + row + "</tr></table>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Trung du miền núi phía Bắc | TDMNPB", "Vùng TDMN<br>phía Bắc | TDMNPB", "MNPB | TDMNPB", "ĐB sông Hồng | DBSH", "Đồ ng bằ ng sông Hồ ng | DBSH",
        "ĐBSH (%) | DBSH in %", "Bắc Trung bộ | BTB", "Duyên hải Nam TB | DHNTB", "Bắc Trung Bộ và DHMT | BTB+DHNTB", "Tây Nguyên, Đông Nam Bộ | TN+DNB",
        "Trung du, miền núi phía Bắc | TDMNPB", "ĐB sông Cửu Long | DBSCL", "Xã nhóm 1 | group1", "Nhóm III | group3", "Xã nhóm 2 (xã khu vực II) | group2",
        "Xã khu vực III thuộc vùng đồng bào dân tộc thiểu số và miền núi | area-III", "KV I | area-I", "Năm 2024 | national@2024", "Mục tiêu | ",
        "Tây Nguyên năm 2025 | TN@2025", "Chỉ tiêu chung (triệu đồng/người/năm) | national in triệu đồng/người/năm", "Chung (trừ Tây Nguyên) | ",
        "Chung (theo QĐ 318/QĐ-TTg) | national", "Kết quả năm 2024 | ", "Tỉnh Lào Cai | province", "Chỉ tiêu của tỉnh | province", "Các vùng còn lại | ",
        "Chỉ tiêu giai đoạn 2021-2025 | national", "Chỉ tiêu theo vùng | ", "Chỉ tiêu phải đạt chuẩn NTM | national", "Xã NTM nâng cao | ",
        "Các xã thuộc khu vực Tây Nguyên | TN", "Tây Nguyên và xã đảo | "})
    void aHeadSaysForWhomItsColumnIs(String head, String whom) throws IOException {
        AnnexTable table = page("<table><tr><td>TT</td><td>Nội dung</td><td>Chỉ tiêu cả nước (tham khảo)</td><td>" + head
                + "</td><td>Khu vực II</td></tr><tr><td>1.1</td><td>Quy hoạch</td><td></td><td>Đạt</td><td>Đạt</td></tr></table>");
        assertEquals(whom == null ? "[5=area-II]" : "[4=" + whom + ", 5=area-II]", heads(table));
        assertEquals(whom == null ? 2 : 1, table.head().others().size(), "a column that is not known is named");
    }

    /** «Chỉ tiêu theo vùng» is joined over regions, «Chỉ tiêu chung» down; below them stand the numbers of the columns. */
    @Test
    void aHeadOfSeveralRowsIsReadDownItsColumns() throws IOException {
        AnnexTable regions = page("<table><tr><td colspan=6>PHỤ LỤC I</td></tr><tr><td rowspan=3>TT</td><td rowspan=3>Tên tiêu chí</td><td rowspan=3>Nội dung tiêu chí</td>"
                + "<td rowspan=3>Chỉ tiêu chung</td><td colspan=2>Chỉ tiêu theo vùng</td></tr><tr><td colspan=2>Năm 2024</td></tr><tr><td>TDMNPB</td><td>ĐBSH</td></tr>"
                + "<tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td><td>(6)</td></tr>" + body("<td>Đạt</td><td>Đạt</td>"));
        assertEquals("[4=national, 5=TDMNPB@2024, 6=DBSH@2024]", heads(regions));
        assertEquals("[1.1]", codes(regions));
        assertEquals(List.of(), regions.unnumbered());
        AnnexTable apart = page("<table><tr><td>TT</td><td>Tiêu chí</td><td>Nội dung</td><td>Chỉ tiêu</td><td></td></tr>"
                + "<tr><td></td><td></td><td></td><td>Nhóm 1</td><td>Nhóm 2</td></tr>" + body("<td>Đạt</td>"));
        assertEquals("[4=group1, 5=group2]", heads(apart), "a program that joins nothing leaves the cells empty");
        AnnexTable indicators = page("<table><tr><td>STT</td><td>Tiêu chí</td><td>Chỉ tiêu</td><td>Mức đạt</td></tr>" + body(""));
        assertEquals("[4=national]", heads(indicators), "«Chỉ tiêu» beside a level is what the row asks");
        assertEquals("Có quy hoạch", indicators.rows().get(0).title());
    }

    /** Words of heads anywhere, joined anyhow: something is said of every table. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTableBreaksTheReader(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of("TT", "Tiêu chí", "Nội dung", "Chỉ tiêu", "Chỉ tiêu (x)", "Chỉ tiêu (%)", "ĐBSH", "Năm 2024", "Nhóm 1", "So sánh", "ĐVT", "", " ", "1.1  ",
                "5", "a) x", "a) 1; b) 2", "2024: 1; 2025: 2", "nt", "≥ 80%", "Không", "(1)", "I", "1.5 km", "Tỉnh Lào Cai", "\n", "(", "BTB và DHMT", "năm 2024");
        for (int i = 0; i < 500; i++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            List<DocumentTable.Cell> cells = new ArrayList<>();
            for (int place = 0; place < rows * columns; place++) {
                cells.add(new DocumentTable.Cell(place / columns + 1, place % columns + 1, 1 + random.nextInt(3), 1 + random.nextInt(3),
                        words.get(place < columns ? random.nextInt(12) : random.nextInt(words.size()))));
            }
            DocumentTable table = new DocumentTable(1, rows, columns, cells);
            AnnexTable.of(table).ifPresent(read -> assertTrue(beside(read).rows().size() > 0));
            assertTrue(AnnexTable.of(table).isEmpty() || AnnexHead.unknown(table).isEmpty());
        }
    }

    /** Nobody can say which of two columns is meant; neither is taken, and none is dropped. */
    @Test
    void twoColumnsForTheSameAreNotRead() throws IOException {
        AnnexTable table = page("<table><tr><td>TT</td><td>Tiêu chí</td><td>Nội dung</td><td>ĐBSH</td><td>ĐB sông Hồng</td><td>TN</td></tr>"
                + body("<td>≥ 80%</td><td>Đạt</td>"));
        assertEquals("{DBSH:4=unreadable: Đạt, DBSH:5=unreadable: ≥ 80%, TN=pass}", written(table, 0));
        AnnexTable joined = page("<table><tr><td>TT</td><td>Tiêu chí</td><td>Nội dung</td><td colspan=2>Chỉ tiêu</td></tr>" + body("<td></td>"));
        assertEquals("{national:4=unreadable: Đạt, national:5=}", written(joined, 0));
    }

    @Test
    void rowsAreKnownByTheNumbersOfTheAnnex() throws IOException {
        AnnexTable table = page("<table><tr><td>TT</td><td>Tiêu chí</td><td>Nội dung</td><td>Chỉ tiêu</td></tr>"
                + "<tr><td colspan=4>I. HẠ TẦNG</td></tr><tr><td>Tiêu chí số 01</td><td colspan=3>Quy hoạch</td></tr>"
                + "<tr><td rowspan=4>5</td><td rowspan=4>Trường học</td><td>Trường đạt chuẩn</td><td>100%</td></tr><tr><td>a) Xã trên 3 trường</td><td>≥ 70%</td></tr>"
                + "<tr><td>b) Xã khác</td><td>≥ 50%</td></tr><tr><td>- Trường điểm</td><td>≥ 10%</td></tr>"
                + "<tr><td rowspan=3>14</td><td rowspan=3>Giáo dục</td><td>14.1. Phổ cập</td><td rowspan=2>Đạt</td></tr><tr><td>a) Trẻ 6 tuổi</td></tr>"
                + "<tr><td>Chỉ tiêu 14.2 Học tiếp</td><td>≥ 80%</td></tr>"
                + "<tr><td>2</td><td>Giao thông</td><td>1.5 km đường</td><td>Đạt</td></tr><tr><td></td><td></td><td>Tổng cộng</td><td>9</td></tr></table>");
        assertEquals("[1, 5, 5.a, 5.b, 14.1, 14.1.a, 14.2, 2]", codes(table));
        assertEquals(List.of(7, 12), table.unnumbered(), "what has a level and no number is told");
        assertEquals("{national=pass}", written(table, 5), "a level that is joined down holds for each row");
        AnnexTable without = page("<table><tr><td>Tiêu chí</td><td>Mức đạt</td></tr><tr><td>1. Quy hoạch</td><td>Đạt</td></tr><tr><td>2.1. Đường xã</td><td>100%</td></tr></table>");
        assertEquals("[1, 2.1]", codes(without));
    }

    @Test
    void aUnitThatStandsInTheHeadOrTheRowCounts() throws IOException {
        AnnexTable table = page("<table><tr><td>TT</td><td>Tiêu chí</td><td>Nội dung</td><td>ĐVT</td><td>ĐBSH (%)</td><td>Tây Nguyên</td></tr>"
                + "<tr><td>1</td><td>Nghèo (%)</td><td>Tỷ lệ hộ nghèo</td><td></td><td>≤ 5</td><td>≤ 7%</td></tr>"
                + "<tr><td>2</td><td>Thu nhập</td><td>Thu nhập (triệu đồng/người/năm)</td><td></td><td></td><td>≥ 45 triệu đồng</td></tr>"
                + "<tr><td>3</td><td>Nước</td><td>Nước sạch</td><td>lít</td><td>≥ 60</td><td>≥ 60</td></tr>"
                + "<tr><td>4</td><td>Đất</td><td>Cây xanh (m2/người)</td><td></td><td></td><td>≥ 4%</td></tr></table>");
        assertEquals("{DBSH=<= 5 %, TN=<= 7 %}", written(table, 0));
        assertEquals("{DBSH=, TN=>= 45 triệu đồng/người/năm}", written(table, 1));
        assertEquals("{DBSH=unreadable: ≥ 60, TN=>= 60 lít}", written(table, 2));
        assertEquals(CellLevel.Why.UNIT, ((CellLevel.Unreadable) table.rows().get(3).cells().get("TN").level()).why());
    }

    @Test
    void asAboveIsWhatTheCellAboveSays() throws IOException {
        AnnexTable table = page("<table><tr><td>TT</td><td>Nội dung</td><td>Chỉ tiêu</td></tr><tr><td>1.1</td><td>a</td><td>nt</td></tr>"
                + "<tr><td>1.2</td><td>b</td><td rowspan=2>≥ 80%</td></tr><tr><td>1.3</td><td>c</td></tr><tr><td>1.4</td><td>d</td><td>Như trên</td></tr>"
                + "<tr><td>TT</td><td>Nội dung</td><td>Chỉ tiêu</td></tr><tr><td>1.5</td><td>e</td><td>″</td></tr>"
                + "<tr><td>1.6</td><td>f (triệu đồng)</td><td>nt</td></tr><tr><td>1.7</td><td>g</td><td></td></tr><tr><td>1.8</td><td>h</td><td>nt</td></tr></table>");
        assertEquals(List.of("?SAME", ">= 80 %", ">= 80 %", ">= 80 %", ">= 80 %", "?UNIT", "", "?SAME"), table.rows().stream().map(row -> row.cells().get("national").level())
                .map(level -> level instanceof CellLevel.Unreadable unreadable ? "?" + unreadable.why() : level.written()).toList());
    }

    private static Reconciliation beside(AnnexTable table) {
        return Reconciliation.of(List.of(table), COMMUNES);
    }

    /** Every row of the document as {@code code column level | encoded}. */
    private static List<String> compared(AnnexTable table) {
        return compared(beside(table));
    }

    /** The same with the rules as they were on a day. */
    private static List<String> compared(AnnexTable table, LocalDate day) {
        return compared(Reconciliation.of(List.of(table), CriteriaLibrary.bundled().set(Standard.COMMUNE, Period.of("2021-2025"), day).annex()));
    }

    private static List<String> compared(Reconciliation found) {
        return found.rows().stream().filter(row -> row.finding() != Reconciliation.Finding.ONLY_RULES).flatMap(row -> row.cells().stream()
                .filter(cell -> cell.table() > 0).map(cell -> row.code() + " " + cell.whom() + " " + cell.level() + " | " + cell.encoded())).toList();
    }

    /** The rules have a row for each part and year, so that each is compared by itself, wherever the document has them. */
    @Test
    void partsAndYearsThatShareACellAreComparedOneByOne() throws IOException {
        String head = "<table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td><td>ĐBSH</td></tr>";
        assertEquals(List.of("5 TDMNPB a) >= 70 %; b) >= 55 % | >= 100 %", "5 DBSH >= 100 % | >= 100 %", "5.a TDMNPB >= 70 % | >= 70 %", "5.a DBSH >= 100 % | >= 100 %",
                "5.b TDMNPB >= 55 % | >= 50 %", "5.b DBSH >= 100 % | >= 100 %"),
                compared(page(head + "<tr><td>5</td><td>a) Xã có hơn 3 trường; b) Xã khác</td><td>a) ≥ 70%; b) ≥ 55%</td><td>≥ 100%</td></tr></table>")));
        List<String> years = List.of("10@2021 TDMNPB >= 36 triệu đồng/người/năm | >= 36 triệu đồng/người/năm", "10@2022 TDMNPB >= 40 triệu đồng/người/năm | >= 39 triệu đồng/người/năm");
        assertEquals(years, compared(page("<table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td></tr>"
                + "<tr><td>10</td><td>Thu nhập</td><td>Năm 2021: ≥ 36; năm 2022: ≥ 40</td></tr></table>")));
        assertEquals(years, compared(page("<table><tr><td rowspan=2>TT</td><td rowspan=2>Nội dung</td><td colspan=2>TDMNPB</td></tr><tr><td>2021</td><td>2022</td></tr>"
                + "<tr><td>10</td><td>Thu nhập</td><td>≥ 36</td><td>≥ 40</td></tr></table>")));
        assertEquals(years, compared(page("<table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td></tr><tr><td>10</td><td>Thu nhập, năm 2021</td><td>≥ 36</td></tr>"
                + "<tr><td>10</td><td>Thu nhập, năm 2022</td><td>≥ 40</td></tr></table>")));
        assertEquals(List.of("12.1 TDMNPB a) >= 60 %; b) pass | >= 60 %"), compared(page("<table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td></tr>"
                + "<tr><td>12.1</td><td>Lao động</td><td>a) ≥ 60%; b) Đạt</td></tr></table>")), "what fits no row stays one row that differs");
        assertEquals(List.of("17.1 TDMNPB a) >= 30 %; b) >= 15 % | >= 30 %"), compared(page("<table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td></tr>"
                + "<tr><td>17.1</td><td>Nước sạch</td><td>a) ≥ 30%; b) ≥ 15%</td></tr></table>"), LocalDate.of(2023, 1, 1)), "17.1b of the rules is no second of several");
    }

    /** What the rules take for granted is the last resort: a unit that the document says is held against theirs. */
    @Test
    void aUnitThatIsAnotherIsADifference() throws IOException {
        assertEquals(List.of("15.3 TDMNPB <= 24 điểm | <= 24 %", "9.1 TDMNPB = 0 nhà | = 0 nhà"), compared(page("<table><tr><td>TT</td><td>Nội dung</td><td>ĐVT</td>"
                + "<td>TDMNPB</td></tr><tr><td>15.3</td><td>Suy dinh dưỡng</td><td>điểm</td><td>≤ 24</td></tr><tr><td>9.1</td><td>Nhà tạm</td><td></td><td>Không</td></tr></table>")));
    }

    private static String written(AnnexTable table, int row) {
        return table.rows().get(row).cells().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().level().written()).toList().toString()
                .replace('[', '{').replace(']', '}');
    }
}
