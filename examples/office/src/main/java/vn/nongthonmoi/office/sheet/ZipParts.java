package vn.nongthonmoi.office.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** The parts that a workbook or document is packed of, none of which is spoilt and all of which are within a bound. */
public final class ZipParts implements AutoCloseable {

    /** What all parts may hold together; the communes of the whole country with all their values are a tenth of it. */
    private static final long MOST_BYTES = 1L << 29;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Looks at every part. Each has to have the check sum that was stored with it, since a reader takes a spoilt text for
     * another, and a name of its own, since two readers may take different ones.
     *
     * @throws Failure if they are larger than any table is
     * @throws IOException if a part is spoilt
     */
    public static ZipParts open(Path file, Texts texts) throws IOException {
        return open(file, MOST_BYTES, texts.get("table.too-large", file, MOST_BYTES >> 20));
    }

    /**
     * The same of a file that holds no table of units.
     *
     * @param most how many bytes all parts may hold together
     * @param otherwise what is said if they hold more
     */
    public static ZipParts open(Path file, long most, String otherwise) throws IOException {
        ZipParts parts = new ZipParts(new ZipFile(file.toFile()));
        try {
            if (!parts.allAreSound(most)) {
                throw Failure.problem(otherwise);
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private boolean allAreSound(long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(zip.getInputStream(part), sum)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    if (bytes > most) {
                        return false;
                    }
                }
            }
            if (sum.getValue() != part.getCrc() || parts.put(part.getName().toLowerCase(Locale.ROOT), part) != null) {
                throw new ZipException(part.getName());
            }
        }
        return true;
    }

    public boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** @throws FileNotFoundException if there is none of that name */
    public XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return new XmlPart(name, zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
