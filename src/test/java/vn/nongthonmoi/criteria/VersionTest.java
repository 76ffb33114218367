package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever names the version names the same one, and a release is told of in the CHANGELOG. */
class VersionTest {

    private static String first(String file, String pattern) throws IOException {
        Matcher m = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        assertTrue(m.find(), () -> file + " does not have " + pattern);
        return m.group(1);
    }

    /** The version that is being made. */
    static String version() throws IOException {
        return first("pom.xml", "<artifactId>ntm-criteria</artifactId>\\s*<version>(.*?)</version>");
    }

    @Test
    void itIsTheSameEverywhere() throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("examples/pom.xml", first("examples/pom.xml", "<ntm.version>(.*?)</ntm.version>"));
        named.put("README.md", first("README.md", "<artifactId>ntm-criteria</artifactId>\\s*<version>(.*?)</version>"));
        named.put("CITATION.cff", first("CITATION.cff", "\nversion: (\\S+)"));
        named.values().removeIf(List.of(version())::contains);
        assertEquals(Map.of(), named, "these name another version than pom.xml, " + version());
    }

    /** A snapshot is told of under Unreleased, and so is every change of criteria in it. */
    @Test
    void theChangelogTellsOfIt() throws IOException {
        String heading = version().endsWith("-SNAPSHOT") ? "Unreleased" : version();
        String newest = first("CHANGELOG.md", "(?s)\n## \\[(.*?)\\]");
        assertEquals(heading, newest);
    }
}
