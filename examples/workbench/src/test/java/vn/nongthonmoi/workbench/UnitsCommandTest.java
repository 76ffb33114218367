package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who was who on a day: the command {@code units}. */
class UnitsCommandTest {

    @Test
    void aCodeIsWhoItWasOnTheDayAndSaysWhatBecameOfIt() {
        Run before = Run.of("units", "--as-of", "2025-06-30", "00004", "02659");
        assertEquals(0, before.exitCode());
        assertEquals("""
                Mã     đơn vị            thuộc                       từ – đến
                00004  phường Trúc Bạch  Ba Đình, Hà Nội             ≤ 11/09/2019 – 30/06/2025
                    nay là: 00004 phường Ba Đình
                02659  xã Thống Nhất     Lào Cai, Lào Cai            02/01/2020..01/03/2020 – 30/06/2025
                    nay là: 02923 xã Gia Phú
                """.replaceAll("(?<=\\S) {2,}", "  "), before.out().replaceAll("(?<=\\S) {2,}", "  "));
    }

    @Test
    void aSplitIsToldBothWays() {
        Run one = Run.of("units", "--as-of", "2025-07-01", "--lang", "en", "00091");
        assertTrue(one.out().contains("formed from: 00091 phường Phú Thượng (in part); 00103"), one.out());
        Run other = Run.of("units", "--as-of", "2025-06-30", "--lang", "en", "00091");
        assertTrue(other.out().contains("became: 00091 phường Phú Thượng (in part); 00097 phường Hồng Hà (in part); 00103"), other.out());
    }

    @Test
    void aCodeOfNobodyOnTheDayShowsWhoHadItAndAnUnknownOneIsSaid() {
        Run run = Run.of("units", "--as-of", "2026-11-29", "02659", "99999");
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("nay là: 02923 xã Gia Phú"), run.out());
        assertTrue(run.out().contains("Vào ngày 29/11/2026 không đơn vị nào có mã 02659."), run.out());
        assertTrue(run.out().contains("Danh mục không có mã 99999."), run.out());
    }

    @Test
    void withoutADayAllTimesOfACodeAreShown() {
        Run run = Run.of("units", "02872", "049");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("≤ 11/09/2019 – 01/09/2024..31/10/2024"), run.out());
        assertTrue(run.out().contains("02/01/2020..01/03/2020 – 30/06/2025"), run.out());
    }

    @Test
    void aProvinceAsATableOfUnitsCanBeEvaluated() throws Exception {
        Run csv = Run.of("units", "--as-of", "2026-01-01", "--province", "15", "--format", "csv");
        assertEquals(101, csv.out().lines().count(), "99 communes and wards, the province and the header");
        assertTrue(csv.out().startsWith("code,name,kind,province,district,formed_from,note kind,"), csv.out().substring(0, 80));
        assertTrue(csv.out().contains("\n02923,Gia Phú,commune,15,,02659|02923|02932,xã,Lào Cai,,,,,2025-07-01,2025-07-01,,\n"));
        java.nio.file.Path table = java.nio.file.Files.createTempFile("units", ".csv");
        try {
            java.nio.file.Files.writeString(table, csv.out().lines().filter(l -> !l.startsWith("15,")).collect(java.util.stream.Collectors.joining("\n")));
            Run evaluated = Run.of("evaluate", "--standard", "commune", "--as-of", "2026-01-01", "--format", "csv", table.toString());
            assertEquals(0, evaluated.exitCode(), evaluated.err());
            assertEquals(100, evaluated.out().lines().count());
        } finally {
            java.nio.file.Files.delete(table);
        }
    }

    @Test
    void jsonHasTheDaysThatBoundAChange() {
        Run json = Run.of("units", "--format", "json", "02872", "x");
        assertTrue(json.out().contains("\"to\": \"2024-09-01\",\n      \"not_after\": \"2024-10-31\""), json.out());
        assertTrue(json.out().contains("\"absent\": [],\n  \"unknown\": [\n    \"x\"\n  ]"), json.out());
    }

    @Test
    void whatTheRegisterFilledAndDoubtsIsInTheAnswer() throws Exception {
        java.nio.file.Path table = java.nio.file.Files.createTempFile("units", ".csv");
        try {
            java.nio.file.Files.writeString(table, "code,name,province\n02923,,15\n02905,Bảo Hà Mới,15\n00004,,15\n");
            Run json = Run.of("evaluate", "--standard", "commune", "--as-of", "2026-01-01", "--format", "json", table.toString());
            assertTrue(json.out().contains("\"name\": \"Gia Phú\""), json.out());
            assertTrue(json.out().contains("\"filled\": [\n      \"name\",\n      \"kind\",\n      \"former_province\"\n    ]"), json.out());
            assertTrue(json.out().contains("00004 là phường Ba Đình, Hà Nội (tỉnh 01)"), json.out());
            Run page = Run.of("evaluate", "--standard", "commune", "--as-of", "2026-01-01", table.toString());
            assertEquals(1, page.exitCode());
        } finally {
            java.nio.file.Files.delete(table);
        }
    }
}
