package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files that a host has read itself, from wherever it keeps them. */
class GivenRulesTest {

    private static final byte[] WRONG = "not a rule".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;
    private final Map<String, byte[]> files = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        WrittenRules written = new WrittenRules(directory);
        written.write("lai-chau/commune.dslr", WrittenRules.head("xã nâng cao"));
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static Assessment answer(CriteriaLibrary library) {
        return library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31))
                .assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of("2", "39,9")));
    }

    /** Every problem as {@code file:line:column CODE}. */
    private List<String> refused() {
        return assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(RuleFiles.of(files))).problems().stream()
                .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.message().code()).toList();
    }

    @Test
    void answerAsThoseOfADirectory() {
        assertEquals(4, files.size());
        Assessment expected = answer(CriteriaLibrary.load(directory));
        Assessment answer = answer(CriteriaLibrary.load(RuleFiles.of(files)));
        assertEquals(expected, answer);
        assertEquals(expected.fingerprint(), answer.fingerprint());
        assertEquals("national.dslr", answer.indicator("2").requirement().citation().rule().file());
    }

    @Test
    void whatTheHostDoesWithItsBytesLaterChangesNothing() {
        Assessment expected = answer(CriteriaLibrary.load(directory));
        byte[] national = files.get("national.dslr");
        CriteriaLibrary library = CriteriaLibrary.load(RuleFiles.of(files));
        Arrays.fill(national, (byte) '/');
        files.clear();
        assertEquals(expected, answer(library));
    }

    @Test
    void areRefusedWhereADirectoryWouldBe() {
        files.put("sub/wrong.dslr", WRONG);
        assertEquals(List.of("sub/wrong.dslr:1:1 NTM-107", "sub/wrong.dslr:1:1 NTM-109"), refused());
        files.remove("sub/wrong.dslr");
        files.put("large.dslr", new byte[(1 << 20) + 1]);
        assertEquals(List.of("large.dslr:1:1 NTM-119"), refused());
        files.remove("large.dslr");
        files.put("vocabulary.dsl", WRONG);
        files.put("NATIONAL.dslr", files.get("national.dslr"));
        assertEquals(List.of("national.dslr:1:1 NTM-175", "vocabulary.dsl:1:1 NTM-121"), refused());
        files.clear();
        files.put("readme.txt", WRONG);
        assertEquals(List.of(".:1:1 NTM-123"), refused());
    }

    @Test
    void pathsThatLeadNowhereAreNamed() {
        List<String> names = List.of("", "../a.dslr", "/a.dslr", "a//b.dslr", "a/../b.dslr", "a/./b.dslr", "a\\b.dslr");
        names.forEach(n -> files.put(n, WRONG));
        assertEquals(names.stream().map(n -> n.replace('\\', '?') + ":1:1 NTM-173").sorted().toList(),
                refused().stream().sorted().toList());
        assertEquals("NTM-174", deep(13));
    }

    private String deep(int levels) {
        files.clear();
        files.put("d/".repeat(levels) + "a.dslr", WRONG);
        return assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(RuleFiles.of(files))).problems().get(0).message()
                .code();
    }

    @Test
    void aFileWithoutBytesIsTheHostsMistake() {
        files.put("none.dslr", null);
        assertEquals("none.dslr",
                assertThrows(NullPointerException.class, () -> CriteriaLibrary.load(RuleFiles.of(files))).getMessage());
    }
}
