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

    /** The line of the uber-jar's recipe that cannot be left out. */
    @Test
    void anUberJarNeedsServices() throws Exception {
        Path bare = copy("without-services.jar", e -> !e.startsWith("META-INF/services/"));
        String complaint = Started.complaint(work, List.of(Started.java(), "-cp", bare.toString(), ASK, Started.RULES.toString(),
                Started.ZIP.toString()));
        assertTrue(complaint.contains("org.kie.internal.builder.KnowledgeBuilderFactory"), complaint);
    }

    /** What is never loaded is not brought along: less to be kept up to date, and less to be attacked. */
    @Test
    void everyJarBesideIsLoadedFrom() throws Exception {
        List<String> loaded = Started.printed(work, List.of(Started.java(), "-Xlog:class+load:file=loaded.txt", "-cp",
                Started.classPath(), ASK, Started.RULES.toString(), Started.ZIP.toString()));
        assertEquals(Started.EXPECTED, loaded);
        String from = Started.text(work.resolve("loaded.txt"));
        try (Stream<Path> lib = Files.list(Started.LIB)) {
            assertEquals(List.of(), lib.map(p -> p.getFileName().toString()).filter(jar -> !from.contains("/" + jar)).toList());
        }
    }

    /** The uber-jar with only some of its entries. */
    private Path copy(String name, Predicate<String> wanted) throws IOException {
        Path copy = work.resolve(name);
        try (OutputStream file = Files.newOutputStream(copy); JarOutputStream out = new JarOutputStream(file);
                JarFile in = new JarFile(Started.UBER.toFile(), false)) {
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
        return copy;
    }
}
