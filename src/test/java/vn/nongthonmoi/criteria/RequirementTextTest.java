package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a requirement asks, as a host shows it. */
class RequirementTextTest {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    private static Requirement of(Standard standard, int year, String code) {
        CriteriaSet set = LIBRARY.set(standard, LocalDate.of(year, 12, 31));
        Unit unit = Unit.builder("40001", Province.of(year > 2025 ? "15" : "10")).kind(standard.kind()).build();
        return set.assess(unit, Evidence.none()).indicator(code).requirement();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "11 | không quá 13 % | at most 13 % | ≤ 13 % | ≤ 13 %",
        "10 | ít nhất 45 triệu đồng/người/năm | at least 45 million VND/person/year | ≥ 45 triệu đồng/người/năm | ≥ 45 million VND/person/year",
        "1.1 | đạt | pass | đạt | pass",
        "debt | bằng 0 triệu đồng; chỉ xét khi công nhận | exactly 0 million VND; asked only when a title is given | = 0 triệu đồng | = 0 million VND",
    })
    void aLevelInWordsAndInSigns(String code, String vi, String en, String shortVi, String shortEn) {
        Requirement asked = of(Standard.COMMUNE, 2024, code);
        assertEquals(List.of(vi, en, shortVi, shortEn), List.of(asked.text(VI), asked.text(Locale.ENGLISH), asked.levelText(VI),
                asked.levelText(Locale.ENGLISH)));
    }

    /** Every requirement of every set of every kind of unit can be said. */
    @Test
    void everyRequirementCanBeSaid() {
        int said = 0;
        for (SetSummary summary : LIBRARY.sets()) {
            LocalDate day = summary.inForceTo() == null ? LocalDate.of(2026, 12, 31) : summary.inForceTo();
            if (summary.province() != null) {
                continue;
            }
            CriteriaSet set = LIBRARY.set(summary.standard(), summary.period(), day);
            Unit unit = Unit.builder("40001", Province.of(day.isAfter(LocalDate.of(2025, 6, 30)) ? "15" : "10"))
                    .kind(summary.standard().kind()).area(Area.II).group(CommuneGroup.TWO).build();
            for (IndicatorResult row : set.assess(unit, Evidence.none()).rows().toList()) {
                for (Locale locale : List.of(VI, Locale.ENGLISH)) {
                    String text = row.requirement().text(locale) + row.requirement().levelText(locale);
                    assertFalse(text.isBlank() || text.contains("null") || text.contains("{"), row.code() + ": " + text);
                    said++;
                }
            }
        }
        assertTrue(said > 500, said + " were said");
    }

    /** But for grades, which are the words that evidence has. */
    @Test
    void noEnglishTextHasAVietnameseUnitOrAuthority() {
        for (SetSummary summary : LIBRARY.sets()) {
            for (LocalDate day : summary.days()) {
                CriteriaSet set = summary.province() == null ? LIBRARY.set(summary.standard(), summary.period(), day)
                        : LIBRARY.set(summary.standard(), summary.province(), day);
                set.annex().rows().stream().flatMap(row -> row.requirements().values().stream()).forEach(asked -> {
                    String said = asked.level().unitName().en() + " " + asked.level().awaitsName().en()
                            + (asked.level().scale().isEmpty() ? asked.levelText(Locale.ENGLISH) : "");
                    assertTrue(said.chars().allMatch(c -> c < 128 || c == '≥' || c == '≤' || c == '≠'), asked.code() + ": " + said);
                });
            }
        }
        IndicatorResult left = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of("2.2", 50))).indicator("2.2");
        assertEquals("the level is for the province to set and is not known", left.reason().text(Locale.ENGLISH));
        assertEquals("mức do tỉnh quy định, chưa có", left.reason().text(VI));
    }

    @Test
    void theCodesOfEnumsAreFoundAgain() {
        for (Standard each : Standard.values()) {
            assertEquals(each, Standard.find(each.code().toUpperCase(Locale.ROOT)).orElseThrow());
            assertFalse(each.title().in(VI).equals(each.title().in(Locale.ENGLISH)));
        }
        for (Measure each : Measure.values()) {
            assertEquals(each, Measure.find(each.code()).orElseThrow());
        }
        for (Status each : Status.values()) {
            assertEquals(each, Status.find(each.code()).orElseThrow());
        }
        for (Outcome each : Outcome.values()) {
            assertEquals(each, Outcome.find(each.code()).orElseThrow());
        }
        for (Trait each : Trait.values()) {
            assertEquals(each, Trait.find(each.code()).orElseThrow());
            assertEquals(each, Trait.find(each.title().vi()).orElseThrow());
        }
        for (EvidenceFlag.Kind each : EvidenceFlag.Kind.values()) {
            assertEquals(each, EvidenceFlag.Kind.find(each.code()).orElseThrow());
        }
        assertTrue(Standard.find("comune").isEmpty());
    }
}
