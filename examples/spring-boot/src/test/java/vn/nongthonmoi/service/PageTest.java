package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.nongthonmoi.browser.Browser;

/** The page on which the service is described and tried, as a browser shows it. */
class PageTest {

    @TempDir
    private static Path folder;

    private static Browser browser;

    private final Running service = Running.shared();

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
        browser.size(1280, 1600);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static WebElement shown(String css) {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private static void click(String css) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
    }

    private static List<String> texts(String css) {
        return browser.driver().findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
    }

    @Test
    void describesEveryOperationInTheLanguageChosen() throws Exception {
        browser.driver().get(service.at("/").toString());
        assertTrue(shown(".info .title").getText().startsWith("Đánh giá xã nông thôn mới"));
        shown("#operations-rules-diff");
        assertEquals(List.of("/v1/assessments", "/v1/sets", "/v1/annexes", "/v1/diff"),
                texts(".opblock-summary-path").stream().map(t -> t.replace("\u200b", "")).toList());
        browser.picture("page-vi");

        click("nav a[hreflang=en]");
        assertTrue(shown(".info .title").getText().startsWith("New rural commune criteria"));
        assertEquals("en", shown("html").getAttribute("lang"));
        assertEquals("New rural commune criteria", browser.driver().getTitle());
        // Such as what the policy of the page does not let it load.
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aUnitIsAssessedFromThePage() throws Exception {
        browser.driver().get(service.at("/?lang=en#/assessments/assess").toString());
        shown("#operations-assessments-assess .body-param textarea");
        click("#operations-assessments-assess .execute");
        String status = shown("#operations-assessments-assess .live-responses-table tr.response .response-col_status")
                .getText();
        assertEquals("200", status.strip().split("\\s")[0]);
        JsonNode answer = JsonMapper.shared().readTree(
                shown("#operations-assessments-assess .live-responses-table .highlight-code pre").getText());
        assertEquals("02659", answer.at("/0/unit").asString());
        assertEquals("met", answer.at("/0/criteria/9/indicators/0/status").asString());
        assertEquals("Income", answer.at("/0/criteria/9/title").asString());
        browser.picture("page-tried");
        assertEquals(List.of(), browser.complaints());
    }

    /** It is the same in the light and in the dark. */
    @Test
    void axeFindsNothingOnAnyScreen() throws Exception {
        for (int width : List.of(1400, 390)) {
            browser.size(width, 900);
            for (String query : List.of("/", "/?lang=en#/assessments/assess")) {
                browser.driver().get("about:blank");
                browser.driver().get(service.at(query).toString());
                shown(query.equals("/") ? "#operations-rules-diff" : "#operations-assessments-assess .body-param textarea");
                browser.picture("page-" + width + (query.equals("/") ? "" : "-open"));
                assertEquals(List.of(), browser.violations(), width + " " + query);
                assertEquals(List.of(), browser.<List<String>>run("return Array.from(document.querySelectorAll('body *')).filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth && !e.closest('pre')).map(e => e.tagName + '.' + e.className)"), "wider than " + width);
            }
        }
        browser.size(1280, 1600);
    }
}
