package vn.nongthonmoi.assurance.independent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the tables of facts lie: a directory named by the system property {@code ntm.facts}, or the library's copy of them. */
final class Facts {

    private Facts() { }

    static List<Map<String, String>> table(String name) {
        return Csv.read(directory().resolve(name));
    }

    static Path directory() {
        String named = System.getProperty("ntm.facts");
        Path directory = Path.of(named != null ? named : "../../src/test/resources/facts");
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("no tables of facts in " + directory.toAbsolutePath()
                    + "; say where they are with -Dntm.facts=DIRECTORY");
        }
        return directory;
    }
}
