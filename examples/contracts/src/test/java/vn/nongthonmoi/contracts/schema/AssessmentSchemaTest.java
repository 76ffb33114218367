package vn.nongthonmoi.contracts.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.ConditionData;
import vn.nongthonmoi.contracts.Contracts;
import vn.nongthonmoi.contracts.Holds;
import vn.nongthonmoi.contracts.IndicatorData;
import vn.nongthonmoi.contracts.UnreadableData;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;

/** The schema of answers says what the records say: nobody has to tell it of a field. */
class AssessmentSchemaTest {

    private static final CriteriaSet SET = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final ObjectMapper MAPPER = Contracts.mapper();

    /** What an answer may come to have one day. */
    private record Grown(String code, @JsonProperty("added_later") @Holds(Holds.Kind.STATUS) @Nullable String addedLater,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Part> parts, @Holds(Holds.Kind.DATE) List<String> days,
            @Nullable Part last, @Holds(Holds.Kind.COUNT) int count, boolean open) {

        private record Part(int number) { }
    }

    /** A field whose type nothing is known of. */
    private record Strange(double value) { }

    private static JsonNode schema(Class<?> type) {
        return MAPPER.valueToTree(new AssessmentSchema(SET).object(type));
    }

    @Test
    void aNewFieldOfARecordStandsInTheSchemaByItself() throws Exception {
        JsonNode schema = schema(Grown.class);
        assertEquals(MAPPER.readTree("{'code':{'type':'string'},'added_later':{'enum':['met','not_met','unknown','unspecified',"
                .replace('\'', '"') + ("'not_applicable',null]},'parts':{'type':'array','items':{'$ref':'#/$defs/part'}},"
                + "'days':{'type':'array','items':{'type':'string','pattern':'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'}},"
                + "'last':{'anyOf':[{'type':'null'},{'$ref':'#/$defs/part'}]},'count':{'type':'integer','minimum':0},"
                + "'open':{'type':'boolean'}}").replace('\'', '"')), schema.get("properties"));
        assertEquals(MAPPER.readTree("[\"code\",\"added_later\",\"days\",\"last\",\"count\",\"open\"]"), schema.get("required"),
                "all but what is left out where there is nothing");
        assertTrue(assertThrows(IllegalStateException.class, () -> schema(Strange.class)).getMessage().contains("double"));
    }

    /** By the mapper's own word on what it writes, and in which order. */
    @Test
    void everyRecordHasTheFieldsInTheSchemaThatItIsWrittenWith() {
        JsonNode definitions = MAPPER.valueToTree(AssessmentSchema.of(SET).get("$defs"));
        Map<String, Class<?>> records = Map.of("assessment", AssessmentData.class, "placement", AssessmentData.PlacementData.class,
                "criterion", AssessmentData.CriterionData.class, "condition", ConditionData.class, "indicator",
                IndicatorData.class, "requirement", IndicatorData.RequirementData.class, "multiple",
                IndicatorData.MultipleData.class, "member", IndicatorData.MemberData.class, "basis", IndicatorData.BasisData.class);
        records.forEach((name, type) -> assertEquals(written(type), names(definitions.get(name)), name));
        assertEquals(written(UnreadableData.class), names(definitions.get("unreadable")));
        assertEquals(written(UnreadableData.ErrorData.class), names(definitions.get("error")));
        assertEquals(records.size() + 2, definitions.size(), "no other");
    }

    private static List<String> written(Class<?> type) {
        JavaType java = MAPPER.constructType(type);
        return MAPPER.getSerializationConfig().introspect(java).findProperties().stream()
                .map(BeanPropertyDefinition::getName).toList();
    }

    private static List<String> names(JsonNode definition) {
        List<String> names = new ArrayList<>();
        definition.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
