package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.Contracts;
import vn.nongthonmoi.contracts.UnitData;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitColumn;

/** The service takes and answers what the data contracts say: a host that validates before it asks is not surprised. */
class ContractTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** What may stand in any field, right or wrong there. */
    private static final List<String> VALUES = List.of("null", "\"\"", "\" \"", "true", "1", "1.5", "2024", "\"2024\"",
            "\"1\"", "\"2656\"", "\"02656\"", "\"10\"", "10", "\"a b\"", "\"a|b\"", "\"Xã\"", "\"xã\"", "\"commune\"",
            "\"district\"", "\"TN\"", "\"I\"", "\"i\"", "\"2015-12-31\"", "\"31/12/2015\"", "[]", "[\"\"]", "[\"border\"]",
            "[\"border\",\"island\"]", "[\"border|island\"]", "[\"2656\",\"2659\"]", "[\"2656\",\"02656\"]", "[2656]",
            "[null]", "{}", "{\"10\":45.1,\"11\":\"12,19\",\"1.1\":true,\"17.1\":null}", "{\"10\":[]}", "{\"10 \":45}",
            "{\"99\":1}", "{\"10\":\"nhiều\"}", "{\"10\":{\"value\":45,\"source\":\"Sở\",\"date\":\"2024-10-01\"}}",
            "{\"10\":{\"value\":45,\"date\":\"1/10/24\"}}", "{\"10\":{\"value\":45,\"by\":\"Sở\"}}", "{\"10\":{}}",
            "[{\"code\":\"2656\",\"province\":\"10\",\"kind\":\"xã\",\"evidence\":{\"10\":45}}]",
            "[{\"code\":\"2656\",\"province\":\"10\"}]", "[{\"code\":\"2656\",\"province\":\"10\",\"kind\":\"commune\"},"
                    + "{\"code\":\"02656\",\"province\":\"10\",\"kind\":\"commune\"}]",
            "[{\"code\":\"2656\",\"province\":\"10\",\"kind\":\"commune\",\"members\":[]}]",
            "[{\"code\":\"2656\",\"province\":\"10\",\"kind\":\"commune\",\"x\":1}]", "[1]", "[{}]",
            decomposed("{\"1.1\":\"đạt\",\"13.4\":\"không có\",\"10\":\"87,5\"}"), decomposed("\"Xã\""), decomposed("\"xã\""));

    private final Running service = Running.shared();

    private static String decomposed(String json) {
        return Normalizer.normalize(json, Normalizer.Form.NFD);
    }

    /** A unit of Lào Cai in every field but one, so that it is that field which decides. */
    private static List<String> units(Standard standard) {
        String code = standard == Standard.PROVINCE ? "10" : standard == Standard.DISTRICT ? "082" : "02686";
        List<String> units = new ArrayList<>(List.of("1", "[]", "{}", "null", "\"\"", "{\"code\":\"1\"}",
                "{\"province\":\"10\"}"));
        Stream.concat(UnitColumn.codes().stream(), Stream.of("evidence", "members", "x")).forEach(field -> {
            String rest = (field.equals("code") ? "" : ",\"code\":\"" + code + "\"")
                    + (field.equals("province") ? "" : ",\"province\":\"10\"");
            VALUES.forEach(value -> units.add("{\"" + field + "\":" + value + rest + "}"));
        });
        return units;
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE", "DISTRICT", "PROVINCE"})
    void theSameUnitsAreTakenAndAnsweredAlike(Standard standard) throws Exception {
        CriteriaSet set = LIBRARY.set(standard, DAY);
        Set<String> differ = new TreeSet<>();
        int taken = 0;
        int refused = 0;
        List<String> units = units(standard);
        for (int from = 0; from < units.size(); from += 100) {
            List<String> some = units.subList(from, Math.min(from + 100, units.size()));
            JsonNode answers = Running.json(service.assess(standard.code(), DAY.toString(), some.toString()));
            for (int i = 0; i < some.size(); i++) {
                String expected = answer(set, some.get(i));
                JsonNode answer = answers.get(i);
                if (expected == null ? !answer.has("error") : !answer.equals(JsonMapper.shared().readTree(expected))) {
                    differ.add(some.get(i) + " is " + (expected == null ? "refused" : "taken") + " by the records, "
                            + (answer.has("error") ? answer.get("error") : "taken or answered otherwise by the service"));
                }
                taken += expected == null ? 0 : 1;
                refused += expected == null ? 1 : 0;
            }
        }
        assertEquals(Set.of(), differ);
        assertTrue(taken > 100 && refused > 100, "both occur");
    }

    /** What is answered by way of the records; null where they or the library refuse it. */
    private static String answer(CriteriaSet set, String unit) throws IOException {
        try {
            UnitData data = Contracts.mapper().readValue(unit, UnitData.class);
            return data == null ? null : new String(Contracts.mapper().writeValueAsBytes(AssessmentData.of(
                    set.assess(data.toUnit(set.standard()), data.toEvidence(), data.toMembers()), Locale.forLanguageTag("vi"))),
                    StandardCharsets.UTF_8);
        } catch (JsonProcessingException | InvalidInputException e) {
            return null;
        }
    }

    @Test
    void aProvinceIsAnsweredByteByByteAsTheRecordsWriteIt() throws Exception {
        String body = UnitsJson.json(UnitsJson.read(Path.of("../lao-cai/synthetic-evidence-2024.csv")));
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, DAY);
        List<AssessmentData> answers = new ArrayList<>();
        for (UnitData unit : Contracts.mapper().readValue(body, UnitData[].class)) {
            answers.add(AssessmentData.of(set.assess(unit.toUnit(set.standard()), unit.toEvidence(), unit.toMembers()),
                    Locale.forLanguageTag("vi")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Contracts.write(answers, out);
        assertEquals(out.toString(StandardCharsets.UTF_8),
                service.assess("commune", DAY.toString(), body).body());
    }
}
