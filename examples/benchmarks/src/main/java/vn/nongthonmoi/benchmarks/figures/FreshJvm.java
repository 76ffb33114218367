package vn.nongthonmoi.benchmarks.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own, with this one's class path and the JVM's own defaults. */
final class FreshJvm {

    private FreshJvm() { }

    /**
     * What it printed.
     *
     * @param cells its one line, by spaces
     * @param nanos from starting the process to having that line
     */
    record Answer(List<String> cells, long nanos) { }

    /** @throws IllegalStateException if it did not print one line and end well; what it complained of was passed on */
    static Answer run(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
                String line = out.readLine();
                long nanos = System.nanoTime() - start;
                int code = process.waitFor();
                if (line == null || code != 0) {
                    throw new IllegalStateException(main.getSimpleName() + " " + List.of(args) + " ended with " + code);
                }
                return new Answer(List.of(line.split(" ")), nanos);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
