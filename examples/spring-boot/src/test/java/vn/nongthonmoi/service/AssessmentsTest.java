package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.nongthonmoi.workbench.Workbench;

/** What is answered to units, held against what the workbench prints for the same rows. */
class AssessmentsTest {

    private static final Path LAO_CAI = Path.of("../lao-cai");
    private static final Path COMMUNES = LAO_CAI.resolve("synthetic-evidence-2024.csv");

    private final Running service = Running.shared();

    @TempDir
    private Path folder;

    private static String evaluate(String standard, String asOf, String lang, Path table, String... more) {
        List<String> args = new ArrayList<>(List.of("evaluate", "--standard", standard, "--as-of", asOf,
                "--format", "json", "--lang", lang));
        args.addAll(List.of(more));
        args.add(table.toString());
        return Workbench.print(args.toArray(String[]::new));
    }

    @Test
    void everyCommuneOfAProvinceIsAnsweredAsTheWorkbenchPrintsIt() throws Exception {
        String body = UnitsJson.json(UnitsJson.read(COMMUNES));
        for (String lang : List.of("vi", "en")) {
            HttpResponse<String> answer = service.assess("commune", "2024-12-31", body, "Accept-Language", lang);
            assertEquals(200, answer.statusCode());
            assertEquals(evaluate("commune", "2024-12-31", lang, COMMUNES), answer.body());
            assertEquals(lang, answer.headers().firstValue("Content-Language").orElse(""));
        }
    }

    /** A text of that form may be one of two numbers, and is refused; a number is what it is. */
    @Test
    void aNumberOfThreeDecimalsIsThatNumber() throws Exception {
        String unit = "[{\"code\":\"03022\",\"province\":\"10\",\"area\":\"III\",\"evidence\":{\"10\":%s}}]";
        String number = service.assess("commune", "2024-12-31", unit.formatted("45.125")).body();
        assertTrue(number.contains("\"value\": \"45.125\""), number);
        String text = service.assess("commune", "2024-12-31", unit.formatted("\"45.125\"")).body();
        assertTrue(text.contains("NTM-275"), text);
    }

    @Test
    void whoAsksForNoLanguageOrForAnotherIsAnsweredInVietnamese() throws Exception {
        String body = UnitsJson.json(UnitsJson.read(COMMUNES).subList(0, 1));
        String vietnamese = service.assess("commune", "2024-12-31", body, "Accept-Language", "vi").body();
        assertEquals(vietnamese, service.assess("commune", "2024-12-31", body).body());
        assertEquals(vietnamese, service.assess("commune", "2024-12-31", body, "Accept-Language", "fr").body());
        assertEquals(vietnamese, service.assess("commune", "2024-12-31", body, "Accept-Language", ";;").body());
    }

    @Test
    void aUnitThatCannotBeReadStandsInItsPlaceAndHidesNoOther() throws Exception {
        Path table = Files.writeString(folder.resolve("units.csv"), """
                code,name,province,traits,10,15.3,10@self,source 10
                02659,Thống Nhất,10,,"45,1",24,,Chi cục Thống kê
                02662,Đồng Tuyển,10,hilly,45,,,
                02665,Vạn Hoà,99,,45,,,
                02668,Bắc Cường,10,border|ethnic-mountain,nhiều,,,
                ,Không mã,10,,45,,,
                02671,Nam Cường,10,border,,,50,
                """);
        String body = """
                [{"code": "02659", "name": "Thống Nhất", "province": "10", "evidence":
                   {"10": {"value": "45,1", "source": "Chi cục Thống kê"}, "15.3": 24}},
                 {"code": "02662", "name": "Đồng Tuyển", "province": "10", "traits": ["hilly"], "evidence": {"10": 45}},
                 {"code": "02665", "name": "Vạn Hoà", "province": "99", "evidence": {"10": 45}},
                 {"code": "02668", "name": "Bắc Cường", "province": "10", "traits": ["border", "ethnic-mountain"],
                  "evidence": {"10": "nhiều"}},
                 {"name": "Không mã", "province": "10", "evidence": {"10": 45}},
                 {"code": "02671", "name": "Nam Cường", "province": "10", "traits": ["border"],
                  "evidence": {"10": null, "10@self": 50}}]
                """;
        for (String lang : List.of("vi", "en")) {
            HttpResponse<String> answer = service.assess("commune", "2024-12-31", body, "Accept-Language", lang);
            // A table has a head, so that its first unit stands in line 2; a list has not.
            String printed = evaluate("commune", "2024-12-31", lang, table);
            for (int line = 2; line <= 7; line++) {
                printed = printed.replace("\"line\": " + line + ",", "\"line\": " + (line - 1) + ",");
            }
            assertEquals(printed, answer.body());
        }
    }

