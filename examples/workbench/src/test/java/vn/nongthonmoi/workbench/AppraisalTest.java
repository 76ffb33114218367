package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.appraise.AppraisalSheets;

/** The sheets an appraiser takes along. */
class AppraisalTest {

    private static final String SYNTHETIC = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv").toString();
    private static final String COMMUNE = "appraisal --standard commune --as-of 2024-12-31 ";
    private static final Pattern ROW =
            Pattern.compile("<tr(?: class=\"part depth[12]\")?><td(?: class=\"long\")?>(.*?)</tr>");

    @TempDir
    private Path directory;

    private static String print(Texts texts, Evaluation.Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AppraisalSheets(texts, unit -> Samples.annex().documents()).print(Samples.evaluation(lines), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html).results().map(m -> m.group(1)).toList();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void codes(JsonNode rows, List<String> codes) {
        rows.forEach(row -> {
            codes.add(row.get("code").asText());
            codes(row.get("parts"), codes);
        });
    }

    @Test
    void everyRowOfTheSetStandsOnceWithItsThresholdAndCitation() throws IOException {
        Run run = Run.of(COMMUNE + "--unit 02659 " + SYNTHETIC);
        assertEquals(0, run.exitCode(), run.err());
        List<String> expected = new ArrayList<>();
        JsonNode unit = new ObjectMapper().readTree(
                Run.of("evaluate --standard commune --as-of 2024-12-31 --format json " + SYNTHETIC).out()).get(0);
        assertEquals("02659", unit.get("unit").asText());
        unit.get("criteria").forEach(c -> codes(c.get("indicators"), expected));
        codes(unit.get("conditions"), expected);

        List<String> rows = rows(run.out());
        assertEquals(expected, rows.stream().map(r -> r.substring(0, r.indexOf('<'))).toList());
        rows.forEach(r -> assertTrue(r.matches(
                ".*</td><td>[^<]+(<b class=\"mark\">chưa đối chiếu</b>)?<small class=\"source\">\\S.*"), r));
        assertTrue(run.out().contains("≤ 24 % <b class=\"mark\">chưa đối chiếu</b>"
                + "<small class=\"source\">318/QĐ-TTg, Phụ lục I, 15.3<"));
        assertEquals(19, count(run.out(), "<tr class=\"head\"><td>") - 1, "criteria, and the conditions");
    }

    @Test
    void theAppraisersColumnsAreEmptyInEveryRowAndUnderAHead() throws IOException {
        String html = print(Samples.VI, Samples.line(2, Samples.assessment("Mường Bo", "Thị xã Sa Pa")));

        rows(html).forEach(r -> assertTrue(r.endsWith("<td class=\"finding\"></td><td class=\"note\"></td>"), r));
        assertTrue(html.contains("<th class=\"finding\">Kết quả thẩm tra</th><th class=\"note\">Ghi chú</th>"));
        assertTrue(html.contains("<td colspan=\"2\" class=\"not_met\">không đạt</td><td class=\"finding\"></td>"),
                "a criterion is found on as well");
    }

    @Test
    void whatWasReportedStandsWithItsResultAndGapAndThePartsBelow() throws IOException {
        String html = print(Samples.VI, Samples.line(2, Samples.assessment("Mường Bo", "Thị xã Sa Pa")));

        assertTrue(html.contains("<td class=\"value\">26,35</td>"
                + "<td class=\"not_met\">không đạt</td><td class=\"n\">2,35</td>"));
        assertTrue(html.contains("<tr class=\"part depth1\"><td>14.1.c</td>"), html);
        assertTrue(html.contains("do UBND cấp tỉnh quy định"));
    }

    @Test
    void eachUnitStartsAPageAndEveryPageSaysWhoseItIs() throws IOException {
        String html = print(Samples.VI, Samples.line(2, Samples.assessment("Một", "")),
                Samples.line(3, Samples.assessment("Hai", "")), Samples.error(4, "9"));

        assertEquals(2, count(html, "<section class=\"sheet\""));
        assertTrue(html.contains(".sheet + .sheet { break-before: page;"));
        assertTrue(html.contains("thead { display: table-header-group; }"));
        assertTrue(html.contains(".rows tr { break-inside: avoid; }"));
        assertTrue(html.contains("size: A4 portrait"));
        assertTrue(html.contains("<thead>\n<tr class=\"running\"><th colspan=\"8\">02656 Hai – "
                + "Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025, tính đến 31/12/2024"));
        assertEquals(4, count(html, "(số liệu tự tạo, không có thật)"), "on the first page and on every page");
    }

    @Test
    void theSheetIsAFormToBeSigned() throws IOException {
        String html = print(Samples.VI, Samples.line(2, Samples.assessment("Mường Bo", "Thị xã Sa Pa")));

        for (String text : List.of("<h1>PHIẾU THẨM TRA</h1>", "<dt>Xã</dt><dd>Mường Bo (mã 02656)</dd>",
                "<dt>Huyện, thị xã, thành phố</dt><dd>Thị xã Sa Pa</dd>", "(mã 10)", "<dd>318/QĐ-TTg, Phụ lục I (",
                "Theo số liệu báo cáo: đạt 0/3 tiêu chí; kết quả: chưa đạt chuẩn (tạm tính).",
                "chưa đối chiếu: mức chưa được đối chiếu",
                "NGƯỜI THẨM TRA", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ THẨM TRA", "ĐẠI DIỆN UBND XÃ", "Điều kiện công nhận")) {
            assertTrue(html.contains(text), text);
        }
        assertEquals(3, count(html, "Họ và tên: ..."));
        assertEquals(3, count(html, "Ngày ......."));
        assertTrue(print(Samples.EN, Samples.line(2, Samples.assessment("", "")))
                .contains("<dt>Commune</dt><dd>02656</dd>"));
    }

    @Test
    void textsOfTheTableAreEscapedAndThePageStandsAlone() throws IOException {
        String html = print(Samples.VI, Samples.line(2, Samples.assessment("<script>alert('x')</script>", "A & <b>")));

        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; (mã 02656)"));
        assertTrue(html.contains("<dd>A &amp; &lt;b&gt;</dd>"));
        assertTrue(html.contains("synthetic-&lt;units&gt;.csv"));
        assertFalse(html.matches("(?s).*(src=|<link|@import|url\\().*"));
    }

    @Test
    void unitsAreChosenByCodeInTheOrderOfTheTable() {
        Run run = Run.of(COMMUNE + "--unit 02662 --unit 2659 " + SYNTHETIC);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(2, count(run.out(), "<section class=\"sheet\""));
        assertTrue(run.out().indexOf("Thống Nhất (mã 02659)") < run.out().indexOf("Đồng Tuyển (mã 02662)"));
    }

    @Test
    void anUnknownUnitIsNamedWithTheNearest() {
        Run run = Run.of(COMMUNE + "--unit 02659 --unit O2662 " + SYNTHETIC);

        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("--unit: trong synthetic-evidence-2024.csv không có đơn vị mã 'O2662'. "
                + "Có phải ý là '02662'?"), run.err());
        assertFalse(run.err().contains("Exception"));
    }

    @Test
    void aRowThatCannotBeReadIsComplainedAboutWhereItsSheetWasAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"),
                "code,province,kind,10\n02656,10,commune,45.1\n02659,10,comune,45.1\n");
        Run all = Run.of(COMMUNE + "--lang en " + file);
        assertEquals(1, all.exitCode());
        assertEquals(1, count(all.out(), "<section class=\"sheet\""));
        assertTrue(all.err().contains("u.csv:3: NTM-235 Column kind: “comune”"), all.err());

        assertEquals(1, Run.of(COMMUNE + "--unit 02659 " + file).exitCode());
        Run readable = Run.of(COMMUNE + "--unit 02656 " + file);
        assertEquals(0, readable.exitCode(), readable.err());
        assertEquals("", readable.err());
    }
}
