package vn.nongthonmoi.packaging.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.nongthonmoi.packaging.Ask;

/** The host started in a process of its own, and what it answers in this one. */
final class Started {

    private static final Path PACKAGING = Path.of("..").toAbsolutePath().normalize();
    static final Path HOST = PACKAGING.resolve("host/target/ntm-packaging-host.jar");
    static final Path LIB = PACKAGING.resolve("host/target/lib");
    static final Path SPRING_BOOT = PACKAGING.resolve("spring-boot-jar/target/ntm-packaging-spring-boot.jar");
    static final Path UBER = PACKAGING.resolve("uber-jar/target/ntm-packaging-uber.jar");
    static final Path WAR = PACKAGING.resolve("servlet/target/ntm-packaging.war");
    static final Path RULES = PACKAGING.resolve("host/src/main/resources/vn/nongthonmoi/packaging/rules");
    static final Path ZIP = PACKAGING.resolve("proofs/target/rules.zip");
    private static final String FILE = "national/2021-2025/commune.dslr";
    static final Path STREAM = RULES.resolve(FILE);

    /** The answers to be had everywhere: those of this process. */
    static final List<String> EXPECTED;

    static {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ZIP));
                InputStream stream = Files.newInputStream(STREAM)) {
            zip.putNextEntry(new ZipEntry(FILE));
            Files.copy(STREAM, zip);
            zip.finish();
            EXPECTED = Ask.answers(RULES, ZIP, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Started() { }

    /** What the host prints, started by a JVM with these options, one of which says where its classes are. */
    static List<String> answers(Path work, String... options) throws IOException, InterruptedException {
        return printed(work, Stream.of(Stream.of(java()), Stream.of(options),
                Stream.of(RULES, ZIP)).flatMap(s -> s).map(Object::toString).toList());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a command prints, started in {@code work} with the rule file on its input; it has to succeed. */
    static List<String> printed(Path work, List<String> command) throws IOException, InterruptedException {
        Path complaints = work.resolve("complaints.txt");
        Process process = new ProcessBuilder(command).directory(work.toFile()).redirectInput(STREAM.toFile())
                .redirectError(complaints.toFile()).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), () -> text(complaints));
        return lines;
    }

    /** What a command that has to fail complains of. */
    static String complaint(Path work, List<String> command) throws IOException, InterruptedException {
        Path complaints = work.resolve("complaints.txt");
        Process process = new ProcessBuilder(command).redirectInput(STREAM.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(complaints.toFile()).start();
        assertEquals(1, process.waitFor(), () -> text(complaints));
        return text(complaints);
    }

    static String text(Path file) {
        try {
            // In whatever charset it is.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars that a class path of the host has. */
    static String classPath() throws IOException {
        List<String> jars = new ArrayList<>(List.of(HOST.toString()));
        try (Stream<Path> lib = Files.list(LIB)) {
            lib.map(Path::toString).sorted().forEach(jars::add);
        }
        return String.join(System.getProperty("path.separator"), jars);
    }
}
