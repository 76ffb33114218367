package vn.nongthonmoi.office.sheet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** The parts of an .xlsx workbook: which sheets it has, and what the cells of all sheets share. */
final class XlsxFile implements AutoCloseable {

    private static final SeenText.Run NO_FONT = new SeenText.Run("", null, false);

    /** What all parts of a document may hold together. */
    private static final long MOST_OF_DOCUMENT = 1L << 27;

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean seen;
    private final List<String> sharedTexts = new ArrayList<>();
    private final List<List<SeenText.Run>> sharedRuns = new ArrayList<>();
    private final List<SeenText.Run> fonts = new ArrayList<>();
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

    private XlsxFile(ZipParts parts, boolean seen) {
        this.parts = parts;
        this.seen = seen;
    }

    /**
     * Opens a workbook.
     *
     * @param seen whether its cells are read with their fonts and with what formats put around numbers, as a document is
     * @throws Failure if it is larger than any table is
     * @throws IOException if a part is spoilt or missing
     */
    static XlsxFile open(Path file, boolean seen, Texts texts) throws IOException, XMLStreamException {
        XlsxFile workbook = new XlsxFile(seen ? ZipParts.open(file, MOST_OF_DOCUMENT, texts.get("annex.too-large", file)) : ZipParts.open(file, texts), seen);
        try {
            workbook.readWorkbook();
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        String main = relations("").values().stream().filter(r -> r.type().equals("officeDocument")).findFirst()
                .map(Relation::target).orElse("xl/workbook.xml");
        Map<String, Relation> relations = relations(main);
        try (XmlPart workbook = parts.part(main)) {
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
            if (!parts.has(relation.target())) {
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
        try (XmlPart part = parts.part(name)) {
            part.child();
            while (part.child()) {
                if (seen) {
                    sharedRuns.add(part.fontRuns());
                } else {
                    sharedTexts.add(part.runs());
                }
            }
        }
    }

    private void readFormats(String name) throws IOException, XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<String> used = new ArrayList<>();
        List<SeenText.Run> known = new ArrayList<>();
        try (XmlPart part = parts.part(name)) {
            part.child();
            while (part.child()) {
                boolean numbers = part.is("numFmts");
                boolean cells = part.is("cellXfs");
                if (part.is("fonts") && seen) {
                    while (part.child()) {
                        known.add(font(part));
                    }
                    continue;
                }
                if (!numbers && !cells) {
                    part.skip();
                    continue;
                }
                while (part.child()) {
                    if (numbers) {
                        codes.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                    } else {
                        used.add(part.attribute("numFmtId"));
                        int font = number(part.attribute("fontId"));
                        fonts.add(font >= 0 && font < known.size() ? known.get(font) : NO_FONT);
                    }
                    part.skip();
                }
            }
        }
        Map<String, CellFormat> read = new HashMap<>();
        used.forEach(id -> formats.add(read.computeIfAbsent(id == null ? "0" : id, i -> CellFormat.of(codes.containsKey(i)
                ? codes.get(i) : CellFormat.BUILT_IN.getOrDefault(i, "General")))));
    }

    /** A font, as a run without letters. */
    private static SeenText.Run font(XmlPart part) throws XMLStreamException {
        String name = null;
        boolean raised = false;
        while (part.child()) {
            name = part.is("name") ? part.attribute("val") : name;
            raised |= part.is("vertAlign") && "superscript".equals(part.attribute("val"));
            part.skip();
        }
        return new SeenText.Run("", name, raised);
    }

    /** What a part refers to, by the names that it has for it; with the name "", what the file as a whole refers to. */
    private Map<String, Relation> relations(String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String name = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(name)) {
            return relations;
        }
        try (XmlPart part = parts.part(name)) {
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

    XmlPart part(Sheet sheet) throws IOException, XMLStreamException {
        return parts.part(sheet.part());
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

    /** Whether cells are read as a document is. */
    boolean seen() {
        return seen;
    }

    /** The runs of the shared text of that number; null where there is none. */
    List<SeenText.Run> sharedRuns(String number) {
        int place = number(number);
        return place >= 0 && place < sharedRuns.size() ? sharedRuns.get(place) : null;
    }

    /** What is seen of runs in a cell of that style, whose font is that of runs without one. */
    String seen(List<SeenText.Run> runs, String style) {
        int place = style == null ? 0 : number(style);
        SeenText.Run own = place >= 0 && place < fonts.size() ? fonts.get(place) : NO_FONT;
        SeenText text = new SeenText();
        runs.forEach(run -> text.add(run.text(), run.font() == null ? own.font() : run.font(), run.raised() || run.font() == null && own.raised()));
        return text.toString();
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
        parts.close();
    }
}
