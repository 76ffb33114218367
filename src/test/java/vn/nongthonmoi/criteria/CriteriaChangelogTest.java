package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of made-up criteria are found in made-up changelogs, or it is said what is missing. */
class CriteriaChangelogTest {

    private static final String LIST = """
            criteria as told at 1.1.0

            checks/common | checks/common |
                So với năm trước aaaa

            national/commune | commune 2021-2025 | 318/QĐ-TTg
                15.1 Bảo hiểm y tế aaaa
                5.1 Trường học aaaa
                5.10 Thư viện aaaa
                Vùng 1, xã khu vực II: xa aaaa
                Văn bản aaaa
                debt Nợ đọng aaaa

            national/recognition | commune 2021-2025, commune-advanced 2021-2025 | 18/2022/QĐ-TTg
                satisfaction Hài lòng aaaa

            provinces/lao-cai/commune | commune 2021-2025 (10) |
                5.1 Trường học aaaa
            """;

    /** The national row 5.1, by the line behind it, and what it becomes. */
    private static final String SCHOOLS = "5.1 Trường học aaaa\n    5.10";
    private static final String OTHER_SCHOOLS = "5.1 Trường học bbbb\n    5.10";

    private static String changelog(String... bullets) {
        return """
                # Changelog

                ## [Unreleased]

                ### Added
                - Commune 2021–2025, rows 5.1, 5.10, 15.1: told in the wrong place.

                ### Criteria
                %s

                ### Fixed
                - Commune 2021–2025, rows 5.1, 5.10, 15.1: told in the wrong place.

                ## [1.1.0] - 2027-01-01

                ### Criteria
                - Commune 2021–2025, rows 5.1, 5.10, 15.1: told of another time.

                ## [1.0.0] - 2026-12-01
                """.formatted(String.join("\n", bullets));
    }

    /** What is missing, a line each without what to write, once the list differs in this. */
    private static List<String> missing(String was, String is, String... bullets) {
        String now = LIST.replace(was, is);
        assertNotEquals(LIST, now);
        return all(now, bullets).lines().filter(l -> !l.startsWith(" ")).toList();
    }

    private static String all(String now, String... bullets) {
        return new CriteriaChangelog(changelog(bullets)).missing(CriteriaList.read(LIST), CriteriaList.read(now));
    }

