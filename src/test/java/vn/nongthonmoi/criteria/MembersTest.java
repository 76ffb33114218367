package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lies within whom, and that it takes no longer to count them than there are. */
class MembersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static Unit unit(String code, UnitKind kind, String name, String district) {
        return Unit.builder(code, Province.of("42")).kind(kind).name(name).district(district).build();
    }

    private static List<String> within(Unit unit, Unit... others) {
        Members.Builder members = Members.builder();
        for (Unit other : others) {
            members.add(other, Evidence.none());
        }
        return members.build().within(unit).list().stream().map(m -> m.unit().code()).toList();
    }

    @ParameterizedTest
    @CsvSource({"Kỳ Anh, true", "kỳ  anh, true", "Huyện Kỳ Anh, true", "H. Kỳ Anh, true", "912, true", "thị xã Kỳ Anh, false",
        "TX. Kỳ Anh, false", "Kỳ Sơn, false", "9120, false", "'', false"})
    void aCommuneLiesInTheDistrictThatItNames(String named, boolean within) {
        assertEquals(within ? List.of("90001") : List.of(), within(unit("912", UnitKind.DISTRICT, "Kỳ Anh", ""),
                unit("90001", UnitKind.COMMUNE, "A", named)));
    }

    /** A unit whose own kind is given wrong is named all the same. */
    @Test
    void theVeryNameIsTheName() {
        assertEquals(List.of("90001"), within(unit("080", UnitKind.DISTRICT, "Thành phố Lào Cai", ""),
                unit("90001", UnitKind.WARD, "A", "Thành phố Lào Cai")));
    }

    /** A name alone does not tell which of two it is: nobody is counted twice, or for the wrong one. */
    @Test
    void aNameOfTwoIsRefused() {
        Unit district = unit("912", UnitKind.DISTRICT, "Kỳ Anh", "");
        Unit town = unit("913", UnitKind.TOWN, "Kỳ Anh", "");
        Unit told = unit("90001", UnitKind.COMMUNE, "A", "huyện Kỳ Anh");
        assertEquals(List.of("90001"), within(district, district, town, told));
        assertEquals(List.of(), within(town, district, town, told));
        Unit either = unit("90002", UnitKind.COMMUNE, "B", "Kỳ Anh");
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> within(district, district, town, told, either));
        assertEquals(List.of("90002 NTM-282"), e.problems().stream().map(p -> p.unit() + " " + p.message().code()).toList());
    }

    @Test
    void aUnitOfTheSameKindOrOfAnotherProvinceLiesNotWithin() {
        Unit district = unit("912", UnitKind.DISTRICT, "X", "X");
        assertEquals(List.of(), within(district, unit("913", UnitKind.DISTRICT, "Y", "X"), unit("914", UnitKind.TOWN, "Z", "912"),
                Unit.builder("90001", Province.of("10")).kind(UnitKind.COMMUNE).district("X").build()));
        assertEquals(List.of("90001", "912"), within(unit("42", UnitKind.PROVINCE, "T", ""), unit("912", UnitKind.DISTRICT, "X", ""),
                unit("90001", UnitKind.COMMUNE, "A", "")));
    }

    /** Districts and communes that all share one name took minutes, and one more of each twice as long. */
    @Test
    void manyOfOneNameAreRefusedAtOnce() {
        Members.Builder members = Members.builder();
        for (int i = 0; i < 400; i++) {
            members.add(unit("9" + (1000 + i), UnitKind.DISTRICT, "X", "X"), Evidence.none());
            members.add(unit("9" + (3000 + i), UnitKind.COMMUNE, "X", "X"), Evidence.of(Map.of("1.1", "đạt")));
        }
        CriteriaSet province = CriteriaLibrary.bundled().set(Standard.PROVINCE, DAY);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(InvalidInputException.class, () ->
                province.assess(unit("42", UnitKind.PROVINCE, "X", ""), Evidence.none(), members.build())));
    }

    @Test
    void aSetThatCountsItsOwnKindIsRefused(@TempDir Path directory) {
        for (String sentence : List.of("Chỉ tiêu 1.2: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.2 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn",
                "Chỉ tiêu 1.2: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.2 tính theo tỷ lệ huyện đạt 1.1",
                "Chỉ tiêu 1.2: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.2 tính theo tỷ lệ phường đạt 1.1")) {
            new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL + WrittenRules.rule("1.2", "Mọi xã", sentence));
            assertEquals(List.of("NTM-281"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList(), sentence);
        }
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL + WrittenRules.rule("1.2", "Mọi xã",
                "Chỉ tiêu 1.2: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.2 tính theo tỷ lệ thôn đạt 1.1"));
        assertEquals(List.of(), WrittenRules.check(directory));
    }
}
