package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.workbench.Workbench;

/** What is answered about the criteria, held against the library and against what the workbench prints. */
class SetsTest {

    private final Running service = Running.shared();

    @Test
    void everySetOfTheLibraryIsListed() throws Exception {
        JsonNode sets = Running.json(service.get("/v1/sets"));
        List<SetSummary> known = CriteriaLibrary.bundled().sets();
        assertEquals(known.size(), sets.size());
        for (int i = 0; i < known.size(); i++) {
            SetSummary set = known.get(i);
            assertEquals(set.standard().code(), sets.get(i).get("standard").asString());
            assertEquals(set.period().toString(), sets.get(i).get("period").asString());
            assertEquals(set.decision(), sets.get(i).get("decision").asString());
            assertEquals(set.indicators(), sets.get(i).get("indicators").asInt());
            assertEquals(set.days().size(), sets.get(i).get("days").size());
        }
    }

    @Test
    void setsAreChosenByStandardAndDay() throws Exception {
        JsonNode sets = Running.json(
                service.get("/v1/sets?standard=commune&as_of=2024-12-31", "Accept-Language", "en"));
        assertEquals(1, sets.size());
        assertEquals("2021-2025", sets.at("/0/period").asString());
        assertEquals("New rural commune", sets.at("/0/title").asString());
        assertEquals(0, Running.json(service.get("/v1/sets?as_of=1990-01-01")).size());
    }

    @Test
    void anAnnexIsPrintedAsTheWorkbenchPrintsIt() throws Exception {
        for (String format : List.of("markdown", "html", "csv")) {
            for (String lang : List.of("vi", "en")) {
                HttpResponse<String> answer = service.get("/v1/annexes?standard=commune&period=2021-2025"
                        + "&province=10&area=I&format=" + format, "Accept-Language", lang);
                assertEquals("text/" + format + ";charset=UTF-8",
                        answer.headers().firstValue("Content-Type").orElse(""));
                assertEquals(Workbench.print("show", "--standard", "commune", "--period", "2021-2025", "--province",
                        "10", "--area", "I", "--format", format, "--lang", lang), answer.body());
            }
        }
    }

    @Test
    void anAnnexIsAWorkbookToo() throws Exception {
        HttpRequest request = service.request("/v1/annexes?standard=commune&as_of=2024-12-31&format=xlsx").build();
        byte[] book = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
        try (InputStream in = new ByteArrayInputStream(book); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<String> codes = workbook.getFirstSheet().read().stream().map((Row r) -> r.getCellText(0)).toList();
            assertTrue(codes.containsAll(List.of("1.1", "15.3", "19.2")), codes::toString);
        }
    }

    @Test
    void anAnnexSaysTheLevelOfEachRegionAndWhereItStands() throws Exception {
        JsonNode annex = Running.json(service.get("/v1/annexes?standard=commune&period=2021-2025&as_of=2024-12-31"));
        JsonNode row = annex.at("/criteria/14/rows/2");
        assertEquals("15.3", row.get("code").asString());
        assertEquals("24", row.at("/regions/TDMNPB").asString());
        assertEquals("318/QĐ-TTg, Phụ lục I, 15.3", row.get("source").asString());
        assertTrue(row.get("rule").asString().startsWith("national/2021-2025/commune.dslr:"));
        assertTrue(row.get("provincial").isNull());
        assertTrue(Running.json(service.get("/v1/annexes?standard=commune&period=2021-2025&province=10"))
                .at("/criteria/14/rows/2/provincial").isString());
    }

    @Test
    void differencesAreThoseThatTheWorkbenchPrints() throws Exception {
        for (String[] sides : new String[][] {{"2016-2020", "2021-2025"}, {"2023-12-31", "2024-12-31"},
                {"2021-2025", "2026-12-31"}}) {
            assertEquals(Workbench.print("diff", "--standard", "commune", "--from", sides[0], "--to", sides[1],
                    "--format", "json"),
                    service.get("/v1/diff?standard=commune&from=" + sides[0] + "&to=" + sides[1]).body());
        }
        assertEquals(Workbench.print("diff", "--standard", "commune", "--from", "2016-2020", "--to", "2021-2025",
                "--province", "10", "--area", "III", "--format", "json"),
                service.get("/v1/diff?standard=commune&from=2016-2020&to=2021-2025&province=10&area=III").body());
    }
}