    @Test
    void aDistrictCountsTheUnitsGivenWithinIt() throws Exception {
        Path district = Files.writeString(folder.resolve("district.csv"), """
                code,name,kind,province
                080,Thành phố Lào Cai,district,10
                """);
        List<Map<String, Object>> communes = UnitsJson.read(COMMUNES).stream()
                .filter(u -> u.get("district").equals("Thành phố Lào Cai")).toList();
        assertTrue(communes.size() > 1);
        String body = UnitsJson.json(List.of(Map.of("code", "080", "name", "Thành phố Lào Cai", "kind", "district",
                "province", "10", "members", communes)));
        assertEquals(evaluate("district", "2024-12-31", "vi", district, "--members", COMMUNES.toString()),
                service.assess("district", "2024-12-31", body).body());
    }

    @Test
    void aTitleThatHasToBeHeldAndAMultipleAreGivenAsInATable() throws Exception {
        Path advanced = Files.writeString(folder.resolve("advanced.csv"), "code,province,commune\n02686,10,đạt\n02689,10,không đạt\n");
        assertEquals(evaluate("commune-advanced", "2024-12-31", "vi", advanced), service.assess("commune-advanced", "2024-12-31", """
                [{"code": "02686", "province": "10", "evidence": {"commune": true}},
                 {"code": "02689", "province": "10", "evidence": {"commune": "không đạt"}}]
                """).body());
        Path model = Files.writeString(folder.resolve("model.csv"), "code,province,1.2,1.2@recognised\n02686,10,\"44,99\",30\n");
        String answer = service.assess("commune-model", "2019-12-31",
                "[{\"code\": \"02686\", \"province\": \"10\", \"evidence\": {\"1.2\": 44.99, \"1.2@recognised\": 30}}]").body();
        assertEquals(evaluate("commune-model", "2019-12-31", "vi", model), answer);
        assertTrue(answer.contains("\"level\": \"45\""), answer);
    }

    @Test
    void aUnitByItselfIsAnsweredByOneObject() throws Exception {
        Map<String, Object> unit = UnitsJson.read(COMMUNES).get(0);
        JsonNode list = Running.json(service.assess("commune", "2024-12-31", UnitsJson.json(List.of(unit))));
        assertEquals(list.get(0), Running.json(service.assess("commune", "2024-12-31", UnitsJson.json(unit))));
    }

    /** Such as a proxy may write it. */
    @Test
    void anEncodedPathIsTheSamePath() throws Exception {
        assertEquals("[]\n", service.post("/v1/%61ssessments?standard=commune&as_of=2024-12-31", "[]").body());
    }

    @Test
    void anEmptyListHasAnEmptyAnswer() throws Exception {
        assertEquals("[]\n", service.assess("commune", "2024-12-31", "[]").body());
    }

    @Test
    void codesGetBackTheZerosThatASpreadsheetTookAway() throws Exception {
        String communes = "[{\"code\":\"4\",\"province\":\"1\"},{\"code\":\"4\",\"province\":\"01\",\"kind\":\"xã\"},"
                + "{\"code\":\"4\",\"province\":\"1\",\"evidence\":{\"99\":1}}]";
        JsonNode answer = Running.json(service.assess("commune", "2024-12-31", communes));
        for (int i = 0; i < 3; i++) {
            assertEquals("00004", answer.at("/" + i + "/unit").asString());
        }
        assertEquals("01", answer.at("/0/province").asString());
        JsonNode district = Running.json(service.assess("district", "2024-12-31", "{\"code\":\"82\",\"province\":\"10\","
                + "\"members\":[{\"code\":\"2686\",\"kind\":\"commune\",\"province\":\"10\",\"evidence\":{\"10\":1}}]}"));
        assertEquals("082", district.at("/unit").asString());
        assertTrue(district.toString().contains("\"02686\""), district::toString);
    }

    @Test
    void aNumberIsTheOneThatIsWritten() throws Exception {
        String body = "{\"code\":\"2686\",\"province\":\"10\",\"evidence\":{\"15.3\":24.000000000001}}";
        JsonNode row = Running.json(service.assess("commune", "2024-12-31", body)).at("/criteria/14/indicators/2");
        assertEquals("15.3", row.get("code").asString());
        assertEquals("not_met", row.get("status").asString());
        assertEquals("0.000000000001", row.get("gap").asString());
    }

    @Test
    void unitsOfAnotherProvinceThanTheOneNamedAreErrorsInTheirPlace() throws Exception {
        String body = "[{\"code\":\"2686\",\"province\":\"10\"},{\"code\":\"4270\",\"province\":\"15\"}]";
        JsonNode answer = Running.json(
                service.post("/v1/assessments?standard=commune&as_of=2024-12-31&province=15", body));
        assertEquals("NTM-218", answer.at("/0/error/code").asString());
        assertEquals("04270", answer.at("/1/unit").asString());
        assertEquals("15", answer.at("/1/province").asString());
    }
}
