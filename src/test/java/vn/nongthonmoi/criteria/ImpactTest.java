package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same units under before and after. */
class ImpactTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    @TempDir
    private Path directory;

    private static Unit commune(String code, String district) {
        return Unit.builder(code, Province.of("10")).district(district)
                .recognised(code.equals("x1") ? Standard.COMMUNE : null, null).build();
    }

    private Impact impact(String from, String to) {
        CriteriaSet before = new WrittenRules(directory.resolve("a")).set("2024-12-31");
        CriteriaSet after = new WrittenRules(directory.resolve("b"))
                .write("national.dslr", WrittenRules.NATIONAL.replace(from, to)).set("2024-12-31");
        return new Impact(List.of(
                after.compare(before, commune("x1", "A"), Evidence.of(Map.of("1.1", "55", "2", "40"))),
                after.compare(before, commune("x2", "B"), Evidence.of(Map.of("1.1", "80", "2", "40"))),
                after.compare(before, commune("x3", "A"), Evidence.of(Map.of("1.1", "57.5", "2", "39"))),
                after.compare(before, commune("x4", "A"), Evidence.of(Map.of("2", "40")))));
    }

    @Test
    void whoLosesWhatAndByHowMuch() {
        Impact impact = impact("ít nhất 50", "ít nhất 60");
        assertEquals(List.of("x1", "x3"), impact.changed().stream().map(c -> c.after().unit().code()).toList());
        assertEquals(2, impact.before(Outcome.MEETS));
        assertEquals(1, impact.after(Outcome.MEETS));
        assertEquals(1, impact.moved(Outcome.MEETS, Outcome.FALLS_SHORT));
        Impact.Cause cause = impact.causes().get(0);
        assertEquals("1.1 2 0 0", cause.code() + " " + cause.lost() + " " + cause.news() + " " + cause.gained());
        assertEquals(0, new BigDecimal("2.5").compareTo(cause.leastGap()));
        assertEquals(0, new BigDecimal("5").compareTo(cause.greatestGap()));
        assertEquals(List.of("A", "B"), List.copyOf(impact.byDistrict().keySet()));
        assertEquals(2, impact.byDistrict().get("A").changed().size());
        assertEquals(1, impact.recognised().units().size());
    }

    @Test
    void whoGains() {
        Impact impact = impact("? | 40 |", "? | 38 |");
        assertEquals(List.of("x3"), impact.changed().stream().map(c -> c.after().unit().code()).toList());
        Impact.Cause cause = impact.causes().get(0);
        assertEquals("2 0 0 1", cause.code() + " " + cause.lost() + " " + cause.news() + " " + cause.gained());
    }

    @Test
    void nothingChangesWhereNothingThatMattersDoes() {
        Impact impact = impact("| 50 triệu", "| 49 triệu");
        assertEquals(List.of(), impact.changed());
        assertEquals(List.of(), impact.causes());
    }

    @Test
    void aRowThatIsNewAndMissedIsACause() {
        Impact impact = impact("rule \"2 Thu", WrittenRules.rule("1.2 Cầu", "Mọi xã", "Chỉ tiêu 1.2: đạt") + "rule \"2 Thu");
        assertEquals(List.of(), impact.causes());
        assertEquals(2, impact.moved(Outcome.MEETS, Outcome.UNDETERMINED));
    }

    @Test
    void aValueThatOnlyTheNewFormOfARowCanReadIsNoEvidenceForTheOldOne() {
        CriteriaSet before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 2, 29));
        CriteriaSet after = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 3, 1));
        SetComparison c = after.compare(before, commune("x1", ""), Evidence.of(Map.of("15.4", "không đạt", "11", "14")));
        assertEquals(Status.UNKNOWN, c.before().indicator("15.4").status());
        assertEquals(Status.NOT_MET, c.after().indicator("15.4").status());
        assertEquals(Status.NOT_MET, c.before().indicator("11").status());
        assertThrows(InvalidInputException.class, () -> after.compare(before, commune("x1", ""), Evidence.of(Map.of("15.4", "x"))));
    }

    @Test
    void unitsOfTheSameSetByOtherRulesAreComparedRowByRow() {
        CriteriaSet bundled = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        CriteriaSet loaded = CriteriaLibrary.load(Path.of("rules")).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        SetComparison c = loaded.compare(bundled, commune("x1", ""), Evidence.of(Map.of("11", "14", "commune@2016-2020:12", "95")));
        assertEquals(c.after().codes(), c.rows().stream().map(r -> r.after().code()).toList());
        assertFalse(c.changed());
    }
}
