package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types at a Windows prompt reaches the command letter by letter. */
class WindowsCommandTest {

    @Test
    void theLineIsDividedAsWindowsDividesIt() {
        assertEquals(List.of("check", "luật mới", "--out", "soát.html"), WindowsCommand.split("check \"luật mới\"  --out soát.html"));
        assertEquals(List.of("C:\\Số liệu\\2024\\", "x"), WindowsCommand.split("\"C:\\Số liệu\\2024\\\\\" x"));
        assertEquals(List.of("a\"b", "c d", ""), WindowsCommand.split("a\\\"b c\" \"d \"\""));
        assertEquals(List.of("\\\\máy\\thư"), WindowsCommand.split("\\\\máy\\thư "));
        assertEquals(List.of(), WindowsCommand.split("  "));
    }

    @Test
    void argumentsOfTheProcessComeFirst() {
        assertArrayEquals(new String[] {"check"}, WindowsCommand.arguments(new String[] {"check"}, "show"));
        assertArrayEquals(new String[] {"show", "x y"}, WindowsCommand.arguments(new String[0], "show \"x y\""));
        assertArrayEquals(new String[0], WindowsCommand.arguments(new String[0], null));
    }

    @Test
    void theScriptIsAsciiAndSetsTheVariable() throws IOException {
        String script = Files.readString(Path.of("ntm.cmd"), StandardCharsets.US_ASCII);
        assertTrue(script.contains("set " + WindowsCommand.VARIABLE + "=%*"), script);
        assertTrue(script.contains("chcp 65001"), "the console shows UTF-8");
        assertTrue(script.contains("exit /b"), "the exit code is that of the command");
    }

    /** As a process: nothing but the variable says what is asked, and the names have Vietnamese letters. */
    @Test
    void theProcessTakesTheVariable(@TempDir Path directory) throws Exception {
        Path table = directory.resolve("số liệu.csv");
        Files.writeString(table, "code,province,10\n02656,10,45\n");
        Path out = directory.resolve("soát.json");
        ProcessBuilder process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName());
        process.environment().put(WindowsCommand.VARIABLE, "read \"" + table + "\" --format json --out \"" + out + "\"");
        process.environment().put("LC_ALL", "C.UTF-8");
        Process run = process.redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
        assertTrue(Files.readString(out).contains("\"header_rows\""), said);
    }
}
