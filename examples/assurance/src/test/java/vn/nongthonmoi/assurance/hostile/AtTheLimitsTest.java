package vn.nongthonmoi.assurance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit in a JVM of 256 MiB of its own. */
class AtTheLimitsTest {

    private static final long SEED = 11;

    @TempDir
    private Path temporary;

    static Stream<Arguments> limits() {
        List<String> names = AtTheLimits.names();
        return IntStream.range(0, names.size()).mapToObj(i -> Arguments.of(names.get(i), i));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void whatIsAtALimitIsServedOrRefusedWithinItsHeap(String name, int limit) throws Exception {
        String said = AtTheLimits.child(limit, SEED);
        assertTrue(said.matches("\\| .+ \\| [0-9.]+ s(, (NTM|WB)-\\d{3})? \\|.* MiB \\|"), said);
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
