package vn.nongthonmoi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.contracts.schema.SchemaFiles;
import vn.nongthonmoi.contracts.schema.Schemas;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;

/** What the page shows is so. */
class ReadmeTest {

    private static final Path PAGE = Path.of("README.md");

    @TempDir
    private Path folder;

    private static String block(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE)).results()
                .map(m -> m.group(1)).collect(Collectors.joining());
    }

    @Test
    void theUnitsShownFitTheSchemaAndAreRead() throws IOException {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        CriteriaSet set = library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        String units = block("json");
        assertEquals(List.of(), new Validator(out -> new Schemas(library).units(set, null, out)).errors(units));
        assertEquals(Optional.empty(), Asked.refusal(set, Contracts.mapper().readTree(units).get(0).toString()));
    }

    @Test
    void theFilesItListsAreWritten() throws IOException {
        SchemaFiles.main(new String[] {folder.toString()});
        Set<String> listed = Pattern.compile("`([a-z0-9-]+\\.schema\\.json)` \\| `(urn:[^`]+)`")
                .matcher(Files.readString(PAGE)).results().map(ReadmeTest::nameAndIdentifier)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(3, listed.size());
        for (String each : listed) {
            String[] parts = each.split(" ");
            assertTrue(Files.readString(folder.resolve(parts[0])).contains("\"$id\": \"" + parts[1] + "\""), each);
        }
    }

    private static String nameAndIdentifier(MatchResult row) {
        return row.group(1) + " " + row.group(2);
    }

    @Test
    void theRecordsAreUsedAsShown() throws IOException {
        String source = "import com.fasterxml.jackson.databind.ObjectMapper; import com.fasterxml.jackson.databind.json.JsonMapper;"
                + " import java.util.*; import vn.nongthonmoi.criteria.*;"
                + " import vn.nongthonmoi.contracts.*; class Example {"
                + " void ask(CriteriaSet set, byte[] body, List<AssessmentData> answers, java.io.OutputStream out)"
                + " throws java.io.IOException {\n" + block("java") + "} }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter errors = new StringWriter();
        assertTrue(ToolProvider.getSystemJavaCompiler().getTask(errors, null, null, List.of("-d", folder.toString(), "-cp",
                System.getProperty("java.class.path")), null, List.of(file)).call(), errors::toString);
    }
}
