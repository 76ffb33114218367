package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit cells as people type them: read where it is plain what is meant, and otherwise refused all at once. */
class CarelessUnitsTest {

    private static List<String> fields(List<InputProblem> problems) {
        return problems.stream().map(p -> p.message().code() + " " + p.field()).toList();
    }

    /** Nobody was formed from so many; what goes on without end is no list, and is not gone through. */
    @Test
    void aListWithoutEndIsRefusedAtOnce() {
        List<String> thousand = IntStream.range(0, 1000).mapToObj(i -> "%05d".formatted(40001 + i)).toList();
        assertEquals(1000, Unit.builder("40001", Province.of("15")).formedFrom(thousand).build().formedFrom().size());
        List<String> more = IntStream.range(0, 600_000).mapToObj(Integer::toString).toList();
        InvalidInputException e = assertThrows(InvalidInputException.class,
                () -> Unit.builder("40001", Province.of("15")).formedFrom(more));
        assertEquals("NTM-283 formed_from", e.problem().code() + " " + e.problems().get(0).field());
        List<InputProblem> problems = Unit.problems(Map.of(UnitColumn.CODE, "40001", UnitColumn.PROVINCE, "15",
                UnitColumn.FORMED_FROM, String.join("|", more)));
        assertEquals(List.of("NTM-283"), problems.stream().map(p -> p.message().code()).toList());
    }

    @Test
    void everyCellOfARowThatCannotBeReadIsNamed() {
        Map<UnitColumn, String> row = Map.of(UnitColumn.CODE, "3022", UnitColumn.KIND, "xã", UnitColumn.PROVINCE, "Lào Cai",
                UnitColumn.AREA, "IV", UnitColumn.TRAITS, "border|núi cao|đảo xa", UnitColumn.YEAR, "24",
                UnitColumn.RECOGNISED_ON, "31/12/2020", UnitColumn.FORMED_FROM, "03022|xã A|03022");
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Unit.of(row));
        assertEquals(List.of("NTM-236 province", "NTM-235 area", "NTM-235 traits", "NTM-235 traits", "NTM-236 year",
                "NTM-236 recognised_on", "NTM-236 formed_from", "NTM-238 formed_from"), fields(e.problems()));
        assertEquals(Set.of("03022"), Set.copyOf(e.problems().stream().map(InputProblem::unit).toList()));
        assertEquals("province", e.field());
        assertEquals(8, e.getMessage().lines().count(), e.getMessage());
        assertTrue(e.getMessage().contains("NTM-235 unit 03022, column area: "), e.getMessage());
        assertEquals(e.problems(), Unit.problems(row));
    }

    @Test
    void bothRequiredCellsAreAskedFor() {
        assertEquals(List.of("NTM-234 code", "NTM-234 province"),
                fields(Unit.problems(Map.of(UnitColumn.PROVINCE, "\u00a0"))));
        assertEquals(List.of(), Unit.problems(Map.of(UnitColumn.CODE, "03022", UnitColumn.PROVINCE, "10")));
    }

    /** Capitals in codes, no-break and doubled blanks, letters of no width: one unit. */
    @Test
    void spellingsOfOneCellAreOneUnit() {
        Unit plain = Unit.of(Map.of(UnitColumn.CODE, "03022", UnitColumn.PROVINCE, "10", UnitColumn.NAME, "Xã A",
                UnitColumn.KIND, "commune", UnitColumn.REGION, "TDMNPB", UnitColumn.AREA, "III", UnitColumn.TRAITS,
                "border|island", UnitColumn.RECOGNISED, "commune-advanced", UnitColumn.DISTRICT, "Huyện X"));
        assertEquals(plain, Unit.of(Map.of(UnitColumn.CODE, "3022\u00a0", UnitColumn.PROVINCE, "\u200b10", UnitColumn.NAME,
                "Xa\u0303  A", UnitColumn.KIND, "Xã", UnitColumn.REGION, "tdmnpb", UnitColumn.AREA, "iii", UnitColumn.TRAITS,
                "Border | ISLAND", UnitColumn.RECOGNISED, "Commune-Advanced", UnitColumn.DISTRICT, "Huyện\u00a0X ")));
        assertEquals("Huyện X", plain.toBuilder().district("Huyện\u00a0 X ").build().district());
        assertEquals(UnitColumn.FORMER_PROVINCE, UnitColumn.find(" Former_Province\u00a0").orElseThrow());
        assertEquals(Region.DBSH, Region.find("đbsh").orElseThrow());
        assertEquals(UnitKind.COMMUNE, Unit.kindOf(Map.of(UnitColumn.RECOGNISED, "COMMUNE ")).orElseThrow());
    }

    /** A hostile row is not answered with a message of its own size. */
    @Test
    void problemsHaveAnEnd() {
        List<InputProblem> problems = Unit.problems(Map.of(UnitColumn.CODE, "1", UnitColumn.PROVINCE, "10",
                UnitColumn.FORMED_FROM, String.join("|", Collections.nCopies(5_000, "1")), UnitColumn.TRAITS,
                IntStream.range(0, 5_000).mapToObj(Integer::toString)
                        .collect(Collectors.joining("|"))));
        assertEquals(101, problems.size());
        assertEquals("NTM-250", problems.get(100).message().code());
    }
}
