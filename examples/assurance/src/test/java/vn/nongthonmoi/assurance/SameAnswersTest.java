package vn.nongthonmoi.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.assurance.answers.Answers;

/** One table, one answer: byte-identical JSON on every JVM, host setting, thread count and order of things. */
class SameAnswersTest {

    private static final Path TABLE = Path.of("../lao-cai/synthetic-evidence-2024.csv");
    private static final Path RULES = Path.of("../../rules");

    @TempDir
    private static Path folder;

    private static Path few;
    private static String all;
    private static String ofFew;

    @BeforeAll
    static void askThisJvm() throws Exception {
        few = folder.resolve("few.csv");
        Files.write(few, Files.readAllLines(TABLE).subList(0, 13));
        all = answer(home(), TABLE, "bundled", 100, 16);
        ofFew = answer(home(), few, "bundled", 2, 2);
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The one hash that a JVM of its own prints. */
    private static String answer(Path java, Path table, String rules, int times, int threads, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
        Stream.of(options).filter(o -> !o.isEmpty()).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Answers.class.getName(), rules,
                table.toString(), String.valueOf(times), String.valueOf(threads)));
        File complaints = File.createTempFile("complaints", ".txt", folder.toFile());
        Process process = new ProcessBuilder(command).redirectError(complaints).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor(), () -> {
            try {
                return Files.readString(complaints.toPath());
            } catch (IOException e) {
                return e.toString();
            }
        });
        assertTrue(printed.matches("[0-9a-f]{64}"), "one answer, found: " + printed);
        return printed;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-XX:TieredStopAtLevel=1 -Dfile.encoding=US-ASCII -Duser.language=vi -Duser.country=VN",
        "-XX:-TieredCompilation -Dfile.encoding=UTF-8 -Duser.language=tr -Duser.country=TR"
                + " -Duser.timezone=Pacific/Kiritimati",
        "-Dfile.encoding=US-ASCII -Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Pago_Pago -XX:+UseSerialGC",
        "-Dfile.encoding=ISO-8859-1 -Duser.language=en -Duser.country=US -Duser.timezone=Asia/Ho_Chi_Minh -Xss512k",
    })
    void hostSettingsAndCompilersChangeNothing(String options) throws Exception {
        assertEquals(all, answer(home(), TABLE, "bundled", 5, 4, options.split(" ")));
    }

    @Test
    void theInterpreterAnswersAlike() throws Exception {
        assertEquals(ofFew, answer(home(), few, "bundled", 2, 2, "-Xint"));
    }

    /** The JDKs that stand beside this one. */
    @Test
    void otherJdksAnswerAlike() throws Exception {
        List<Path> others = new ArrayList<>();
        try (Stream<Path> beside = Files.list(home().getParent())) {
            for (Path other : (Iterable<Path>) beside::iterator) {
                if (Files.isExecutable(other.resolve("bin/java"))
                        && !other.toRealPath().equals(home().toRealPath())) {
                    others.add(other);
                }
            }
        }
        assumeFalse(others.isEmpty(), "no other JDK stands beside this one");
        for (Path other : others) {
            assertEquals(all, answer(other, TABLE, "bundled", 5, 4), other.toString());
        }
    }

    @Test
    void theOrderInWhichRuleFilesWereWrittenChangesNothing() throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(RULES)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).toList());
        }
        Collections.shuffle(files, new Random(7));
        Path copy = folder.resolve("rules");
        for (int i = 0; i < files.size(); i++) {
            Path target = copy.resolve(RULES.relativize(files.get(i)).toString());
            Files.createDirectories(target.getParent());
            Files.copy(files.get(i), target);
            Files.setLastModifiedTime(target, FileTime.fromMillis(1_000_000_000_000L - i * 86_400_000L));
        }
        assertEquals(all, answer(home(), TABLE, copy.toString(), 2, 2));
    }
}
