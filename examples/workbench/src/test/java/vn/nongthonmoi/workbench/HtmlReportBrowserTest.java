package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import vn.nongthonmoi.browser.Browser;

/** The report of the communes of Lào Cai as a reader's browser shows it, held against the JSON of the same run. */
class HtmlReportBrowserTest {

    private static final Path DATA = Path.of("../lao-cai");
    private static final String HEAT = "table.heat tbody tr";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static List<JsonNode> units;
    private static Path report;

    @BeforeAll
    static void makeTheReport() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        report = folder.resolve("bao cao.html");
        String table = DATA.resolve("synthetic-evidence-2024.csv").toString();
        Run html = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "html", "--out",
                report.toString(), "--target", "94@2025-12-31", "--earlier",
                "2022-12-31=" + DATA.resolve("synthetic-evidence-2022.csv"), table);
        assertEquals(0, html.exitCode(), html.err());
        JsonNode json = new ObjectMapper().readTree(Run.of("evaluate", "--standard", "commune", "--as-of",
                "2024-12-31", "--format", "json", table).out());
        units = StreamSupport.stream(json.spliterator(), false).toList();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.media("screen", "light");
        browser.size(1400, 1000);
        browser.open(report, "");
    }

    /** Whatever a test did, the page neither complained nor asked the network for anything. */
    @AfterEach
    void nothingWentWrong() {
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.requests());
    }

    private static List<String> texts(String css) {
        return browser.run("return Array.from(document.querySelectorAll(arguments[0]))"
                + ".filter(e => e.offsetParent !== null).map(e => e.innerText.trim())", css);
    }

    private static void awaited(BooleanSupplier happens) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!happens.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static List<String> statuses(JsonNode unit) {
        return StreamSupport.stream(unit.get("criteria").spliterator(), false).map(c -> c.get("status").asText())
                .toList();
    }

    private static List<String> shownCodes() {
        return browser.run("return Array.from(document.querySelectorAll('" + HEAT + "')).filter(tr => !tr.hidden)"
                + ".map(tr => tr.querySelector('small').textContent)");
    }

    private static List<String> codes(Predicate<JsonNode> wanted) {
        return units.stream().filter(wanted).map(u -> u.get("unit").asText()).toList();
    }

    @Test
    void theHeatMapHasTheStatusesOfTheJson() {
        List<List<String>> cells = browser.run("return Array.from(document.querySelectorAll('" + HEAT + "'))"
                + ".map(tr => Array.from(tr.cells).slice(5).map(td => td.className))");
        List<List<String>> signs = browser.run("return Array.from(document.querySelectorAll('" + HEAT + "'))"
                + ".map(tr => Array.from(tr.cells).slice(5).map(td => td.textContent))");

        assertEquals(126, units.size());
        assertEquals(units.stream().map(HtmlReportBrowserTest::statuses).toList(), cells);
        assertEquals(codes(u -> true), shownCodes());
        for (int i = 0; i < units.size(); i++) {
            for (int c = 0; c < 19; c++) {
                JsonNode criterion = units.get(i).at("/criteria/" + c);
                String sign = switch (criterion.get("status").asText()) {
                    case "met" -> "✓ đạt";
                    case "not_met" -> "✗ không đạt";
                    case "unknown" -> "? chờ số liệu của đơn vị";
                    case "unspecified" -> awaited(criterion) ? "□ chờ tỉnh, bộ quy định mức"
                            : "◇ phần mềm chưa có mức ghi trong quyết định";
                    default -> "– không áp dụng";
                };
                assertEquals(sign + (criterion.get("provisional").asBoolean() ? ", tạm tính" : ""), signs.get(i).get(c));
            }
        }
        assertEquals(units.stream().map(u -> u.get("criteria_met").asInt() + "/19").toList(),
                texts(HEAT + " td:nth-child(4)"));
    }

    /** Whether somebody other than this software has to bring a level. */
    private static boolean awaited(JsonNode criterion) {
        return StreamSupport.stream(criterion.get("indicators").spliterator(), false)
                .anyMatch(i -> i.get("status").asText().equals("unspecified") && !i.get("awaits").isNull());
    }

    @Test
    void theFiguresAreThoseOfTheJson() {
        assertEquals("Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025, tính đến 31/12/2024", find("h1").getText());
        assertTrue(find("header p").getText().contains("không có thật"));
        List<String> figures = texts(".figures b");
        assertEquals(List.of("126", String.valueOf(codes(outcome("meets")).size()),
                String.valueOf(codes(outcome("undetermined")).size()),
                String.valueOf(codes(outcome("falls_short")).size())), figures.subList(0, 4));
        List<String> lead = texts(".lead p");
        assertEquals(3, lead.size(), "three sentences");
        assertEquals("126 xã: " + figures.get(1) + " đạt chuẩn, " + figures.get(3) + " chưa đạt chuẩn, " + figures.get(2)
                + " chưa xác định; bình quân " + figures.get(4) + " tiêu chí/xã.", lead.get(0));
        assertTrue(lead.get(2).contains("5 chỉ tiêu chờ tỉnh, bộ quy định mức (2.1, 2.2, 2.3, 2.4, 14.2); 5 chỉ tiêu phần mềm"
                + " chưa có mức ghi trong quyết định (16, 17.1, 17.2, 17.6, 17.12)"), lead.get(2));
        assertTrue(texts("figure figcaption span").contains("chưa đủ mục tiêu, cần thêm ít nhất 87 xã"));
    }

    @Test
    void aBarIsAsLongAsItsNumber() {
        List<List<Long>> bars = browser.run("const wide = e => e ? Math.round(e.getBoundingClientRect().width) : 0;"
                + " return Array.from(document.querySelector('figure[data-chart=bars]').querySelectorAll('tr.bar'))"
                + ".map(tr => [wide(tr.querySelector('.bars')), wide(tr.querySelector('i')),"
                + " Number(tr.previousElementSibling.cells[1].textContent)])");
        long most = bars.stream().mapToLong(b -> b.get(2)).max().orElseThrow();
        assertEquals(126, bars.stream().mapToLong(b -> b.get(2)).sum());
        bars.forEach(b -> assertEquals((double) b.get(2) / most, (double) b.get(1) / b.get(0), 0.02, bars.toString()));
    }

    private static Predicate<JsonNode> outcome(String code) {
        return u -> u.get("outcome").asText().equals(code);
    }

    @Test
    void filtersLeaveTheUnitsAskedForAndSayHowMany() {
        find("input[name=name]").sendKeys("bao nhai");
        assertEquals(codes(u -> u.get("name").asText().equals("Bảo Nhai")), shownCodes());
        assertEquals("Hiện 1/126 đơn vị", find("form output").getText());

        find("button[type=reset]").click();
        new Select(find("select[name=criterion]")).selectByValue("10");
        List<String> poor = codes(u -> !List.of("met", "not_applicable").contains(u.at("/criteria/9/status").asText()));
        assertFalse(poor.isEmpty());
        assertEquals(poor, shownCodes());

        new Select(find("select[name=kind]")).selectByValue("undetermined");
        assertEquals(codes(u -> poor.contains(u.get("unit").asText()) && outcome("undetermined").test(u)),
                shownCodes());

        find("button[type=reset]").click();
        new Select(find("select[name=district]")).selectByVisibleText("Huyện Si Ma Cai");
        assertEquals(9, shownCodes().size());
        assertTrue(texts("table.remaining tbody th").stream().distinct().count() <= 9);
    }

    @Test
    void aClickOnAHeadSortsAndSaysSo() {
        WebElement met = find("table.heat thead th:nth-child(4) button");
        met.click();
        List<Integer> sorted = units.stream().map(u -> u.get("criteria_met").asInt()).sorted().toList();
        assertEquals(sorted, shownMet());
        assertEquals("ascending", find("table.heat thead th:nth-child(4)").getDomAttribute("aria-sort"));

        met.sendKeys(Keys.ENTER);
        assertEquals(sorted.stream().sorted(Comparator.reverseOrder()).toList(), shownMet());
        assertEquals("descending", find("table.heat thead th:nth-child(4)").getDomAttribute("aria-sort"));

        find("table.heat thead th:nth-child(6) button").click();
        List<String> first = texts(HEAT + " td:nth-child(6)");
        assertEquals(codes(u -> u.at("/criteria/0/status").asText().equals("met")).size(),
                first.stream().filter(t -> t.startsWith("✓")).count());
        assertTrue(first.get(0).startsWith("✓") && first.get(first.size() - 1).startsWith("✗"), first.toString());
    }

    private static List<Integer> shownMet() {
        return texts(HEAT + " td:nth-child(4)").stream().map(t -> Integer.valueOf(t.split("/")[0])).toList();
    }

    @Test
    void whatRemainsIsWhatTheJsonLeavesOpen() {
        String nearest = find(".more").getText();
        assertTrue(nearest.matches("(?s)Hiện 200/\\d+ dòng\\..*"), nearest);
        find("input[name=name]").sendKeys("02659");
        JsonNode unit = units.get(0);
        List<String> open = new ArrayList<>();
        unit.get("criteria").forEach(c -> c.get("indicators").forEach(i -> {
            if (!List.of("met", "not_applicable").contains(i.get("status").asText())) {
                open.add(i.get("code").asText());
            }
        }));
        List<String> shown = texts("table.remaining tbody td:nth-child(2) b");
        // A row that stands by its parts is listed by those, for example 17.1b.
        assertEquals(open, shown.stream().map(c -> open.stream().filter(o -> c.matches(o + "([.a-z].*)?"))
                .findFirst().orElse(c)).distinct().toList());
    }

    @Test
    void aUnitHasAPageWithEveryRowItsLevelAndItsSource() throws IOException {
        JsonNode unit = units.stream().filter(u -> u.at("/criteria/14/indicators/2/status").asText().equals("not_met"))
                .findFirst().orElseThrow();
        String code = unit.get("unit").asText();
        find(HEAT + " a[href='#commune/" + code + "']").click();
        assertTrue(browser.driver().getCurrentUrl().endsWith("#commune/" + code));
        assertEquals(unit.get("name").asText() + " (" + code + ")", find("#pages h1").getText());
        assertFalse(find("#overview").isDisplayed());
        JsonNode stunting = unit.at("/criteria/14/indicators/2");
        assertEquals("15.3", stunting.get("code").asText());
        List<List<String>> rows = browser.run("return Array.from(document.querySelectorAll('#pages tbody tr'))"
                + ".map(tr => Array.from(tr.cells).map(td => td.innerText))");
        List<String> row = rows.stream().filter(r -> r.get(0).equals("15.3")).findFirst().orElseThrow();
        assertTrue(row.get(2).contains("không đạt"), row.toString());
        assertTrue(row.get(3).startsWith(stunting.get("value").asText().replace('.', ',')), row.toString());
        assertEquals("≤ 24 %\nchưa đối chiếu", row.get(4));
        assertEquals(stunting.get("gap").asText().replace('.', ','), row.get(5));
        assertTrue(row.get(6).startsWith(stunting.get("source").asText()), row.toString());
        assertTrue(row.get(6).contains(stunting.get("rule").asText()), row.toString());
        List<String> codes = new ArrayList<>();
        unit.get("criteria").forEach(c -> {
            codes.add(c.get("code").asText());
            c.get("indicators").forEach(i -> withParts(i, codes));
        });
        codes.add("");
        unit.get("conditions").forEach(c -> withParts(c, codes));
        assertEquals(codes, rows.stream().map(r -> r.get(0)).toList());

        find("body").sendKeys(Keys.ESCAPE);
        assertTrue(find("#overview").isDisplayed());
        assertFalse(find("#pages").isDisplayed());
    }

    private static void withParts(JsonNode row, List<String> codes) {
        codes.add(row.get("code").asText());
        row.get("parts").forEach(p -> withParts(p, codes));
    }

    @Test
    void aLinkToAUnitOpensItsPageAndLeadsToTheNextOne() {
        browser.open(report, "#commune/" + units.get(1).get("unit").asText());
        assertTrue(find("#pages h1").getText().startsWith(units.get(1).get("name").asText()));
        List<WebElement> links = browser.driver().findElements(By.cssSelector("#pages nav a"));
        assertEquals(3, links.size());
        links.get(2).click();
        assertTrue(find("#pages h1").getText().startsWith(units.get(2).get("name").asText()));
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() throws IOException {
        browser.size(390, 844);
        for (String hash : List.of("", "#commune/02659")) {
            browser.open(report, hash);
            long width = browser.run("return document.documentElement.scrollWidth");
            assertEquals(390, width, hash);
            browser.size(390, 3000);
            browser.picture("phone-" + (hash.isEmpty() ? "overview" : "unit"));
            browser.size(390, 844);
        }
    }

    /** Of a few communes: the rows of the map are alike, and axe looks at each cell of them. */
    @Test
    void axeFindsNothingOnAnyPageAndScreen() throws IOException {
        Path few = folder.resolve("few.csv");
        Files.write(few, Files.readAllLines(DATA.resolve("synthetic-evidence-2024.csv")).subList(0, 9));
        Path small = folder.resolve("few.html");
        Run html = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "html", "--out", small.toString(),
                "--target", "94@2025-12-31", "--earlier", "2022-12-31=" + DATA.resolve("synthetic-evidence-2022.csv"), few.toString());
        assertEquals(0, html.exitCode(), html.err());
        for (int width : List.of(1400, 390)) {
            browser.size(width, 900);
            for (String scheme : List.of("light", "dark")) {
                browser.media("screen", scheme);
                for (String hash : List.of("", "#commune/02659")) {
                    browser.open(small, hash);
                    assertEquals(List.of(), browser.violations(), width + " " + scheme + hash);
                }
            }
        }
    }

    @Test
    void whoComesBackStandsWhereTheyWere() {
        WebElement link = find(HEAT + ":nth-child(40) a");
        String href = link.getDomAttribute("href");
        link.sendKeys(Keys.ENTER);
        // The page follows the address a moment later.
        awaited(() -> browser.<Boolean>run("return !!document.querySelector('#pages h1')"));
        browser.driver().navigate().back();
        awaited(() -> find("#overview").isDisplayed());
        awaited(() -> href.equals(browser.<String>run("return document.activeElement.getAttribute('href')")));
    }

    @Test
    void theFirstTabLeadsPastTheHeadAndButtonsSayWhatTheySort() {
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement skip = browser.driver().switchTo().activeElement();
        assertEquals("Đến nội dung chính", skip.getText());
        skip.sendKeys(Keys.ENTER);
        assertEquals("overview", browser.<String>run("return document.activeElement.id"));
        assertEquals("1 Quy hoạch", find("table.heat thead th:nth-child(6) button").getDomProperty("textContent"));
    }

    @Test
    void itIsReadableOnADarkScreenAndOnPaper() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.media("screen", scheme);
            for (String hash : List.of("", "#commune/02659")) {
                browser.open(report, hash);
                List<String> poor = browser.run(CONTRASTS);
                assertEquals(List.of(), poor, scheme + hash);
                browser.size(1400, 3000);
                browser.picture(scheme + "-" + (hash.isEmpty() ? "overview" : "unit"));
                browser.size(1400, 1000);
            }
        }
        browser.open(report, "");
        browser.media("print", "light");
        assertEquals("rgba(255, 255, 255, 1)", find("body").getCssValue("background-color"));
        assertFalse(find("form.filters").isDisplayed());
        browser.picture("print-overview");
    }

    @Test
    void aReviewShowsTheFindingsOfTheJsonAndWhy() throws IOException {
        Path review = folder.resolve("review.html");
        String table = DATA.resolve("synthetic-evidence-2022.csv").toString();
        assertEquals(0, Run.of("review", "--as-of", "2022-12-31", "--format", "html", "--out", review.toString(), table)
                .exitCode());
        JsonNode json = new ObjectMapper().readTree(
                Run.of("review", "--as-of", "2022-12-31", "--format", "json", table).out());
        browser.open(review, "");
        List<String> chips = browser.run("return Array.from(document.querySelectorAll('" + HEAT + " .chip'))"
                + ".map(e => e.className)");
        assertEquals(StreamSupport.stream(json.spliterator(), false).map(u -> "chip " + u.get("review").asText())
                .toList(), chips);
        assertTrue(find("header").getText().contains("65 đơn vị không ghi danh hiệu"));

        JsonNode withdrawn = StreamSupport.stream(json.spliterator(), false)
                .filter(u -> u.get("review").asText().equals("withdrawal")).findFirst().orElseThrow();
        browser.open(review, "#commune/" + withdrawn.get("unit").asText());
        List<String> reasons = texts("#pages .reasons li");
        withdrawn.get("reasons").forEach(r -> assertTrue(reasons.contains(r.asText()), reasons.toString()));
        assertTrue(reasons.stream().anyMatch(r -> r.startsWith("Ít nhất "
                + withdrawn.at("/fewest_to_keep/indicators").size() + " chỉ tiêu cần đạt")), reasons.toString());
        browser.size(1400, 1600);
        browser.picture("review-unit");
    }

    /** Texts that do not stand out from what is behind them as WCAG 2 asks (4.5 : 1). */
    private static final String CONTRASTS = """
            const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
              .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
              .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
            const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
              if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
            const poor = new Set();
            for (const e of document.querySelectorAll('h1, h2, h3, p, td, th, small, span, a, button, b, li, label')) {
              if (e.offsetParent === null || e.matches('.sr') || !e.textContent.trim()) continue;
              const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
              if ((a + .05) / (b + .05) < 4.5) poor.add(e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 20));
            }
            return Array.from(poor).slice(0, 10);""";

    @Test
    void everyControlHasANameAndTheTabKeyReachesIt() {
        long unnamed = browser.run("return Array.from(document.querySelectorAll('button, a, input, select'))"
                + ".filter(e => e.offsetParent !== null && !(e.textContent.trim() || e.closest('label') "
                + "&& e.closest('label').textContent.trim())).length");
        assertEquals(0, unnamed);
        List<String> reached = IntStream.range(0, 40).mapToObj(i -> {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            return browser.<String>run("const e = document.activeElement; return e.name || e.className || e.textContent");
        }).toList();
        assertTrue(reached.containsAll(List.of("name", "district", "kind", "criterion", "provisional")),
                reached.toString());
    }
}
