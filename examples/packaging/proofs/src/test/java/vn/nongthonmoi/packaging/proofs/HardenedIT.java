package vn.nongthonmoi.packaging.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A heap of 256 MiB, no directory for temporary files, and nothing that can be written to. */
class HardenedIT {

    /**
     * A mount namespace of its own in which every mount is read-only; those that cannot be changed, as of processes,
     * are no place for files. The first two arguments are places that must have become read-only.
     */
    private static final List<String> READ_ONLY = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", """
            while read -r _ _ _ _ place options _; do
                case "$options" in rw*) mount -o remount,bind,ro "$place" 2>/dev/null ;; esac
            done < /proc/self/mountinfo
            for place in "$1" "$2"; do
                if touch "$place/written" 2>/dev/null; then echo "$place can be written to" >&2; exit 77; fi
            done
            shift 2
            exec "$@"
            """, "sh");

    @TempDir
    private Path work;

    @TempDir
    private Path place;

    private List<String> command() throws IOException {
        return List.of(Started.java(), "-Xmx256m", "-Djava.io.tmpdir=" + place.resolve("none"), "-cp",
                Started.classPath(), "vn.nongthonmoi.packaging.Ask", Started.RULES.toString(), Started.ZIP.toString());
    }

    /** On any system. */
    @Test
    void leavesNoFileAndNeedsNoPlaceForTemporaryOnes() throws Exception {
        List<Path> before = files();
        assertEquals(Started.EXPECTED, Started.printed(work, command()));
        assertEquals(before, files());
    }

    /** The directories it was given and stands in. */
    private List<Path> files() {
        // Its error output goes to a file, which is this test's.
        return Stream.of(work, place, Started.LIB, Started.RULES).flatMap(HardenedIT::below)
                .filter(f -> !f.equals(work.resolve("complaints.txt"))).toList();
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts are made read-only by a command of Linux")
    void readOnlyFileSystem() throws Exception {
        List<String> hardened = Stream.of(READ_ONLY, List.of(place.toString(), System.getProperty("java.io.tmpdir")))
                .flatMap(List::stream).toList();
        assumeTrue(succeeds(Stream.concat(hardened.stream(), Stream.of("true")).toList()),
                "this system lets nobody make a file system read-only for one process");
        List<String> command = Stream.concat(hardened.stream(), command().stream()).toList();
        assertEquals(Started.EXPECTED, Started.printed(work, command));
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
