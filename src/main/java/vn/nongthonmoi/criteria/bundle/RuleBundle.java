package vn.nongthonmoi.criteria.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.SetSummary;

/**
 * Rules as one file: the files, a manifest with the digest of each, and signatures of the manifest. The same rules with the same details
 * are the same bytes on every machine. What {@link #open} gives was verified; nothing of a bundle is parsed before.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * BundleSigner office = BundleSigner.generate();
 * byte[] file = RuleBundle.pack(RuleFiles.bundled(), 7, LocalDate.of(2026, 11, 30), LocalDate.of(2027, 6, 30)).signed(office).bytes();
 * RuleBundle opened = RuleBundle.open(file, TrustedKeys.all(office.key()));
 * opened.manifest().revision();                                                          // 7
 * opened.library().fingerprint().equals(CriteriaLibrary.bundled().fingerprint());        // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RuleBundle {

    /** The version of the sentences that this library reads: one more whenever a sentence is added or means something else. */
    public static final int SENTENCES = 1;

    private static final String MANIFEST = "manifest.txt";
    private static final String SIGNATURES = "signatures/";
    private static final String RULES = "rules/";
    // What is signed is said to be a manifest, so that a signature of something else by the same key is none of it.
    private static final byte[] CONTEXT = "ntm-criteria rule bundle\n".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST = 16 << 20;

    private final BundleManifest manifest;
    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, byte[]> signatures;
    private final List<String> signedBy;

    private RuleBundle(BundleManifest manifest, SortedMap<String, byte[]> files, SortedMap<String, byte[]> signatures, List<String> signedBy) {
        this.manifest = manifest;
        this.files = files;
        this.signatures = signatures;
        this.signedBy = List.copyOf(signedBy);
    }

    /**
     * Packs rules; nobody has signed the bundle yet.
     *
     * @param revision from 1; greater than those before
     * @param issued the day on which it is given out
     * @param reviewBy the last day on which it should be in use without somebody having looked; null where that is not said
     * @throws vn.nongthonmoi.criteria.RuleFileException if there is an error in any of the files
     * @throws BundleException if the name of a file is none on every system
     * @throws IllegalArgumentException if the revision is below 1
     */
    public static RuleBundle pack(RuleFiles rules, long revision, LocalDate issued, @Nullable LocalDate reviewBy) {
        CriteriaLibrary library = CriteriaLibrary.load(Objects.requireNonNull(rules, "rules"));
        SortedMap<String, byte[]> files = rules.asMap();
        SortedMap<String, BundleManifest.File> listed = new TreeMap<>();
        files.forEach((path, content) -> listed.put(ManifestText.path(path), file(content)));
        ManifestText.distinct(List.copyOf(files.keySet()));
        BundleManifest manifest = new BundleManifest(revision, issued, reviewBy, SENTENCES, library.fingerprint(), sets(library), listed);
        return new RuleBundle(manifest, files, new TreeMap<>(), List.of());
    }

    private static BundleManifest.File file(byte[] content) {
        return new BundleManifest.File(content.length, "sha256:" + Digests.sha256(content));
    }

    private static SortedMap<String, String> sets(CriteriaLibrary library) {
        SortedMap<String, String> sets = new TreeMap<>();
        for (SetSummary set : library.sets()) {
            sets.put(set.standard().code() + " " + set.period() + (set.province() == null ? "" : " " + set.province().code()), set.fingerprint());
        }
        return sets;
    }

    /**
     * Opens a bundle after having verified it.
     *
     * @throws BundleException if it is none, is spoilt, has a file more, less or other than its manifest says, or is not signed by as many of
     *     the keys as is asked
     */
    public static RuleBundle open(byte[] bytes, TrustedKeys keys) {
        Objects.requireNonNull(keys, "keys");
        Map<String, byte[]> entries = BundleZip.read(Objects.requireNonNull(bytes, "bytes"));
        byte[] text = entries.remove(MANIFEST);
        if (text == null) {
            throw new BundleException(Message.of("NTM-298", MANIFEST));
        }
        SortedMap<String, byte[]> signatures = new TreeMap<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        entries.forEach((name, content) -> {
            if (name.matches(SIGNATURES + "[0-9a-f]{16}")) {
                signatures.put(name.substring(SIGNATURES.length()), content);
            } else if (name.startsWith(RULES)) {
                files.put(name.substring(RULES.length()), content);
            } else {
                throw new BundleException(Message.of("NTM-297", name));
            }
        });
        List<String> signedBy = signedBy(text, signatures, keys);
        BundleManifest manifest = ManifestText.read(text);
        compare(manifest, files);
        if (manifest.sentences() > SENTENCES) {
            throw new BundleException(Message.of("NTM-304", manifest.sentences(), SENTENCES));
        }
        RuleBundle bundle = new RuleBundle(manifest, files, signatures, signedBy);
        if (!Arrays.equals(bundle.bytes(), bytes)) {
            throw new BundleException(Message.of("NTM-294"));
        }
        return bundle;
    }

    /**
     * Opens the bundle in a file.
     *
     * @throws BundleException if it is refused
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RuleBundle open(Path file, TrustedKeys keys) {
        Objects.requireNonNull(keys, "keys");
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return open(in.readNBytes(LARGEST + 1), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trusted keys whose signatures hold; as many as are asked for, or it is refused. */
    private static List<String> signedBy(byte[] text, SortedMap<String, byte[]> signatures, TrustedKeys keys) {
        List<String> signedBy = new ArrayList<>();
        for (BundleKey key : keys.keys()) {
            byte[] signature = signatures.get(key.id());
            if (signature == null) {
                continue;
            }
            if (!key.signed(signed(text), decoded(signature))) {
                throw new BundleException(Message.of("NTM-302", key.id()));
            }
            signedBy.add(key.id());
        }
        if (signedBy.isEmpty() && !signatures.isEmpty()) {
            throw new BundleException(Message.of("NTM-300", String.join(", ", signatures.keySet())));
        }
        if (signedBy.size() < keys.least()) {
            throw new BundleException(Message.of("NTM-301", signedBy.size(), keys.least()));
        }
        return signedBy.stream().sorted().toList();
    }

    private static byte[] signed(byte[] text) {
        byte[] all = Arrays.copyOf(CONTEXT, CONTEXT.length + text.length);
        System.arraycopy(text, 0, all, CONTEXT.length, text.length);
        return all;
    }

    private static byte[] decoded(byte[] signature) {
        try {
            return Base64.getDecoder().decode(new String(signature, StandardCharsets.ISO_8859_1).strip());
        } catch (IllegalArgumentException e) {
            // It is no signature, and so none of the key.
            return new byte[0];
        }
    }

    private static void compare(BundleManifest manifest, SortedMap<String, byte[]> files) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            BundleManifest.File said = manifest.files().get(file.getKey());
            if (said == null) {
                throw new BundleException(Message.of("NTM-297", RULES + file.getKey()));
            }
            if (!said.equals(file(file.getValue()))) {
                throw new BundleException(Message.of("NTM-299", RULES + file.getKey()));
            }
        }
        manifest.files().keySet().stream().filter(path -> !files.containsKey(path)).findFirst().ifPresent(path -> {
            throw new BundleException(Message.of("NTM-298", RULES + path));
        });
    }

    /** The same with one signature more, or with that of the key renewed. */
    public RuleBundle signed(BundleSigner signer) {
        SortedMap<String, byte[]> more = new TreeMap<>(signatures);
        byte[] signature = Objects.requireNonNull(signer, "signer").sign(signed(ManifestText.write(manifest)));
        more.put(signer.key().id(), (Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.US_ASCII));
        return new RuleBundle(manifest, files, more, signedBy);
    }

    /** What it says of itself. */
    public BundleManifest manifest() {
        return manifest;
    }

    /** The ids of the trusted keys whose signatures held when it was opened, in order; empty for one that was packed here. Unmodifiable. */
    public List<String> signedBy() {
        return signedBy;
    }

    /** The file; a copy. */
    public byte[] bytes() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, ManifestText.write(manifest));
        signatures.forEach((key, signature) -> entries.put(SIGNATURES + key, signature));
        files.forEach((path, content) -> entries.put(RULES + path, content));
        return BundleZip.write(entries);
    }

    /** The rule files, tables of cases and lists of units. */
    public RuleFiles files() {
        return RuleFiles.of(files);
    }

    /**
     * The rules, ready to assess.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if this library refuses them, as one that is older than their sentences may
     * @throws BundleException if they do not state what the manifest says
     */
    public CriteriaLibrary library() {
        CriteriaLibrary library = CriteriaLibrary.load(files());
        if (!library.fingerprint().equals(manifest.fingerprint()) || !sets(library).equals(manifest.sets())) {
            throw new BundleException(Message.of("NTM-305", manifest.fingerprint(), library.fingerprint()));
        }
        return library;
    }

    /** The revision and the fingerprint. */
    @Override
    public String toString() {
        return "RuleBundle[" + manifest.revision() + ", " + manifest.fingerprint() + "]";
    }
}
