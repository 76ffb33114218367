package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.FactsTable.Row;
import vn.nongthonmoi.criteria.Requirement.State;

/** The bundled rules of 2021–2025 say what the table of legal facts says, row by row and region by region. */
class FactsTest {

    /** A province of each region that no provincial layer speaks for. */
    static final Map<Region, String> PROVINCES = Map.of(Region.TDMNPB, "02", Region.DBSH, "22", Region.BTB, "40",
            Region.DHNTB, "48", Region.TN, "62", Region.DNB, "72", Region.DBSCL, "80");
    static final LocalDate BEFORE_211 = LocalDate.of(2023, 12, 31);
    static final LocalDate AFTER_211 = LocalDate.of(2024, 12, 31);

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final String MINISTRY = "Bộ Giáo dục và Đào tạo";

    /** Rows that say what 318 said before 211, which rewrote them with a level not known (README of the facts). */
    private static final Set<String> REWRITTEN_WITHOUT_LEVEL = Set.of("17.1", "17.1b");

    static Unit unit(Region region, Integer year) {
        return Unit.builder("1", Province.of(PROVINCES.get(region))).year(year).build();
    }

    private static Assessment assessment(Region region, Integer year, LocalDate asOf) {
        return LIBRARY.set(Standard.COMMUNE, asOf).assess(unit(region, year), Evidence.none());
    }

    private static Requirement requirement(Row row, Region region, LocalDate asOf) {
        return assessment(region, row.year(), asOf).indicator(row.code()).requirement();
    }

    private static Stream<DynamicNode> eachRegion(Row row, LocalDate asOf) {
        return Arrays.stream(Region.values()).map(region -> DynamicTest.dynamicTest(row + " " + region + " " + asOf,
                () -> assertStates(row, region, requirement(row, region, asOf))));
    }

    @TestFactory
    Stream<DynamicNode> everyRowIsStatedAsInTheTable() {
        return FactsTable.communes().stream()
                .flatMap(row -> eachRegion(row, row.amendedForm() ? AFTER_211 : BEFORE_211));
    }

    @TestFactory
    Stream<DynamicNode> rowsThat211DidNotRewriteHoldAfterIt() {
        Set<String> rewritten = FactsTable.communes().stream().filter(Row::amendedForm).map(Row::code)
                .collect(Collectors.toSet());
        return FactsTable.communes().stream()
                .filter(row -> !REWRITTEN_WITHOUT_LEVEL.contains(row.name()) && !rewritten.contains(row.name()))
                .filter(row -> !row.name().equals("14.1.f"))
                .flatMap(row -> eachRegion(row, AFTER_211));
    }

    private static void assertStates(Row row, Region region, Requirement r) {
        String cell = row.in(region);
        // An empty cell with somebody in delegated_to is theirs to set (facts/README).
        boolean ministry = cell.isEmpty() && row.cell("delegated_to").startsWith("Bộ GDĐT");
        boolean left = cell.equals("province") || ministry;
        boolean known = !cell.isEmpty() && !left;
        assertAll(
                () -> assertEquals(row.code(), r.code()),
                () -> assertEquals(measure(row), r.measure()),
                () -> assertEquals(left ? State.LEFT : known ? State.DECIDED : State.NOT_KNOWN, r.level().state()),
                () -> assertEquals(row.cell("measure").equals("boolean") ? null : row.cell("op"),
                        r.level().comparison() == null ? null : r.level().comparison().code(), "operator"),
                () -> assertEquals(row.numeric() ? row.cell("unit") : "", r.level().unit(), "unit"),
                () -> assertEquals(row.threshold(region), r.level().threshold() == null ? null : sameScale(r, row, region)),
                () -> assertEquals(r.measure() == Measure.GRADE ? cell : null, r.level().grade()),
                () -> assertEquals(ministry ? "Bộ Giáo dục và Đào tạo" : left ? "tỉnh" : "", r.level().awaits()),
                () -> assertEquals(!row.cell("confidence").equals("verified"), r.citation().provisional(), "provisional"),
                () -> assertEquals(r.citation().provisional(), !r.citation().caveats().isEmpty(), "a caveat when provisional"),
                () -> assertEquals(row.cell("note").contains("men and women alike"), r.manner().menAndWomenAlike()),
                () -> assertEquals(row.cell("title_en").contains("(if any)"), r.manner().ifPresent()),
                () -> assertFalse(r.citation().source().isBlank()),
                () -> assertTrue(r.citation().layer().startsWith("national/"), r.citation().layer()));
    }

