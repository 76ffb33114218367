package vn.nongthonmoi.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;

/** The programs of the computer that tests use. */
final class Tools {

    /** Set where the tests must not be skipped for want of a program. */
    private static final String REQUIRED = "NTM_BROWSER_TESTS";

    private Tools() { }

    static Optional<File> onPath(String... names) {
        return Arrays.stream(names).flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))).filter(File::canExecute).findFirst();
    }

    /** The test goes on where there is what it needs; otherwise it is skipped for that reason, or fails where it must not be. */
    static void need(boolean there, String reason) {
        if ("required".equals(System.getenv(REQUIRED)) && !there) {
            fail(reason);
        }
        assumeTrue(there, reason);
    }
}
