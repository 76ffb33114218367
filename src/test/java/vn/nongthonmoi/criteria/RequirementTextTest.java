package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        "10 | ít nhất 45 triệu đồng/người/năm | at least 45 triệu đồng/người/năm | ≥ 45 triệu đồng/người/năm | ≥ 45 triệu đồng/người/năm",
        "1.1 | đạt | pass | đạt | pass",
        "debt | bằng 0 triệu đồng; chỉ xét khi công nhận | exactly 0 triệu đồng; asked only when a title is given | = 0 triệu đồng | = 0 triệu đồng",
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
