package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that remembers what it complained of. */
final class Browser implements AutoCloseable {

    /** Set where the tests must not be skipped for want of a browser. */
    private static final String REQUIRED = "NTM_BROWSER_TESTS";

    /** Held so that its level stays: it warns of every Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; the test is skipped where there is none, with that reason. */
    static Browser start(Path profile) {
        Optional<File> chromium = onPath("chromium", "chromium-browser", "google-chrome", "chrome", "chrome.exe");
        Optional<File> chromedriver = onPath("chromedriver", "chromedriver.exe");
        String reason = "no Chromium with its chromedriver on the PATH";
        if ("required".equals(System.getenv(REQUIRED)) && (chromium.isEmpty() || chromedriver.isEmpty())) {
            fail(reason);
        }
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(), reason);

        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1280,1600", "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get()).usingAnyFreePort().build(), options));
    }

    private static Optional<File> onPath(String... names) {
        return Arrays.stream(names).flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))).filter(File::canExecute).findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Keeps a picture of what is shown beside the other results of the build. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the page has complained of since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue()).map(Object::toString).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
