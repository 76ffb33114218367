package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.sheet.XmlPart;
import vn.nongthonmoi.office.sheet.ZipParts;

/** What a Word document says of its lists: their levels, how these are shown, and from where they count. */
final class DocxLists {

    /** How many levels a list has. */
    static final int LEVELS = 9;
    /** What a level counts to before its first paragraph, and after one that begins it anew. */
    static final int NOT_BEGUN = -1;
    /** What it counts to when nobody can tell. */
    static final int UNKNOWN = -2;

    private static final String PART = "word/numbering.xml";
    /** More lists and levels than these no document has. */
    private static final int MOST = 100_000;

    private final DocxStyles styles;
    private final String tooLarge;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Numbering> lists = new HashMap<>();
    private int read;

    /**
     * A level of a list.
     *
     * @param start its first number; {@link #UNKNOWN} where that is not said
     * @param format in which digits or letters it is shown
     * @param text what stands there, with {@code %1} for the number of the first level; null where that is not said
     * @param restarts after which levels it begins anew: after those below this number, from 1; 0 if after none
     * @param legal whether all numbers in it are shown in digits
     * @param after what stands between the number and the text
     * @param style the style whose paragraphs are of this level; null where there is none
     * @param looks how the number looks
     */
    record Level(int start, String format, @Nullable String text, int restarts, boolean legal, String after, @Nullable String style,
            DocxStyles.Looks looks) { }

    /** How lists look that count together. */
    static final class Kind {

        final Level[] levels = new Level[LEVELS];
        final int[] counts = new int[LEVELS];
        /** The list that last began a level with a number of its own. */
        final Numbering[] begunBy = new Numbering[LEVELS];
        @Nullable String sameAsStyle;
        boolean restartsBySection;

        private Kind() {
            Arrays.fill(counts, NOT_BEGUN);
        }
    }

    /** A list, which may have levels and first numbers of its own. */
    static final class Numbering {

        @Nullable String kind;
        final Level[] levels = new Level[LEVELS];
        final int[] starts = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];

        private Numbering() {
            Arrays.fill(starts, NOT_BEGUN);
        }

        boolean hasOwnStart(int level) {
            return starts[level] != NOT_BEGUN;
        }
    }

    private DocxLists(DocxStyles styles, String tooLarge) {
        this.styles = styles;
        this.tooLarge = tooLarge;
    }

    /**
     * The lists of a document, of which there may be none.
     *
     * @param tooLarge what is said if there are more than any document has
     */
    static DocxLists of(ZipParts parts, DocxStyles styles, String tooLarge) throws IOException, XMLStreamException {
        DocxLists all = new DocxLists(styles, tooLarge);
        if (parts.has(PART)) {
            try (XmlPart xml = parts.part(PART)) {
                xml.child();
                while (xml.child()) {
                    if (xml.is("abstractNum")) {
                        all.kind(xml);
                    } else if (xml.is("num")) {
                        all.list(xml);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        return all;
    }

    private void kind(XmlPart xml) throws XMLStreamException {
        Kind kind = new Kind();
        kinds.put(xml.prefixed("abstractNumId"), kind);
        String bySection = xml.prefixed("restartNumberingAfterBreak");
        kind.restartsBySection = bySection != null && DocxStyles.isOn(bySection);
        count();
        while (xml.child()) {
            if (xml.is("lvl")) {
                level(xml, kind.levels);
            } else {
                kind.sameAsStyle = xml.is("numStyleLink") ? xml.prefixed("val") : kind.sameAsStyle;
                xml.skip();
            }
        }
    }

    private void list(XmlPart xml) throws XMLStreamException {
        Numbering list = new Numbering();
        lists.put(xml.prefixed("numId"), list);
        count();
        while (xml.child()) {
            if (xml.is("lvlOverride")) {
                int level = level(xml.prefixed("ilvl"));
                while (xml.child()) {
                    if (xml.is("lvl")) {
                        level(xml, list.levels);
                    } else {
                        if (xml.is("startOverride") && level >= 0) {
                            list.starts[level] = number(xml.prefixed("val"));
                        }
                        xml.skip();
                    }
                }
            } else {
                list.kind = xml.is("abstractNumId") ? xml.prefixed("val") : list.kind;
                xml.skip();
            }
        }
    }

    private void level(XmlPart xml, Level[] levels) throws XMLStreamException {
        count();
        int place = level(xml.prefixed("ilvl"));
        int start = UNKNOWN;
        String format = "decimal";
        String text = null;
        int restarts = LEVELS;
        boolean legal = false;
        String after = " ";
        String style = null;
        DocxStyles.Looks looks = DocxStyles.Looks.NONE;
        while (xml.child()) {
            if (xml.is("rPr")) {
                looks = DocxStyles.looks(xml);
                continue;
            }
            String value = xml.prefixed("val");
            if (xml.is("start")) {
                start = number(value);
            } else if (xml.is("numFmt")) {
                format = String.valueOf(value);
            } else if (xml.is("AlternateContent")) {
                // A format of a newer Word stands in it.
                format = "";
            } else if (xml.is("lvlText")) {
                text = value;
            } else if (xml.is("lvlRestart")) {
                restarts = number(value);
            } else if (xml.is("isLgl")) {
                legal = DocxStyles.isOn(value);
            } else if (xml.is("suff")) {
                after = "nothing".equals(value) ? "" : " ";
            } else if (xml.is("pStyle")) {
                style = value;
            }
            xml.skip();
        }
        if (place >= 0) {
            levels[place] = new Level(start, format, text, restarts, legal, after, style, looks);
        }
    }

    private void count() {
        read++;
        if (read > MOST) {
            throw Failure.problem(tooLarge);
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : UNKNOWN;
    }

    /** A level from 0; {@link #UNKNOWN} where it is none. */
    static int level(@Nullable String text) {
        return text != null && text.matches("[0-8]") ? Integer.parseInt(text) : UNKNOWN;
    }

    /** A list by its number; null where it is referred to and not there. */
    @Nullable Numbering list(String number) {
        return lists.get(number);
    }

    /** How a list looks, which a style may say that others are like as well. */
    @Nullable Kind kind(@Nullable String id) {
        Kind kind = kinds.get(id);
        if (kind == null || kind.sameAsStyle == null) {
            return kind;
        }
        Numbering same = lists.get(styles.listed(DocxStyles.Listed.NONE, kind.sameAsStyle).list());
        return same == null ? null : kinds.get(same.kind);
    }

    /** A level of a list, which may be its own; null where there is none. */
    static @Nullable Level level(Numbering list, Kind kind, int at) {
        return list.levels[at] == null ? kind.levels[at] : list.levels[at];
    }
}
