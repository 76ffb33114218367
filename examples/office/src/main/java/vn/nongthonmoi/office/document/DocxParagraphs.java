package vn.nongthonmoi.office.document;

import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.sheet.SeenText;
import vn.nongthonmoi.office.sheet.XmlPart;

/**
 * What paragraphs of a Word document say, as their reader sees it: with the numbers of lists, without what is hidden, and with U+FFFD where
 * something is shown that cannot be read.
 */
final class DocxParagraphs {

    /** Elements that only hold what is seen: content controls, links, smart tags. */
    static final Set<String> HOLDERS = Set.of("sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo");
    /** What nobody has accepted or refused. */
    static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge");

    private static final Set<String> FORMULAS = Set.of("oMath", "oMathPara");
    /** What may show anything: in a cell it must not be left out. */
    private static final Set<String> PICTURES = Set.of("object", "drawing", "pict", "AlternateContent");
    private static final char UNKNOWN = '\uFFFD';
    private static final String UNKNOWN_TEXT = String.valueOf(UNKNOWN);

    private final XmlPart xml;
    private final DocxStyles styles;
    private final DocxNumbers numbers;
    private final Consumer<String> changed;
    private final String tooLarge;
    private int letters;

    /**
     * @param xml the document, which stands at a paragraph whenever one is read
     * @param changed is told of the place of every open change
     * @param tooLarge what is said if there are more letters than any decision has
     */
    DocxParagraphs(XmlPart xml, DocxStyles styles, DocxNumbers numbers, Consumer<String> changed, String tooLarge) {
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
        this.changed = changed;
        this.tooLarge = tooLarge;
    }

    private boolean isOne(Set<String> names) {
        return names.stream().anyMatch(xml::is);
    }

    /** What a paragraph says of itself, before anything stands in it. */
    private static final class Properties {

        private @Nullable String style;
        private DocxStyles.Listed listed = DocxStyles.Listed.NONE;
        private DocxStyles.Looks end = DocxStyles.Looks.NONE;
    }

    /**
     * Reads a paragraph, with the number that Word puts before it.
     *
     * @param place the cell; empty outside of tables
     * @param covered whether the cell goes on with another, so that what stands in it is not seen
     */
    String read(String place, boolean covered) throws XMLStreamException {
        SeenText line = new SeenText();
        Properties own = new Properties();
        paragraph(line, own, place);
        DocxStyles.Looks end = styles.seen(own.end, own.style);
        String number = numbers.next(styles.listed(own.listed, own.style), end, !covered && !Boolean.TRUE.equals(end.hidden()));
        count(number);
        return number + line;
    }

    private void paragraph(SeenText line, Properties own, String place) throws XMLStreamException {
        while (xml.child()) {
            if (xml.is("pPr")) {
                properties(own, place);
            } else if (xml.is("r")) {
                run(line, own.style, place);
            } else if (isOne(HOLDERS)) {
                if (DocxNumbers.isCountingField(xml.prefixed("instr"))) {
                    line.add(UNKNOWN);
                }
                paragraph(line, own, place);
            } else if (isOne(FORMULAS)) {
                formula(line, own.style);
            } else if (isOne(CHANGES)) {
                changed.accept(place);
                xml.skip();
            } else {
                xml.skip();
            }
        }
    }

    private void properties(Properties own, String place) throws XMLStreamException {
        boolean open = false;
        while (xml.child()) {
            if (xml.is("numPr")) {
                own.listed = DocxStyles.listed(xml);
                open |= own.listed.changed();
            } else if (xml.is("rPr")) {
                own.end = DocxStyles.looks(xml);
                open |= own.end.changed();
            } else if (xml.is("pPrChange")) {
                Properties before = new Properties();
                while (xml.child()) {
                    properties(before, place);
                }
                open |= !styles.listed(before.listed, before.style).equals(styles.listed(own.listed, own.style));
            } else {
                own.style = xml.is("pStyle") ? xml.prefixed("val") : own.style;
                xml.skip();
            }
        }
        if (open) {
            changed.accept(place);
        }
    }

    /** A sign is often put in as a formula; one of signs in a row is what these are, and any other is not. */
    private void formula(SeenText line, @Nullable String style) throws XMLStreamException {
        while (xml.child()) {
            if (xml.is("r")) {
                run(line, style, "");
            } else if (isOne(FORMULAS)) {
                formula(line, style);
            } else {
                if (!xml.is("oMathParaPr")) {
                    line.add(UNKNOWN);
                }
                xml.skip();
            }
        }
    }

    private void count(String text) {
        letters += text.length();
        if (letters > DecisionDocument.MOST_LETTERS) {
            throw Failure.problem(tooLarge);
        }
    }

    /** @param place the cell; empty outside of tables */
    private void run(SeenText line, @Nullable String style, String place) throws XMLStreamException {
        DocxStyles.Looks looks = styles.seen(DocxStyles.Looks.NONE, style);
        while (xml.child()) {
            boolean raised = Boolean.TRUE.equals(looks.raised());
            if (xml.is("rPr")) {
                looks = styles.seen(DocxStyles.looks(xml), style);
            } else if (xml.is("t")) {
                String text = xml.text();
                count(text);
                if (!Boolean.TRUE.equals(looks.hidden())) {
                    line.add(Boolean.TRUE.equals(looks.struck()) && !text.isBlank() ? UNKNOWN_TEXT : text, looks.font(), raised);
                }
            } else if (xml.is("instrText")) {
                if (DocxNumbers.isCountingField(xml.text())) {
                    line.add(UNKNOWN);
                }
            } else if (xml.is("tab")) {
                line.add(' ');
                xml.skip();
            } else if (xml.is("br") || xml.is("cr")) {
                line.add('\n');
                xml.skip();
            } else if (xml.is("noBreakHyphen")) {
                line.add('-');
                xml.skip();
            } else if (xml.is("softHyphen")) {
                // A letter of TCVN3.
                line.add("\u00ad", looks.font(), raised);
                xml.skip();
            } else if (xml.is("sym")) {
                line.add(symbol(xml.prefixed("char")), xml.prefixed("font"), raised);
                xml.skip();
            } else {
                if (isOne(PICTURES) && !place.isEmpty()) {
                    line.add(UNKNOWN);
                }
                xml.skip();
            }
        }
    }

    /** A sign that is not known must not vanish: a level without it may read otherwise. */
    private static String symbol(@Nullable String code) {
        return code != null && code.matches("[0-9A-Fa-f]{4}") ? String.valueOf((char) Integer.parseInt(code, 16)) : UNKNOWN_TEXT;
    }
}
