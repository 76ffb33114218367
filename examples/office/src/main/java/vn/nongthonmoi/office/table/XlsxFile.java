package vn.nongthonmoi.office.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

/** The parts of an .xlsx workbook: which sheets it has, and what the cells of all sheets share. */
final class XlsxFile implements AutoCloseable {

    /** What all parts may hold together; the communes of the whole country with all their values are a tenth of it. */
    private static final long MOST_BYTES = 1L << 29;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sharedTexts = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean since1904;

    /**
     * A sheet.
     *
     * @param name what its tab says
     * @param hidden whether nobody sees it
     * @param part the part that holds it
     */
    record Sheet(String name, boolean hidden, String part) { }

    private record Relation(String type, String target) { }

    private XlsxFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a workbook.
     *
     * @throws Failure if it is larger than any table is
     * @throws IOException if a part is spoilt or missing
     */
    static XlsxFile open(Path file, Texts texts) throws IOException, XMLStreamException {
        XlsxFile workbook = new XlsxFile(new ZipFile(file.toFile()));
        try {
            if (!workbook.findsParts()) {
                throw Failure.problem(texts.get("table.too-large", file, MOST_BYTES >> 20));
            }
            workbook.readWorkbook();
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /**
     * Looks at every part; the answer is whether all of them are within the bound. Each has to have the check sum that was
     * stored with it, since a reader takes a spoilt text for another, and a name of its own, since two readers may take
     * different ones.
     */
    private boolean findsParts() throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(zip.getInputStream(part), sum)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
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

    private void readWorkbook() throws IOException, XMLStreamException {
        String main = relations("").values().stream().filter(r -> r.type().equals("officeDocument")).findFirst()
                .map(Relation::target).orElse("xl/workbook.xml");
        Map<String, Relation> relations = relations(main);
        try (XmlPart workbook = part(main)) {
            workbook.child();
            while (workbook.child()) {
                if (workbook.is("workbookPr")) {
                    since1904 = isTrue(workbook.attribute("date1904"));
                    workbook.skip();
                } else if (workbook.is("sheets")) {
                    readSheets(workbook, relations);
                } else {
                    workbook.skip();
                }
            }
        }
        for (Relation relation : relations.values()) {
            // Where one of these is missing, each cell that needs it says so.
            if (!parts.containsKey(relation.target().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (relation.type().equals("sharedStrings")) {
                readSharedTexts(relation.target());
            } else if (relation.type().equals("styles")) {
                readFormats(relation.target());
            }
        }
    }

    private void readSheets(XmlPart workbook, Map<String, Relation> relations) throws XMLStreamException {
        while (workbook.child()) {
            String state = workbook.attribute("state");
            Relation relation = relations.get(workbook.prefixed("id"));
            sheets.add(new Sheet(workbook.attribute("name"), state != null && !state.equals("visible"),
                    relation == null ? "" : relation.target()));
            workbook.skip();
        }
    }

    private void readSharedTexts(String name) throws IOException, XMLStreamException {
        try (XmlPart part = part(name)) {
            part.child();
            while (part.child()) {
                sharedTexts.add(part.runs());
            }
        }
    }

    private void readFormats(String name) throws IOException, XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<String> used = new ArrayList<>();
        try (XmlPart part = part(name)) {
            part.child();
            while (part.child()) {
                boolean numbers = part.is("numFmts");
                boolean cells = part.is("cellXfs");
                if (!numbers && !cells) {
                    part.skip();
                    continue;
                }
                while (part.child()) {
                    if (numbers) {
                        codes.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                    } else {
                        used.add(part.attribute("numFmtId"));
                    }
                    part.skip();
                }
            }
        }
        Map<String, CellFormat> read = new HashMap<>();
        used.forEach(id -> formats.add(read.computeIfAbsent(id == null ? "0" : id, i -> CellFormat.of(codes.containsKey(i)
                ? codes.get(i) : CellFormat.BUILT_IN.getOrDefault(i, "General")))));
    }

    /** What a part refers to, by the names that it has for it; with the name "", what the file as a whole refers to. */
    private Map<String, Relation> relations(String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String name = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.containsKey(name.toLowerCase(Locale.ROOT))) {
            return relations;
        }
        try (XmlPart part = part(name)) {
            part.child();
            while (part.child()) {
                String type = part.attribute("Type");
                // A name that is absolute begins at the root of the file.
                String target = URI.create("/" + folder).resolve(part.attribute("Target")).normalize().toString();
                relations.put(part.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
                        target.replaceFirst("^/", "")));
                part.skip();
            }
        }
        return relations;
    }

    private XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return new XmlPart(name, zip.getInputStream(entry));
    }

    XmlPart part(Sheet sheet) throws IOException, XMLStreamException {
        return part(sheet.part());
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The shared text of that number; null where there is none. */
    String sharedText(String number) {
        int place = number(number);
        return place >= 0 && place < sharedTexts.size() ? sharedTexts.get(place) : null;
    }

    /** The format of cells of that style; null where there is no such style. A workbook without styles has no formats. */
    CellFormat format(String style) {
        if (style == null) {
            return formats.isEmpty() ? CellFormat.GENERAL : formats.get(0);
        }
        int place = number(style);
        return place >= 0 && place < formats.size() ? formats.get(place) : null;
    }

    boolean since1904() {
        return since1904;
    }

    /** A number of a few digits; -1 where it is none. */
    static int number(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