    private static Measure measure(Row row) {
        return switch (row.cell("measure")) {
            case "percent" -> Measure.PERCENT;
            case "number" -> Measure.NUMBER;
            case "count" -> Measure.COUNT;
            case "enum" -> Measure.GRADE;
            case "boolean" -> row.code().equals("14.1") ? Measure.ALL_PARTS : Measure.PASS;
            default -> throw new IllegalStateException(row.cell("measure"));
        };
    }

    /** The threshold in the table's number of decimals, so that equality is exact and readable; fails if it cannot. */
    private static BigDecimal sameScale(Requirement r, Row row, Region region) {
        BigDecimal expected = row.threshold(region);
        return expected == null ? r.level().threshold() : r.level().threshold().setScale(expected.scale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.1", "17.1b"})
    void cleanWaterIsNotKnownSince211(String code) {
        for (Region region : Region.values()) {
            Requirement r = requirement(FactsTable.row(code), region, AFTER_211);
            assertEquals(State.NOT_KNOWN, r.level().state(), region.code());
            assertNull(r.level().threshold());
            assertTrue(r.citation().provisional());
            assertEquals("national/2021-2025/amendment-211-2024", r.citation().layer());
            assertEquals(FactsTable.row(code).threshold(region), r.replaces().level().threshold(),
                    "what 318 said stays visible");
            assertEquals(Status.UNSPECIFIED, LIBRARY.set(Standard.COMMUNE, AFTER_211)
                    .assess(unit(region, null), Evidence.of(Map.of(code, 100))).indicator(code).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.1", "15.4", "17.1", "17.1b", "18.4"})
    void theAmendedFormHoldsFrom1March2024(String code) {
        String original = "national/2021-2025/commune";
        Requirement before = assessment(Region.DBSH, null, LocalDate.of(2024, 2, 29)).indicator(code).requirement();
        Requirement after = assessment(Region.DBSH, null, LocalDate.of(2024, 3, 1)).indicator(code).requirement();
        assertEquals(original, before.citation().layer());
        assertNull(before.replaces());
        assertEquals("national/2021-2025/amendment-211-2024", after.citation().layer());
        assertEquals(original, after.replaces().citation().layer());
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void indicator5IsLeftToTheMinistryUntilItPublishes(Region region) {
        for (LocalDate day : List.of(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 5))) {
            Assessment a = assessment(region, null, day);
            Requirement r = a.indicator("5").requirement();
            assertEquals(State.LEFT, r.level().state());
            assertEquals(MINISTRY, r.level().awaits());
            assertEquals(Status.UNSPECIFIED, a.indicator("5").status());
            assertThrows(IllegalArgumentException.class, () -> a.indicator("5.a"));
            assertEquals(Measure.PASS, a.indicator("14.1").requirement().measure());
        }
        Requirement published = assessment(region, null, LocalDate.of(2022, 6, 6)).indicator("5").requirement();
        assertEquals(State.DECIDED, published.level().state());
        assertEquals(0, published.level().threshold().compareTo(BigDecimal.valueOf(100)));
    }

    @Test
    void learningCentresCountUntil3June2024() {
        Assessment before = assessment(Region.BTB, null, LocalDate.of(2024, 6, 3));
        Assessment after = assessment(Region.BTB, null, LocalDate.of(2024, 6, 4));
        assertNotNull(before.indicator("14.1.f"));
        assertThrows(IllegalArgumentException.class, () -> after.indicator("14.1.f"));
        assertEquals(before.indicator("14.1").parts().size() - 1, after.indicator("14.1").parts().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2026})
    void aYearWithoutAnIncomeLevelIsUnspecified(int year) {
        IndicatorResult income = LIBRARY.set(Standard.COMMUNE, BEFORE_211)
                .assess(unit(Region.DBSH, year), Evidence.of(Map.of("10", 500))).indicator("10");
        assertEquals(State.NOT_KNOWN, income.requirement().level().state());
        assertEquals(Status.UNSPECIFIED, income.status());
    }

    @Test
    void theAssessedYearChoosesTheIncomeLevelNotTheDay() {
        Assessment a = assessment(Region.TDMNPB, 2021, AFTER_211);
        assertEquals(FactsTable.row("10@2021").threshold(Region.TDMNPB), a.indicator("10").requirement().level().threshold());
        assertEquals(FactsTable.row("10@2024").threshold(Region.TDMNPB),
                assessment(Region.TDMNPB, null, AFTER_211).indicator("10").requirement().level().threshold());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-08", "2023-12-31", "2024-12-31", "2026-02-14"})
    void theAnnexHas19CriteriaAnd57IndicatorsOnEveryDay(String day) {
        Annex annex = LIBRARY.set(Standard.COMMUNE, LocalDate.parse(day)).annex();
        assertEquals(19, annex.criteria().size());
        assertEquals(57, annex.criteria().stream().flatMap(c -> c.rows().stream()).filter(r -> !r.part())
                .map(r -> r.code().replaceFirst("@.*", "")).distinct().count());
    }

    @Test
    void theAnnexHoldsExactlyTheRowsOfTheTableInItsOrder() {
        List<String> expected = FactsTable.communes().stream().filter(r -> !r.amendedForm()).map(Row::name).toList();
        Annex annex = LIBRARY.set(Standard.COMMUNE, BEFORE_211).annex();
        assertEquals(expected, annex.criteria().stream().flatMap(c -> c.rows().stream()).map(Annex.Row::code).toList());
    }

    @Test
    void theAnnexPrintsTheTablesColumns() {
        Map<String, Annex.Row> printed = LIBRARY.set(Standard.COMMUNE, BEFORE_211).annex().criteria().stream()
                .flatMap(c -> c.rows().stream()).collect(Collectors.toMap(Annex.Row::code, r -> r));
        for (Row row : FactsTable.communes()) {
            if (row.amendedForm()) {
                continue;
            }
            if (row.name().equals("14.2")) {
                assertEquals("do Bộ Giáo dục và Đào tạo quy định", printed.get("14.2").national());
                continue;
            }
            assertEquals(printed(row.cell("national")), printed.get(row.name()).national(), row + " national");
            for (Region region : Region.values()) {
                assertEquals(printed(row.in(region)), printed.get(row.name()).regions().get(region),
                        row + " " + region);
            }
        }
    }

    private static String printed(String cell) {
        return cell.isEmpty() ? "?" : cell.equals("province") ? "do tỉnh quy định" : cell.equals("Đạt") ? "đạt" : cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-08", "2023-12-31", "2024-12-31"})
    void theAnnexIsInVietnameseAndEnglish(String day) {
        Annex annex = LIBRARY.set(Standard.COMMUNE, LocalDate.parse(day)).annex();
        Stream.concat(annex.criteria().stream().map(Annex.Criterion::title),
                Stream.concat(annex.criteria().stream().flatMap(c -> c.rows().stream()), annex.conditions().stream())
                        .map(Annex.Row::title)).forEach(title -> {
                            assertFalse(title.vi().isBlank());
                            assertNotEquals(title.vi(), title.en());
                            assertTrue(title.en().matches("\\p{ASCII}+"), title.en());
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.1", "15.4", "18.4"})
    void rowsRewrittenBy211BearTheirNewTitlesInBothLanguages(String code) {
        LocalizedText before = titles(BEFORE_211).get(code);
        LocalizedText after = titles(AFTER_211).get(code);
        assertNotEquals(before.vi(), after.vi());
        assertNotEquals(before.en(), after.en());
    }

    private static Map<String, LocalizedText> titles(LocalDate asOf) {
        return LIBRARY.set(Standard.COMMUNE, asOf).annex().criteria().stream().flatMap(c -> c.rows().stream())
                .collect(Collectors.toMap(r -> r.code().replaceFirst("@.*", ""), Annex.Row::title, (a, b) -> a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-03-07", "2026-02-15"})
    void noCommuneSetOf2021To2025OutsideItsDays(String day) {
        assertThrows(NoSuchSetException.class,
                () -> LIBRARY.set(Standard.COMMUNE, Period.of("2021-2025"), LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-08", "2026-02-14"})
    void theFirstAndTheLastDayBelongToTheSet(String day) {
        assertEquals(Period.of("2021-2025"), LIBRARY.set(Standard.COMMUNE, LocalDate.parse(day)).period());
    }
}
