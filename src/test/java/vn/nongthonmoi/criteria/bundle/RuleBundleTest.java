package vn.nongthonmoi.criteria.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.WrittenRules;

/** A bundle is the rules that were signed, byte for byte, or it is refused with a reason. */
class RuleBundleTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 30);
    private static final BundleSigner OFFICE = BundleSigner.generate();
    private static final BundleSigner SECOND = BundleSigner.generate();
    private static final BundleSigner STRANGER = BundleSigner.generate();
    private static final TrustedKeys TRUSTED = TrustedKeys.all(OFFICE.key());

    private static RuleBundle packed;

    @TempDir
    private Path directory;

    private RuleFiles rules() {
        new WrittenRules(directory);
        return RuleFiles.of(directory);
    }

    /** Packed once: it never changes, and to compile rules takes its time. */
    private RuleBundle packed() {
        if (packed == null) {
            packed = RuleBundle.pack(rules(), 7, ISSUED, ISSUED.plusMonths(7));
        }
        return packed;
    }

    private byte[] file() {
        return packed().signed(OFFICE).bytes();
    }

    private static String refused(byte[] bytes) {
        return refused(bytes, TRUSTED);
    }

    private static String refused(byte[] bytes, TrustedKeys keys) {
        BundleException e = assertThrows(BundleException.class, () -> RuleBundle.open(bytes, keys));
        assertFalse(e.problem().text(Locale.ENGLISH).isBlank() || e.problem().text(Locale.forLanguageTag("vi")).equals(e.problem().text(Locale.ENGLISH)));
        return e.problem().code();
    }

    /** The entries of a bundle, to be changed and written in its form again. */
    private Map<String, byte[]> entries() {
        return new LinkedHashMap<>(BundleZip.read(file()));
    }

    @Test
    void whatWasPackedIsOpenedAndAnswersTheSame() {
        RuleFiles rules = rules();
        RuleBundle opened = RuleBundle.open(RuleBundle.pack(rules, 7, ISSUED, null).signed(OFFICE).bytes(), TRUSTED);
        assertEquals(7, opened.manifest().revision());
        assertEquals(List.of(OFFICE.key().id()), opened.signedBy());
        assertEquals(CriteriaLibrary.load(rules).fingerprint(), opened.library().fingerprint());
        assertEquals(opened.manifest().fingerprint(), opened.library().fingerprint());
        assertTrue(opened.manifest().sets().containsKey("commune 2021-2025"));
        SortedMap<String, byte[]> was = rules.asMap();
        SortedMap<String, byte[]> is = opened.files().asMap();
        assertEquals(was.keySet(), is.keySet());
        was.forEach((path, content) -> assertArrayEquals(content, is.get(path), path));
    }

    @Test
    void theBundledRulesAreABundle() throws IOException {
        byte[] file = RuleBundle.pack(RuleFiles.bundled(), 1, ISSUED, null).signed(OFFICE).bytes();
        Path written = Files.write(directory.resolve("rules.ntm"), file);
        assertEquals(CriteriaLibrary.bundled().fingerprint(), RuleBundle.open(written, TRUSTED).library().fingerprint());
    }

    /** The same rules and details are the same bytes, in whatever order others signed. */
    @Test
    void sameRulesAreTheSameBytes() {
        assertArrayEquals(packed().bytes(), RuleBundle.pack(rules(), 7, ISSUED, ISSUED.plusMonths(7)).bytes());
        assertArrayEquals(packed().signed(OFFICE).signed(SECOND).bytes(), packed().signed(SECOND).signed(OFFICE).bytes());
        assertFalse(Arrays.equals(packed().bytes(), RuleBundle.pack(rules(), 8, ISSUED, null).bytes()));
    }

    /** Any program for zip files opens it, and a person reads what it is. */
    @Test
    void everyProgramReadsIt() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()), StandardCharsets.UTF_8)) {
            assertEquals("manifest.txt", zip.getNextEntry().getName());
            String manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(manifest.startsWith("ntm-criteria rule bundle 1\nrevision 7\nissued 2026-11-30\nreview-by 2027-06-30\nsentences 1\nfingerprint sha256:"), manifest);
            assertTrue(manifest.contains("\nset sha256:") && manifest.lines().anyMatch(line -> line.matches("file sha256:[0-9a-f]{64} [0-9]+ national.dslr")), manifest);
        }
    }

    /** No byte of it can be another one. */
    @Test
    void everyChangedByteIsRefused() {
        byte[] file = file();
        Random random = new Random(23);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(file.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(BundleException.class, () -> RuleBundle.open(changed, TRUSTED), "byte " + at);
        }
    }

    @Test
    void aFileThatIsCutShortOrGoesOnIsRefused() {
        byte[] file = file();
        for (int length : new int[] {0, 3, 40, file.length / 2, file.length - 1}) {
            assertTrue(List.of("NTM-293", "NTM-294").contains(refused(Arrays.copyOf(file, length))), "cut at " + length);
        }
        assertTrue(List.of("NTM-293", "NTM-294").contains(refused(Arrays.copyOf(file, file.length + 1))));
        assertEquals("NTM-293", refused("<html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("NTM-293", refused(new byte[(16 << 20) + 1]));
    }

    @Test
    void aFileMoreLessOtherOrRenamedIsRefused() {
        Map<String, byte[]> more = entries();
        more.put("rules/z.dslr", new byte[] {'x'});
        assertEquals("NTM-297", refused(BundleZip.write(more)));
        Map<String, byte[]> elsewhere = entries();
        elsewhere.put("readme.txt", new byte[0]);
        assertEquals("NTM-297", refused(BundleZip.write(elsewhere)));
        Map<String, byte[]> less = entries();
        less.remove("rules/national.dslr");
        assertEquals("NTM-298", refused(BundleZip.write(less)));
        Map<String, byte[]> other = entries();
        other.put("rules/national.dslr", "rule".getBytes(StandardCharsets.UTF_8));
        assertEquals("NTM-299", refused(BundleZip.write(other)));
        Map<String, byte[]> renamed = entries();
        renamed.put("rules/nationaL.dslr", renamed.remove("rules/national.dslr"));
        assertEquals("NTM-297", refused(BundleZip.write(renamed)));
        Map<String, byte[]> none = entries();
        none.remove("manifest.txt");
        assertEquals("NTM-298", refused(BundleZip.write(none)));
    }

    /** A zip file that reads in one way by its directory and in another from its beginning, or was packed by something else. */
    @Test
    void aZipFileInAnotherFormIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertTrue(List.of("NTM-293", "NTM-294").contains(refused(out.toByteArray())));
        // The directory names another file than stands at that place.
        byte[] two = file();
        String text = new String(two, StandardCharsets.ISO_8859_1);
        int inDirectory = text.lastIndexOf("rules/national.dslr");
        two[inDirectory + "rules/".length()] = 'N';
        assertEquals("NTM-294", refused(two));
        // Files in another order are another form.
        Map<String, byte[]> turned = new LinkedHashMap<>();
        entries.entrySet().stream().sorted(Map.Entry.<String, byte[]>comparingByKey().reversed()).forEach(e -> turned.put(e.getKey(), e.getValue()));
        assertEquals("NTM-294", refused(BundleZip.write(turned)));
    }

    @Test
    void signaturesDecide() {
        assertEquals("NTM-301", refused(packed().bytes()), "nobody signed");
        assertEquals("NTM-300", refused(packed().signed(STRANGER).bytes()));
        TrustedKeys two = TrustedKeys.all(OFFICE.key(), SECOND.key());
        assertEquals("NTM-301", refused(file(), two));
        byte[] both = packed().signed(OFFICE).signed(SECOND).signed(STRANGER).bytes();
        assertEquals(2, RuleBundle.open(both, two).signedBy().size());
        assertEquals(List.of(SECOND.key().id()), RuleBundle.open(packed().signed(SECOND).bytes(), TrustedKeys.of(List.of(OFFICE.key(), SECOND.key()), 1)).signedBy());
        // A signature of another manifest.
        Map<String, byte[]> entries = entries();
        Map<String, byte[]> others = BundleZip.read(RuleBundle.pack(rules(), 8, ISSUED, null).signed(OFFICE).bytes());
        entries.put("signatures/" + OFFICE.key().id(), others.get("signatures/" + OFFICE.key().id()));
        assertEquals("NTM-302", refused(BundleZip.write(entries)));
        entries.put("signatures/" + OFFICE.key().id(), "?".getBytes(StandardCharsets.UTF_8));
        assertEquals("NTM-302", refused(BundleZip.write(entries)));
        assertThrows(IllegalArgumentException.class, () -> TrustedKeys.of(List.of(), 1));
        assertThrows(IllegalArgumentException.class, () -> TrustedKeys.of(List.of(OFFICE.key()), 2));
        assertThrows(IllegalArgumentException.class, () -> TrustedKeys.of(List.of(OFFICE.key(), OFFICE.key()), 1));
    }

    /** A manifest that somebody with the key wrote by hand is held to its form as well. */
    @Test
    void aManifestHasOneForm() {
        String text = new String(entries().get("manifest.txt"), StandardCharsets.UTF_8);
        for (String other : List.of(text.replace("revision 7", "revision 07"), text.replace("\n", "\r\n"), text + "\n", text.replaceFirst("issued .*\n", ""),
                text.replace("bundle 1", "bundle 2"), text.replaceFirst("(file .*)\n(file .*)\n", "$2\n$1\n"), text.replace("revision 7", "revision 7\nrevision 7"),
                text.replace("2026-11-30", "2026-11-31"))) {
            assertEquals("NTM-296", refused(signedByHand(other)), other);
        }
        assertEquals("NTM-304", refused(signedByHand(text.replace("sentences 1", "sentences 2"))));
        RuleBundle lies = RuleBundle.open(signedByHand(text.replaceFirst("fingerprint sha256:.", "fingerprint sha256:" + (text.contains("fingerprint sha256:0") ? "1" : "0"))), TRUSTED);
        assertEquals("NTM-305", assertThrows(BundleException.class, lies::library).problem().code());
    }

    private byte[] signedByHand(String manifest) {
        Map<String, byte[]> entries = entries();
        entries.put("manifest.txt", manifest.getBytes(StandardCharsets.UTF_8));
        byte[] signed = ("ntm-criteria rule bundle\n" + manifest).getBytes(StandardCharsets.UTF_8);
        entries.put("signatures/" + OFFICE.key().id(), (Base64.getEncoder().encodeToString(OFFICE.sign(signed)) + "\n").getBytes(StandardCharsets.US_ASCII));
        return BundleZip.write(entries);
    }

    /** Names that one system takes for one, or that lead out of the directory, are refused when they are packed and when they are opened. */
    @Test
    void namesWorkOnEverySystem() {
        String text = new String(entries().get("manifest.txt"), StandardCharsets.UTF_8);
        String line = text.lines().filter(l -> l.endsWith(" national.dslr")).findFirst().orElseThrow();
        for (String name : List.of("../national.dslr", "/national.dslr", "a\\b.dslr", "c:x.dslr", "a//b.dslr", ".x.dslr", "a /b.dslr", "ti\u0309nh.dslr")) {
            assertEquals("NTM-295", refused(signedByHand(text.replace(line, line.replace("national.dslr", name)))), name);
        }
        String twice = line + "\n" + line.replace("national.dslr", "nationaL.dslr");
        assertTrue(List.of("NTM-295", "NTM-296").contains(refused(signedByHand(text.replace(line, twice)))));
        // What is packed was refused as rules before.
        byte[] cases = "case,basis,standard,as_of,province,1.1,expect:1.1\nx,1,commune,2024-12-31,10,50,đạt\n".getBytes(StandardCharsets.UTF_8);
        RuleFiles alike = rules().with("A.cases.csv", cases).with("a.cases.csv", cases);
        assertThrows(RuleFileException.class, () -> RuleBundle.pack(alike, 1, ISSUED, null));
    }

    /** A sentence that is new, or means something else, is one that an older library cannot read: it is told by this number. */
    @Test
    void theVersionOfTheSentencesGoesWithTheFileOfSentences() throws IOException {
        String sentences = Files.readString(Path.of("rules", "vocabulary.dsl")).replace("\r\n", "\n").lines().filter(line -> line.startsWith("[")).collect(Collectors.joining("\n"));
        assertEquals("672261bec0ff3ab9281061adc42ddd1e5a423f264db35b838338dd1a77003c3d", Digests.sha256(sentences.getBytes(StandardCharsets.UTF_8)),
                "a sentence was changed: put RuleBundle.SENTENCES up by one, and write its digest here");
        assertEquals(1, RuleBundle.SENTENCES);
    }

    @Test
    void rulesWithAnErrorAreNotPacked() {
        WrittenRules files = new WrittenRules(directory);
        files.write("national.dslr", "rule");
        assertThrows(RuleFileException.class, () -> RuleBundle.pack(RuleFiles.of(directory), 1, ISSUED, null));
        assertThrows(IllegalArgumentException.class, () -> RuleBundle.pack(RuleFiles.bundled(), 0, ISSUED, null));
    }

    @Test
    void keysAreKeptAsText() {
        assertEquals(OFFICE.key(), BundleKey.read(OFFICE.key().pem()));
        assertEquals(OFFICE.key(), BundleSigner.read(OFFICE.pem()).key());
        assertArrayEquals(packed().signed(OFFICE).bytes(), packed().signed(BundleSigner.read(OFFICE.pem().replace("\n", "\r\n"))).bytes());
        assertNotEquals(OFFICE.key().id(), SECOND.key().id());
        assertFalse(OFFICE.toString().contains(OFFICE.pem().lines().toList().get(1)), "a private key is not printed");
        String pem = OFFICE.pem();
        for (String other : List.of("", OFFICE.key().pem(), pem.substring(0, 60), pem.substring(0, pem.indexOf("-----BEGIN PUBLIC")) + SECOND.key().pem())) {
            assertEquals("NTM-303", assertThrows(BundleException.class, () -> BundleSigner.read(other)).problem().code());
        }
        assertEquals("NTM-303", assertThrows(BundleException.class, () -> BundleKey.read("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")).problem().code());
    }
}
