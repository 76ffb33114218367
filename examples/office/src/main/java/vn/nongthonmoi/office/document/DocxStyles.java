package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.sheet.XmlPart;
import vn.nongthonmoi.office.sheet.ZipParts;

/** The styles of a Word document, as far as they say in which font a run is, whether it is raised, and in which list a paragraph is. */
final class DocxStyles {

    private static final String PART = "word/styles.xml";
    /** Word allows for 11 styles that are each based on the next. */
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private Looks defaults = Looks.NONE;
    private @Nullable String usual;

    private record Style(@Nullable String basedOn, Looks looks, Listed listed) { }

    /**
     * How a run looks.
     *
     * @param font its font; null where it is not said
     * @param raised whether it is raised; null where it is not said
     * @param hidden whether nobody sees it; null where it is not said
     * @param struck whether it is struck out; null where it is not said
     * @param style the style of its characters; null where it has none
     * @param changed whether nobody has decided that it is there, as may be said of the end of a paragraph
     */
    record Looks(@Nullable String font, @Nullable Boolean raised, @Nullable Boolean hidden, @Nullable Boolean struck, @Nullable String style, boolean changed) {

        static final Looks NONE = new Looks(null, null, null, null, null, false);

        Looks or(Looks other) {
            return new Looks(font == null ? other.font : font, raised == null ? other.raised : raised, hidden == null ? other.hidden : hidden,
                    struck == null ? other.struck : struck, style, changed);
        }
    }

    /**
     * In which list a paragraph is.
     *
     * @param list the number of the list; null where that is not said, 0 where it is in none
     * @param level its level in it, from 0; null where that is not said
     * @param style the style that puts it there; null where it is put there itself
     * @param changed whether nobody has decided that it is in it
     */
    record Listed(@Nullable String list, @Nullable String level, @Nullable String style, boolean changed) {

        static final Listed NONE = new Listed(null, null, null, false);
    }

    private DocxStyles() { }

    /** The styles of a document, of which there may be none. */
    static DocxStyles of(ZipParts parts) throws IOException, XMLStreamException {
        DocxStyles styles = new DocxStyles();
        if (parts.has(PART)) {
            try (XmlPart xml = parts.part(PART)) {
                xml.child();
                while (xml.child()) {
                    if (xml.is("docDefaults")) {
                        styles.defaults = defaults(xml);
                    } else if (xml.is("style")) {
                        styles.style(xml);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        return styles;
    }

    private static Looks defaults(XmlPart xml) throws XMLStreamException {
        Looks looks = Looks.NONE;
        while (xml.child()) {
            if (!xml.is("rPrDefault")) {
                xml.skip();
                continue;
            }
            while (xml.child()) {
                if (xml.is("rPr")) {
                    looks = looks(xml);
                } else {
                    xml.skip();
                }
            }
        }
        return looks;
    }

    private void style(XmlPart xml) throws XMLStreamException {
        String id = xml.prefixed("styleId");
        String standard = xml.prefixed("default");
        if ("paragraph".equals(xml.prefixed("type")) && ("1".equals(standard) || "true".equals(standard))) {
            usual = id;
        }
        String basedOn = null;
        Looks looks = Looks.NONE;
        Listed listed = Listed.NONE;
        while (xml.child()) {
            if (xml.is("rPr")) {
                looks = looks(xml);
            } else if (xml.is("pPr")) {
                while (xml.child()) {
                    if (xml.is("numPr")) {
                        listed = listed(xml);
                    } else {
                        xml.skip();
                    }
                }
            } else {
                basedOn = xml.is("basedOn") ? xml.prefixed("val") : basedOn;
                xml.skip();
            }
        }
        styles.put(id, new Style(basedOn, looks, listed));
    }

    /** Reads the properties of a run. */
    static Looks looks(XmlPart xml) throws XMLStreamException {
        String font = null;
        Boolean raised = null;
        Boolean hidden = null;
        Boolean struck = null;
        String style = null;
        boolean changed = false;
        while (xml.child()) {
            changed |= xml.is("ins") || xml.is("del") || xml.is("moveFrom") || xml.is("moveTo");
            if (xml.is("rFonts")) {
                // The letters of old fonts are letters of Western Europe, which stand in this one; one of the theme is of Unicode.
                font = xml.prefixed("hAnsiTheme") != null ? "" : xml.prefixed("hAnsi") == null ? xml.prefixed("ascii") : xml.prefixed("hAnsi");
            } else if (xml.is("vertAlign")) {
                raised = raised != null && raised || "superscript".equals(xml.prefixed("val"));
            } else if (xml.is("position")) {
                // Half points above the line, as other programs write what is small and raised.
                raised = raised != null && raised || String.valueOf(xml.prefixed("val")).matches("[1-9][0-9]*");
            } else if (xml.is("vanish")) {
                hidden = isOn(xml.prefixed("val"));
            } else if (xml.is("strike") || xml.is("dstrike")) {
                struck = struck != null && struck || isOn(xml.prefixed("val"));
            } else if (xml.is("rStyle")) {
                style = xml.prefixed("val");
            }
            xml.skip();
        }
        return new Looks(font, raised, hidden, struck, style, changed);
    }

    /** Reads in which list a paragraph is. */
    static Listed listed(XmlPart xml) throws XMLStreamException {
        String list = null;
        String level = null;
        boolean changed = false;
        while (xml.child()) {
            list = xml.is("numId") ? xml.prefixed("val") : list;
            level = xml.is("ilvl") ? xml.prefixed("val") : level;
            changed |= xml.is("ins") || xml.is("numberingChange");
            xml.skip();
        }
        return new Listed(list, level, null, changed);
    }

    static boolean isOn(@Nullable String value) {
        return !"0".equals(value) && !"false".equals(value) && !"off".equals(value);
    }

    /** How a run is seen in a paragraph of that style. */
    Looks seen(Looks own, @Nullable String paragraph) {
        return own.or(of(own.style())).or(of(paragraph == null ? usual : paragraph)).or(defaults);
    }

    /** In which list a paragraph of that style is. */
    Listed listed(Listed own, @Nullable String paragraph) {
        Listed found = new Listed(own.list(), own.level(), null, own.changed());
        String id = paragraph == null ? usual : paragraph;
        Style style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            Listed said = style.listed();
            boolean first = found.style() == null && (said.list() != null || said.level() != null);
            found = new Listed(found.list() == null ? said.list() : found.list(), found.level() == null ? said.level() : found.level(),
                    first ? id : found.style(), found.changed());
            id = style.basedOn();
            style = styles.get(id);
        }
        if (own.list() != null && own.level() == null && found.level() != null) {
            // Whether the level of the style is meant in another list is not said anywhere.
            return new Listed(own.list(), "", null, own.changed());
        }
        return own.list() == null && own.level() == null ? found : new Listed(found.list(), found.level(), null, found.changed());
    }

    private Looks of(@Nullable String id) {
        Looks looks = Looks.NONE;
        Style style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            looks = looks.or(style.looks());
            style = styles.get(style.basedOn());
        }
        return looks;
    }
}
