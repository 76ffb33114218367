package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which provinces there are on a day, and sets and units of them. */
class ProvincesTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = EVE.plusDays(1);

    private static ListedProvince one(LocalDate day, String code) {
        return LIBRARY.provinces(day).stream().filter(p -> p.province().code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void theyHaveNamesAndSuccessors() {
        assertEquals(63, LIBRARY.provinces(EVE).size());
        assertEquals(34, LIBRARY.provinces(MERGER).size());
        assertEquals(List.of("10 Lào Cai", "15 Yên Bái", "15 Lào Cai"),
                List.of(one(EVE, "10").toString(), one(EVE, "15").toString(), one(MERGER, "15").toString()));
        // Both become part of the same; its code is that of one of them.
        assertEquals(Optional.of(Province.of("15")), one(EVE, "10").successor());
        assertEquals(Optional.of(Province.of("15")), one(EVE, "15").successor());
        assertEquals(Optional.empty(), one(MERGER, "15").successor());
        assertEquals(Set.of(Province.of("10"), Province.of("15")), Set.copyOf(one(MERGER, "15").formedFrom()));
        assertEquals(Optional.empty(), one(EVE, "11").successor());
        LIBRARY.provinces(LocalDate.of(2012, 12, 31)).forEach(p -> assertTrue(!p.name().isEmpty(), p::toString));
    }

    /** Whoever goes on asking for a province that was merged is told at once, and not by the first unit. */
    @Test
    void aSetOfAProvinceThatIsNoMoreSaysSo() {
        assertEquals(Optional.empty(), LIBRARY.applicable(Standard.COMMUNE, Province.of("10"), EVE).reason());
        NoSuchSetException merged = assertThrows(NoSuchSetException.class,
                () -> LIBRARY.set(Standard.COMMUNE, Province.of("10"), MERGER));
        assertEquals("NTM-239", merged.problem().code());
        assertTrue(merged.problem().text(Locale.ENGLISH).contains("it became part of 15"));
        assertEquals("NTM-204", LIBRARY.applicable(Standard.COMMUNE, Province.of("99"), EVE).reason().orElseThrow().code());
    }

    @Test
    void aUnitCanBeTakenOverToAnotherCodeAndProvince() {
        Unit before = Unit.builder("02656", Province.of("10")).name("Bản Liền").area(Area.III).traits(Trait.BORDER).build();
        Unit after = before.toBuilder().code("2656").province(Province.of("15")).formerProvince(Province.of("10")).kind(UnitKind.COMMUNE)
                .build();
        assertEquals(List.of("02656", "15", "10", "Bản Liền"), List.of(after.code(), after.province().code(),
                after.formerProvince().code(), after.name()));
        assertEquals(before, after.toBuilder().code("02656").province(Province.of("10")).formerProvince(null).kind(null).build());
        assertThrows(InvalidInputException.class, () -> before.toBuilder().code("a b"));
    }

    @Test
    void aSetterSets() {
        Unit unit = Unit.builder("1", Province.of("10")).traits(Trait.BORDER).traits(Trait.ISLAND, Trait.COASTAL).build();
        assertEquals(Set.of(Trait.ISLAND, Trait.COASTAL), unit.traits());
        assertEquals(Set.of(), unit.toBuilder().traits().build().traits());
        assertEquals(Set.of(Trait.BORDER), unit.toBuilder().traits(List.of(Trait.BORDER)).build().traits());
    }
}
