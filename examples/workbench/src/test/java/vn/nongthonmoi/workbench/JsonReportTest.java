package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.JsonReport;
import vn.nongthonmoi.office.print.Texts;

class JsonReportTest {

    private static String print(Texts texts, Evaluation.Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport(texts).print(Samples.evaluation(lines), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode first(Evaluation.Line line) throws IOException {
        return new ObjectMapper().readTree(print(Samples.VI, line)).get(0);
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theFieldsStandInTheOrderOfTheContract() throws IOException {
        JsonNode unit = first(Samples.line(2, Samples.assessment("Tên", "Huyện")));

        assertEquals(List.of("unit", "name", "standard", "period", "as_of", "year", "province", "region",
                "filled", "doubts", "layers", "outcome", "criteria_met", "criteria_total", "provisional", "criteria", "conditions", "fingerprint"),
                fields(unit));
        assertEquals(List.of("code", "title", "status", "provisional", "indicators"),
                fields(unit.at("/criteria/0")));
        assertEquals(List.of("code", "title", "status", "value", "requirement", "gap", "reason", "source", "layer",
                "rule", "provisional", "replaces", "awaits", "parts"), fields(unit.at("/criteria/0/indicators/0")));
        assertEquals(List.of("code", "status"), fields(unit.at("/conditions/0")).subList(0, 2));
    }

    @Test
    void anIndicatorIsWrittenOutInFull() throws IOException {
        String json = print(Samples.VI, Samples.line(2, Samples.assessment("Tên", "Huyện")));

        assertTrue(json.contains("""
                          {
                            "code": "15.3",
                            "title": "Chỉ tiêu 15.3",
                            "status": "not_met",
                            "value": "26.35",
                            "requirement": {
                              "op": "<=",
                              "value": "24",
                              "unit": "%"
                            },
                            "gap": "2.35",
                            "reason": null,
                            "source": "318/QĐ-TTg, Phụ lục I, 15.3",
                            "layer": "national/2021-2025/commune",
                            "rule": "national/2021-2025/commune.dslr:41",
                            "provisional": true,
                            "replaces": "1980/QĐ-TTg (old.dslr:3)",
                            "awaits": null,
                            "parts": []
                          }
                """), json);
    }

    @Test
    void requirementsThatAreNoNumbersHaveTheirShape() throws IOException {
        JsonNode unit = first(Samples.line(2, Samples.assessment("Tên", "Huyện")));

        JsonNode left = unit.at("/criteria/0/indicators/0");
        assertEquals("{\"op\":\">=\",\"value\":null,\"unit\":\"%\"}", left.get("requirement").toString());
        assertEquals("UBND cấp tỉnh", left.get("awaits").asText());
        JsonNode parts = unit.at("/criteria/1/indicators/0");
        assertEquals("{\"op\":\"=\",\"value\":\"đạt\",\"unit\":null}", parts.get("requirement").toString());
        assertEquals("{\"op\":\">=\",\"value\":\"2\",\"unit\":null}", parts.at("/parts/0/requirement").toString());
        assertEquals("{\"op\":\"=\",\"value\":\"đạt\",\"unit\":null}",
                unit.at("/criteria/2/indicators/0/requirement").toString());
        assertTrue(parts.get("value").isNull());
        assertTrue(parts.get("gap").isNull());
    }

    @Test
    void whatAValueRestsOnStandsBesideItAndNowhereElse() throws IOException {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Unit unit = Unit.builder("02656", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Evidence evidence = Evidence.of(Map.of("10@self", "46", "10@appraised", "44", "11", "12.19", "9.1", "3"))
                .withOrigins(Map.of("10@appraised", new Evidence.Origin("Biên bản 7", LocalDate.of(2024, 11, 5), ""),
                        "9.1", new Evidence.Origin("", null, "Đoàn thẩm tra")));
        JsonNode criteria = first(Samples.line(2, set.assess(unit, evidence))).get("criteria");

        JsonNode income = criteria.at("/9/indicators/0");
        assertEquals("{\"used\":\"appraised\",\"column\":\"10@appraised\",\"source\":\"Biên bản 7\","
                + "\"date\":\"2024-11-05\",\"confirmed_by\":null,\"self\":\"46\",\"appraised\":\"44\",\"not_used\":\"met\"}",
                income.get("basis").toString());
        assertEquals("not_met", income.get("status").asText());
        assertEquals("{\"used\":\"given\",\"column\":\"9.1\",\"source\":null,\"date\":null,"
                + "\"confirmed_by\":\"Đoàn thẩm tra\",\"self\":null,\"appraised\":null,\"not_used\":null}",
                criteria.at("/8/indicators/0/basis").toString());
        assertFalse(criteria.at("/10/indicators/0").has("basis"), "one value, and nothing is said of it");
    }

    @Test
    void aRowThatCannotBeReadStandsInItsPlace() throws IOException {
        JsonNode rows = new ObjectMapper().readTree(print(Samples.VI,
                Samples.line(2, Samples.assessment("A", "")), Samples.error(3, "7"), Samples.error(4, null)));

        assertEquals("{\"unit\":\"7\",\"line\":3,\"error\":{\"code\":\"WB-203\",\"message\":\"cột <kind> sai\"}}",
                rows.get(1).toString());
        assertTrue(rows.get(2).get("unit").isNull());
    }

    @Test
    void theTextIsUtf8WithLineFeedsAndTheLanguageAskedFor() throws IOException {
        String json = print(Samples.EN, Samples.line(2, Samples.assessment("Tên", "Huyện")));

        assertFalse(json.contains("\r"));
        assertTrue(json.endsWith("\n]\n"), json);
        assertTrue(json.contains("\"title\": \"en Y tế\""));
        assertEquals("[]\n", print(Samples.VI));
    }
}
