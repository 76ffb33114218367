package vn.nongthonmoi.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a command line did. */
public record Run(int exitCode, String out, String err) {

    /** Runs words that hold no spaces. */
    public static Run of(String command) {
        return of(command.split(" "));
    }

    public static Run of(String... args) {
        return on(Terminal.none(), args);
    }

    /** Runs with somebody watching, or nobody, by a clock of the test's own. */
    static Run on(Terminal terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(out, err, terminal, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
