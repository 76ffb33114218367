package vn.nongthonmoi.packaging.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of putting the host's jars in front of a JVM gives the same lines. */
class JarsIT {

    private static final String ASK = "vn.nongthonmoi.packaging.Ask";

    @TempDir
    private Path work;

    /** What the comparison rests on: the host's rules are not the library's, and come from four places. */
    @Test
    void theHostsRulesAnswerOtherwiseThanTheLibrarys() {
        assertEquals(List.of("bundled", "words", "directory", "zip", "resource", "stream"),
                Started.EXPECTED.stream().map(l -> l.substring(0, l.indexOf(':'))).toList());
        String own = Started.EXPECTED.get(2).substring("directory".length());
        assertTrue(own.startsWith(": chưa đạt chuẩn 1/2, 10 ") && own.contains("11 ") && own.contains("không đạt"), own);
        assertTrue(Started.EXPECTED.get(0).contains("/19, "), Started.EXPECTED.get(0));
        for (String line : Started.EXPECTED.subList(3, 6)) {
            assertEquals(own, line.substring(line.indexOf(':')));
        }
    }

    @Test
    void plainClassPath() throws Exception {
        assertEquals(Started.EXPECTED, Started.answers(work, "-cp", Started.classPath(), ASK));
    }

    @Test
    void springBootJar() throws Exception {
        assertEquals(Started.EXPECTED, Started.answers(work, "-jar", Started.SPRING_BOOT.toString()));
    }

    @Test
    void uberJar() throws Exception {
        assertEquals(Started.EXPECTED, Started.answers(work, "-jar", Started.UBER.toString()));
    }

    /** The two lines of the uber-jar's recipe that cannot be left out. */
    @Test
    void anUberJarNeedsServicesAndNoSignatures() throws Exception {
        String bare = complaint(copy("without-services.jar", e -> !e.startsWith("META-INF/services/"), null));
        assertTrue(bare.contains("org.kie.internal.builder.KnowledgeBuilderFactory"), bare);

        Path signed;
        try (Stream<Path> lib = Files.list(Started.LIB)) {
            signed = lib.filter(f -> f.getFileName().toString().startsWith("ecj-")).findFirst().orElseThrow();
        }
        String refused = complaint(copy("with-signatures.jar", e -> true, signed));
        assertTrue(refused.contains("java.lang.SecurityException: Invalid signature file"), refused);
    }

    private String complaint(Path jar) throws IOException, InterruptedException {
        return Started.complaint(work, List.of(Started.java(), "-cp", jar.toString(), ASK, Started.RULES.toString(),
                Started.ZIP.toString()));
    }

    /** The uber-jar with only some of its entries, and with the signature of another jar. */
    private Path copy(String name, Predicate<String> wanted, Path signed) throws IOException {
        Path copy = work.resolve(name);
        try (OutputStream file = Files.newOutputStream(copy); JarOutputStream out = new JarOutputStream(file)) {
            add(Started.UBER, wanted, out);
            if (signed != null) {
                add(signed, e -> e.matches("META-INF/[^/]+\\.(?:SF|RSA|DSA|EC)"), out);
            }
        }
        return copy;
    }

    private static void add(Path jar, Predicate<String> wanted, JarOutputStream out) throws IOException {
        try (JarFile in = new JarFile(jar.toFile(), false)) {
            for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (wanted.test(entry.getName())) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream bytes = in.getInputStream(entry)) {
                        bytes.transferTo(out);
                    }
                }
            }
        }
    }
}
