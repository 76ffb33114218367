package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.criteria.FactsTable.Row;
import vn.nongthonmoi.criteria.Requirement.State;

/** Every set beside the commune set of 2021–2025 says what its table of legal facts says, row by row. */
class EverySetsFactsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final LocalDate BEFORE_211 = LocalDate.of(2024, 2, 29);

    /** A row of a table, and the row of the library that has to say the same. */
    private record Fact(Row row, Standard standard, LocalDate asOf, Integer year, String code, Unit.Builder unit) {

        Requirement requirement(Region region) {
            return assess(region, Map.of()).requirement();
        }

        IndicatorResult assess(Region region, Map<String, ?> evidence) {
            Unit of = in(region, unit.year(year));
            return LIBRARY.set(standard, asOf).assess(of, Evidence.of(evidence)).indicator(code);
        }

        @Override
        public String toString() {
            return standard.code() + " " + asOf + " " + row.name();
        }
    }

    /** Such a unit in a province of the region. */
    private static Unit in(Region region, Unit.Builder unit) {
        Unit like = unit.build();
        return Unit.builder(like.code(), Province.of(FactsTest.PROVINCES.get(region))).kind(like.kind()).area(like.area())
                .group(like.group()).traits(like.traits().toArray(Trait[]::new)).year(like.year()).build();
    }

    private static Unit.Builder unit(UnitKind kind) {
        return Unit.builder("u", Province.of("22")).kind(kind);
    }

    private static Stream<Fact> facts() {
        Stream<Fact> of2009 = FactsTable.of("older-2009-2015-xa").stream().map(row -> {
            String[] name = row.name().split(" ");
            // The table gives rows 7 and 14.1 in the form of 2013 only.
            boolean amended = name.length > 1 && name[1].equals("(2013)") || Set.of("7", "14.1").contains(name[0]);
            return new Fact(row, Standard.COMMUNE, amended ? LocalDate.of(2015, 12, 31) : LocalDate.of(2012, 12, 31),
                    name.length == 4 ? Integer.valueOf(name[3]) : null, name[0], unit(UnitKind.COMMUNE));
        });
        Stream<Fact> of2016 = FactsTable.of("older-2016-2020-xa").stream().map(row -> new Fact(row, Standard.COMMUNE,
                LocalDate.of(2020, 12, 31), null, row.name(), unit(UnitKind.COMMUNE)));
        Stream<Fact> model2018 = FactsTable.of("older-2016-2020-kieu-mau").stream().map(row -> new Fact(row,
                Standard.COMMUNE_MODEL, LocalDate.of(2019, 12, 31), null, row.name().equals("0") ? "commune" : row.name(),
                unit(UnitKind.COMMUNE)));
        Stream<Fact> district2016 = FactsTable.of("older-2016-2020-huyen").stream().map(row -> new Fact(row,
                Standard.DISTRICT, LocalDate.of(2019, 12, 31), null, row.name().equals("0") ? "communes" : row.name(),
                unit(UnitKind.DISTRICT)));
        Stream<Fact> advanced = FactsTable.of("2021-2025-xa-ntm-nang-cao").stream().map(row -> new Fact(row,
                Standard.COMMUNE_ADVANCED, row.name().equals("4") ? LocalDate.of(2024, 6, 3) : LocalDate.of(2023, 12, 31),
                row.year(), row.code(), unit(UnitKind.COMMUNE)));
        Stream<Fact> model = FactsTable.of("2021-2025-xa-ntm-kieu-mau").stream().map(row -> new Fact(row,
                Standard.COMMUNE_MODEL, LocalDate.of(2022, 12, 31), null, row.name(), unit(UnitKind.COMMUNE)));
        Stream<Fact> districts = FactsTable.of("2021-2025-huyen-ntm").stream().map(row -> new Fact(row,
                row.name().startsWith("T") ? Standard.TOWN : Standard.DISTRICT,
                row.name().startsWith("S") ? LocalDate.of(2024, 12, 31) : BEFORE_211, null,
                row.name(), row.name().startsWith("S") ? unit(UnitKind.DISTRICT).traits(Trait.WITHOUT_COMMUNES)
                        : unit(row.name().startsWith("T") ? UnitKind.TOWN : UnitKind.DISTRICT)));
        Stream<Fact> districtAdvanced = FactsTable.of("2021-2025-huyen-ntm-nang-cao").stream().map(row -> new Fact(row,
                Standard.DISTRICT_ADVANCED, BEFORE_211, null, row.name(), unit(UnitKind.DISTRICT)));
        Stream<Fact> province = FactsTable.of("2021-2025-tinh").stream().map(row -> new Fact(row, Standard.PROVINCE,
                LocalDate.of(2024, 12, 31), null, row.name(), unit(UnitKind.PROVINCE)));
        return Stream.of(of2009, of2016, model2018, district2016, advanced, model, districts, districtAdvanced, province)
                .flatMap(s -> s);
    }

    /** What a table says in a form of its own, and the tests below hold in theirs. */
    private static boolean special(Fact fact) {
        return fact.standard() == Standard.COMMUNE_MODEL && fact.asOf().getYear() == 2022 && fact.code().equals("2");
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsStatedAsInItsTable() {
        return facts().filter(f -> !special(f)).flatMap(fact -> Arrays.stream(Region.values()).map(region ->
                DynamicTest.dynamicTest(fact + " " + region, () -> assertStates(fact, region))));
    }

    private static void assertStates(Fact fact, Region region) {
        Row row = fact.row();
        Requirement r = fact.requirement(region);
        String cell = row.in(region);
        boolean left = cell.equals("province");
        State state = left ? State.LEFT : cell.isEmpty() ? State.NOT_KNOWN : State.DECIDED;
        boolean number = Set.of("percent", "number", "count", "ratio").contains(row.cell("measure"));
        assertAll(
                () -> assertEquals(measure(fact, left), r.measure()),
                () -> assertEquals(state, r.level().state()),
                () -> assertEquals(number ? row.cell("op") : null, number ? r.level().comparison().code() : null),
                () -> assertEquals(number && state == State.DECIDED ? new BigDecimal(cell) : null, r.level().threshold() == null
                        ? null : r.level().threshold().setScale(new BigDecimal(cell).scale())),
                () -> assertEquals(r.measure() == Measure.GRADE ? cell : null, r.level().grade()),
                () -> assertEquals(left ? "tỉnh" : "", r.level().awaits()),
                () -> assertEquals(!row.cell("confidence").equals("verified"), r.citation().provisional(), "provisional"),
                () -> assertEquals(r.citation().provisional(), !r.citation().caveats().isEmpty()),
                () -> assertTrue(row.cell("note").contains("men and women alike") == r.manner().menAndWomenAlike()),
                () -> assertFalse(r.citation().source().isBlank()),
                () -> assertTrue(r.citation().source().contains(row.cell("legal_ref").replaceFirst("^QĐ ", "")
                        .replaceFirst("[^0-9].*", "")) || r.citation().source().contains("342"), r.citation().source()));
    }

    private static Measure measure(Fact fact, boolean left) {
        return switch (fact.row().cell("measure")) {
            case "percent" -> Measure.PERCENT;
            case "number" -> Measure.NUMBER;
            case "count" -> Measure.COUNT;
            case "ratio" -> Measure.RATIO;
            case "enum" -> Measure.GRADE;
            default -> left ? Measure.UNSTATED
                    : Set.of("commune", "A-1").contains(fact.code()) || fact.standard() == Standard.COMMUNE_MODEL
                            && fact.asOf().getYear() == 2022 && fact.code().equals("1") ? Measure.STANDARD : Measure.PASS;
        };
    }

    /** Rows that are parts, or have parts, decide for themselves here; what they make together is tested elsewhere. */
    @TestFactory
    Stream<DynamicTest> everyKnownThresholdDecidesExactly() {
        return facts().filter(f -> !special(f) && Set.of("percent", "number", "count").contains(f.row().cell("measure")))
                .flatMap(fact -> Arrays.stream(Region.values()).filter(region ->
                        fact.row().in(region).matches("[0-9.]+")).flatMap(region -> around(fact, region)));
    }

    private static Stream<DynamicTest> around(Fact fact, Region region) {
        BigDecimal threshold = new BigDecimal(fact.row().in(region));
        Comparison comparison = Comparison.find(fact.row().cell("op")).orElseThrow();
        BigDecimal hair = fact.row().cell("measure").equals("count") ? BigDecimal.ONE : new BigDecimal("0.001");
        List<BigDecimal> values = new ArrayList<>(List.of(threshold, threshold.subtract(hair), threshold.add(hair)));
        values.removeIf(v -> v.signum() < 0
                || fact.row().cell("measure").equals("percent") && v.compareTo(HUNDRED) > 0);
        return values.stream().map(value -> DynamicTest.dynamicTest(fact + " " + region + " " + value, () -> {
            boolean holds = comparison.holds(value, threshold);
            Map<String, Object> evidence = new HashMap<>(Map.of(fact.code(), value));
            if (fact.standard() == Standard.COMMUNE_MODEL && fact.code().equals("1.1b")) {
                evidence.put("1.1", true);
            }
            IndicatorResult result = fact.assess(region, evidence);
            assertEquals(holds ? Status.MET : Status.NOT_MET, result.status());
            BigDecimal gap = value.subtract(threshold).abs();
            // A value at a level that it has to pass misses it by nothing that could be named.
            assertEquals(holds || gap.signum() == 0 ? null : gap.stripTrailingZeros(),
                    result.gap() == null ? null : result.gap().stripTrailingZeros());
        }));
    }

    @TestFactory
    Stream<DynamicTest> noSetHasRowsThatItsTableDoesNotKnow() {
        return facts().collect(Collectors.groupingBy(f -> f.standard() + " " + LIBRARY.set(f.standard(), f.asOf()).period()
                + (f.code().startsWith("S") ? " special" : ""))).values().stream().map(facts -> DynamicTest.dynamicTest(
                        facts.get(0).toString(), () -> {
                            Fact one = facts.get(0);
                            Assessment a = LIBRARY.set(one.standard(), one.asOf()).assess(
                                    in(Region.DBSH, one.unit()), Evidence.none());
                            Set<String> beyond = new TreeSet<>();
                            Stream.concat(a.indicators(), a.conditions().stream()).forEach(i -> {
                                beyond.add(i.code());
                                i.parts().forEach(p -> beyond.add(p.code()));
                            });
                            facts.forEach(f -> beyond.remove(f.code()));
                            assertTrue(ADDED.containsAll(beyond), beyond.toString());
                        }));
    }

    /**
     * What the notes add to the tables: rows that hold several of a table together, conditions of recognition, what
     * was not seen, the prerequisite of the advanced commune, and four rows of special districts.
     */
    private static final Set<String> ADDED = Set.of("2.2", "17.1", "2.1", "2.3", "debt", "satisfaction", "security",
            "khac", "commune", "S-2.3", "S-3.1", "S-3.2", "S-4");

    @ParameterizedTest
    @CsvSource({"2022,TDMNPB,51.7", "2022,DBSH,70.4", "2022,DNB,", "2025,TDMNPB,63.8", "2024,TDMNPB,"})
    void theModelCommunesIncomeIsElevenTenthsOfTheAdvancedLevel(int year, Region region, String expected) {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31));
        Unit unit = in(region, unit(UnitKind.COMMUNE).year(year));
        Requirement r = set.assess(unit, Evidence.none()).indicator("2").requirement();
        if (expected == null) {
            assertEquals(State.NOT_KNOWN, r.level().state());
            assertEquals(Status.UNSPECIFIED, set.assess(unit, Evidence.of(Map.of("2", 500))).indicator("2").status());
            return;
        }
        assertEquals(0, new BigDecimal(expected).compareTo(r.level().threshold()));
        assertTrue(r.citation().provisional(), "the advanced level is recalled");
        assertEquals(Status.MET, set.assess(unit, Evidence.of(Map.of("2", expected))).indicator("2").status());
        assertEquals(Status.NOT_MET, set.assess(unit, Evidence.of(Map.of("commune-advanced:10",
                new BigDecimal(expected).subtract(new BigDecimal("0.01"))))).indicator("2").status());
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void since2013IncomeHasOnlyTheLevelsThatAreNamed(Region region) {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2016, 11, 30));
        for (int year : new int[] {2011, 2016, 2020}) {
            Requirement r = set.assess(in(region, unit(UnitKind.COMMUNE).year(year)), Evidence.none())
                    .indicator("10").requirement();
            assertEquals(year == 2020 ? State.DECIDED : State.NOT_KNOWN, r.level().state(), year + "");
            assertEquals("national/2009-2015/amendment-342-2013", r.citation().layer());
        }
        Requirement r = set.assess(in(region, unit(UnitKind.COMMUNE).year(2012)), Evidence.none())
                .indicator("10").requirement();
        assertEquals("national/2009-2015/commune", r.replaces().citation().layer(), "what 491 said stays visible");
        assertEquals(Measure.RATIO, r.replaces().measure());
    }

    @ParameterizedTest
    @CsvSource({"district,2.2", "district-advanced,1.2"})
    void what211ChangedOfTheDistrictSetsIsNotSeenSoTheirRowsAreProvisional(String standard, String code) {
        Unit unit = unit(UnitKind.DISTRICT).build();
        assertFalse(LIBRARY.set(Standard.of(standard), BEFORE_211).assess(unit, Evidence.none()).indicator(code)
                .requirement().citation().provisional());
        Requirement after = LIBRARY.set(Standard.of(standard), LocalDate.of(2024, 3, 1)).assess(unit, Evidence.none())
                .indicator(code).requirement();
        assertTrue(after.citation().provisional());
        assertTrue(after.citation().caveats().toString().contains("amendment-211-2024-district-common"), after.citation().caveats().toString());
    }

    // --- 2026–2030 ---

    private static Assessment of2026(CommuneGroup group, Map<String, ?> evidence, LocalDate asOf) {
        return LIBRARY.set(Standard.COMMUNE, asOf).assess(unit(UnitKind.COMMUNE).region(Region.DBSH).group(group).build(),
                Evidence.of(evidence));
    }

    private static final LocalDate NOW = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(CommuneGroup.class)
    void theFloorsOf2026(CommuneGroup group) {
        assertEquals(Status.UNSPECIFIED, of2026(group, Map.of("3.1", "9.5"), NOW).indicator("3.1").status());
        assertEquals(Status.NOT_MET, of2026(group, Map.of("3.1", "9.4999"), NOW).indicator("3.1").status());
        assertEquals(Status.NOT_MET, of2026(group, Map.of("3.1.thunhap", "54.7", "3.1.thunhap@2025", "50"), NOW)
                .indicator("3.1").status());
        for (String[] row : new String[][] {{"3.9.b", "10", "9.9"}, {"3.9.c", "5", "4.9"}, {"3.6.b", "2", "1"},
            {"3.6.c", "1", "0"}, {"3.6.d2.tyle", "5", "4.9"}, {"3.6.d2.nguoi", "10", "9"}}) {
            assertEquals(Status.UNSPECIFIED, of2026(group, Map.of(row[0], row[1]), NOW).indicator(row[0]).status(), row[0]);
            assertEquals(Status.NOT_MET, of2026(group, Map.of(row[0], row[2]), NOW).indicator(row[0]).status(), row[0]);
        }
        assertEquals(Status.NOT_MET, of2026(group, Map.of("3.9.a", false), NOW).indicator("3.9").status());
        assertEquals(Status.UNSPECIFIED, of2026(group, Map.of("3.10", true), NOW).indicator("3.10").status());
        assertEquals(Status.NOT_MET, of2026(group, Map.of("3.10", false), NOW).indicator("3.10").status());
        Requirement park = of2026(group, Map.of(), NOW).indicator("3.10").requirement();
        assertEquals(State.FLOOR, park.level().state());
        assertEquals("tỉnh", park.level().awaits());
        assertTrue(park.citation().provisional());
        assertEquals(List.of("nhóm xã nào phải có thì Phụ lục I quy định, chưa thấy"), park.citation().caveats());
    }

    @ParameterizedTest
    @EnumSource(CommuneGroup.class)
    void aCommuneWithoutACooperativeFailsAndOneWithOneWaitsForItsProvince(CommuneGroup group) {
        IndicatorResult none = of2026(group, Map.of("3.6", 0), NOW).indicator("3.6");
        assertEquals(Status.NOT_MET, none.status());
        assertEquals(BigDecimal.ONE, none.gap());
        for (Map<String, ?> one : List.of(Map.of("3.6", 1), Map.of("3.6", 2),
                Map.of("3.6.a", true, "3.6.b", 2, "3.6.c", 1, "3.6.d", 100, "3.6.d2.nguoi", 10, "3.6.d2.tyle", 5))) {
            IndicatorResult open = of2026(group, one, NOW).indicator("3.6");
            assertEquals(Status.UNSPECIFIED, open.status(), one.toString());
            assertFalse(open.provisional(), one.toString());
        }
        assertEquals(Status.NOT_MET, of2026(group, Map.of("3.6.a", false), NOW).indicator("3.6").status());
        Requirement r = none.requirement();
        assertEquals(State.FLOOR, r.level().state());
        assertEquals("tỉnh", r.level().awaits());
        assertEquals(BigDecimal.ONE, r.level().threshold());
    }

    @Test
    void theRowsOf2026ThatHaveANumberInTheTableAreTheLibrarys() {
        Set<String> stated = new TreeSet<>();
        Assessment a = of2026(CommuneGroup.ONE, Map.of(), NOW);
        a.indicators().forEach(i -> {
            stated.add(i.code());
            i.parts().forEach(p -> {
                stated.add(p.code());
                p.parts().forEach(q -> stated.add(q.code()));
            });
        });
        assertTrue(stated.containsAll(FactsTable.of("2026-2030-xa-ntm").stream().map(Row::name)
                .filter(n -> !n.isEmpty()).toList()), stated.toString());
        assertEquals(10, a.criteria().size());
        a.criteria().forEach(c -> assertNotEquals(Status.MET, c.status()));
    }

    @Test
    void everyNameInTheTableOf2026IsATitle() {
        Set<String> titles = new TreeSet<>();
        Annex annex = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2026, 6, 1)).annex();
        annex.criteria().forEach(c -> {
            titles.add(c.title().vi());
            c.rows().forEach(r -> titles.add(r.title().vi()));
        });
        // The parts of 3.6 and 3.9 are those of the circular, in its words.
        FactsTable.of("2026-2030-xa-ntm").stream().filter(r -> !r.name().matches("3\\.\\d+\\..*"))
                .forEach(r -> assertTrue(titles.contains(r.cell("title_vi")), r.cell("title_vi")));
    }

    @ParameterizedTest
    @CsvSource({"ONE,40", "TWO,35", "THREE,27"})
    void theSharesOfTrainedWorkersAreByGroupAndProvisional(CommuneGroup group, String level) {
        Requirement r = of2026(group, Map.of(), NOW).indicator("4.laodong").requirement();
        assertEquals(new BigDecimal(level), r.level().threshold());
        assertTrue(r.citation().provisional());
    }

    @Test
    void noCriterionIsMetWhileItsOtherRowsAreUnseen() {
        Assessment a = of2026(CommuneGroup.ONE, Map.of("4.laodong", "100"), NOW);
        assertEquals(Status.MET, a.indicator("4.laodong").status());
        assertEquals(Status.UNSPECIFIED, a.criterion("4").status());
    }

    @Test
    void beforeTheCircularTheRowsOfCriterion3AreUnseen() {
        Assessment a = of2026(CommuneGroup.ONE, Map.of(), LocalDate.of(2026, 6, 26));
        assertEquals(State.NOT_KNOWN, a.indicator("3.1").requirement().level().state());
        assertEquals(State.FLOOR, of2026(CommuneGroup.ONE, Map.of(), LocalDate.of(2026, 6, 27)).indicator("3.1")
                .requirement().level().state());
    }

    @ParameterizedTest
    @CsvSource({"1,100", "2,10", "3,70", "10,10"})
    void theProvincesConditionsOf2026(String code, String level) {
        Requirement r = LIBRARY.set(Standard.PROVINCE, NOW).assess(unit(UnitKind.PROVINCE).build(), Evidence.none())
                .indicator(code).requirement();
        assertEquals(new BigDecimal(level), r.level().threshold());
        assertEquals(Comparison.AT_LEAST, r.level().comparison());
    }

    // --- titles ---

    @TestFactory
    Stream<DynamicTest> everyRowHasATitleInBothLanguages() {
        return LIBRARY.sets().stream().map(set -> DynamicTest.dynamicTest(set.standard() + " " + set.period() + " "
                + (set.province() == null ? "" : set.province()), () -> {
                    LocalDate day = set.province() != null ? LocalDate.of(2024, 12, 31)
                            : set.inForceTo() == null ? NOW : set.inForceTo();
                    Annex annex = LIBRARY.set(set.standard(), set.period(), day).annex(set.province(), null);
                    Stream.concat(annex.criteria().stream().map(Annex.Criterion::title),
                            Stream.concat(annex.criteria().stream().flatMap(c -> c.rows().stream()),
                                    annex.conditions().stream()).map(Annex.Row::title)).forEach(title -> {
                                        assertFalse(title.vi().isBlank());
                                        assertTrue(title.en().matches("\\p{ASCII}+"), title.toString());
                                    });
                }));
    }
}
