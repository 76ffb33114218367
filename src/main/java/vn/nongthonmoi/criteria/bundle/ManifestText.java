package vn.nongthonmoi.criteria.bundle;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;

/** A manifest as text, a statement a line, which a person reads as it is; a manifest has one text only. */
final class ManifestText {

    private static final String FORMAT = "ntm-criteria rule bundle 1";
    private static final String FINGERPRINT = "sha256:[0-9a-f]{64}";
    private static final Pattern NUMBER = Pattern.compile("(revision|sentences) ([1-9][0-9]{0,17})");
    private static final Pattern DAY = Pattern.compile("(issued|review-by) ([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final Pattern ALL = Pattern.compile("fingerprint (" + FINGERPRINT + ")");
    private static final Pattern SET = Pattern.compile("set (" + FINGERPRINT + ") (.+)");
    private static final Pattern FILE = Pattern.compile("file (" + FINGERPRINT + ") ([0-9]{1,9}) (.+)");

    private ManifestText() { }

    /** The text. */
    static byte[] write(BundleManifest manifest) {
        StringBuilder text = new StringBuilder(FORMAT).append("\nrevision ").append(manifest.revision()).append("\nissued ").append(manifest.issued());
        if (manifest.reviewBy() != null) {
            text.append("\nreview-by ").append(manifest.reviewBy());
        }
        text.append("\nsentences ").append(manifest.sentences()).append("\nfingerprint ").append(manifest.fingerprint()).append('\n');
        manifest.sets().forEach((set, fingerprint) -> text.append("set ").append(fingerprint).append(' ').append(set).append('\n'));
        manifest.files().forEach((path, file) -> text.append("file ").append(file.sha256()).append(' ').append(file.size()).append(' ').append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a text.
     *
     * @throws BundleException if a line is none of a manifest, is missing or stands elsewhere, or a path is none
     */
    static BundleManifest read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        Map<String, String> once = new HashMap<>();
        TreeMap<String, String> sets = new TreeMap<>();
        TreeMap<String, BundleManifest.File> files = new TreeMap<>();
        if (!lines[0].equals(FORMAT)) {
            throw new BundleException(Message.of("NTM-296", 1, lines[0].length() > 60 ? lines[0].substring(0, 60) : lines[0]));
        }
        for (int i = 1; i < lines.length - 1; i++) {
            Matcher one = matcher(lines[i], NUMBER, DAY);
            Matcher all = ALL.matcher(lines[i]);
            Matcher set = SET.matcher(lines[i]);
            Matcher file = FILE.matcher(lines[i]);
            boolean first = one != null ? once.put(one.group(1), one.group(2)) == null : all.matches() ? once.put("fingerprint", all.group(1)) == null
                    : set.matches() ? sets.put(set.group(2), set.group(1)) == null
                    : file.matches() && files.put(path(file.group(3)), new BundleManifest.File(Integer.parseInt(file.group(2)), file.group(1))) == null;
            if (!first) {
                throw new BundleException(Message.of("NTM-296", i + 1, lines[i]));
            }
        }
        BundleManifest manifest = manifest(once, sets, files);
        distinct(List.copyOf(files.keySet()));
        if (!new String(write(manifest), StandardCharsets.UTF_8).equals(new String(bytes, StandardCharsets.UTF_8))) {
            // Lines in another order, or ends of lines of another kind.
            throw new BundleException(Message.of("NTM-296", lines.length, ""));
        }
        return manifest;
    }

    private static Matcher matcher(String line, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                return m;
            }
        }
        return null;
    }

    private static BundleManifest manifest(Map<String, String> once, TreeMap<String, String> sets, TreeMap<String, BundleManifest.File> files) {
        for (String needed : List.of("revision", "issued", "sentences", "fingerprint")) {
            if (!once.containsKey(needed)) {
                throw new BundleException(Message.of("NTM-296", 2, needed));
            }
        }
        try {
            return new BundleManifest(Long.parseLong(once.get("revision")), LocalDate.parse(once.get("issued")),
                    once.containsKey("review-by") ? LocalDate.parse(once.get("review-by")) : null, Integer.parseInt(once.get("sentences")), once.get("fingerprint"),
                    sets, files);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BundleException(Message.of("NTM-296", 2, e.getMessage()));
        }
    }

    /**
     * A path below a directory of rules, which is the same on every system.
     *
     * @throws BundleException if it leads elsewhere, or is written otherwise than in its normal form
     */
    static String path(String path) {
        boolean plain = path.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':') && Normalizer.isNormalized(path, Normalizer.Form.NFC);
        if (!plain || List.of(path.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.startsWith(".") || part.isBlank() || !part.strip().equals(part))) {
            throw new BundleException(Message.of("NTM-295", path));
        }
        return path;
    }

    /**
     * Looks whether names are different on every system: where case or form alone tells them apart, one would hide the other on some.
     *
     * @throws BundleException if two are one
     */
    static void distinct(List<String> paths) {
        Map<String, String> seen = new HashMap<>();
        for (String path : paths) {
            String other = seen.put(Normalizer.normalize(path, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), path);
            if (other != null) {
                throw new BundleException(Message.of("NTM-295", other + ", " + path));
            }
        }
    }
}
