package vn.nongthonmoi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.contracts.schema.Schemas;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/** A unit and its evidence go through JSON without a change, and what is wrong with them is said where it stands. */
class UnitDataTest {

    private static final CriteriaSet SET = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final Schemas SCHEMAS = new Schemas(CriteriaLibrary.bundled());

    private static UnitData read(String json) throws JsonProcessingException {
        return Contracts.mapper().readValue(json.replace('\'', '"'), UnitData.class);
    }

    private static String throughJson(Unit unit, Evidence evidence) throws JsonProcessingException {
        String json = Contracts.mapper().writeValueAsString(UnitData.of(unit, evidence));
        UnitData read = read(json);
        assertEquals(unit, read.toUnit(Standard.COMMUNE));
        assertEquals(evidence, read.toEvidence());
        assertEquals(List.copyOf(evidence.values().keySet()), List.copyOf(read.toEvidence().values().keySet()),
                "in order");
        return json;
    }

    @Test
    void everyFieldAndEveryKindOfValueGoesThroughJson() throws JsonProcessingException {
        Unit unit = Unit.builder("02656", Province.of("10")).name("Mường Bo").kind(UnitKind.WARD).district("080")
                .formerProvince(Province.of("15")).region(Region.TN).area(Area.II).group(CommuneGroup.THREE)
                .traits(Trait.BORDER, Trait.ISLAND).year(2024).recognised(Standard.COMMUNE, LocalDate.of(2015, 12, 24))
                .formedFrom(List.of("02659", "X-1")).build();
        Evidence evidence = Evidence.of(Map.of("1.1", true)).with("10", new BigDecimal("45.10"))
                .with("11", "12,19", new Evidence.Origin("Điều tra", LocalDate.of(2024, 10, 1), "Sở"))
                .with("17.1", new BigDecimal("0.123456789012"), new Evidence.Origin("", null, "UBND"))
                .with("debt", 999999999999999999L).with("13.4", "không có").with("15.1.nam", new BigDecimal("-0.0"));

        assertEquals("{'code':'02656','name':'Mường Bo','kind':'ward','province':'10','former_province':'15',"
                + "'district':'080','region':'TN','area':'II','group':3,'traits':['border','island'],'year':2024,"
                + "'recognised':'commune','recognised_on':'2015-12-24','formed_from':['02659','X-1'],"
                + "'evidence':{'1.1':true,'10':45.10,'11':{'value':'12,19','source':'Điều tra','date':'2024-10-01',"
                + "'confirmed_by':'Sở'},'17.1':{'value':0.123456789012,'confirmed_by':'UBND'},"
                + "'debt':999999999999999999,'13.4':'không có','15.1.nam':0.0}}", throughJson(unit, evidence)
                .replace('"', '\''));
        assertEquals("{'code':'X-1','province':'10'}", throughJson(Unit.builder("X-1", Province.of("10")).build(),
                Evidence.none()).replace('"', '\''));
    }

    @Test
    void unitsWithinGoThroughJsonToo() throws JsonProcessingException {
        Unit district = Unit.builder("080", Province.of("10")).kind(UnitKind.DISTRICT).build();
        Unit.Builder commune = Unit.builder("02656", Province.of("10")).kind(UnitKind.COMMUNE);
        Evidence income = Evidence.of(Map.of("10", new BigDecimal("45.1")));
        Members members = Members.builder().add(commune.build(), income)
                .add(Unit.builder("02659", Province.of("10")).kind(UnitKind.TOWNSHIP).build(), Evidence.none()).build();
        String json = Contracts.mapper().writeValueAsString(UnitData.of(district, Evidence.none(), members));
        assertEquals("{'code':'080','kind':'district','province':'10','members':[{'code':'02656','kind':'commune',"
                + "'province':'10','evidence':{'10':45.1}},{'code':'02659','kind':'township','province':'10'}]}",
                json.replace('"', '\''));
        UnitData read = read(json);
        assertEquals(members.list(), read.toMembers().list());

        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        assertEquals(set.assess(district, Evidence.none(), members),
                set.assess(read.toUnit(Standard.DISTRICT), read.toEvidence(), read.toMembers()));
        assertEquals(List.of(), new Validator(out -> SCHEMAS.units(set, null, out)).errors("[" + json + "]"));

        UnitData twice = read("{'code':'80','province':'10','members':[{'code':'2656','province':'10','kind':'commune'},"
                + "{'code':'02656','province':'10','kind':'xã'}]}");
        InvalidInputException e = assertThrows(InvalidInputException.class, twice::toMembers);
        assertEquals(List.of("members", "NTM-238"), List.of(e.field(), e.problem().code()));
        UnitData none = read("{'code':'80','province':'10','members':[{'code':'2656','province':'10'}]}");
        e = assertThrows(InvalidInputException.class, none::toMembers);
        assertEquals(List.of("02656", "kind", "NTM-226"), List.of(e.unit(), e.field(), e.problem().code()));
    }

