package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.AnnexAnswer;

class AnnexAnswerTest {

    private static byte[] bytes(String format, Texts texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.of(format).write(new AnnexAnswer(Samples.annex(), texts), texts, out);
        return out.toByteArray();
    }

    private static String print(String format, Texts texts) throws IOException {
        return new String(bytes(format, texts), StandardCharsets.UTF_8);
    }

    @Test
    void theFirstColumnOfTheMarkdownTableIsTheCode() throws IOException {
        List<String> table = print("markdown", Samples.VI).lines().filter(l -> l.startsWith("|")).toList();

        assertTrue(table.get(0).matches("\\| Mã +\\| Nội dung +\\| So sánh \\| Chung \\| TDMNPB \\|.*"),
                table.get(0));
        assertTrue(table.get(1).matches("[| -]+"));
        assertTrue(table.get(2).matches("\\| 15 +\\| \\*\\*Y tế\\*\\* .*"));
        assertTrue(table.get(3).matches("\\| 15\\.3 +\\| Thấp còi \\\\\\| trẻ dưới 5 tuổi +\\| .*"), table.get(3));
        assertTrue(table.get(3).matches(".*\\| ≤ % +\\| \\? +\\| 24 .*"), table.get(3));
        assertTrue(table.get(3).contains(" | 16,5 "), table.get(3));
        assertTrue(table.get(3).endsWith("| chưa đối chiếu S |"), table.get(3));
        assertTrue(table.get(4).matches("\\| 15\\.3\\.a +\\| – Phần .*\\| T +\\|"), table.get(4));
    }

    @Test
    void variantsAndTheLegendStandBelowTheTable() throws IOException {
        String text = print("markdown", Samples.VI);

        assertTrue(text.contains("\n- 15.3 thuộc khu vực III: 28 (1/QĐ-UBND; p.dslr:9)\n"), text);
        assertTrue(text.contains("\n- Dấu: chưa đối chiếu: "), text);
        assertTrue(text.contains("\n- Văn bản 318/QĐ-TTg ngày 2022-03-08, Phụ lục I; hiệu lực 2022-03-08 –  ["), text);
        assertTrue(text.contains("; chưa có nội dung (ngày theo trí nhớ)\n"), text);
    }

    @Test
    void theCsvIsForPrograms() throws IOException {
        assertEquals("""
                code,title,comparison,national,TDMNPB,DBSH,BTB,DHNTB,TN,DNB,DBSCL,province 10,source,marks
                15,en Y tế,,,,,,,,,,,,
                15.3,en Thấp còi | trẻ dưới 5 tuổi,≤ %,?,24,16.5,,,,,,24,"318/QĐ-TTg, Phụ lục I, 15.3",P S
                15.3,thuộc khu vực III,,,,,,,,,,28,1/QĐ-UBND,
                15.3.a,en Phần,,Đạt,,,,,,,,Đạt,318/QĐ-TTg,T
                """, print("csv", Samples.EN));
    }

    @Test
    void theWorkbookHoldsTheSameTableAsText() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes("xlsx", Samples.VI)))) {
            List<Row> rows = book.getFirstSheet().read();

            assertEquals("Mã", rows.get(0).getCellText(0));
            assertEquals("15.3", rows.get(2).getCellAsString(0).orElseThrow());
            assertEquals("24", rows.get(2).getCellAsString(4).orElseThrow());
        }
    }

    @Test
    void thePageEscapesAndMarksHeadings() throws IOException {
        String html = print("html", Samples.VI);

        assertTrue(html.contains("<html lang=\"vi\">"));
        assertTrue(html.contains("<tr class=\"head\"><td>15</td><th colspan=\"13\">Y tế</th></tr>"), html);
        assertTrue(html.contains("<tr class=\"part unsaid delegated\"><td>15.3.a</td>"), html);
        assertTrue(html.contains("Thấp còi | trẻ dưới 5 tuổi<div class=\"small\">chưa đối chiếu</div>"), html);
    }
}
