package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.contracts.AnswerData;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.Contracts;
import vn.nongthonmoi.contracts.UnitData;
import vn.nongthonmoi.contracts.UnreadableData;
import vn.nongthonmoi.contracts.schema.Schemas;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.JsonReport;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;

/** What the workbench prints fits its schema, and goes through the records without a change. */
class AnswersTest {

    private static final Path LAO_CAI = Path.of("..", "lao-cai");
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final Set<String> OPTIONAL = Set.of("members", "basis", "placements", "note");

    @TempDir
    private Path directory;

    private static Schema assessmentSchema(CriteriaSet set) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Schemas.assessment(set, out);
        return schema(out);
    }

    /** A schema as a host uses it: by a validator that knows nothing of this project. */
    private static Schema schema(ByteArrayOutputStream printed) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(printed.toString(StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static List<Error> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static Evaluation evaluation(CriteriaSet set, Path table, Path members, Texts texts) throws IOException {
        return Evaluation.of(set, UnitsTable.read(table, set.standard().kind(), texts),
                members == null ? MembersTable.none() : MembersTable.read(Source.of(members), Expected.of(UnitKind.COMMUNE), texts), texts, () -> { });
    }

    private static String printed(Evaluation evaluation, Texts texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport(texts).print(evaluation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<AnswerData> read(String json) throws IOException {
        return Contracts.mapper().readValue(json, new TypeReference<List<AnswerData>>() { });
    }

    private static String written(List<? extends AnswerData> answers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Contracts.write(answers, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, 2024-12-31, synthetic-evidence-2024.csv, ",
            "COMMUNE, 2022-12-31, synthetic-evidence-2022.csv, ",
        "COMMUNE, 2024-12-31, published-2024.csv, ", "COMMUNE_ADVANCED, 2024-12-31, published-2024.csv, ",
        "COMMUNE_MODEL, 2024-12-31, units-2021-2024.csv, ", "COMMUNE, 2018-12-31, units-2021-2024.csv, ",
        "COMMUNE, 2015-12-31, units-2021-2024.csv, ", "COMMUNE, 2025-12-31, units-2025.csv, ",
        "COMMUNE, 2026-06-30, units-2025.csv, ", "COMMUNE_MODERN, 2026-06-30, units-2025.csv, ",
        "DISTRICT, 2024-12-31, districts-2021-2025.csv, synthetic-evidence-2024.csv",
        "DISTRICT_ADVANCED, 2024-12-31, districts-2021-2025.csv, synthetic-evidence-2024.csv",
        "TOWN, 2024-12-31, districts-2021-2025.csv, synthetic-evidence-2024.csv"})
    void everyAnswerFitsTheSchemaAndGoesThroughTheRecords(Standard standard, LocalDate day, String table,
            String members) throws IOException {
        CriteriaSet set = LIBRARY.set(standard, day);
        Schema schema = assessmentSchema(set);
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            Evaluation evaluation = evaluation(set, LAO_CAI.resolve(table),
                    members == null ? null : LAO_CAI.resolve(members), texts);
            String json = printed(evaluation, texts);
            assertEquals(List.of(), errors(schema, json));
            assertEquals(json, written(read(json)));
            assertEquals(evaluation.assessments().stream().map(a -> AssessmentData.of(a, language.locale())).toList(),
                    read(json).stream().filter(AssessmentData.class::isInstance).toList());
        }
    }

    /** An answer with everything in it that an answer may have, and rows that cannot be read. */
    private String everything() throws IOException {
        Path districts = Files.writeString(directory.resolve("d.csv"), """
                code,name,kind,province,1.1@self,1.1@appraised,confirmed 1.1@appraised,date,5.1,1.2
                80,Huyện,district,10,đạt,không đạt,Sở,2024-10-01,x,
                ,Không mã,district,10,,,,,,
                082,Bát Xát,district,10,đạt,không đạt,Sở,2024-10-01,đạt,2
                """);
        Path communes = Files.writeString(directory.resolve("c.csv"),
                "code,name,kind,province,district,9.1\n2686,A Mú Sung,commune,10,82,3\n".replace("\\\n", "\n"));
        Texts texts = Texts.in(Language.EN);
        return printed(evaluation(LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 12, 31)), districts, communes,
                texts),
                texts);
    }

    @Test
    void theSchemaTakesNoFieldMoreAndNoFieldLess() throws IOException {
        Schema schema = assessmentSchema(LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 12, 31)));
        String json = everything();
        assertEquals(List.of(), errors(schema, json));
        assertTrue(json.contains("\"members\": [") && json.contains("\"basis\": {") && json.contains("\"NTM-234\""),
                json);

        // The first object of each kind that has each of its fields.
        Map<String, ObjectNode> fields = new TreeMap<>();
        JsonNode tree = Contracts.mapper().readTree(json);
        collect(tree, "", fields);
        assertTrue(fields.keySet().containsAll(Set.of("/error/code", "/criteria/indicators/requirement/op",
                "/criteria/indicators/basis/not_used", "/conditions/members/value", "/fingerprint")), fields::toString);
        for (Map.Entry<String, ObjectNode> field : fields.entrySet()) {
            String name = field.getKey().substring(field.getKey().lastIndexOf('/') + 1);
            ObjectNode of = field.getValue();
            JsonNode value = of.remove(name);
            assertEquals(OPTIONAL.contains(name), errors(schema, tree.toString()).isEmpty(), field.getKey());
            of.set(name, value.isTextual() ? of.arrayNode() : of.textNode("x y"));
            // Where null stands, a text may stand.
            assertFalse(errors(schema, tree.toString()).isEmpty() && !value.isNull(), field.getKey());
            of.set(name, value);
            of.put("another", 1);
            assertFalse(errors(schema, tree.toString()).isEmpty(), field.getKey());
            of.remove("another");
        }
        assertEquals(List.of(), errors(schema, tree.toString()));
    }

    private static void collect(JsonNode node, String path, Map<String, ObjectNode> fields) {
        if (node instanceof ArrayNode list) {
            list.forEach(each -> collect(each, path, fields));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                fields.putIfAbsent(path + "/" + field.getKey(), object);
                collect(field.getValue(), path + "/" + field.getKey(), fields);
            });
        }
    }

    /** A row that is met by the whole alone says so, in the schema and the records as in JSON. */
    @Test
    void theHalvesThatWereNotShownAreToldInEveryForm() throws IOException {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Path communes = Files.writeString(directory.resolve("n.csv"),
                "code,province,15.1,15.1.nam,15.1.nu\n02686,10,95,,\n02689,10,,92,97\n");
        Texts texts = Texts.in(Language.EN);
        String json = printed(evaluation(set, communes, null, texts), texts);
        assertEquals(List.of(), errors(assessmentSchema(set), json));
        assertEquals(json, written(read(json)));
        List<String> notes = read(json).stream().map(a -> ((AssessmentData) a).criteria().get(14).indicators().get(0))
                .map(i -> i.code() + " " + i.status() + " " + i.note()).toList();
        assertEquals(List.of("15.1 met the row holds for men and women alike and was not shown for each (column 15.1.nam, 15.1.nu)",
                "15.1 met null"), notes);
    }

    @Test
    void rowsThatCannotBeReadGoThroughTheRecordsInTheirPlace() throws IOException {
        List<AnswerData> answers = read(everything());
        assertEquals(everything(), written(answers));
        UnreadableData second = (UnreadableData) answers.get(1);
        assertEquals(List.of(3, "NTM-234"), List.of(second.line(), second.error().code()));
        AssessmentData third = (AssessmentData) answers.get(2);
        assertEquals("082", third.unit());
        assertEquals("Sở", third.criteria().get(0).indicators().get(0).basis().confirmedBy());
    }

    @Test
    void aFieldThatIsNotKnownOrMissingIsRefusedWithItsPath() throws IOException {
        String json = everything();
        JsonMappingException unknown = assertThrows(UnrecognizedPropertyException.class,
                () -> read(json.replace("\"awaits\"", "\"waits\"")));
        assertEquals("[2].criteria[0].indicators[0].waits", path(unknown));
        JsonMappingException missing = assertThrows(JsonMappingException.class,
                () -> read(json.replaceAll(",\\s*\"fingerprint\": \"[^\"]*\"", "")));
        assertTrue(missing.getMessage().contains("problem: fingerprint"), missing.getMessage());
    }

    /** The path in short: Jackson's own names classes as well. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "."
                + r.getFieldName())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"none\"", "1.5", "null", "true", "[]"})
    void aFieldOfAnotherTypeIsRefused(String value) throws IOException {
        String json = everything().replaceAll("\"criteria_met\": [0-9]+", "\"criteria_met\": " + value);
        assertEquals("[2].criteria_met", path(assertThrows(JsonMappingException.class, () -> read(json))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthetic-evidence-2024.csv", "published-2024.csv", "units-2025.csv"})
    void everyRowOfTheExamplesGoesThroughJsonAndFitsTheSchema(String table) throws IOException {
        List<UnitsTable.Row> rows = UnitsTable.read(LAO_CAI.resolve(table), Texts.in(Language.VI)).rows();
        StringBuilder units = new StringBuilder("[");
        for (UnitsTable.Row row : rows) {
            String json = Contracts.mapper().writeValueAsString(UnitData.of(row.unit(), row.evidence()));
            UnitData read = Contracts.mapper().readValue(json, UnitData.class);
            assertEquals(row.unit(), read.toUnit(Standard.COMMUNE));
            assertEquals(row.evidence(), read.toEvidence());
            units.append(units.length() == 1 ? "" : ",").append(json);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Schemas(LIBRARY).units(LIBRARY.set(Standard.COMMUNE, LocalDate.of(table.contains("2025") ? 2025 : 2024, 12, 31)),
                null, out);
        assertEquals(List.of(), errors(schema(out), units.append(']').toString()));
    }
}
