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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.HtmlReport;
import vn.nongthonmoi.workbench.report.Section;

class HtmlReportTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");

    private static String print(Texts texts, Assessment... assessments) throws IOException {
        List<Section.Entry> entries = Arrays.stream(assessments).map(a -> new Section.Entry(a, null, null, null))
                .toList();
        Section section = new Section(assessments[0].standard(), assessments[0].period(), assessments[0].asOf(),
                entries, List.of(), List.of());
        Answers answers = rows -> new Answers.Part(List.of(section),
                List.of(new Answers.Unanswered(7, "<i>", new RowError("WB-203", "cột <kind> sai"))), 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport(new UnitsTable("t.csv", List.of()), List.of("Bảng <số liệu>"), List.of(), texts)
                .write("Tên <báo cáo>", answers, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode data(String html) throws IOException {
        Matcher m = DATA.matcher(html);
        assertTrue(m.find());
        return new ObjectMapper().readTree(m.group(1));
    }

    @Test
    void noTextOfTheTableBecomesMarkup() throws IOException {
        String name = "</script><script>alert('x')</script>";
        String html = print(Samples.VI, Samples.assessment(name, "\"Huyện\" & <b>"));

        assertFalse(html.contains("<script>alert"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)"));
        assertTrue(html.contains("&quot;Huyện&quot; &amp; &lt;b&gt;"));
        assertTrue(html.contains("<p>Bảng &lt;số liệu&gt;</p>"));
        assertTrue(html.contains("&lt;i&gt; – dòng 7: WB-203 cột &lt;kind&gt; sai"), html);
        assertEquals(name, data(html).at("/sections/0/units/0/n").asText());
    }

    @Test
    void thePageCarriesAllItNeedsAndSaysSoToTheBrowser() throws IOException {
        String html = print(Samples.EN, Samples.assessment("Mường Bo", "Thị xã Sa Pa"));

        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertTrue(html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
        assertFalse(html.matches("(?s).*<[^>]+ (src|srcset)=.*"));
        assertFalse(html.matches("(?s).*(<link|@import|url\\().*"));
    }

    @Test
    void whatUnitsAreAskedAlikeIsWrittenOnce() throws IOException {
        JsonNode one = data(print(Samples.EN, Samples.assessment("Một", "Huyện")));
        JsonNode two = data(print(Samples.EN, Samples.assessment("Một", "Huyện"),
                Samples.assessment("11", "Hai", "Huyện")));

        assertEquals(one.get("rows"), two.get("rows"));
        assertEquals(1, two.get("sheets").size());
        assertEquals(List.of("02656", "02656~2"), Stream.of(0, 1).map(i ->
                two.at("/sections/0/units/" + i + "/id").asText()).toList());
        List<String> codes = IntStream.range(0, one.at("/sheets/0").size()).mapToObj(i ->
                one.get("rows").get(one.at("/sheets/0/" + i).asInt()).get(1).asText()).toList();
        assertEquals(List.of("2", "2.1", "14", "14.1", "14.1.c", "15", "15.2", "15.3", "debt"), codes);
        assertEquals("llnnnnuNm", one.at("/sections/0/units/0/a").asText());
        assertEquals("2.35", one.at("/sections/0/units/0/g/7").asText());
        assertEquals("26.35", one.at("/sections/0/units/0/v/7").asText());
    }

    @Test
    void veryManyUnitsGetAnOverviewAndAFileForEachDistrict(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("units.csv");
        String rows = IntStream.range(0, 1001).mapToObj(i -> String.format("%05d,10,%s,60", 40001 + i,
                i % 2 == 0 ? "Huyện Bảo Thắng" : "Huyện Đồng Văn")).collect(Collectors.joining("\n"));
        Files.writeString(table, "code,province,district,10\n" + rows + "\n99999,xx,,\n");
        Path out = folder.resolve("báo cáo.html");
        String[] command = {"evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "html",
            "--target", "90@2025-12-31", table.toString()};

        Run toScreen = Run.of(command);
        assertEquals(2, toScreen.exitCode());
        assertTrue(toScreen.err().contains("--out"), toScreen.err());
        assertEquals("", toScreen.out());

        Run run = Run.of(Stream.concat(Arrays.stream(command), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains(":1003: "), run.err());
        String overview = Files.readString(out);
        assertTrue(overview.contains("99999 – dòng 1003: "), "the row that cannot be read");
        for (String part : List.of("01-huyen-bao-thang.html", "02-huyen-dong-van.html")) {
            assertTrue(overview.contains("href=\"b%C3%A1o%20c%C3%A1o/" + part + "\""), part);
            String chapter = Files.readString(folder.resolve("báo cáo").resolve(part));
            assertTrue(chapter.contains("href=\"../b%C3%A1o%20c%C3%A1o.html\""), part);
            assertEquals(part.startsWith("01") ? 501 : 500, data(chapter).at("/sections/0/units").size());
        }
        assertTrue(overview.contains("Mục tiêu 90 đơn vị"));
        assertTrue(overview.contains("<li class=\"all\"><b>1001</b>"), "the figures of all");
        assertEquals(0, data(overview).get("sections").size());
    }

    @Test
    void optionsOfTheReportAreRefusedWithOtherFormats() {
        Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--target", "9@2025-12-31",
                "../lao-cai/published-2024.csv");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--target chỉ đi với --format html"), run.err());
    }
}
