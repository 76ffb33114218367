package vn.nongthonmoi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import vn.nongthonmoi.contracts.UnreadableData.ErrorData;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;

/** Both generations of Jackson read and write the same, whatever a host's own mapper is set to. */
class JacksonsTest {

    private static final CriteriaSet SET = CriteriaLibrary.bundled().set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));

    /** A district with all that a unit in JSON may have. */
    private static final String UNIT = "{'code':'080','name':'Huyện','kind':'district','province':'10',"
            + "'traits':['border'],'year':2024,'recognised':'district','recognised_on':'2015-12-24','formed_from':['081','082'],"
            + "'evidence':{'1.1':true,'5.1':{'value':'đạt','source':'Điều tra','date':'2024-10-01','confirmed_by':'Sở'},"
            + "'9.1@self':100000000000000000.000000000001,'9.2':0.10,'9.3':'không có'},"
            + "'members':[{'code':'02656','kind':'commune','province':'10','evidence':{'10':45.10}}]}";

    private static String unit() {
        return UNIT.replace('\'', '"');
    }

    private static Assessment assessment() throws JsonProcessingException {
        UnitData unit = Contracts.mapper().readValue("{\"code\":\"080\",\"kind\":\"district\",\"province\":\"10\",\"evidence\":"
                + "{\"1.1@self\":true,\"1.1@appraised\":{\"value\":false,\"confirmed_by\":\"Sở\"}},\"members\":"
                + "[{\"code\":\"02656\",\"kind\":\"commune\",\"province\":\"10\"}]}", UnitData.class);
        return SET.assess(unit.toUnit(Standard.DISTRICT), unit.toEvidence(), unit.toMembers());
    }

    @Test
    void unitsAreReadAndWrittenAlike() throws JsonProcessingException {
        UnitData two = Contracts.mapper().readValue(unit(), UnitData.class);
        UnitData three = Contracts3.mapper().readValue(unit(), UnitData.class);
        assertEquals(two, three);
        assertEquals(unit(), Contracts.mapper().writeValueAsString(two));
        assertEquals(unit(), Contracts3.mapper().writeValueAsString(three));
    }

    @Test
    void answersAreReadAndWrittenAlike() throws JsonProcessingException {
        List<AnswerData> answers = List.of(AssessmentData.of(assessment(), Locale.ENGLISH),
                UnreadableData.of(null, 3, List.of(new ErrorData("NTM-234", "a code is missing"))),
                UnreadableData.of("081", 4, List.of(new ErrorData("WB-203", "one"), new ErrorData("WB-204", "two"))));
        String json = Contracts.mapper().writeValueAsString(answers);
        assertTrue(json.contains("\"basis\":{\"used\":\"appraised\"") && json.contains("\"members\":["), json);
        assertEquals(json, Contracts3.mapper().writeValueAsString(answers));
        assertEquals(answers, Contracts.mapper().readValue(json,
                new com.fasterxml.jackson.core.type.TypeReference<List<AnswerData>>() { }));
        assertEquals(answers, Contracts3.mapper().readValue(json, new TypeReference<List<AnswerData>>() { }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'code':'1','provnce':'10'}", "{'code':2656}", "{'code':'1','code':'2'}",
        "{'code':'1','year':2024.5}", "{'code':'1','evidence':{'10':[45]}}", "{'code':'1','evidence':{'10':1e999999999}}",
        "{'code':'1','evidence':{'10':{'valeu':45}}}", "{'code':'1','evidence':{'10':{'source':4}}}", "{'code':'1'} {}"})
    void whatOneRefusesTheOtherDoesToo(String json) {
        assertThrows(JsonProcessingException.class, () -> Contracts.mapper().readValue(json.replace('\'', '"'), UnitData.class));
        assertThrows(JacksonException.class, () -> Contracts3.mapper().readValue(json.replace('\'', '"'), UnitData.class));
    }

    /** A mapper that makes a double of a decimal would decide by another number than the one that was sent. */
    @Test
    void aNumberThatWasNotReadExactlyIsRefused() {
        String json = "{\"code\":\"1\",\"evidence\":{\"10\":0.1}}";
        JsonProcessingException two = assertThrows(JsonProcessingException.class,
                () -> new ObjectMapper().readValue(json, UnitData.class));
        JacksonException three = assertThrows(JacksonException.class,
                () -> tools.jackson.databind.json.JsonMapper.shared().readValue(json, UnitData.class));
        assertTrue(two.getMessage().contains("read as it is written") && three.getMessage().contains("read as it is written"));
    }

    /** A host that hands out an assessment itself gets the one shape by the module, and without it nothing of it. */
    @Test
    void anAssessmentItselfIsWrittenInTheOneShape() throws JsonProcessingException {
        Assessment assessment = assessment();
        String shape = Contracts.mapper().writeValueAsString(AssessmentData.of(assessment, Locale.ENGLISH));
        String within = "{\"answer\":" + shape + "}";
        JsonMapper two = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(com.fasterxml.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(Contracts.module(Locale.ENGLISH)).build();
        assertEquals(within, two.writeValueAsString(Map.of("answer", assessment)));
        tools.jackson.databind.json.JsonMapper three = tools.jackson.databind.json.JsonMapper.builder()
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.KEBAB_CASE)
                .addModule(Contracts3.module(Locale.ENGLISH)).build();
        assertEquals(within, three.writeValueAsString(Map.of("answer", assessment)));

        assertEquals("{\"answer\":{}}", tools.jackson.databind.json.JsonMapper.shared()
                .writeValueAsString(Map.of("answer", assessment)), "what the page says of a mapper without it");
    }
}
