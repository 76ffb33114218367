package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.nongthonmoi.criteria.FactsTable.Row;

/** Every row of the table of provincial facts is in the library: a level as a level, a set not seen as one. */
class ProvincialFactsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final Map<String, String> CODES = Map.of("Lào Cai", "10", "Bình Phước", "70", "Hà Nội", "01",
            "Thanh Hóa", "38", "Yên Bái", "15", "Quảng Nam", "49", "Cần Thơ", "92", "Tuyên Quang", "08",
            "TP. Hồ Chí Minh", "79");
    private static final Map<String, String> TITLES_ONLY = Map.of("An Giang", "91", "Nam Định", "36", "Trà Vinh", "84",
            "Bắc Giang", "24", "Đồng Tháp", "87");

    private static LocalDate day(String code) {
        return code.equals("91") ? LocalDate.of(2025, 12, 31) : LocalDate.of(2024, 12, 31);
    }

    private static Standard standard(Row row) {
        String title = row.cell("title_vi").toLowerCase(java.util.Locale.ROOT);
        boolean village = row.cell("area").equals("thôn");
        boolean district = row.cell("area").equals("huyện");
        return switch (row.cell("level")) {
            case "ntm" -> village ? Standard.VILLAGE : Standard.COMMUNE;
            case "nang-cao" -> district || title.contains("huyện") ? Standard.DISTRICT_ADVANCED : Standard.COMMUNE_ADVANCED;
            default -> village ? Standard.VILLAGE_MODEL : Standard.COMMUNE_MODEL;
        };
    }

    private static String code(Row row) {
        return CODES.getOrDefault(row.cell("province"), TITLES_ONLY.get(row.cell("province")));
    }

    private static Annex annex(Row row, Standard standard) {
        // Thanh Hóa replaced its set of 2022 in 2024.
        LocalDate day = row.cell("decision").equals("33/2022/QĐ-UBND") ? LocalDate.of(2023, 12, 31) : day(code(row));
        return LIBRARY.set(standard, day).annex(Province.of(code(row)), null);
    }

    /** The rows about the nation repeat what the national tables hold; the procedure of 1739 is no criteria set. */
    private static Stream<Row> rows() {
        return FactsTable.of("provincial-2021-2025").stream().filter(r -> !r.cell("province").equals("(toàn quốc)"))
                .filter(r -> !r.cell("decision").equals("1739/QĐ-UBND"));
    }

    @TestFactory
    Stream<DynamicTest> everySetOfAProvinceIsDeclared() {
        return rows().map(row -> DynamicTest.dynamicTest(row.cell("province") + " " + row.cell("decision") + " "
                + row.cell("title_vi"), () -> {
                    assertDeclared(row, standard(row));
                    if (row.cell("title_vi").contains("xã NTM và NTM nâng cao")) {
                        assertDeclared(row, Standard.COMMUNE_ADVANCED);
                    }
                }));
    }

    private static void assertDeclared(Row row, Standard standard) {
        List<Annex.Document> own = annex(row, standard).documents().stream()
                .filter(d -> d.decision().equals(row.cell("decision")) && d.layer().startsWith("provinces/"))
                // A set also names the documents of a set that its levels are multiples of.
                .filter(d -> standard != Standard.COMMUNE_MODEL || d.layer().endsWith(standard.code())).toList();
        assertEquals(1, own.size(), row.cell("decision") + " " + annex(row, standard).documents());
        if (row.cell("date").length() == 10) {
            assertEquals(LocalDate.parse(row.cell("date")), own.get(0).date());
        }
        assertFalse(own.get(0).contentKnown() && standard != Standard.VILLAGE && standard != Standard.VILLAGE_MODEL,
                "no set of a province has been seen whole");
    }

    @TestFactory
    Stream<DynamicTest> everyLevelOfAProvinceIsStated() {
        Set<String> numbered = Set.of("2.1", "2.2", "2.3", "2.4", "10", "0.1", "0.2", "0.3", "1.2");
        return rows().filter(r -> numbered.contains(r.cell("indicator")) && r.cell("op").equals(">="))
                .map(row -> DynamicTest.dynamicTest(row.cell("province") + " " + row.cell("indicator") + " "
                        + row.cell("area"), () -> {
                            String province = code(row);
                            String code = switch (row.cell("indicator")) {
                                case "0.1" -> "A-2";
                                case "0.2" -> "A-2b";
                                case "0.3" -> "A-3";
                                default -> row.cell("indicator");
                            };
                            Unit.Builder unit = Unit.builder("u", Province.of(province));
                            if (row.cell("area").equals("xã đặc biệt khó khăn")) {
                                unit.traits(Trait.ESPECIALLY_DIFFICULT);
                            }
                            Requirement r = LIBRARY.set(standard(row), day(province)).assess(unit
                                    .year(code.equals("10") ? 2022 : 2024).build(), Evidence.none()).indicator(code)
                                    .requirement();
                            assertEquals(0, new BigDecimal(row.cell("value")).compareTo(r.level().threshold()));
                            assertTrue(r.citation().layer().startsWith("provinces/"), r.citation().layer());
                            assertTrue(r.citation().source().contains(row.cell("decision")), r.citation().source());
                        }));
    }

    @Test
    void theVillageSetsHoldTheCriteriaNamed() {
        for (Standard standard : List.of(Standard.VILLAGE, Standard.VILLAGE_MODEL)) {
            List<String> named = rows().filter(r -> r.cell("province").equals("Lào Cai") && !r.cell("criterion").isEmpty())
                    .filter(r -> standard(r) == standard)
                    .map(r -> r.cell("title_vi").replace("ATTP", "an toàn thực phẩm")).toList();
            assertEquals(named, LIBRARY.set(standard, Province.of("10"), day("10")).annex().criteria().stream()
                    .map(c -> c.title().vi()).toList());
        }
    }

    @Test
    void tuyenQuangsVillagesAreKnownInPart() {
        CriteriaSet set = LIBRARY.set(Standard.VILLAGE_MODEL, Province.of("08"), day("08"));
        Unit village = Unit.builder("v", Province.of("08")).kind(UnitKind.VILLAGE).build();
        Assessment a = set.assess(village, Evidence.of(Map.of("1", "95", "4.truc", "99.9", "4.ngo", "100")));
        assertEquals(Status.MET, a.indicator("1").status());
        assertEquals(Status.NOT_MET, a.indicator("4.truc").status());
        assertEquals("Housing", a.criterion("1").title().en(), "its own title, not that of Lào Cai's criterion 1");
        assertEquals(Status.UNSPECIFIED, a.indicator("khac").status());
    }

    @Test
    void thanhHoasZonesAreFormedThoughItsLevelsAreNotSeen() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE_ADVANCED, Province.of("38"), day("38"));
        Assessment a = set.assess(Unit.builder("u", Province.of("38")).area(Area.III).build(), Evidence.none());
        assertTrue(a.indicators().allMatch(IndicatorResult::provisional), "an unseen set may replace any of them");
        assertTrue(a.layers().contains("provinces/thanh-hoa/2021-2025/commune-advanced"), a.layers().toString());
    }

    @Test
    void hoChiMinhCityAsksForSatisfactionInEachCommuneAsWell() {
        CriteriaSet set = LIBRARY.set(Standard.DISTRICT_ADVANCED, Province.of("79"), day("79"));
        Unit district = Unit.builder("h", Province.of("79")).kind(UnitKind.DISTRICT).build();
        Unit commune = Unit.builder("x", Province.of("79")).kind(UnitKind.COMMUNE).build();
        for (String[] value : new String[][] {{"85", "met"}, {"84.9", "not_met"}}) {
            Members members = Members.builder().add(commune, Evidence.of(Map.of("A-3b.duong", value[0]))).build();
            assertEquals(value[1], set.assess(district, Evidence.none(), members).indicator("A-3b").status().code());
        }
    }

    @TestFactory
    Stream<DynamicTest> namDinhsIncomesOfModelCommunes() {
        return rows().filter(r -> r.cell("province").equals("Nam Định") && r.year() != null).map(row ->
                DynamicTest.dynamicTest(row.name(), () -> {
                    CriteriaSet set = LIBRARY.set(Standard.COMMUNE_MODEL, Province.of("36"), day("36"));
                    Unit unit = Unit.builder("u", Province.of("36")).year(row.year()).build();
                    BigDecimal level = new BigDecimal(row.cell("value"));
                    for (String hair : new String[] {"-0.01", "0", "0.01"}) {
                        BigDecimal value = level.add(new BigDecimal(hair));
                        IndicatorResult income = set.assess(unit, Evidence.of(Map.of("commune-advanced:10", value)))
                                .indicator("2");
                        assertEquals(hair.startsWith("-") ? Status.NOT_MET : Status.MET, income.status());
                        assertFalse(income.provisional());
                    }
                }));
    }

    @Test
    void inAYearThatNamDinhDoesNotNameItsModelCommunesWaitForTheNationsLevel() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE_MODEL, Province.of("36"), day("36"));
        IndicatorResult income = set.assess(Unit.builder("u", Province.of("36")).year(2026).build(),
                Evidence.of(Map.of("2", "200"))).indicator("2");
        assertEquals(Status.UNSPECIFIED, income.status());
        assertEquals("national/2021-2025/commune-model", income.requirement().citation().layer());
        assertEquals(Requirement.State.NOT_KNOWN, income.requirement().level().state());
        // Of the last year that it names, the level is its own.
        Requirement own = set.assess(Unit.builder("u", Province.of("36")).year(2025).build(), Evidence.none()).indicator("2").requirement();
        assertEquals("provinces/nam-dinh/2021-2025/commune-model", own.citation().layer());
    }

    @Test
    void haNoisSetsHoldFromTheDayTheyWereSigned() {
        for (Standard standard : List.of(Standard.COMMUNE_ADVANCED, Standard.COMMUNE_MODEL)) {
            assertEquals(List.of(), ownLayers(standard, "01", LocalDate.of(2022, 8, 28)), standard.code());
            assertFalse(ownLayers(standard, "01", LocalDate.of(2022, 8, 29)).isEmpty(), standard.code());
        }
    }

    @Test
    void thanhHoasSetOf2022HoldsUntilThatOf2024() {
        String earlier = "provinces/thanh-hoa/2021-2025/commune-advanced-2022";
        assertEquals(List.of(earlier), ownLayers(Standard.COMMUNE_ADVANCED, "38", LocalDate.of(2023, 12, 31)));
        assertEquals(List.of("provinces/thanh-hoa/2021-2025/commune-advanced"),
                ownLayers(Standard.COMMUNE_ADVANCED, "38", LocalDate.of(2024, 1, 1)));
    }

    private static List<String> ownLayers(Standard standard, String province, LocalDate asOf) {
        return LIBRARY.set(standard, Province.of(province), asOf)
                .assess(Unit.builder("u", Province.of(province)).kind(UnitKind.COMMUNE).build(), Evidence.none()).layers()
                .stream().filter(l -> l.startsWith("provinces/") && l.endsWith(standard.code())
                        || l.contains(standard.code() + "-2022")).toList();
    }

    @Test
    void dongNaiAsksForAllBusinessesAndAllWaste() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, Province.of("75"), day("75"));
        Unit unit = Unit.builder("u", Province.of("75")).build();
        for (String code : List.of("17.2", "17.6")) {
            assertEquals(Status.MET, set.assess(unit, Evidence.of(Map.of(code, "100"))).indicator(code).status());
            IndicatorResult missed = set.assess(unit, Evidence.of(Map.of(code, "99.99"))).indicator(code);
            assertEquals(Status.NOT_MET, missed.status());
            assertTrue(missed.provisional(), "seen in the news only");
        }
    }

    @Test
    void dongThapsSetOf2026IsDeclared() {
        Annex annex = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2026, 11, 23)).annex(Province.of("82"), null);
        Annex.Document own = annex.documents().get(annex.documents().size() - 1);
        assertEquals("83/2026/QĐ-UBND", own.decision());
        assertFalse(own.contentKnown() || own.contentInPart());
    }
}
