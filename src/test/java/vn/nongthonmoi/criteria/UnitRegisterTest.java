package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled register of units against the published lists: every code, on every day of the list, both ways of a merger. */
class UnitRegisterTest {

    private static final UnitRegister REGISTER = CriteriaLibrary.bundled().units();
    private static final List<Map<String, String>> UNTIL = rows("units-until-2025-06");
    private static final List<Map<String, String>> FROM = rows("units-from-2025-07");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = MERGER.minusDays(1);
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("province city", "thành phố"),
            Map.entry("province province", "tỉnh"), Map.entry("district district", "huyện"),
            Map.entry("district urban-district", "quận"), Map.entry("district town", "thị xã"),
            Map.entry("district city", "thành phố"), Map.entry("commune commune", "xã"), Map.entry("commune ward", "phường"),
            Map.entry("commune township", "thị trấn"), Map.entry("commune special-zone", "đặc khu"));

    private static List<Map<String, String>> rows(String file) {
        return FactsTable.of(file).stream().map(FactsTable.Row::cells).toList();
    }

    private static TreeSet<LocalDate> states() {
        return UNTIL.stream().flatMap(r -> Stream.of(r.get("first_seen"), r.get("last_seen"))).map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The published lists leave the kind before some names. */
    private static String name(Map<String, String> row) {
        String name = row.get("name");
        return name.matches("Quận \\d+") ? name : name.replaceFirst("^(Thành Phố|Thị Xã|Thị Trấn) ", "");
    }

    private static String said(RegisteredUnit unit) {
        return unit.code() + " " + unit.kindName() + " " + unit.name() + " " + unit.province() + " "
                + unit.district().map(RegisteredUnit::code).orElse("");
    }

    private static String said(Map<String, String> row) {
        boolean inDistrict = row.getOrDefault("parent", "").length() == 3;
        return row.get("code") + " " + KINDS.get(row.get("level") + " " + row.get("kind")) + " " + name(row) + " "
                + row.get("province") + " " + (inDistrict ? row.get("parent") : "");
    }

    @Test
    void everyCodeIsWhoTheListSaysOnEveryDayOfTheList() {
        TreeSet<LocalDate> states = states();
        assertEquals(18, states.size());
        long asked = 0;
        for (LocalDate state : states) {
            Map<String, String> expected = new HashMap<>();
            UNTIL.stream().filter(r -> !LocalDate.parse(r.get("first_seen")).isAfter(state)
                    && !LocalDate.parse(r.get("last_seen")).isBefore(state)).forEach(r -> expected.put(r.get("code"), said(r)));
            for (Map<String, String> row : UNTIL) {
                Optional<RegisteredUnit> found = REGISTER.find(row.get("code"), state);
                assertEquals(expected.get(row.get("code")), found.map(UnitRegisterTest::said).orElse(null), "on " + state);
                found.ifPresent(u -> assertFalse(u.from().isAfter(state)));
                asked++;
            }
        }
        assertEquals(18L * UNTIL.size(), asked);
    }

    @Test
    void sinceTheMergerEveryCodeIsWhoTheResolutionsSay() {
        Map<String, String> expected = FROM.stream().collect(Collectors.toMap(r -> r.get("code"), UnitRegisterTest::said));
        for (LocalDate day : List.of(MERGER, LocalDate.of(2026, 11, 29))) {
            assertEquals(expected, REGISTER.on(day, null).stream()
                    .collect(Collectors.toMap(RegisteredUnit::code, UnitRegisterTest::said)));
        }
        assertEquals(Map.of("tỉnh", 28L, "thành phố", 6L, "xã", 2621L, "phường", 687L, "đặc khu", 13L),
                REGISTER.on(MERGER, null).stream().collect(Collectors.groupingBy(RegisteredUnit::kindName, Collectors.counting())));
        assertEquals(99, REGISTER.on(MERGER, Province.of("15")).size() - 1, "communes and wards of Lào Cai");
    }

    @Test
    void mergersAndSplitsAreToldBothWays() {
        Map<String, Set<String>> into = new HashMap<>();
        for (Map<String, String> row : FROM) {
            RegisteredUnit unit = REGISTER.find(row.get("code"), MERGER).orElseThrow();
            Set<String> parts = new HashSet<>();
            codes(row, "formed_from").forEach(c -> parts.add(c + " true"));
            codes(row, "partly_from").forEach(c -> parts.add(c + " false"));
            assertEquals(parts, unit.formedFrom().stream().map(p -> p.unit().code() + " " + p.whole()).collect(Collectors.toSet()),
                    row.get("code"));
            parts.forEach(p -> into.computeIfAbsent(p.substring(0, p.indexOf(' ')), c -> new HashSet<>())
                    .add(row.get("code") + p.substring(p.indexOf(' '))));
        }
        long communes = 0;
        for (RegisteredUnit before : REGISTER.on(EVE, null)) {
            assertEquals(into.getOrDefault(before.code(), Set.of()), before.became().stream()
                    .map(p -> p.unit().code() + " " + p.whole()).collect(Collectors.toSet()), before.toString());
            communes += before.code().length() == 5 ? 1 : 0;
        }
        assertEquals(10_047, communes);
    }

    private static Stream<String> codes(Map<String, String> row, String column) {
        return Arrays.stream(row.get(column).split("\\|")).filter(c -> !c.isEmpty());
    }

    @Test
    void betweenTwoListsAChangeIsBoundedFromBothSides() {
        List<RegisteredUnit> huyen = REGISTER.find("049");
        assertEquals(List.of("Quảng Uyên", "Quảng Hòa"), huyen.stream().map(RegisteredUnit::name).toList());
        assertNull(huyen.get(0).notBefore());
        assertEquals(List.of("2020-01-01", "2020-02-29"), Stream.of(huyen.get(0).to(), huyen.get(0).notAfter()).map(String::valueOf).toList());
        assertEquals(List.of("2020-01-02", "2020-03-01"), Stream.of(huyen.get(1).notBefore(), huyen.get(1).from()).map(String::valueOf).toList());
        assertEquals(EVE, huyen.get(1).to());
        assertEquals("Quảng Hòa", huyen.get(0).became().get(0).unit().name());
        assertEquals("Quảng Hòa", REGISTER.find("049", LocalDate.of(2020, 2, 1)).orElseThrow().name());
    }

    @Test
    void whatIsSeenFirstIsOlderThanTheList() {
        assertEquals("Trúc Bạch", REGISTER.find("00004", LocalDate.of(2012, 1, 1)).orElseThrow().name());
        assertFalse(REGISTER.covers(LocalDate.of(2019, 9, 10)));
        assertTrue(REGISTER.covers(LocalDate.of(2019, 9, 11)));
        assertEquals(Optional.empty(), REGISTER.find("99999", MERGER));
        assertEquals(List.of(), REGISTER.find("99999"));
    }

    @Test
    void aUnitSaysItsProvinceAndDistrictOfItsTime() {
        RegisteredUnit thanhBinh = REGISTER.find("03022", EVE).orElseThrow();
        assertEquals("xã Thanh Bình, Lào Cai", thanhBinh.toString());
        assertEquals("Sa Pa", thanhBinh.district().orElseThrow().name());
        assertEquals(UnitKind.TOWN, thanhBinh.district().orElseThrow().kind());
        assertNull(REGISTER.find("007", EVE).orElseThrow().kind(), "a quận is judged by no set");
        assertEquals(Optional.empty(), REGISTER.find("00004", MERGER).orElseThrow().district());
    }
}
