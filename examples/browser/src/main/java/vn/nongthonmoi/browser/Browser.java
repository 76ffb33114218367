package vn.nongthonmoi.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that remembers what it complained of and what it fetched. */
public final class Browser implements AutoCloseable {

    /** Held so that its level stays: it warns of every Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; the test is skipped where there is none, with that reason. */
    public static Browser start(Path profile) {
        Optional<File> chromium = Tools.onPath("chromium", "chromium-browser", "google-chrome", "chrome", "chrome.exe");
        Optional<File> chromedriver = Tools.onPath("chromedriver", "chromedriver.exe");
        Tools.need(chromium.isPresent() && chromedriver.isPresent(), "no Chromium with its chromedriver on the PATH");

        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get()).usingAnyFreePort().build(), options));
    }

    /** For what this class has no method for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a file as if it had not been open before; the hash is empty, or begins with #. */
    public void open(Path file, String hash) {
        driver.get("about:blank");
        driver.get(file.toUri() + hash);
    }

    /** Gives what the page sees that size. */
    public void size(int width, int height) {
        // A window cannot be as narrow as a phone; what the page sees can.
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 800), height));
    }

    /** Makes the page believe that it is shown in that medium and colour scheme. */
    public void media(String medium, String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What a script returns, as Selenium has it: numbers without a fraction are {@code Long}. */
    @SuppressWarnings("unchecked")
    public <T> T run(String script, Object... arguments) {
        return (T) ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** What axe finds that somebody with another screen, keyboard or none would miss: a rule and where, a line each. */
    public List<String> violations() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asyncTexts("const done = arguments[0]; axe.run().then(found => done(found.violations.flatMap(v =>"
                + " v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160)))),"
                + " problem => done([String(problem)]))");
    }

    @SuppressWarnings("unchecked")
    private List<String> asyncTexts(String script) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return (List<String>) driver.executeAsyncScript(script);
    }

    /** Prints what is shown, with the sizes that its style asks for. */
    public Path print(Path pdf) throws IOException {
        Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true, "printBackground", true));
        return Files.write(pdf, Base64.getDecoder().decode((String) printed.get("data")));
    }

    /** Keeps a picture of what is shown beside the other results of the build. */
    public void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the page has complained of since the last call. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue()).map(Object::toString).toList();
    }

    /** What has been asked of the network since the last call. */
    public List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
            Map<?, ?> message = at(new Json().toType(entry.getMessage(), Map.class), "message");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                String url = at(at(message, "params"), "request").get("url").toString();
                if (url.matches("(http|ws)s?:.*")) {
                    requests.add(url);
                }
            }
        }
        return requests;
    }

    private static Map<?, ?> at(Map<?, ?> object, String field) {
        return (Map<?, ?>) object.get(field);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
