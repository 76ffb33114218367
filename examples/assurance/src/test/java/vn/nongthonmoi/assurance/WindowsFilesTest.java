package vn.nongthonmoi.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.ReloadingLibrary;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;

/** Rules below C:\ with backslashes between names, none of which differ in capitals only, and lines that end in CR LF. */
class WindowsFilesTest {

    private static final Path RULES = Path.of("../../rules");
    private static final String COMMUNE = "national\\2021-2025\\commune.dslr";

    private FileSystem windows;
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows());
        rules = windows.getPath("C:\\Sở Nông nghiệp\\quy tắc");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(rules.resolve(RULES.relativize(file).toString().replace('/', '\\')), Files.readString(file));
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("\n", "\r\n"));
    }

    private void change(String from, String to) throws IOException {
        Path file = rules.resolve(COMMUNE);
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void theSameRulesAreReadAndTheirCasesPass() {
        CriteriaLibrary library = CriteriaLibrary.load(rules);
        assertEquals(CriteriaLibrary.bundled().fingerprint(), library.fingerprint());
        assertEquals(RuleFiles.bundled().test(), RuleFiles.of(rules).test());
        assertEquals(RuleFiles.bundled().check(), RuleFiles.of(rules).check());
    }

    @Test
    void anErrorIsNamedAsOnEverySystem() throws IOException {
        change("Chỉ tiêu 15.3: tỷ lệ", "Chỉ tiu 15.3: tỷ lệ");
        List<RuleProblem> problems =
                assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(rules)).problems();
        assertEquals(problems, RuleFiles.of(rules).check());
        RuleProblem error = problems.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR).findFirst()
                .orElseThrow();
        assertEquals("national/2021-2025/commune.dslr", error.file());
        assertTrue(error.quoted().endsWith("19 %"), error.quoted());
    }

    @Test
    void aChangeIsNoticedAndServed() throws Exception {
        BlockingQueue<String> served = new LinkedBlockingQueue<>();
        try (ReloadingLibrary library = ReloadingLibrary.watch(rules, new ReloadingLibrary.Listener() {
            @Override
            public void accepted(CriteriaLibrary now) {
                served.add(now.fingerprint());
            }
        })) {
            String before = library.library().fingerprint();
            change("24 | 16,5", "23 | 16,5");
            String after = served.poll(60, TimeUnit.SECONDS);
            assertEquals(library.library().fingerprint(), after);
            assertTrue(after != null && !after.equals(before), after);
        }
    }
}
