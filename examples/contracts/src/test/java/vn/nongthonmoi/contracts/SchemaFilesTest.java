package vn.nongthonmoi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.contracts.schema.SchemaFiles;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.SetSummary;

/** What is published: each schema under a name and an identifier of its own, and one for every day there is. */
class SchemaFilesTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws IOException {
        SchemaFiles.write(LIBRARY, directory);
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void everySetHasASchemaOfAnswersAndOneOfUnitsForEachDayOnWhichItChanges() throws IOException {
        Set<String> names = names();
        for (SetSummary set : LIBRARY.sets()) {
            String name = set.standard().code() + "-" + set.period();
            assertTrue(names.contains(name + "-assessment.schema.json"), name);
            set.days().forEach(day -> assertTrue(names.contains(name + "-units"
                    + (set.province() == null ? "" : "-" + set.province()) + "-" + day + ".schema.json"), name + day));
        }
    }

    @Test
    void aSchemaIsAnotherWhereTheYearOrTheProvincesAre() throws IOException {
        List<String> communes = names().stream().filter(n -> n.startsWith("commune-2021-2025-units-2025")).toList();
        assertEquals(List.of("2025-01-01", "2025-07-01", "2025-11-02"),
                communes.stream().map(n -> n.replaceAll(".*units-|\\.schema.*", "")).toList());
        assertEquals(List.of(), new Validator(Files.readString(directory.resolve(communes.get(1))))
                .errors("[{\"code\":\"1\",\"province\":\"15\",\"former_province\":\"10\"}]"));
        assertEquals(Set.of(0), new Validator(Files.readString(directory.resolve(communes.get(1))))
                .refused("[{\"code\":\"1\",\"province\":\"10\"}]"));
    }

    @Test
    void noTwoHaveTheSameIdentifierAndNoneADomain() throws IOException {
        Set<String> identifiers = new HashSet<>();
        for (String name : names()) {
            String id = Contracts.mapper().readTree(directory.resolve(name).toFile()).get("$id").asText();
            assertEquals("urn:ntm-criteria:schema:" + name.replace(".schema.json", "").replaceAll(
                    "^(.+?)-(\\d{4}-\\d{4})-(units|assessment)(?:-(\\d{2}))?(?:-(\\d{4}-\\d{2}-\\d{2}))?$",
                    "$1:$2:$3:$5:$4")
                    .replaceAll(":+$", ""), id);
            assertTrue(identifiers.add(id), id);
        }
    }
}
