package vn.nongthonmoi.benchmarks.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {

    private Machine() { }

    static String text() {
        String memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os
                ? Math.round(os.getTotalMemorySize() / 1073741824.0) + " GiB of memory, " : "";
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + memory
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version");
    }

    /** Linux says it in a file, Windows in the environment; elsewhere it is left out. */
    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try {
            if (Files.isReadable(info)) {
                return Files.readAllLines(info).stream().filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst().orElse("processor not named");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows == null ? "processor not named" : windows;
    }
}
