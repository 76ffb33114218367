package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.document.HtmlReader;
import vn.nongthonmoi.office.document.Places;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** A page saved from the site of a gazette has the same cells as the decision's Word file. */
class HtmlReaderTest {

    private static final Texts VI = Texts.in(Language.VI);

    @TempDir
    private Path directory;

    private List<DocumentTable> read(String body) throws IOException {
        return document(body).tables();
    }

    private DecisionDocument document(String body) throws IOException {
        return HtmlReader.read(Files.writeString(directory.resolve("page.html"), "<html><meta charset=\"utf-8\"><body>" + body + "</body></html>"), VI);
    }

    private static List<String> said(DocumentTable table) {
        return table.cells().stream().map(c -> c.row() + "," + c.column() + " " + c.rows() + "x" + c.columns() + " " + c.text()).toList();
    }

    @Test
    void joinedCellsAreOneWhereTheyBegin() throws IOException {
        DocumentTable table = read("<table><thead><tr><th rowspan=2>TT</th><th rowspan=\"2\">Chỉ tiêu</th><th colspan=2>Theo vùng</th></tr>"
                + "<tr><th>TDMNPB</th><th>ĐBSH</th></tr></thead><tbody><tr><td>15.3</td><td><p>Suy dinh</p><p>dưỡng</p></td>"
                + "<td colspan=2>≤&nbsp;24%<sup>1</sup></td></tr></tbody></table>").get(0);
        assertEquals(List.of("1,1 2x1 TT", "1,2 2x1 Chỉ tiêu", "1,3 1x2 Theo vùng", "2,3 1x1 TDMNPB", "2,4 1x1 ĐBSH", "3,1 1x1 15.3",
                "3,2 1x1 Suy dinh\ndưỡng", "3,3 1x2 ≤ 24%¹"), said(table));
        assertEquals(List.of(3, 4), List.of(table.rows(), table.columns()));
        assertEquals("TT", new Places(table).at(2, 1).orElseThrow().text());
    }

    @Test
    void aTableWithinACellIsOneOfItsOwnAndACellEndsWithItsTable() throws IOException {
        List<DocumentTable> tables = read("<table><tr><td rowspan=9>ngoài<table><tr><td>trong</td></tr></table></td><td>b</td></tr></table><table><tr><td>sau</table>");
        assertEquals(List.of(List.of("1,1 1x1 ngoài", "1,2 1x1 b"), List.of("1,1 1x1 trong"), List.of("1,1 1x1 sau")),
                tables.stream().map(HtmlReaderTest::said).toList());
    }

    @Test
    void whatStandsBetweenTheTablesIsRead() throws IOException {
        DecisionDocument document = document("<div>QUYẾT ĐỊNH<p>Điều 1.<br>Ban hành <b>bộ</b> tiêu chí<sup>1</sup></div> <ins class=adsbygoogle></ins>"
                + "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>Phụ lục II<table><tr><td>c</td></tr></table><p>Nơi nhận:</p>");
        assertEquals(List.of("1 1 QUYẾT ĐỊNH", "2 1 Điều 1.\nBan hành bộ tiêu chí¹", "3 3 Phụ lục II", "4 4 Nơi nhận:"),
                document.paragraphs().stream().map(p -> p.number() + " " + p.beforeTable() + " " + p.text()).toList());
    }

    /** Old fonts are named by elements, by their style, or by the style of the page. */
    @Test
    void fontsAreReadByTheirNamesAndAPictureIsNotLeftOut() throws IOException {
        DocumentTable table = read("<style>p.Old, li.Old {margin:0; font-family:\".VnTime\"}</style><table><tr><td><p class=Old>\u00a7\u00b9t m\u00f8c \u00ad</p></td>"
                + "<td><font face=\".VnTimeH, serif\">x\u00b7</font></td><td><span style='font-family:\"VNI-Times\"'>Ñaït</span></td>"
                + "<td><span style=\"font-family:Symbol\">\u00b3</span> 80<span style=\"vertical-align: super\">1</span></td><td><img src=x>80%</td>"
                + "<td>90<span style=\"display: none\">5</span></td></tr></table>").get(0);
        assertEquals(List.of("Đạt mức ư", "XÃ", "Đạt", "≥ 80¹", "\uFFFD80%", "90"), table.cells().stream().map(DocumentTable.Cell::text).toList());
    }

    @Test
    void whatIsStruckOutOrTooLargeIsRefused() {
        assertTrue(assertThrows(Failure.class, () -> read("<table><tr><td>a</td><td><del>80</del> 90</td></tr></table>")).getMessage()
                .contains("bảng 1, dòng 1, cột 2"));
        assertTrue(assertThrows(Failure.class, () -> read("<p>a</p><p><s>b</s></p>")).getMessage().contains("đoạn 2"));
        assertTrue(assertThrows(Failure.class, () -> read("<table><tr><td colspan=999999>a</td></tr></table>")).getMessage().contains("WB-133"));
    }

    /** The number before an item of a list is shown and does not stand in the page; where only a browser knows it, nobody guesses. */
    @Test
    void theNumbersOfListsAreRead() throws IOException {
        assertEquals(List.of("1. Quy hoạch\n2. Giao thông", "4. Ba\n7. Bảy\n8. Tám", "b. Hai", "II. Hai", "gạch"), texts(read("<table><tr>"
                + "<td><ol><li>Quy hoạch<li>Giao thông</ol></td><td><ol start=4><li>Ba<li value=7>Bảy<li>Tám</ol></td><td><ol type=a start=2><li>Hai</ol></td>"
                + "<td><ol style='list-style-type: upper-roman' start=2><li>Hai</ol></td><td><ul><li>gạch</ul></td></tr></table>").get(0)));
        assertEquals(List.of("\uFFFD. x", "\uFFFD. y"), texts(read("<style>ol { list-style: lower-greek }</style><table><tr><td><ol><li>x</ol></td>"
                + "<td><ol reversed><li>y</ol></td></tr></table>").get(0)));
    }

    private static List<String> texts(DocumentTable table) {
        return table.cells().stream().map(DocumentTable.Cell::text).toList();
    }
}
