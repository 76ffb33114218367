package vn.nongthonmoi.assurance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All limits take minutes, so that each day one is tried, and within a month every one; the long run tries them all. What
 * is tried is not left to the day: a failure names the number of the limit and the seed that have it again.
 */
class AtTheLimitsTest {

    private static final long SEED = 11;

    @TempDir
    private Path temporary;

    @Test
    void aDirectoryAtTheLimitOfTheDayIsServedOrRefusedWithinItsHeap() throws Exception {
        int limit = (int) (LocalDate.now().toEpochDay() % AtTheLimits.limits().size());
        String said = AtTheLimits.child(limit, SEED);
        assertTrue(said.matches("\\| .+ \\| [0-9.]+ s(, NTM-\\d{3})? \\|.* MiB \\|"), said);
    }

    /** What a seed writes can be had again. */
    @Test
    void theSameSeedWritesTheSameDirectory() throws IOException {
        AtTheLimits.Laid mixed = AtTheLimits.limits().get("several at once");
        List<Path> written = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Path directory = Files.createDirectory(temporary.resolve(name));
            Random random = new Random(SEED);
            mixed.in(new LargeRules(directory, random), random);
            written.add(directory);
        }
        try (Stream<Path> files = Files.list(written.get(0))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                assertEquals(-1, Files.mismatch(file, written.get(1).resolve(file.getFileName())));
            }
        }
    }
}