    @Test
    void nothingHasToBeToldWhenNothingChanged() {
        assertEquals("", all(LIST));
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        assertEquals("""
                commune 2021-2025: row 5.1 was changed (rules/national/commune.dslr, "5.1 Trường học").
                    Write in CHANGELOG.md under [Unreleased], ### Criteria:
                    - commune 2021-2025, row 5.1: what is different, from when, and which decision says so\
                """, all(LIST.replace(SCHOOLS, OTHER_SCHOOLS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "- commune 2021-2025, row 5.1: two of three schools.",
        "- Commune 2021–2025, row 5.1: two of three schools.",
        "- `commune 2021-2025`, rows 15.1 and 5.1: as 1/QĐ-TTg has them.",
        "- commune-advanced 2021-2025, commune 2021-2025,\n  rows 15.1,\n  5.1, and 5.10: as 1/QĐ-TTg has them."})
    void aChangedRowIsTold(String bullet) {
        assertEquals(List.of(), missing(SCHOOLS, OTHER_SCHOOLS, "- Another thing.", bullet));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "- commune 2021-2025: row 5.1 is another one.",
        "- commune 2021-2025, row 15.1: from 5.1 to 6 %.",
        "- commune 2021-2025, rows 5.10, 15.1, 5, 5.1b: as 1/QĐ-TTg has them.",
        "- commune-advanced 2021-2025, row 5.1: of another set.",
        "- advanced commune 2021-2025, row 5.1: of another set.",
        "- commune 2016-2020, row 5.1: of another set.",
        "- commune 2021-2025 (10), row 5.1: of a province.",
        "- commune 2021-2025, row 5.10: one bullet has the set.\n- commune-advanced 2021-2025, row 5.1: one the row.",
        "Commune 2021-2025, row 5.1: no bullet."})
    void aChangedRowIsNotTold(String bullet) {
        assertEquals(List.of("commune 2021-2025: row 5.1 was changed (rules/national/commune.dslr,"
                + " \"5.1 Trường học\")."), missing(SCHOOLS, OTHER_SCHOOLS, bullet));
    }

    /** 5.1 for 5.10 and 15.1; the other way round stands above. */
    @Test
    void aCodeThatBeginsOrEndsAnotherIsNoOther() {
        String[] told = {"- commune 2021-2025, row 5.1: another one."};
        assertEquals(1, missing("5.10 Thư viện aaaa", "5.10 Thư viện bbbb", told).size());
        assertEquals(1, missing("15.1 Bảo hiểm y tế aaaa", "15.1 Bảo hiểm y tế bbbb", told).size());
    }

    @Test
    void aRowThatCameOrWentIsTold() {
        assertEquals(List.of("commune 2021-2025: row debt was dropped (rules/national/commune.dslr,"
                + " \"debt Nợ đọng\")."), missing("    debt Nợ đọng aaaa\n", ""));
        assertEquals(List.of(), missing("    debt Nợ đọng aaaa\n", "", "- Commune 2021–2025, debt: dropped."));
        assertEquals(List.of("commune 2021-2025: row 6.a was added (rules/national/commune.dslr, \"6.a Chợ\")."),
                missing("    debt", "    6.a Chợ aaaa\n    debt"));
        assertEquals(List.of(), missing("    debt", "    6.a Chợ aaaa\n    debt",
                "- Commune 2021–2025, row 6.a: added."));
    }

    /** A province's row is not the nation's. */
    @Test
    void aProvinceIsNamed() {
        String now = LIST.strip().replaceAll("aaaa$", "bbbb");
        assertNotEquals("", all(now, "- commune 2021-2025, row 5.1: of the nation."));
        assertNotEquals("", all(now, "- commune 2021-2025 (15), row 5.1: of another province."));
        assertEquals("", all(now, "- commune 2021-2025 (10), row 5.1: of Lào Cai."));
    }

    @Test
    void everySetOfALayerIsTold() {
        String now = LIST.replace("Hài lòng aaaa", "Hài lòng bbbb");
        assertTrue(all(now, "- Commune 2021–2025, satisfaction: 90 %.").startsWith("commune-advanced 2021-2025: row "));
        assertEquals("", all(now, "- Commune 2021–2025 and commune-advanced 2021–2025, satisfaction: 90 %."));
    }

    /** A layer that leaves a set for another has its head changed, and both are told. */
    @Test
    void aLayerOfAnotherSetIsToldInBoth() {
        String now = LIST.replace("commune 2021-2025 | 318", "commune-model 2021-2025 | 318")
                .replace("Văn bản aaaa", "Văn bản bbbb");
        String commune = "- Commune 2021–2025, \"Văn bản\": no longer by 318/QĐ-TTg.";
        String model = "- Commune-model 2021–2025, \"Văn bản\": by 318/QĐ-TTg.";
        assertEquals("", all(now, commune, model));
        assertNotEquals("", all(now, commune));
        assertNotEquals("", all(now, model));
    }

    /** The decision tells one document's rules that have no code from another's. */
    @Test
    void aRuleWithoutACodeIsToldByItsNameAndDecision() {
        String[] region = {"II: xa aaaa", "II: xa bbbb"};
        assertEquals(List.of("commune 2021-2025: rule \"Vùng 1, xã khu vực II: xa\" was changed"
                + " (rules/national/commune.dslr)."),
                missing(region[0], region[1], "- commune 2021-2025, Vùng 1: 318/QĐ-TTg."));
        assertEquals(List.of(), missing(region[0], region[1],
                "- commune 2021-2025, \"Vùng 1, xã khu vực II: xa\": 318/QĐ-TTg, other communes."));
        String[] head = {"Văn bản aaaa", "Văn bản bbbb"};
        assertEquals(List.of(), missing(head[0], head[1], "- commune 2021-2025, \"Văn bản\": ends with 318/QĐ-TTg."));
        assertEquals(1, missing(head[0], head[1], "- commune 2021-2025, \"Văn bản\": ends.").size());
        assertEquals(1, missing(head[0], head[1], "- commune 2021-2025, \"Văn bản\": 1318/QĐ-TTg ends.").size());
        assertEquals(List.of(), missing("năm trước aaaa", "năm trước bbbb",
                "- checks/common, \"So với năm trước\": wider."));
    }

    @Test
    void aNewLayerIsToldBySetAndDecision() {
        String now = LIST + "\nnational/amendment | commune 2021-2025 | 211/QĐ-TTg\n    5.1 Trường học aaaa\n";
        assertEquals("""
                commune 2021-2025: a whole layer was added (rules/national/amendment.dslr).
                    Write in CHANGELOG.md under [Unreleased], ### Criteria:
                    - commune 2021-2025: 211/QĐ-TTg, what is different, from when, and which decision says so\
                """, all(now));
        assertNotEquals("", all(now, "- commune 2021-2025, row 5.1: another one."));
        assertNotEquals("", all(now, "- commune-advanced 2021-2025: 211/QĐ-TTg from 2024-03-01."));
        assertEquals("", all(now, "- Commune 2021–2025: 211/QĐ-TTg from 2024-03-01 (row 5.1)."));
    }

    @Test
    void aLayerThatWentIsTold() {
        String now = LIST.substring(0, LIST.indexOf("\nprovinces/lao-cai"));
        assertEquals(1, all(now).lines().filter(l -> l.contains("a whole layer was dropped")).count());
        assertEquals("", all(now, "- commune 2021-2025 (10): Lào Cai goes by the national levels."));
    }

    @Test
    void aChangelogWithoutCriteriaTellsOfNone() {
        assertNotEquals("", new CriteriaChangelog("# Changelog\n\n## [Unreleased]\n\n## [1.1.0]\n\n### Criteria\n"
                + "- commune 2021-2025, row debt: dropped.\n")
                .missing(CriteriaList.read(LIST), CriteriaList.read(LIST.replace("    debt Nợ đọng aaaa\n", ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.0, 1.1.1-SNAPSHOT, true", "1.1.0, 1.1.0, true", "1.1.0, 1.0.9, true", "1.9.0, 1.9.1, true",
        "1.1.0, 1.2.0-SNAPSHOT, false", "1.1.0, 1.2.0, false", "1.1.0, 2.0.0, false", "1.9.0, 1.10.0, false",
        // No release has the criteria yet.
        "0.1.0-SNAPSHOT, 0.1.0-SNAPSHOT, false", "0.1.0-SNAPSHOT, 0.1.0, false"})
    void otherCriteriaMakeAMinorVersion(String told, String now, boolean tooLow) {
        CriteriaList list = CriteriaList.read(LIST.replace("1.1.0", told));
        String same = LIST.replace("1.1.0", now);
        assertEquals(tooLow ? "Criteria changed since " + told + ", which makes a minor version at least,"
                + " but pom.xml says " + now : "",
                CriteriaChangelog.versionTooLow(list, CriteriaList.read(same.replace(SCHOOLS, OTHER_SCHOOLS))));
        assertEquals("", CriteriaChangelog.versionTooLow(list, CriteriaList.read(same)));
    }

    /** Written between two releases, the list would hide what changed since the last one. */
    @ParameterizedTest
    @CsvSource({"1.1.0, true", "1.0.0, false", "1.2.0, false", "1.2.0-SNAPSHOT, false"})
    void theListIsThatOfTheLastRelease(String told, boolean right) {
        String wrong = new CriteriaChangelog(changelog())
                .notOfTheRelease(CriteriaList.read(LIST.replace("1.1.0", told)));
        assertEquals(right, wrong.isEmpty(), wrong);
    }

    @ParameterizedTest
    @CsvSource({"0.1.0-SNAPSHOT, true", "0.1.0, false"})
    void beforeTheFirstReleaseItIsThatOfNone(String told, boolean right) {
        String wrong = new CriteriaChangelog("# Changelog\n\n## [Unreleased]\n")
                .notOfTheRelease(CriteriaList.read(LIST.replace("1.1.0", told)));
        assertEquals(right, wrong.isEmpty(), wrong);
    }
}
