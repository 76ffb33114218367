package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a line that is written over has to know of its surroundings.
 *
 * @param watched whether the error stream is a terminal
 * @param nanos a clock that only goes forward
 */
record Terminal(BooleanSupplier watched, LongSupplier nanos) {

    /** Nobody watches. */
    static Terminal none() {
        return new Terminal(() -> false, System::nanoTime);
    }

    /** The terminal that the process was started from, if it was. */
    static Terminal ofProcess() {
        return new Terminal(() -> interactive() && !redirected(), System::nanoTime);
    }

    /**
     * Java says of the process as a whole whether a terminal is at its input and output, and nothing of its error
     * stream. Where the output goes to a file the answer is no, although somebody may watch the errors: silence there
     * is the smaller harm, and {@code --out} leaves the terminal alone.
     */
    private static boolean interactive() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal as well, and a method that tells.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether errors alone go to a file or a pipe; known where the system gives the stream a name. */
    private static boolean redirected() {
        Path stream = Path.of("/dev/stderr");
        try {
            return Files.exists(stream) && !stream.toRealPath().startsWith("/dev");
        } catch (IOException e) {
            // A pipe is there and has no path.
            return true;
        }
    }
}