    @Test
    void numbersAreExactHoweverTheyAreWritten() throws JsonProcessingException {
        Map<String, Object> values = read("{'code':'1','province':'10','evidence':{'a':0.1,"
                + "'b':100000000000000000.000000000001,'c':1e2,'d':-0,'e':'87,5'}}").toEvidence().values();
        assertEquals(Map.of("a", new BigDecimal("0.1"), "b", new BigDecimal("100000000000000000.000000000001"), "c",
                new BigDecimal("100"), "d", BigDecimal.ZERO, "e", "87,5"), values);
    }

    @Test
    void decomposedTextIsComposedAndCodesGetTheirZerosBack() throws JsonProcessingException {
        UnitData data = read(Normalizer.normalize("{'code':'2656','name':'Mường Bo','province':'1','district':'4',"
                + "'formed_from':['7'],'evidence':{'1.1':'đạt','10':{'value':'45','source':'Điều tra'}}}",
                Normalizer.Form.NFD));
        Unit unit = data.toUnit(Standard.COMMUNE);
        assertEquals(List.of("02656", "Mường Bo", "01", "004", "00007"), List.of(unit.code(), unit.name(),
                unit.province().code(), unit.district(), unit.formedFrom().get(0)));
        assertEquals(Map.of("1.1", "đạt", "10", "45"), data.toEvidence().values());
        assertEquals("Điều tra", data.toEvidence().origin("10").source());
        assertEquals("080", read("{'code':'80','province':'10'}").toUnit(Standard.DISTRICT).code());
        assertEquals("00080", read("{'code':'80','province':'10','kind':'xã'}").toUnit(Standard.DISTRICT).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{'code':'1','provnce':'10'}; provnce; Unrecognized field \"provnce\"",
        "{'code':2656}; code; Cannot coerce Integer value (2656)",
        "{'code':'1','code':'2'}; ; Duplicate field 'code'",
        "{'code':'1','year':2024.5}; year; Cannot coerce Floating-point value (2024.5)",
        "{'code':'1','traits':'border'}; traits; from String value",
        "{'code':'1','evidence':{'10':[45]}}; evidence.10; expected a number, true, false or a text, or an object",
        "{'code':'1','evidence':{'10':1e999999999}}; evidence.10; at most 18 digits before the point and 12 after it",
        "{'code':'1','evidence':{'10':0.1234567890123}}; evidence.10; at most 18 digits before the point",
        "{'code':'1','evidence':{'10':{'valeu':45}}}; evidence.10; valeu: Unrecognized field \"valeu\"",
        "{'code':'1','evidence':{'10':{'value':[45]}}}; evidence.10; value: expected a number",
        "{'code':'1','evidence':{'10':{'value':45,'date':'1/10/24'}}}; evidence.10; '1/10/24' is not a date, expected",
        "{'code':'1','members':[{'code':'2','members':[{'code':'3'}]}]}; ; a member has members; they stand beside it",
        "{'code':'1','members':[{'code':'2'},{'code':'3','evidence':{'10':[]}}]};"
                + " members.null.evidence.10; expected a number",
        "{'code':'1'} {}; ; Trailing token"})
    void whatCannotBeReadIsRefusedWithItsPath(String json, String path, String message) {
        JsonProcessingException e = assertThrows(JsonProcessingException.class, () -> read(json));
        assertTrue(e.getOriginalMessage().contains(message), e.getOriginalMessage());
        assertEquals(path == null ? "" : path, e instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(r -> String.valueOf(r.getFieldName())).collect(Collectors.joining("."))
                : "");
    }

    @Test
    void whatTheLibraryRefusesNamesTheFieldToo() throws JsonProcessingException {
        UnitData none = read("{'province':'10'}");
        InvalidInputException code = assertThrows(InvalidInputException.class, () -> none.toUnit(Standard.COMMUNE));
        assertEquals(List.of("code", "NTM-234"), List.of(code.field(), code.problem().code()));
        UnitData kind = read("{'code':'1','province':'10','kind':'comune'}");
        assertEquals("kind", assertThrows(InvalidInputException.class, () -> kind.toUnit(Standard.COMMUNE)).field());
        UnitData blank = read("{'code':'1','province':'10','traits':['border',' ']}");
        assertEquals("traits", assertThrows(InvalidInputException.class, () -> blank.toUnit(Standard.COMMUNE)).field());
        UnitData twice = read("{'code':'1','province':'10','evidence':{'10':45,' 10':46}}");
        assertEquals("NTM-208", assertThrows(InvalidInputException.class, twice::toEvidence).problem().code());
        assertEquals(Set.of(), read("{'code':'1','province':'10','evidence':{'10':null,'11':' '}}").toEvidence()
                .values()
                .keySet());
    }
}
