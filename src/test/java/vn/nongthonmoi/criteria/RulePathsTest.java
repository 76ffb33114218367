package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a rules directory and is no plain file of it, and what lies before the library on the class path. */
class RulePathsTest {

    private static final String WRONG = "not a rule";

    @TempDir
    private Path outside;
    private Path directory;
    private WrittenRules files;

    @BeforeEach
    void start() throws IOException {
        directory = Files.createDirectory(outside.resolve("rules"));
        files = new WrittenRules(directory);
    }

    /** Every error and warning, as {@code file:line:column CODE}. */
    private List<String> problems(Path rules) {
        return WrittenRules.check(rules).stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " "
                + p.message().code()).toList();
    }

    private List<String> problems() {
        return problems(directory);
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this file system or account cannot make links: " + e);
        }
    }

    @Test
    void linksOutOfTheDirectoryAreNotFollowed() throws IOException {
        Path secret = Files.createDirectory(outside.resolve("secret"));
        Files.writeString(secret.resolve("a.dslr"), WRONG);
        link(directory.resolve("file.dslr"), secret.resolve("a.dslr"));
        link(directory.resolve("relative.dslr"), Path.of("../secret/a.dslr"));
        link(directory.resolve("gone.dslr"), secret.resolve("none"));
        link(directory.resolve("folder"), secret);
        link(directory.resolve("loop"), directory);
        link(directory.resolve("self.dslr"), directory.resolve("self.dslr"));
        assertEquals(List.of("file.dslr:1:1 NTM-134", "folder:1:1 NTM-134", "gone.dslr:1:1 NTM-134", "loop:1:1 NTM-134",
                "relative.dslr:1:1 NTM-134", "self.dslr:1:1 NTM-134"), problems());
    }

    @Test
    void theDirectoryItselfMayBeALinkAndBeNamedByPoints() throws IOException {
        link(outside.resolve("current"), directory);
        assertEquals(List.of(), problems(outside.resolve("current")));
        assertEquals(List.of(), problems(directory.resolve("../rules/.")));
        assertNotNull(CriteriaLibrary.load(outside.resolve("current")));
    }

    @Test
    void whatIsNoRegularFileIsNotOpened() throws Exception {
        Files.createDirectories(directory.resolve("folder.dslr"));
        Files.writeString(directory.resolve("folder.dslr/inner.dslr"), WRONG);
        Files.createDirectory(directory.resolve("table.cases.csv"));
        List<String> expected = new ArrayList<>(List.of("folder.dslr:1:1 NTM-134", "table.cases.csv:1:1 NTM-134"));
        // Opening a pipe that nobody writes to would never end.
        Path maker = Path.of("/usr/bin/mkfifo");
        if (Files.isExecutable(maker) && new ProcessBuilder(maker.toString(), directory.resolve("pipe.dslr").toString())
                .start().waitFor() == 0) {
            expected.add(1, "pipe.dslr:1:1 NTM-134");
        }
        if (Files.exists(Path.of("/dev/zero"))) {
            link(directory.resolve("device.dslr"), Path.of("/dev/zero"));
            expected.add(0, "device.dslr:1:1 NTM-134");
        }
        assertEquals(expected, problems());
    }

    @Test
    void namesThatBreakAReportAreRefused() throws IOException {
        for (String name : List.of("a\nb.dslr", "c\u001b[2J.dslr", "d\u202ee.dslr", "f\"; System.exit(99); \".dslr",
                "g\\..\\h.dslr", "i\r.cases.csv")) {
            try {
                Files.writeString(directory.resolve(name), WRONG);
            } catch (IOException | java.nio.file.InvalidPathException e) {
                Assumptions.abort("this file system or language cannot hold the name: " + e);
            }
        }
        assertEquals(List.of("a?b.dslr:1:1 NTM-173", "c?[2J.dslr:1:1 NTM-173", "d?e.dslr:1:1 NTM-173",
                "f?; System.exit(99); ?.dslr:1:1 NTM-173", "g?..?h.dslr:1:1 NTM-173",
                "i?.cases.csv:1:1 NTM-173"), problems());
    }

    @Test
    void namesThatLookLikeCodeAreNames() {
        for (String name : List.of("; import java.lang.System;.dslr", "rule.dslr", "${x}.dslr", "$(touch ran).dslr",
                "1'; drop table.dslr", "eval(true)/x.dslr", "a b/c-d.e.dslr")) {
            files.write(name, WrittenRules.head("xã nâng cao").replace("xã nâng cao", "xã đạt chuẩn").replace("cả nước",
                    "tỉnh \"10\"").replace("2/QĐ-TTg", name).replace("{", "(").replace("}", ")")
                    .replace("Hiệu lực", "Căn cứ \"1/QĐ-TTg\"\n    Hiệu lực"));
        }
        assertEquals(List.of(), files.errors());
        assertNotNull(CriteriaLibrary.load(directory));
    }

    @Test
    void namesThatAreOneOnSomeSystemsAreRefused() throws IOException {
        Path two = Files.createDirectories(directory.resolve("two"));
        Files.writeString(two.resolve("lao-cai.dslr"), WRONG);
        Files.writeString(two.resolve("Lao-Cai.dslr"), WRONG);
        Files.writeString(two.resolve("L\u00e0o.dslr"), WRONG);
        Files.writeString(two.resolve("La\u0300o.dslr"), WRONG);
        try (var listed = Files.list(two)) {
            Assumptions.assumeTrue(listed.count() == 4, "this file system takes the names for one");
        }
        assertEquals(List.of("two/Lào.dslr:1:1 NTM-175", "two/lao-cai.dslr:1:1 NTM-175"),
                problems().stream().filter(p -> p.endsWith("NTM-175")).toList());
    }

    /** What a directory of these names beside good rules is refused for, as a host gives them that can name files so. */
    private List<String> given(String... names) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String good : List.of("national.dslr", "regions.dslr", "regions-2025.dslr")) {
            all.put(good, Files.readAllBytes(directory.resolve(good)));
        }
        for (String name : names) {
            all.put(name, "// nothing".getBytes(StandardCharsets.UTF_8));
        }
        return assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(RuleFiles.of(all))).problems().stream()
                .filter(p -> !p.message().code().equals("NTM-109")).map(p -> p.file() + " " + p.message().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.dslr", "CON.dslr", "a/Prn.cases.csv", "aux/x.dslr", "nul.a.b.dslr", "com1.dslr", "lpt9.units.csv",
        "com\u00b9.dslr", "Aux.old/x.dslr", "con .dslr", "conin$.dslr", "a /x.dslr", "a./x.dslr", "x.dslr.", "x.dslr ", "x.cases.csv . "})
    void namesThatSomeSystemHasNoFileForAreRefused(String name) throws IOException {
        assertEquals(List.of(name + " NTM-278"), given(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:stream.dslr", "a:b/x.dslr", "a<b.dslr", "a>b.dslr", "a|b.dslr", "what?.dslr", "all*.dslr",
        "national\u3164.dslr", "a\u115f/x.dslr", "a\u2800b.dslr", "a\ufe0f.dslr", "a\u0890.dslr", "n\u0430tional.dslr", "\uff41.dslr",
        "l\u0131.dslr", "\u0130.dslr", "\u017f.dslr", "a\u00ad.dslr", "a\u00a0b.dslr", "a\tb.dslr", "\ud83d\ude00.dslr"})
    void namesOfCharactersThatAreNotInTheTableAreRefused(String name) throws IOException {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> shown.append("abcdefghijklmnopqrstuvwxyz./".indexOf(c) >= 0 ? Character.toString(c) : "?"));
        assertEquals(List.of(shown + " NTM-173"), given(name));
    }

    /** Whatever two names some system takes for one file or one directory, the two are refused everywhere. */
    @Test
    void namesThatOneSystemFoldsAreRefusedOnAll() throws IOException {
        assertEquals(List.of("stra\u00dfe.dslr NTM-175"), given("strasse.dslr", "stra\u00dfe.dslr"));
        assertEquals(List.of("stra\u00dfe.dslr NTM-175"), given("STRASSE.dslr", "stra\u00dfe.dslr"));
        assertEquals(List.of("\u0111\u00ea.dslr NTM-175"), given("\u0110\u00ca.dslr", "\u0111e\u0302.dslr"));
        assertEquals(List.of("lao-cai NTM-175"), given("Lao-Cai/a.dslr", "lao-cai/b.dslr"));
        assertEquals(List.of("x/lao-cai NTM-175"), given("x/Lao-Cai/a.dslr", "x/Lao-Cai/c.dslr", "x/lao-cai/b.cases.csv"));
        assertEquals(List.of(), given("lao-cai/a.dslr", "lao-cai/b.dslr", "lao cai.dslr", "conakry.dslr", "com10.dslr", "aux-1.dslr", "a.con"));
    }

    @Test
    void sentencesCannotBeBroughtAlong() throws IOException {
        String ours = Files.readString(Path.of("rules/vocabulary.dsl"));
        files.write("vocabulary.dsl", ours.replace("\n", "\r\n"));
        assertEquals(List.of(), problems());
        files.write("vocabulary.dsl", ours + "[consequence][]đạt {x}=System.exit({x});\n");
        files.write("more.dsl", "[keyword]end=} System.exit(99);\n");
        files.write("sub/vocabulary.dsl", ours);
        files.write("MORE.DSL", "[*][]{x}={x}\n");
        assertEquals(List.of("MORE.DSL:1:1 NTM-121", "more.dsl:1:1 NTM-121", "sub/vocabulary.dsl:1:1 NTM-121",
                "vocabulary.dsl:1:1 NTM-121"), problems());
    }

    @Test
    void whatLooksLikeRulesAndIsNotReadIsNamed() {
        files.write("a.drl", "rule \"x\" when eval(true) then System.exit(99); end").write("b.DSLR", WRONG)
                .write("c.dslr.txt", WRONG).write("d.rdrl", WRONG);
        files.write(".hidden.dslr", WRONG).write("~open.dslr", WRONG).write(".git/x.dslr", WRONG)
                .write("readme.txt", WRONG).write("kmodule.xml", WRONG).write("META-INF/kmodule.xml", WRONG);
        assertEquals(List.of("a.drl:1:1 NTM-150", "b.DSLR:1:1 NTM-150", "c.dslr.txt:1:1 NTM-150", "d.rdrl:1:1 NTM-150"),
                problems());
        assertEquals(List.of(), files.errors());
    }

    @Test
    void aZipIsReadAsADirectoryAndNothingAboveIt() throws IOException {
        Path zip = outside.resolve("rules.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("rules/national.dslr", "rules/regions.dslr", "rules/regions-2025.dslr")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(outside.resolve(name)));
            }
            out.putNextEntry(new ZipEntry("outside.dslr"));
            out.write(WRONG.getBytes(StandardCharsets.UTF_8));
        }
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of())) {
            assertEquals(List.of(), problems(archive.getPath("rules")));
            assertEquals(List.of("outside.dslr:1:1 NTM-107", "outside.dslr:1:1 NTM-109"),
                    problems(archive.getPath("/")).stream().filter(p -> p.startsWith("outside")).toList());
        }
    }

    /** A zip bomb opens to no more than a file may have. */
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        Path zip = outside.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("x.dslr"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                out.write(zeros);
            }
        }
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of())) {
            assertEquals(List.of("x.dslr:1:1 NTM-119"), problems(archive.getPath("/")));
        }
    }

    /** A jar that stands before the library and holds files of the same names neither replaces nor joins its rules. */
    @Test
    void anotherJarCannotPutItsRulesInPlaceOfOurs() throws Exception {
        Path evil = outside.resolve("evil/vn/nongthonmoi/criteria/rules");
        Files.createDirectories(evil.resolve("national/2021-2025"));
        Files.writeString(evil.resolve("bundled.txt"), "national/2021-2025/commune.dslr\n");
        Files.writeString(evil.resolve("vocabulary.dsl"), "[consequence][]x=System.exit(99);\n");
        Files.writeString(evil.resolve("national/2021-2025/commune.dslr"), WRONG);
        List<URL> path = new ArrayList<>(List.of(outside.resolve("evil").toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertEquals(evil.resolve("bundled.txt").toUri().toURL(),
                    loader.getResource("vn/nongthonmoi/criteria/rules/bundled.txt"), "the other comes first");
            Class<?> library = loader.loadClass(CriteriaLibrary.class.getName());
            Object bundled = library.getMethod("bundled").invoke(null);
            assertEquals(CriteriaLibrary.bundled().sets().toString(),
                    library.getMethod("sets").invoke(bundled).toString());
        }
    }
}
