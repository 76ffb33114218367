package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The command line, run here to be held against the service. */
public final class Workbench {

    private Workbench() { }

    /** What a command prints; 1 as its exit code says that a row cannot be read. */
    public static String print(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(out, err, Terminal.none(), args);
        assertTrue(exitCode < 2, () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
