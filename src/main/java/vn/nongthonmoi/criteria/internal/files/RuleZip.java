package vn.nongthonmoi.criteria.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/** The rule files, tables of cases and lists of units in a zip file, by their paths in it. */
final class RuleZip {

    /** More than all that may be unpacked of it: its list of names is held in memory. */
    private static final int LARGEST = 2 * Limits.DIRECTORY;

    private RuleZip() { }

    /**
     * Reads the files.
     *
     * @param vocabulary the library's own sentences, which a copy among the files has to equal
     * @param problems receives what is wrong with the zip file itself
     * @throws UncheckedIOException if it cannot be read, or a file in it is spoilt
     */
    static SortedMap<String, byte[]> read(Path zip, byte[] vocabulary, List<RuleProblem> problems) {
        try {
            if (Files.size(zip) > LARGEST) {
                problems.add(RuleProblem.error(".", 1, 1, Message.of("NTM-172", LARGEST, "hole.limit-bytes")));
                return new TreeMap<>();
            }
            RuleIntake intake = new RuleIntake(vocabulary);
            // Names in another charset than the one they are in by their own mark are no names.
            try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
                for (ZipEntry entry : Collections.list(open.entries())) {
                    String name = entry.getName().replaceAll("/+$", "");
                    RuleIntake.Form form = entry.isDirectory() ? RuleIntake.Form.DIRECTORY : RuleIntake.Form.FILE;
                    if (intake.offer(name, form, () -> content(open, entry)) == RuleIntake.Next.STOP) {
                        break;
                    }
                }
            }
            return intake.taken(zip, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more of a file than shows that it is too large; a whole one has to have the check sum that was stored with it. */
    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            byte[] bytes = in.readNBytes(Limits.FILE + 1);
            if (bytes.length <= Limits.FILE && sum.getValue() != entry.getCrc()) {
                throw new ZipException(zip.getName() + "!" + entry.getName());
            }
            return bytes;
        }
    }
}
