package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.criteria.programme.Trend;

/** From one unit to the programme, and from one year to the next. */
class ProgressTest {

    private static final PassFailSet NINETEEN = new PassFailSet(Collections.nCopies(19, 1), "", "");
    private static final PassFailSet TEN = new PassFailSet(Collections.nCopies(10, 1), "", "");

    private static Assessment met(PassFailSet set, int total, int met, int open) {
        return set.assess("+".repeat(met) + "?".repeat(open) + "-".repeat(total - met - open), 1);
    }

    private static List<Integer> bands(PassFailSet set, int total, int... met) {
        List<Assessment> all = new ArrayList<>();
        for (int m : met) {
            all.add(met(set, total, m, 0));
        }
        return Progress.of("", all).bands().stream().map(Progress.Band::units).toList();
    }

    @Test
    void theBandsAreThoseThatTheRulesHaveReportsCountApart() {
        assertEquals(List.of(1, 2, 2, 2, 2), bands(NINETEEN, 19, 19, 18, 15, 14, 10, 9, 5, 4, 0));
        assertEquals(List.of(1, 2, 2), bands(TEN, 10, 10, 9, 5, 4, 0));
        assertEquals("[Band[from=19, to=19, units=1], Band[from=15, to=18, units=0], Band[from=10, to=14, units=0], "
                + "Band[from=5, to=9, units=0], Band[from=0, to=4, units=0]]",
                Progress.of("", List.of(met(NINETEEN, 19, 19, 0))).bands().toString());
    }

