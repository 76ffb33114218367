package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.browser.Browser;
import vn.nongthonmoi.browser.Paper;

/** What leaders read is paper: it is printed here as a browser prints it, from a wide window and from a narrow one. */
class PaperTest {

    private static final String EVIDENCE = "../lao-cai/synthetic-evidence-2024.csv";
    private static final List<Integer> WIDTHS = List.of(1400, 390);

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path made(String name, String... command) {
        Path file = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--out", file.toString()));
        Run run = Run.of(words.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return file;
    }

    private static Path report() {
        Path there = folder.resolve("report.html");
        return Files.exists(there) ? there : made("report.html", "evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "html",
                "--target", "94@2025-12-31", EVIDENCE);
    }

    private static Path proof() {
        return made("proof.html", "show", "--standard", "commune", "--as-of", "2024-12-31", "--province", "10",
                "--format", "html");
    }

    private static Path appraisal() {
        return made("appraisal.html", "appraisal", "--standard", "commune", "--as-of", "2024-12-31", "--unit", "02659",
                EVIDENCE);
    }

    private static List<Paper.Page> printed(Path page, String hash, int width) throws IOException {
        browser.size(width, 900);
        browser.open(page, hash);
        return Paper.of(browser.print(folder.resolve("printed.pdf"))).pages();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void theLeadersOverviewIsOneSheetThatBeginsWithThreeSentences() throws IOException {
        Path report = report();
        for (int width : WIDTHS) {
            List<Paper.Page> pages = printed(report, "", width);
            String first = plain(pages.get(0).text());
            int units = first.indexOf("126 xã: 0 đạt chuẩn, 119 chưa đạt chuẩn, 7 chưa xác định");
            int unmet = first.indexOf("Vướng nhiều nhất: ");
            int open = first.indexOf("Còn chưa kết luận được: ");
            assertTrue(0 < units && units < unmet && unmet < open, first);
            assertTrue(open < first.indexOf("Số đơn vị theo số tiêu chí đạt"), first);
            for (String figure : List.of("Mục tiêu 94 đơn vị", "Theo huyện", "Huyện Văn Bàn", "Tiêu chí vướng nhiều nhất",
                    "16 Văn hóa")) {
                assertTrue(first.contains(figure), figure + " at " + width);
            }
            assertFalse(first.contains("Đơn vị theo tiêu chí"), "the map of units begins on the next sheet");
            assertTrue(pages.stream().noneMatch(Paper.Page::portrait));
        }
    }

    @Test
    void everySheetOfTheMapHasItsHeads() throws IOException {
        Path report = report();
        for (int width : WIDTHS) {
            long units = 0;
            for (Paper.Page page : printed(report, "", width)) {
                long rows = page.text().lines().filter(l -> l.matches(".*\\d{5}.* \\d+/19 .*")).count();
                units += rows;
                assertTrue(rows == 0 || plain(page.text()).contains("Tên Huyện Kết quả Đạt Còn thiếu 1 2 3 4 5 6 7 8 9 10 11 12"
                        + " 13 14 15 16 17 18 19"), page.text());
            }
            assertEquals(126, units, "each unit stands on a line of its own, at " + width);
        }
    }

    @Test
    void aCommuneHasAtMostFourUprightSheetsAndEachHasItsHeads() throws IOException {
        Path report = report();
        for (int width : WIDTHS) {
            List<Paper.Page> pages = printed(report, "#commune/02659", width);
            assertTrue(pages.size() <= 4, pages.size() + " sheets at " + width);
            for (Paper.Page page : pages) {
                assertTrue(page.portrait());
                assertTrue(plain(page.text()).contains("Mã Nội dung Kết quả Số liệu Mức quy định Còn thiếu Căn cứ"), page.text());
            }
            String all = plain(String.join(" ", pages.stream().map(Paper.Page::text).toList()));
            for (String code : List.of("1.1", "14.1.a", "17.12", "19.2", "satisfaction")) {
                assertTrue(all.contains(" " + code + " "), code + " stands whole");
            }
        }
    }

    @Test
    void theProofSheetHasABoxARowAndNoColumnIsCut() throws IOException {
        Path sheet = proof();
        browser.size(1400, 900);
        browser.open(sheet, "");
        long boxes = browser.run("return document.querySelectorAll('td.box').length");
        for (int width : WIDTHS) {
            List<Paper.Page> pages = printed(sheet, "", width);
            long onPaper = pages.stream().mapToLong(p -> p.text().chars().filter(c -> c == '☐').count()).sum();
            assertEquals(boxes + 1, onPaper, "a row has one and the legend shows one, at " + width);
            for (Paper.Page page : pages.subList(0, pages.size() - 1)) {
                assertTrue(plain(page.text()).contains("Soát") && plain(page.text()).contains("ĐBSCL"), page.text());
            }
        }
    }

    @Test
    void anAppraisalSheetSaysOnEverySheetWhoseItIs() throws IOException {
        List<Paper.Page> pages = printed(appraisal(), "", 390);
        assertTrue(pages.stream().allMatch(Paper.Page::portrait));
        for (Paper.Page page : pages) {
            assertTrue(plain(page.text()).contains("Thống Nhất"), page.text());
        }
        String signed = plain(pages.get(pages.size() - 1).text());
        for (String beside : List.of("Điều kiện công nhận", "Theo số liệu báo cáo: đạt", "NGƯỜI THẨM TRA", "Họ và tên", "Lớp quy tắc đã áp dụng")) {
            assertTrue(signed.contains(beside), "nobody signs a page on which nothing stands: " + signed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate --standard commune --as-of 2024-12-31 @", "remaining --standard commune --as-of 2024-12-31 @",
            "owed --standard commune --as-of 2024-12-31 @", "flags --standard commune --as-of 2024-12-31 @", "progress --as-of 2024-12-31 @",
            "review --as-of 2024-12-31 ../lao-cai/published-2024.csv", "impact --standard commune --as-of 2024-12-31 --before 2016-2020 --after 2021-2025 @",
            "trend --standard commune --as-of 2024-12-31 --earlier 2022-12-31=../lao-cai/synthetic-evidence-2022.csv @",
            "diff --standard commune --from 2016-2020 --to 2021-2025", "show --standard commune --as-of 2024-12-31 --province 10", "confirmed"})
    void everySheetOfAWorkbookIsPrintedInLettersThatCanBeRead(String command) throws IOException {
        Path file = folder.resolve("printed.xlsx");
        Run run = Run.of((command.replace("@", EVIDENCE) + " --format xlsx --out " + file).split(" "));
        assertTrue(run.exitCode() < 2, run.err());
        Book book = Book.read(Files.readAllBytes(file));
        for (int i = 1; i <= book.sheets().size(); i++) {
            double letters = letters(book.xml(i));
            assertTrue(letters >= 7, "letters of " + letters + " points in sheet " + i);
        }
    }

    /** How large the letters of a sheet are that is made to fit its paper, in points. */
    private static double letters(String xml) {
        double wide = number(xml, "<col [^>]*width=\"([\\d.]+)\"").map(Double::parseDouble).mapToDouble(w -> w * 5.25).sum();
        double paper = number(xml, " paperSize=\"(\\d+)\"").mapToDouble(size -> Map.of("9", 841.9, "8", 1190.6).get(size)).sum();
        double margins = number(xml, "<pageMargins [^>]*left=\"([\\d.]+)\"").mapToDouble(inch -> 2 * 72 * Double.parseDouble(inch)).sum();
        double across = number(xml, " fitToWidth=\"(\\d+)\"").mapToDouble(Double::parseDouble).sum();
        assertTrue(wide > 0 && paper > 0 && margins > 0 && across == 1 && xml.contains("orientation=\"landscape\""), xml.substring(0, 900));
        return 11 * Math.min(1, (paper - margins) / wide);
    }

    private static Stream<String> number(String xml, String pattern) {
        return Pattern.compile(pattern).matcher(xml).results().map(m -> m.group(1));
    }

    /** How wide a sheet of A4 that lies on its side is within its margins, as a screen counts. */
    private static final int PAPER = 1047;

    /** The first units of a table: axe looks at each cell, and the rows are alike. */
    private static Path few(String table) throws IOException {
        return Files.write(folder.resolve("few-" + Path.of(table).getFileName()), Files.readAllLines(Path.of(table)).subList(0, 4));
    }

    /** An annex with a row that is the same, one that differs, one that cannot be read and one that the rules do not have. */
    private static Path annex() throws IOException {
        return Files.writeString(folder.resolve("annex.html"), "<meta charset=utf-8><table><tr><td>TT<td>Nội dung<td>TDMNPB<td>ĐBSH<td>BTB<td>DHNTB<td>TN<td>ĐNB"
                + "<td>ĐBSCL</tr><tr><td>1.1<td>Quy hoạch<td colspan=7>Đạt</tr><tr><td>15.1<td>Bảo hiểm y tế<td>≥ 9O%<td colspan=6>≥ 90%</tr>"
                + "<tr><td>15.3<td>Thấp còi<td colspan=7>≤ 24%</tr><tr><td>99.1<td>Dòng mới<td colspan=7>≥ 5%</tr></table>");
    }

    /** Every answer that is a page; the report on evaluate has tests of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"owed --standard commune --as-of 2024-12-31 @", "flags --standard commune --as-of 2024-12-31 @",
            "impact --standard commune --as-of 2024-12-31 --before 2016-2020 --after 2021-2025 @", "review --as-of 2022-12-31 BEFORE",
            "appraisal --standard commune --as-of 2024-12-31 --unit 02659 @", "show --standard commune --as-of 2024-12-31 --province 10",
            "diff --standard commune --from 2016-2020 --to 2021-2025", "diff --base BASE --from BASE --to CHANGED", "confirmed",
            "intake ANNEX --as 318/QĐ-TTg --standard commune --period 2021-2025"})
    void aPageIsForEveryScreenAndReaderAndNothingOfItLeavesThePaper(String command) throws IOException {
        Path few = few(EVIDENCE);
        Path changed = SmallRules.in(folder.resolve("changed"));
        Files.writeString(changed.resolve("commune.dslr"), Files.readString(changed.resolve("commune.dslr")).replace("40 triệu", "45 triệu"));
        Path page = folder.resolve("page.html");
        String format = command.startsWith("appraisal") ? "" : " --format html";
        Run run = Run.of((command.replace("@", few.toString()).replace("BEFORE", few(EVIDENCE.replace("2024", "2022")).toString())
                .replace("BASE", SmallRules.in(folder.resolve("base")).toString())
                .replace("CHANGED", changed.toString()).replace("ANNEX", annex().toString()) + format + " --out " + page).split(" "));
        assertTrue(run.exitCode() < 2, run.err());
        String name = command.replaceAll("^(\\S+)( --base)?.*", "$1$2");
        for (int width : WIDTHS) {
            browser.size(width, 900);
            browser.open(page, "");
            assertEquals(List.of(), browser.violations(), name + " at " + width);
            assertEquals((long) width, browser.<Long>run("return document.documentElement.scrollWidth"), name + " is wider than the screen");
            browser.picture("page-" + name + "-" + width);
        }
        browser.media("print", "light");
        browser.size(PAPER, 900);
        assertEquals((long) PAPER, browser.<Long>run("return document.documentElement.scrollWidth"), name + " is wider than the paper");
        // What is printed next is paper again and no screen.
        browser.media("", "light");
    }
}
