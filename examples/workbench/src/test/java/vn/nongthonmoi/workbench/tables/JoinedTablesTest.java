package vn.nongthonmoi.workbench.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.workbench.Run;

/** Departments hand in a file each; what is wrong is looked for in the right one. */
class JoinedTablesTest {

    @TempDir
    private Path directory;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    private static List<String> errors(Run run) {
        return run.err().lines().filter(l -> l.contains("NTM-") || l.contains("WB-")).toList();
    }

    @Test
    void whatIsWrongNamesTheFileAndItsLine() throws IOException {
        Path one = file("a.csv", "code,province,10", "02659,10,nhiều", "02662,10,45.1");
        Path two = file("b.csv", "code,province,15.3", "02662,10,vài", "02665,10,30", ",10,3");
        List<String> errors = errors(Run.of("evaluate", one.toString(), two.toString(), "--as-of", "2024-12-31", "--standard", "commune", "--lang", "vi"));
        assertEquals(3, errors.size(), errors::toString);
        assertTrue(errors.get(0).contains(one + ", dòng 2: Cột 10 "), errors::toString);
        assertTrue(errors.get(1).contains(two + ", dòng 2: Cột 15.3 "), "the commune begins in the first file, the value stands in the second: " + errors);
        assertTrue(errors.get(2).contains(two + ", dòng 4: "), errors::toString);
    }

    @Test
    void aValueGivenTwiceHasToAgree() throws IOException {
        Path one = file("a.csv", "code,province,10", "02659,10,\"45,10\"");
        Path same = file("b.csv", "code,province,10", "02659,10,45.1");
        Path other = file("c.csv", "code,province,10", "02659,10,45.2");
        assertEquals(List.of(), errors(Run.of("evaluate", one.toString(), same.toString(), "--as-of", "2024-12-31", "--standard", "commune")));
        assertTrue(errors(Run.of("evaluate", one.toString(), other.toString(), "--as-of", "2024-12-31", "--standard", "commune")).get(0)
                .contains("WB-210"));
    }

    /** Rows of two files may stand in lines of one number. */
    @Test
    void noErrorHidesAnotherOfTheSameLine() throws IOException {
        Path one = file("a.csv", "code,province,10", "02659,10,nhiều");
        Path two = file("b.csv", "code,province,10", "02662,10,vài");
        Run run = Run.of("impact", one.toString(), two.toString(), "--as-of", "2024-12-31", "--standard", "commune", "--before", "2024-12-31",
                "--after", "2025-01-31");
        assertEquals(2, errors(run).size(), run.err());
    }
}
