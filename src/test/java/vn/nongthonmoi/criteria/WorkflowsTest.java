package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What builds a release is named by what it is: a tag can be moved to something else. */
class WorkflowsTest {

    @Test
    void actionsAreNamedByTheHashOfACommit() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            List<String> used = files.flatMap(WorkflowsTest::lines).filter(l -> l.contains("uses:")).map(String::strip).toList();
            assertFalse(used.isEmpty());
            assertEquals(List.of(), used.stream()
                    .filter(l -> !l.matches("(?:- )?uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+")).toList());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
