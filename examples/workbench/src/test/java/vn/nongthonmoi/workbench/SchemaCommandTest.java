package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas say to people; what they take is held against the library in examples/contracts. */
class SchemaCommandTest {

    private static final String COMMUNES = " --standard commune --as-of 2024-12-31";

    private static JsonNode schema(String command) throws IOException {
        Run run = Run.of(command);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void aColumnHasItsTitlesItsFormAndItsCitation() throws IOException {
        JsonNode schema = schema("schema units" + COMMUNES);
        assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").asText());
        assertEquals("urn:ntm-criteria:schema:commune:2021-2025:units:2024-12-31", schema.get("$id").asText());
        assertTrue(schema.get("title").asText().contains("Xã đạt chuẩn nông thôn mới")
                && schema.get("title").asText().contains("New rural commune"), "in both languages");
        JsonNode columns = schema.at("/$defs/unit/properties/evidence/properties");
        assertEquals("{\"title\":\"Trẻ em dưới 5 tuổi suy dinh dưỡng thấp còi / Stunting in children under five\","
                + "\"description\":\"318/QĐ-TTg, Phụ lục I, 15.3\",\"$ref\":\"#/$defs/percent\"}",
                columns.get("15.3").toString());
        assertEquals("0 to 100", schema.at("/$defs/percent.value/minimum") + " to "
                + schema.at("/$defs/percent.value/maximum"));
        assertEquals("[\"1\",\"2\",\"3\",1,2,3,false,null]", schema.at("/$defs/grade-1-2-3.value/anyOf/0/enum")
                .toString());
        assertFalse(schema.at("/$defs/unit/properties/evidence/additionalProperties").asBoolean(true));
        assertEquals(schema, schema("schema units --lang en" + COMMUNES), "the same in every language");
    }

    @Test
    void aProvinceNarrowsTheSchemaAndItsIdentifierSaysSo() throws IOException {
        JsonNode schema = schema("schema units --province 10" + COMMUNES);
        assertEquals("urn:ntm-criteria:schema:commune:2021-2025:units:2024-12-31:10", schema.get("$id").asText());
        assertEquals("[\"10\"]", schema.at("/$defs/unit/properties/province/enum").toString());
    }

    @Test
    void theSchemaOfAnswersIsOfTheSetWhateverTheDayAndMayGoToAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a.json");
        assertEquals("", Run.of("schema", "assessment", "--standard", "commune", "--as-of", "2023-01-01", "--out",
                file.toString()).out());
        assertEquals(schema("schema assessment" + COMMUNES), new ObjectMapper().readTree(Files.readString(file)));
        assertEquals("urn:ntm-criteria:schema:commune:2021-2025:assessment", schema("schema assessment" + COMMUNES)
                .get("$id").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "schema unit --standard commune --as-of 2024-12-31; schema: 'unit' is not valid, expected one of units",
        "schema units --standard commune; Missing: --as-of",
        "schema units --standard commune --as-of 2024-12-31 --province 98; NTM-204 There is no province 98",
        "schema units --standard village --as-of 2024-12-31; NTM-229 ",
        "schema units --standard village --as-of 2024-12-31 --province 11; NTM-228 ",
        "schema units --standard district --as-of 2025-12-31; NTM-230 "})
    void wrongUsageIsSaidInShort(String command, String message) {
        Run run = Run.of(command + " --lang en");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
    }
}