    @Test
    void bundledSetsAreCountedApartAsReportsOfTheirCommunesAre() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Unit commune = Unit.builder("1", Province.of("15")).group(CommuneGroup.find("1").orElseThrow()).build();
        assertEquals(List.of(5), library.set(Standard.COMMUNE, LocalDate.of(2026, 11, 1)).assess(commune, Evidence.of(Map.of())).countedApart());
        Assessment before = library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31))
                .assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of()));
        assertEquals(List.of(15, 10, 5), before.countedApart());
        // Where the rules say nothing, as for model communes, only those that meet everything stand apart.
        assertEquals(List.of(), library.set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31))
                .assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of())).countedApart());
        assertEquals(List.of(0, 1), Progress.of("", List.of(before.toBuilder().countedApart(List.of()).build())).bands().stream()
                .map(Progress.Band::units).toList());
    }

    @Property(tries = 60)
    void totalsAddUpToTheAssessments(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 19) Integer> met,
            @ForAll @IntRange(max = 3) int open) {
        List<Assessment> all = met.stream().map(m -> met(NINETEEN, 19, m, Math.min(open, 19 - m))).toList();
        Progress whole = Progress.of("", all);
        List<Progress> parts = Progress.byProvince(all);
        assertEquals(all.size(), whole.meets() + whole.fallsShort() + whole.undetermined());
        assertEquals(all.size(), whole.bands().stream().mapToInt(Progress.Band::units).sum());
        assertEquals(all.stream().mapToInt(Assessment::criteriaMet).sum(), whole.criteriaMet());
        assertEquals(whole.units(), parts.stream().mapToInt(Progress::units).sum());
        assertEquals(19 * all.size() - whole.criteriaMet(),
                whole.unmet().stream().mapToInt(u -> u.notMet() + u.open()).sum());
    }

    @Test
    void meansAndSharesAreRoundedAsReportsPrintThem() {
        Progress p = Progress.of("Huyện", List.of(met(NINETEEN, 19, 19, 0), met(NINETEEN, 19, 10, 0), met(NINETEEN, 19, 10, 0)));
        assertEquals(List.of("13.00", "33.3", "66.7"), List.of(p.meanMet().toString(), p.share(1).toString(), p.share(2).toString()));
        assertEquals(3, p.recognised());
        Progress none = Progress.of("", List.of());
        assertEquals(List.of("0.00", "0.0"), List.of(none.meanMet().toString(), none.share(0).toString()));
        assertThrows(IllegalArgumentException.class,
                () -> Progress.of("", List.of(met(NINETEEN, 19, 1, 0), CriteriaLibrary.bundled().set(Standard.COMMUNE_ADVANCED,
                        PassFailSet.DAY).assess(PassFailSet.unit(), Evidence.none()))));
        assertEquals(List.of(""), Progress.byDistrict(List.of(met(TEN, 10, 1, 0))).stream().map(Progress::name).toList());
        assertEquals(List.of(""), Progress.byArea(List.of(met(TEN, 10, 1, 0))).stream().map(Progress::name).toList());
        assertEquals(List.of(Standard.COMMUNE), List.copyOf(Progress.byStandard(List.of(met(TEN, 10, 1, 0))).keySet()));
    }

    @ParameterizedTest
    @CsvSource({"2, 2025-12-31, REACHED, 0", "3, 2025-12-31, OPEN, 1", "4, 2025-12-31, WORK, 2",
        "5, 2025-12-31, IMPOSSIBLE, 3", "3, 2024-12-30, MISSED, 1", "3, 2024-12-31, OPEN, 1"})
    void aTargetSaysWhetherTheRestIsPossible(int units, LocalDate by, Target.State state, int outstanding) {
        Target.Standing standing = new Target(Standard.COMMUNE, units, by).standing(PassFailSet.DAY,
                List.of(met(TEN, 10, 10, 0), met(TEN, 10, 10, 0), met(TEN, 10, 9, 1), met(TEN, 10, 7, 0)));
        assertEquals(state, standing.state());
        assertEquals(outstanding, standing.outstanding());
        assertEquals(List.of(1, 3).subList(0, Math.min(2, outstanding)), standing.nearest().stream().map(r -> r.indicators()).toList());
    }

    @Test
    void aTargetRefusesWhatItCannotCount() {
        assertThrows(IllegalArgumentException.class, () -> new Target(Standard.COMMUNE, 0, PassFailSet.DAY));
        Target target = new Target(Standard.COMMUNE, 1, PassFailSet.DAY);
        assertThrows(IllegalArgumentException.class,
                () -> target.standing(LocalDate.of(2023, 1, 1), List.of(met(TEN, 10, 1, 0))));
        for (Target.State s : Target.State.values()) {
            assertTrue(!s.code().isEmpty() && !s.title().en().isEmpty() && !s.title().vi().isEmpty());
        }
    }

    private static Assessment of(UnitKind kind, String signs) {
        Assessment a = TEN.assess(signs, 1);
        Unit unit = a.unit().toBuilder().kind(kind).build();
        return a.toBuilder().unit(unit).build();
    }

    @Test
    void theProgrammeCountsCommunesAndTellsWhomItDoesNotCount() {
        List<Assessment> all = List.of(of(UnitKind.COMMUNE, "++++++++++"), of(null, "++++++++++"), of(UnitKind.WARD, "++++++++++"),
                of(UnitKind.COMMUNE, "-+++++++++"), of(UnitKind.WARD, "----------"), of(UnitKind.TOWNSHIP, "??????????"),
                of(UnitKind.SPECIAL_ZONE, "++++++++++"));
        Progress p = Progress.of("", all);
        assertEquals(List.of(3, 2, 1, 0, 3, 29), List.of(p.units(), p.meets(), p.fallsShort(), p.undetermined(), p.recognised(),
                p.criteriaMet()));
        assertEquals("66.7", p.share(p.meets()).toString(), "two of three, whatever wards there are");
        assertEquals(Map.of(UnitKind.WARD, 2, UnitKind.TOWNSHIP, 1, UnitKind.SPECIAL_ZONE, 1), p.notCounted());
        assertEquals(1, p.blankKind());
        assertEquals(3, p.bands().stream().mapToInt(Progress.Band::units).sum());
        assertEquals(List.of("1 1 0"), p.unmet().stream().map(u -> u.code() + " " + u.notMet() + " " + u.open()).toList());
        Target.Standing standing = new Target(Standard.COMMUNE, 4, LocalDate.of(2025, 12, 31)).standing(PassFailSet.DAY, all);
        assertEquals(List.of(3, 2, 0, 2), List.of(standing.units(), standing.reached(), standing.open(), standing.outstanding()));
        assertEquals(Target.State.IMPOSSIBLE, standing.state(), "the wards do not make a fourth commune");
        assertEquals(p.notCounted(), standing.notCounted());
        Progress wards = Progress.of("Phường", List.of(of(UnitKind.WARD, "++++++++++")));
        assertEquals(List.of(0, "0.0"), List.of(wards.units(), wards.share(0).toString()));
        assertEquals(Map.of(), Progress.of("", List.of(of(UnitKind.COMMUNE, "++++++++++"))).notCounted());
    }

    @Test
    void aTitleGivenLaterIsNotHeldYet() {
        Unit commune = PassFailSet.unit();
        for (String[] day : new String[][] {{"2024-12-30", "1"}, {"2024-12-31", "1"}, {"2025-01-01", "0"}}) {
            Unit unit = commune.toBuilder().recognised(Standard.COMMUNE_ADVANCED, LocalDate.parse(day[0])).build();
            Progress p = Progress.of("", List.of(TEN.set.assess(unit, Evidence.none())));
            assertEquals(day[1], String.valueOf(p.recognised()), day[0]);
            assertEquals(day[1].equals("1"), Progress.holds(unit, Standard.COMMUNE, PassFailSet.DAY));
            assertEquals(false, Progress.holds(unit, Standard.COMMUNE_MODEL, LocalDate.of(2030, 1, 1)));
        }
        assertTrue(Progress.holds(commune, Standard.COMMUNE, LocalDate.of(2000, 1, 1)), "nobody says since when");
    }

    @Test
    void aTrendSaysWhatARowAskedForBeforeItAskedForSomethingElse() {
        // 15.4 asked for a share of the population until 211/QĐ-TTg, and for đạt since.
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Unit unit = Unit.builder("00715", Province.of("02")).build();
        Map<String, String> values = Map.of("2022-12-31", "63", "2023-12-31", "70", "2024-03-01", "đạt", "2024-12-31", "đạt");
        Trend trend = Trend.of(values.entrySet().stream().map(day -> library.set(Standard.COMMUNE, LocalDate.parse(day.getKey()))
                .assess(unit, Evidence.of(Map.of("15.4", day.getValue())))).toList());
        Trend.Row row = trend.rows().stream().filter(r -> r.code().equals("15.4")).findFirst().orElseThrow();
        assertEquals(List.of("đạt", "đạt"), row.points().stream().map(Trend.Point::value).toList());
        assertEquals(List.of("2022-12-31 63 met >= 50 %", "2023-12-31 70 met >= 50 %"), row.formerly().stream().map(f -> f.asOf() + " "
                + f.value() + " " + f.status().code() + " " + f.requirement().level().comparison().code() + " "
                + f.requirement().level().threshold() + " " + f.requirement().level().unit()).toList());
        assertNull(row.change(), "a share and đạt do not compare");
        // Two days with one change between them have one comparable point each, and are told all the same.
        Trend two = Trend.of(List.of("2022-12-31", "2024-12-31").stream().map(day -> library.set(Standard.COMMUNE,
                LocalDate.parse(day)).assess(unit, Evidence.of(Map.of("15.4", values.get(day))))).toList());
        Trend.Row changed = two.rows().stream().filter(r -> r.code().equals("15.4")).findFirst().orElseThrow();
        assertEquals(List.of(1, 1), List.of(changed.points().size(), changed.formerly().size()));
        assertEquals(List.of(), two.rows().stream().filter(r -> r.code().equals("15.3")).findFirst().orElseThrow().formerly());
    }

    private static Trend.Row trend(String code, String first, String last) {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Unit unit = Unit.builder("00712", Province.of("02")).build();
        return Trend.of(List.of(library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(unit, Evidence.of(Map.of(code, last))),
                library.set(Standard.COMMUNE, LocalDate.of(2022, 12, 31)).assess(unit, Evidence.of(Map.of(code, first)))))
                .rows().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"11, 30, 20, REACHES, 1.5", "11, 20, 13, MET, ", "11, 20, 20, NOT_APPROACHING, ",
        "11, 20, 21, NOT_APPROACHING, ", "11, 22, 21.9, TOO_FAR, ", "1.1, không đạt, không đạt, NO_NUMBER, "})
    void aStraightLineReachesTheLevelOrIsNotDrawn(String code, String first, String last, Trend.Outlook.Kind kind, String years) {
        Trend.Row row = trend(code, first, last);
        assertEquals(kind, row.outlook().kind());
        if (years == null) {
            assertNull(row.outlook().years());
        } else {
            assertEquals(new BigDecimal(years), row.outlook().years());
        }
    }

    @Test
    void aTrendShowsTheDaysInOrderAndItsLimits() {
        Trend.Row row = trend("11", "30", "20");
        assertEquals(List.of("30", "20"), row.points().stream().map(Trend.Point::value).toList());
        assertEquals(new BigDecimal("-10"), row.change());
        assertEquals(3, Trend.Outlook.limits().size());
        assertThrows(IllegalArgumentException.class, () -> Trend.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Trend.of(List.of(met(TEN, 10, 1, 0), met(TEN, 10, 2, 0))));
    }
}
