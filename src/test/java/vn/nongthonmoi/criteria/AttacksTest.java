package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of somebody who wants a rule file to do more than state requirements, one file a trick. The first line of each
 * says what it tries and where it is refused: {@code // tries: …; expected: NTM-120 at 16:5}.
 */
class AttacksTest {

    private static final Path CORPUS = Path.of("src/test/resources/attacks");

    @TempDir
    private Path directory;

    static List<Path> attacks() throws IOException {
        try (Stream<Path> found = Files.walk(CORPUS)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean table(Path attack) {
        return attack.toString().endsWith(".csv");
    }

    /** Where the attack is refused, as {@code NTM-120 at 16:5}; the directory holds good rules beside it. */
    private static String refused(Path attack, Path directory) throws IOException {
        String text = Files.readString(attack);
        // A table has no comments; a blank line in its place keeps the lines as they are numbered.
        String content = table(attack) ? text.substring(text.indexOf('\n')) : text;
        new WrittenRules(directory).write(attack.getFileName().toString(), content);
        List<RuleProblem> problems;
        if (table(attack)) {
            CaseReport report = RuleFiles.of(directory).test();
            assertEquals(0, report.expectations(), "a case was run");
            problems = report.problems();
        } else {
            problems = assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(directory)).problems();
        }
        RuleProblem first = problems.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR).findFirst()
                .orElseThrow();
        assertEquals(attack.getFileName().toString(), first.file());
        return first.message().code() + " at " + first.line() + ":" + first.column();
    }

    private static String expected(Path attack) throws IOException {
        String first = Files.readString(attack).lines().findFirst().orElseThrow();
        assertTrue(first.matches("// tries: .+; expected: NTM-\\d{3} at \\d+:\\d+"), first);
        return first.substring(first.indexOf("expected: ") + "expected: ".length());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedAtItsPlaceAndNothingOfItRuns(Path attack) throws IOException {
        try (Canary canary = new Canary()) {
            assertEquals(expected(attack), refused(attack, directory));
            assertEquals(Set.of(), canary.deeds());
        }
    }

    @Test
    void thereAreAsManyAsWerePromised() throws IOException {
        assertTrue(attacks().size() >= 150, () -> "the corpus is not complete");
    }

    /** What the tests above rely on: had code run, they would have told. */
    @Test
    void theCanaryTellsOfWhatCodeDoes() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Canary canary = new Canary()) {
            assertEquals(Set.of(), canary.deeds());
            System.setProperty("ntm.canary", "ran");
            Files.createFile(Path.of(System.getProperty("ntm.canary.directory"), "ran"));
            new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("ntm.canary.port")).close();
            Thread thread = new Thread(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, "stray");
            thread.setDaemon(false);
            thread.start();
            assertEquals(new TreeSet<>(Set.of("property", "file ran", "connection", "stray")), canary.deeds());
        } finally {
            end.countDown();
            System.clearProperty("ntm.canary");
        }
    }

    /** Started in a JVM of its own, which ends by itself when no attack ended it or keeps it alive. */
    static final class Main {
        private Main() { }

        public static void main(String[] args) throws IOException {
            int refused = 0;
            for (Path attack : attacks()) {
                Path directory = Files.createDirectory(Path.of(args[0], Integer.toString(refused)));
                refused += refused(attack, directory).equals(expected(attack)) ? 1 : 0;
            }
            System.out.println(refused);
        }
    }

    @Test
    void noAttackEndsTheJvmOrKeepsItAlive() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor());
        assertEquals(Integer.toString(attacks().size()), printed);
    }
}
