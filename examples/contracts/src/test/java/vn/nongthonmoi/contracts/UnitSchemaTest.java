package vn.nongthonmoi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nongthonmoi.contracts.schema.Schemas;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/** What the schema takes of evidence is what the library takes, asked of both for every column. */
class UnitSchemaTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final Schemas SCHEMAS = new Schemas(LIBRARY);

    /** Values at and around every limit, of every type, as they are spelled and misspelled. */
    private static final List<String> VALUES = Stream.of("null", "true", "false", "-1", "-0.01", "-0", "0", "0.0",
            "0.01",
            "1", "1.0", "1.5", "2", "3", "4", "7", "99.99", "100", "100.0", "100.01", "101", "999999999999999999",
            "999999999999999999.5", "1000000000000000000", "-999999999999999999", "1e2", "1e17", "1e18", "1e999999999",
            "'-1'", "'-0'", "'-0,00'", "'0'", "'0,0'", "'0.01'", "'007'", "'1'", "'1,0'", "'1.00'", "'1,5'", "'2'",
            "'3'",
            "'4'", "'87,5'", "' 87.5 '", "'99.999999999999'", "'99.9999999999999'", "'100'", "'100,0'", "'100,01'",
            "'0000000000000000100'", "'000000000000000100'", "'101'", "'999999999999999999'", "'1000000000000000000'",
            "'50.'", "'.5'", "'5 0'", "'1e2'", "'1.000,5'", "'٥'", "''", "'  '", "'đạt'", "'Đạt'", "' ĐẠT'",
            "'không đạt'",
            "'Không Đạt'", "'không  đạt'", "'true'", "'FALSE'", "'không có'", "'KHÔNG CÓ'", "'có'", "'Khá'", "'khá'",
            "'TỐT'", "'Trung bình'", "'trung binh'", "'I'", "'iv'", "'VI'", "'VII'", "[]", "{}", "{'value':50}",
            "{'value':'đạt','source':'x','date':'2024-10-01','confirmed_by':null}", "{'value':50,'date':'1/10/2024'}",
            "{'value':101}", "{'valeu':50}", "{'value':[50]}").flatMap(v -> Stream.of(v, Normalizer.normalize(v,
                    Normalizer.Form.NFD))).distinct().map(v -> v.replace('\'', '"')).toList();

    /** A few of them for names that mean what a plain one does. */
    private static final List<String> FEW = List.of("true", "101", "-1", "0", "\"Khá\"", "\"không có\"");

    /** A name and a value. */
    private record Sample(String column, String value) { }

    static Stream<Arguments> setsAndDays() {
        return LIBRARY.sets().stream().flatMap(set -> days(set).stream().map(day -> Arguments.of(set, day)));
    }

    /** The first and the last day on which what the set asks for changed. */
    private static Set<LocalDate> days(SetSummary set) {
        List<LocalDate> days = set.days();
        return new LinkedHashSet<>(List.of(days.get(0), days.get(days.size() - 1)));
    }

    /** The schema of units, and its columns with their forms. */
    private record Made(CriteriaSet set, Validator validator, JsonNode columns) {

        static Made of(CriteriaSet set, Province only) throws IOException {
            String schema = Validator.text(out -> SCHEMAS.units(set, only, out));
            return new Made(set, new Validator(schema), Contracts.mapper().readTree(schema)
                    .at("/$defs/unit/properties/evidence/properties"));
        }

        /** Whether the form depends on who the unit is. */
        boolean differs(String column) {
            return columns.has(column) && columns.get(column).has("anyOf");
        }

        /** What the schema and the library do not agree on. */
        Set<String> disagreed(List<Sample> samples, List<String> units) {
            Set<Integer> refused = validator.refused(samples.stream()
                    .map(s -> Asked.with(units.get(0), s.column(), s.value())).collect(Collectors.joining(",", "[",
                    "]")));
            Set<String> disagreed = new TreeSet<>();
            for (int i = 0; i < samples.size(); i++) {
                Sample s = samples.get(i);
                boolean no = refused.contains(i);
                // A row may not concern the ordinary unit, and its column may have another form where it does.
                boolean same = (no || differs(s.column()) ? units : units.subList(0, 1)).stream().anyMatch(unit ->
                        Asked.refusal(set, Asked.with(unit, s.column(), s.value())).isPresent() == no);
                if (!same) {
                    disagreed.add(s + (no ? ": refused" : ": taken") + " by the schema alone");
                }
            }
            assertTrue(refused.size() > samples.size() / 20 && refused.size() < samples.size(), "both verdicts occur");
            return disagreed;
        }
    }

    @ParameterizedTest
    @MethodSource("setsAndDays")
    void everyColumnTakesWhatTheLibraryTakes(SetSummary of, LocalDate day) throws IOException {
        CriteriaSet set = of.province() == null ? LIBRARY.set(of.standard(), of.period(), day)
                : LIBRARY.set(of.standard(), of.province(), day);
        Made made = Made.of(set, of.province());
        List<Sample> samples = new ArrayList<>();
        made.columns().fieldNames().forEachRemaining(column -> {
            VALUES.forEach(value -> samples.add(new Sample(column, value)));
            names(set, column).forEach(name -> FEW.forEach(value -> samples.add(new Sample(name, value))));
            Stream.of(column + "@later", column + ".x", "comune:" + column, column + ".nam")
                    .forEach(name -> samples.add(new Sample(name, "2")));
        });
        Stream.of("A-3", "A-4b.duong", "A-4b.", "T-3", "99.9", "", "note").forEach(name ->
                FEW.forEach(value -> samples.add(new Sample(name, value))));

        assertEquals(Set.of(), made.disagreed(samples, Asked.units(LIBRARY, set)));
    }

    /** Names that mean the column or a companion of it. */
    private static Stream<String> names(CriteriaSet set, String column) {
        int year = set.asOf().getYear();
        String prefix = set.standard().code();
        return Stream.of(column + "@self", column + "@appraised", column + "@" + year, column + "@1999",
                column + "@recognised", column + "@province", column + "@" + (year - 1), prefix + ":" + column,
                prefix + "@" + set.period() + ":" + column + "@" + year, column + ".1");
    }

    @Test
    void theSchemaOfAProvinceKnowsWhichFormAColumnHasThere() throws IOException {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE_ADVANCED, LocalDate.of(2024, 12, 31));
        assertTrue(Made.of(set, null).differs("1.1"), "its content is known of Thành phố Hồ Chí Minh alone");
        Made there = Made.of(set, Province.of("79"));
        List<Sample> samples = new ArrayList<>();
        there.columns().fieldNames().forEachRemaining(column -> {
            assertFalse(there.differs(column), column);
            VALUES.forEach(value -> samples.add(new Sample(column, value)));
        });

        assertEquals(Set.of(), there.disagreed(samples, Asked.units(LIBRARY, set).stream()
                .filter(u -> u.contains("\"province\":\"79\"")).toList()));
    }

    @Test
    void columnsOfOtherSetsAreHeldToTheFormTheyHaveThere() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE_ADVANCED, LocalDate.of(2024, 12, 31));
        Validator validator = new Validator(out -> SCHEMAS.units(set, null, out));
        String unit = Asked.unit("10", Map.of());
        for (String taken : List.of("commune:10", "commune@2021-2025:10", "commune@2016-2020:10", "village:1",
                "commune:10@2023", "commune:5.truong", "district:A-4b.duong")) {
            String json = Asked.with(unit, taken, "1");
            assertEquals(List.of(), validator.errors("[" + json + "]"), taken);
            assertEquals(Optional.empty(), Asked.refusal(set, json), taken);
        }
        for (String refused : List.of("commune:99", "commune@2009-2016:10", "commune@2021-2025:", "xa:10")) {
            String json = Asked.with(unit, refused, "1");
            assertEquals(Set.of(0), validator.refused("[" + json + "]"), refused);
            assertTrue(Asked.refusal(set, json).isPresent(), refused);
        }
        String shared = Asked.with(unit, "commune:10", "\"x\"");
        assertEquals(Set.of(0), validator.refused("[" + shared + "]"));
        assertTrue(Asked.refusal(set, shared).isPresent());
    }

    @Test
    void theValidatorSaysInOneLineWhichValueOfWhichUnitIsWrong() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Validator validator = new Validator(out -> SCHEMAS.units(set, null, out));
        String unit = Asked.unit("10", Map.of());
        assertEquals("[/0/evidence/15.3: must have a maximum value of 100]",
                validator.errors("[" + Asked.with(unit, "15.3", "126.35") + "]").toString());
        assertEquals("[/0/evidence/15.3/value: must have a maximum value of 100]",
                validator.errors("[" + Asked.with(unit, "15.3", "{\"value\":126.35}") + "]").toString());
        assertEquals("[/0/evidence/9.1: number found, [integer, string, null] expected]",
                validator.errors("[" + Asked.with(unit, "9.1", "1.5") + "]").toString());
    }
}
