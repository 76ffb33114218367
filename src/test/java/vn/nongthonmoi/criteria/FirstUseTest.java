package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A first use that fails for want of stack or memory leaves the library as before: the next one is answered. */
class FirstUseTest {

    private static final Path CLASSES = Path.of("target/classes/vn/nongthonmoi/criteria");
    private static final Path LIST = Path.of("src/main/resources/vn/nongthonmoi/criteria", FirstUse.CLASSES);

    /** After a change: {@code mvn test -Dtest=FirstUseTest -Dntm.initialised=write}. */
    @Test
    void everyClassThatHasSomethingToInitialiseIsInTheList() throws IOException {
        List<String> names;
        try (Stream<Path> found = Files.walk(CLASSES)) {
            names = found.filter(f -> f.toString().endsWith(".class") && initialised(f)).map(f -> CLASSES.relativize(f).toString()
                    .replace(java.io.File.separatorChar, '.').replaceFirst("\\.class$", "")).sorted().toList();
        }
        if ("write".equals(System.getProperty("ntm.initialised"))) {
            Files.writeString(LIST, String.join("\n", names) + "\n");
        }
        assertEquals(String.join("\n", names), String.join("\n", Files.readAllLines(LIST)),
                () -> "Write " + LIST + " anew with mvn test -Dtest=FirstUseTest -Dntm.initialised=write");
        for (Class<?> entry : List.of(FirstUse.class, CriteriaLibrary.class, ReloadingLibrary.class)) {
            assertTrue(names.stream().noneMatch(n -> (n + "$").startsWith(entry.getSimpleName() + "$") && !n.contains("$1")),
                    () -> entry + " is initialised before it can ready anything");
        }
    }

    private static boolean initialised(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("<clinit>");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> host(Class<?> main, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), printed::toString);
        return printed;
    }

    private static void answeredAfterFailing(List<String> printed) {
        Assessment expected = CriteriaLibrary.bundled().set(Standard.COMMUNE, java.time.LocalDate.of(2024, 12, 31)).assess(
                Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of("1.1", "đạt", "10", "45,1")));
        String answer = expected.outcome() + " " + expected.indicatorStatuses();
        assertTrue(Integer.parseInt(printed.get(0).replaceFirst("failed ", "")) > 2, printed.get(0));
        assertEquals(List.of(answer, answer), printed.subList(1, printed.size()));
    }

    @Test
    void whereNoStackIsLeft() throws Exception {
        answeredAfterFailing(host(NoStackHost.class));
    }

    @Test
    void whereNoMemoryIsLeft() throws Exception {
        answeredAfterFailing(host(NoMemoryHost.class, "-Xmx48m", "-XX:+UseSerialGC"));
    }
}
