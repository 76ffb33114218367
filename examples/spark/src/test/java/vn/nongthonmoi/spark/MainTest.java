package vn.nongthonmoi.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;
    private String out = "";
    private String err = "";

    @Test
    void wrongUsageIsSaid() {
        refused("say what to do");
        refused("Missing required option: '--rows=N'", "single");
        refused("--rows 0: expected 1 to", "single", "--rows", "0");
        refused("'many' is not a long", "single", "--rows", "many");
        refused("--threads 0: expected 1 or more", "single", "--rows", "1", "--threads", "0");
        refused("there is no such directory", "single", "--rows", "1", "--rules", folder.resolve("none").toString());
        refused("Missing required option: '--out=DIR'", "run", "--rows", "1");
        String to = folder.resolve("o").toString();
        refused("master 'nowhere'", "run", "--rows", "1", "--master", "nowhere", "--out", to);
        refused("it is there already", "run", "--rows", "1", "--master", "local[1]", "--out", folder.toString());
    }

    @Test
    void wrongRulesAreSaidByLine() throws IOException {
        Files.writeString(folder.resolve("wrong.dslr"), "rule \"x\"\n");
        assertEquals(1, execute("single", "--rows", "1", "--rules", folder.toString()), err);
        assertTrue(err.contains("wrong.dslr"), err);
    }

    @Test
    void compareRunsBothAndPrintsATable() {
        String to = folder.resolve("o").toString();
        int code = execute("compare", "--rows", "3000", "--master", "local[2]", "--out", to);
        assertEquals(0, code, err);
        assertTrue(out.contains("|  | one JVM | local[2] |\n|---|---:|---:|\n| answers | "), out);
        assertTrue(out.contains("Every row is in one output: yes."), out);
        assertTrue(out.contains("Identical: yes. Overhead of Spark: "), out);
    }

    private void refused(String message, String... arguments) {
        assertEquals(2, execute(arguments), err);
        assertTrue(err.contains(message), err);
    }

    private int execute(String... arguments) {
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        ByteArrayOutputStream newOut = new ByteArrayOutputStream();
        ByteArrayOutputStream newErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(newErr, true, StandardCharsets.UTF_8));
            return Main.execute(arguments);
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
            out = newOut.toString(StandardCharsets.UTF_8);
            err = newErr.toString(StandardCharsets.UTF_8);
        }
    }
}
