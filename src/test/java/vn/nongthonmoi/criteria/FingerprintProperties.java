package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules that answer differently anywhere have different fingerprints, whatever their texts are made to look like. */
class FingerprintProperties {

    private static final Map<String, Object> EVIDENCE = Map.of("1.1", "50", "2", "40");
    private static final String TERRITORY = """
            rule "Văn bản"
                @source("t")
            when
                Luôn luôn
            then
                Quyết định "t" ngày 01/01/2020
                Danh mục tỉnh và vùng
                Hiệu lực từ 01/01/2020
            end
            rule "Vùng"
                @source("t")
            when
                Luôn luôn
            then
                Vùng TDMNPB gồm các tỉnh 10
                Vùng ĐNB gồm các tỉnh 70
            end
            """;

    /** Texts that look like what a record, a list, a length or the next line would be written as. */
    @Provide
    Arbitrary<String> row() {
        Arbitrary<String> text = Arbitraries.of("m", "m, ", "a", "=", "grade=null", "scale=[]", "kind=FLOOR", "kind=VALUE", "awaits=",
                "m, mức cụ thể do a", " quy định", "1:", "3:abc", "-", "then 5:", "|", ", nếu có").list().ofMinSize(1).ofMaxSize(4)
                .map(parts -> "x" + String.join("", parts) + "x");
        Arbitrary<String> sentence = Arbitraries.of("Chỉ tiêu 1.1: mức ít nhất 50 %s", "Chỉ tiêu 1.1: mức ít nhất 60 %s",
                "Chỉ tiêu 1.1: mức không thấp hơn 50 %s, mức cụ thể do %s quy định",
                "Chỉ tiêu 1.1: mức ít nhất 50 %s\nTiêu chí 1: \"%s\"");
        return Combinators.combine(text, text, text, sentence, Arbitraries.of("Mọi xã", "thuộc loại \"%s\"", "thuộc khu vực III"))
                .as((name, one, two, said, when) -> WrittenRules.rule(name, when.formatted(one), said.formatted(one, two))
                        + (when.contains("loại") ? WrittenRules.rule("k", "Mọi xã", "Xếp vào loại \"" + two + "\"") : ""));
    }

    private static CriteriaSet set(String row, String territory) {
        String head = WrittenRules.NATIONAL.substring(0, WrittenRules.NATIONAL.indexOf("rule \"1.1"))
                .replace("    Tiêu chí 1: \"Đường\"\n", row.contains("Tiêu chí 1") ? "" : "    Tiêu chí 1: \"Đường\"\n");
        String tail = WrittenRules.NATIONAL.substring(WrittenRules.NATIONAL.indexOf("rule \"2 Thu"));
        return CriteriaLibrary.load(RuleFiles.of(Map.of("national.dslr", (head + row + tail).getBytes(StandardCharsets.UTF_8),
                "regions.dslr", territory.getBytes(StandardCharsets.UTF_8)))).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    }

    private static Assessment answer(CriteriaSet set, String province) {
        return set.assess(Unit.builder("40001", Province.of(province)).kind(UnitKind.COMMUNE).area(Area.III).build(), EVIDENCE);
    }

    @Property(tries = 150)
    void differentAnswersHaveDifferentFingerprints(@ForAll("row") String one, @ForAll("row") String two) {
        Assessment a = answer(set(one, TERRITORY), "10");
        Assessment b = answer(set(two, TERRITORY), "10");
        if (one.equals(two)) {
            assertEquals(a.fingerprint(), b.fingerprint());
        } else if (!a.criteria().equals(b.criteria())) {
            assertNotEquals(a.fingerprint(), b.fingerprint(), one + two);
        }
    }

    /** A sentence of one form that was read as one of another: met against unspecified. */
    @Example
    void aTextThatImitatesAnotherSentenceHasItsOwn() {
        Assessment met = answer(set(WrittenRules.rule("1.1", "Mọi xã",
                "Chỉ tiêu 1.1: mức ít nhất 50 m, grade=null, scale=[], kind=FLOOR, awaits=a"), TERRITORY), "10");
        Assessment open = answer(set(WrittenRules.rule("1.1", "Mọi xã",
                "Chỉ tiêu 1.1: mức không thấp hơn 50 m, mức cụ thể do a, grade=null, scale=[], kind=VALUE, awaits= quy định"),
                TERRITORY), "10");
        assertEquals(List.of(Status.MET, Status.UNSPECIFIED),
                List.of(met.indicator("1.1").status(), open.indicator("1.1").status()));
        assertNotEquals(met.fingerprint(), open.fingerprint());
    }

    /** Where a province lies decides which column does. */
    @Example
    void theTerritoryIsPartOfIt() {
        String row = WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: mức ít nhất 50 m");
        Assessment north = answer(set(row, TERRITORY), "10");
        Assessment south = answer(set(row, TERRITORY.replace("tỉnh 10", "tỉnh 71").replace("tỉnh 70", "tỉnh 10, 70")), "10");
        assertEquals(List.of(Status.MET, Status.NOT_MET),
                List.of(north.indicator("2").status(), south.indicator("2").status()));
        assertNotEquals(north.fingerprint(), south.fingerprint());
    }
}
