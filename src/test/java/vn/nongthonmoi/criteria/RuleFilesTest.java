package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files from everywhere, alone and together. */
class RuleFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final RuleFiles BUNDLED = RuleFiles.bundled();
    private static final String NATIONAL = "national/2021-2025/commune.dslr";
    private static final String MINE = "provinces/dien-bien/2021-2025/commune.dslr";
    private static final Pattern TO_WRITE = Pattern.compile("Bổ sung cho bộ quy tắc mang dấu ([0-9a-f]{12})");

    @TempDir
    private Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(RuleFiles files, String path) {
        return new String(files.asMap().get(path), StandardCharsets.UTF_8);
    }

    /** A province of which nothing is known yet lowers row 11; with a mark where one is given. */
    private static RuleFiles province(String mark) {
        return RuleFiles.of(Map.of(MINE, bytes("""
                rule "Văn bản"
                    @source("1/QĐ-UBND")
                when
                    Luôn luôn
                then
                    Quyết định "1/QĐ-UBND" ngày 01/06/2023
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh "11"
                    Hiệu lực từ 01/06/2023
                    Căn cứ "318/QĐ-TTg"
                %s
                end
                rule "11 Hộ nghèo"
                    @source("1/QĐ-UBND, 11")
                when
                    Mọi xã
                then
                    Chỉ tiêu 11: tỷ lệ không quá 7,5 %%
                end
                """.formatted(mark.isEmpty() ? "" : "Bổ sung cho bộ quy tắc mang dấu " + mark))));
    }

    private static List<String> errors(RuleFiles files) {
        return files.check().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                .map(p -> p.file() + ":" + p.line() + " " + p.message().code()).toList();
    }

    /** The mark that is to be written. */
    private static String mark(RuleFiles base) {
        RuleFileException refused = assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(base.and(province(""))));
        assertEquals(List.of("NTM-285"), refused.errors().stream().map(p -> p.message().code()).toList());
        Matcher m = TO_WRITE.matcher(refused.errors().get(0).message().text(java.util.Locale.ENGLISH));
        assertTrue(m.find());
        return m.group(1);
    }

    private static String level(RuleFiles files, String province) {
        Unit unit = Unit.builder("40001", Province.of(province)).build();
        return CriteriaLibrary.load(files).set(Standard.COMMUNE, DAY).assess(unit, Evidence.none()).indicator("11")
                .requirement().level().threshold().toPlainString();
    }

    private static RuleFiles edited(String path, String from, String to) {
        String text = text(BUNDLED, path);
        assertTrue(text.contains(from), from);
        return BUNDLED.with(path, bytes(text.replace(from, to)));
    }

    // --- what an answer rests on can be archived ---

    @Test
    void whatComesWithTheLibraryCanBeArchivedAndLoadedAgain() throws IOException {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        SortedMap<String, byte[]> archive = library.files().asMap();
        assertArrayEquals(Files.readAllBytes(Path.of("rules").resolve(NATIONAL)), archive.get(NATIONAL));
        assertTrue(archive.keySet().stream().anyMatch(f -> f.endsWith(".cases.csv")));
        assertTrue(archive.keySet().stream().anyMatch(f -> f.endsWith(".units.csv")));
        RuleFiles again = RuleFiles.of(archive);
        assertEquals(library.fingerprint(), again.fingerprint());
        assertEquals(library.fingerprint(), BUNDLED.fingerprint());
        assertEquals(BUNDLED.check(), again.check());
        assertEquals(again.asMap().keySet(), CriteriaLibrary.load(again).files().asMap().keySet());
        archive.get(NATIONAL)[0] = 0;
        assertEquals('/', library.files().asMap().get(NATIONAL)[0], "a copy is nobody else's");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher pom = Pattern.compile("<artifactId>ntm-criteria</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(pom.find());
        assertEquals(pom.group(1), CriteriaLibrary.bundled().version());
    }

    @Test
    void theLineOfARequirementIsTheSentenceThatStatesIt() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Unit unit = Unit.builder("40001", Province.of("10")).build();
        RulePosition rule = library.set(Standard.COMMUNE, DAY).assess(unit, Evidence.none()).indicator("11").requirement().citation().rule();
        String line = library.files().line(rule).orElseThrow();
        assertTrue(line.strip().startsWith("Chỉ tiêu 11: tỷ lệ không quá"), line);
        assertEquals(Optional.empty(), library.files().line(new RulePosition("nothing.dslr", 1)));
        assertEquals(Optional.empty(), library.files().line(new RulePosition(rule.file(), 1_000_000)));
    }

    // --- zip files ---

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path zip = directory.resolve("rules.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream into = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                into.putNextEntry(new ZipEntry(file.getKey()));
                into.write(file.getValue());
            }
        }
        return zip;
    }

    @Test
    void aZipFileIsReadAsADirectoryIs() throws IOException {
        Path zip = zip(BUNDLED.asMap());
        assertEquals(BUNDLED.fingerprint(), CriteriaLibrary.load(zip).fingerprint());
        assertEquals(BUNDLED.asMap().keySet(), RuleFiles.of(zip).asMap().keySet());
    }

    @Test
    void aZipFileIsNoWayAroundWhatADirectoryMayHold() throws IOException {
        assertEquals(List.of("con.dslr:1 NTM-278", "../a.dslr:1 NTM-173"), errors(RuleFiles.of(zip(new TreeMap<>(Map.of(
                "../a.dslr", new byte[0], "con.dslr", new byte[0]))))).stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertEquals(List.of(".:1 NTM-123"), errors(RuleFiles.of(zip(Map.of("readme.txt", new byte[0])))));
        byte[] large = new byte[(1 << 20) + 1];
        assertEquals(List.of("a.dslr:1 NTM-119"), errors(RuleFiles.of(zip(Map.of("a.dslr", large)))));
        SortedMap<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put(i + ".dslr", new byte[0]);
        }
        assertEquals(List.of(".:1 NTM-135"), errors(RuleFiles.of(zip(many))));
    }

    @Test
    void aSpoiltZipFileIsNotReadAsOtherRules() throws IOException {
        byte[] text = new byte[1000];
        new java.util.Random(1).nextBytes(text);
        Path zip = zip(Map.of("a.dslr", text));
        byte[] whole = Files.readAllBytes(zip);
        // In what is stored, and in the list of names.
        for (int at : new int[] {whole.length / 3, whole.length / 2, whole.length - 10}) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            Files.write(zip, spoilt);
            assertThrows(UncheckedIOException.class, () -> RuleFiles.of(zip));
        }
        Files.write(zip, bytes("no zip file"));
        assertThrows(UncheckedIOException.class, () -> RuleFiles.of(zip));
        assertEquals(List.of(".:1 NTM-123"), errors(RuleFiles.of(directory.resolve("nothing"))));
    }

    // --- a province's file beside those of the library ---

    @Test
    void aProvincesFileBesideThoseOfTheLibraryDecidesForItAlone() {
        RuleFiles together = BUNDLED.and(province(mark(BUNDLED)));
        assertEquals(List.of(), errors(together));
        assertEquals("7.5", level(together, "11"));
        assertEquals(level(BUNDLED, "10"), level(together, "10"));
        assertFalse(BUNDLED.asMap().containsKey(MINE), "what was there stays as it was");
        // An archive of both is checked as both are.
        assertEquals(together.fingerprint(), RuleFiles.of(together.asMap()).fingerprint());
    }

    @Test
    void anUpgradeThatStatesTheRowOtherwiseIsAConflict() {
        RuleFiles mine = province(mark(BUNDLED));
        String row = text(BUNDLED, NATIONAL).lines().filter(l -> l.strip().startsWith("Chỉ tiêu 11: tỷ lệ")).findFirst().orElseThrow();
        RuleFiles upgraded = edited(NATIONAL, row, row.replace("13", "14"));
        assertEquals(List.of(MINE + ":10 NTM-286"), errors(upgraded.and(mine)));
        assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(upgraded.and(mine)));
        String newMark = mark(upgraded);
        assertEquals(List.of(), errors(upgraded.and(province(newMark))));
        // The mark tells on its own, also where all files lie in one directory.
        SortedMap<String, byte[]> all = upgraded.asMap();
        all.putAll(mine.asMap());
        assertEquals(List.of(MINE + ":10 NTM-286"), errors(RuleFiles.of(all)));
    }

    @Test
    void anUpgradeOfOtherRowsIsNone() {
        RuleFiles mine = province(mark(BUNDLED));
        String row = text(BUNDLED, NATIONAL).lines().filter(l -> l.strip().startsWith("Chỉ tiêu 10")).findFirst().orElseThrow();
        assertEquals(mark(BUNDLED), mark(edited(NATIONAL, row, row.replaceFirst("\\d\\d(?= )", "99"))));
        // Nor that somebody has checked the row.
        assertEquals(List.of(), errors(BUNDLED.with("provinces/new.cases.csv", bytes("case,basis,standard,as_of,province\n")).and(mine))
                .stream().filter(e -> e.contains("NTM-286")).toList());
    }

    @Test
    void aDocumentOfTheSameProvinceInAnUpgradeIsAConflict() {
        RuleFiles mine = province(mark(BUNDLED));
        RuleFiles upgraded = BUNDLED.with("provinces/dien-bien/2021-2025/other.dslr", bytes("""
                rule "Văn bản"
                    @source("2/QĐ-UBND")
                when
                    Luôn luôn
                then
                    Quyết định "2/QĐ-UBND" ngày 01/07/2023
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh "11"
                    Hiệu lực từ 01/07/2023
                    Căn cứ "318/QĐ-TTg"
                    Chưa có nội dung
                end
                """));
        assertEquals(List.of(MINE + ":10 NTM-286"), errors(upgraded.and(mine)));
    }

    @Test
    void anAdditionReplacesNoFile() {
        RuleFiles same = RuleFiles.of(Map.of(NATIONAL, bytes("// mine\n")));
        assertEquals(List.of(NATIONAL + ":1 NTM-287"), errors(BUNDLED.and(same)).stream().filter(e -> e.contains("287")).toList());
        assertArrayEquals(BUNDLED.asMap().get(NATIONAL), BUNDLED.and(same).asMap().get(NATIONAL));
    }

    @Test
    void togetherTheyHoldNoMoreThanADirectory() {
        byte[] blank = bytes("// " + "x".repeat(900_000));
        SortedMap<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            many.put("x/" + i + ".dslr", blank);
        }
        assertEquals(List.of(".:1 NTM-172"), errors(BUNDLED.and(RuleFiles.of(many))));
    }

    // --- followed ---

    @Test
    void whateverAHostSuppliesIsFollowed() {
        AtomicReference<RuleFiles> supplied = new AtomicReference<>(BUNDLED);
        try (ReloadingLibrary rules = ReloadingLibrary.load(supplied::get)) {
            assertEquals(BUNDLED.fingerprint(), rules.library().fingerprint());
            supplied.set(BUNDLED.and(province(mark(BUNDLED))));
            assertEquals(Optional.empty(), rules.reload());
            assertEquals(supplied.get().fingerprint(), rules.library().fingerprint());
            supplied.set(BUNDLED.and(province("")));
            assertEquals("NTM-285", rules.reload().orElseThrow().problems().stream()
                    .filter(p -> p.severity() == RuleProblem.Severity.ERROR).findFirst().orElseThrow().message().code());
            assertTrue(rules.library().files().asMap().containsKey(MINE), "the version before is served");
        }
    }

    @Test
    void aSourceThatCannotBeReadForAWhileLeavesTheRulesBefore() {
        AtomicReference<RuleFiles> supplied = new AtomicReference<>(BUNDLED);
        try (ReloadingLibrary rules = ReloadingLibrary.load(() -> Optional.ofNullable(supplied.get())
                .orElseThrow(() -> new UncheckedIOException(new IOException("no connection"))))) {
            supplied.set(null);
            assertEquals("NTM-180", rules.reload().orElseThrow().problems().get(0).message().code());
            assertEquals(BUNDLED.fingerprint(), rules.library().fingerprint());
            supplied.set(BUNDLED);
            assertEquals(Optional.empty(), rules.reload());
        }
    }
}
