package vn.nongthonmoi.office.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook or document, read element by element from its beginning. Whoever is told of a child reads it to its end, by
 * its own children or as a text, or skips it. Elements are known by their local names, so that both dialects of the
 * format are read.
 *
 * <p>The part comes from a stranger: it may declare nothing of its own, and the parser counts attributes and levels,
 * since both cost more than they say.
 */
public final class XmlPart implements AutoCloseable {

    /** The longest text that a spreadsheet keeps in a cell. */
    static final int LONGEST = 32_767;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int MOST_ATTRIBUTES = 200;
    private static final int DEEPEST = 100;
    private static final int MARK = 3;

    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;

    /** @throws IOException if the part is no XML in UTF-8 or UTF-16, as the parts of a workbook have to be */
    XmlPart(String name, InputStream in) throws IOException, XMLStreamException {
        // The JDK's own parser, whatever else is on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without namespaces it counts their declarations as well.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty(LIMITS + "maxElementDepth", DEEPEST);
        // Nothing declared is expanded, and newer parsers count every &amp; as if it were.
        factory.setProperty(LIMITS + "maxGeneralEntitySizeLimit", 0);
        factory.setProperty(LIMITS + "totalEntitySizeLimit", 0);
        this.name = name;
        this.in = in;
        BufferedInputStream bytes = new BufferedInputStream(in);
        Charset charset = charset(bytes);
        // Given bytes, the parser prints what is wrong with them on the error stream, and reads whatever the part declares.
        this.reader = factory.createXMLStreamReader(new InputStreamReader(bytes, charset.newDecoder()));
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.toUpperCase(Locale.ROOT).startsWith(charset == StandardCharsets.UTF_8 ? "UTF-8" : "UTF-16")) {
            throw new XMLStreamException(place());
        }
    }

    /** What the part is written in, by its first bytes; those that say nothing else are skipped. */
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(MARK);
        int first = bytes.read();
        int second = bytes.read();
        int third = bytes.read();
        bytes.reset();
        if (first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
            // It reads the order of the bytes by itself.
            return StandardCharsets.UTF_16;
        }
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            bytes.skipNBytes(MARK);
        }
        return first == 0 ? StandardCharsets.UTF_16BE : second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Goes to the next child of the element, or to the element's end; at the beginning, to the root. */
    public boolean child() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException(place());
                default -> { }
            }
        }
        return false;
    }

    /** The next event, or where in which part there is none that can be read. */
    private int next() throws XMLStreamException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw new XMLStreamException(place(), e);
        }
    }

    /** Whether the element is called so, with a prefix or without one. */
    public boolean is(String element) {
        String called = reader.getLocalName();
        return called.equals(element) || called.endsWith(":" + element);
    }

    /** An attribute without a prefix; null where there is none. */
    public String attribute(String attribute) {
        return attribute(attribute, String::isEmpty);
    }

    /** An attribute with a prefix; null where there is none. */
    public String prefixed(String attribute) {
        return attribute(attribute, prefix -> !prefix.isEmpty() && !prefix.equals(XMLConstants.XMLNS_ATTRIBUTE));
    }

    /** An attribute with that prefix; null where there is none. */
    public String attribute(String prefix, String attribute) {
        return attribute(attribute, prefix::equals);
    }

    private String attribute(String attribute, Predicate<String> prefix) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)
                    && prefix.test(Objects.requireNonNullElse(reader.getAttributePrefix(i), ""))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Goes to the end of the element. */
    public void skip() throws XMLStreamException {
        text(0);
    }

    /** Goes to the end of the element; what stands in it, of a text that is too long the first character too many. */
    public String text() throws XMLStreamException {
        return text(LONGEST + 1);
    }

    private String text(int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (reader.isCharacters()) {
                append(text, longest);
            }
        }
        return text.toString();
    }

    /** The same of the runs of a text: the space between its elements and how it is pronounced are no part of it. */
    String runs() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (child()) {
            if (is("t")) {
                append(text, text());
            } else if (is("r")) {
                append(text, runs());
            } else {
                skip();
            }
        }
        return text.toString();
    }

    /** The runs of a text with their fonts. */
    List<SeenText.Run> fontRuns() throws XMLStreamException {
        List<SeenText.Run> runs = new ArrayList<>();
        while (child()) {
            if (is("t")) {
                runs.add(new SeenText.Run(text(), null, false));
            } else if (is("r")) {
                fontRun(runs);
            } else {
                skip();
            }
        }
        return runs;
    }

    /** Whether the element says that a text is struck out. */
    boolean isStruck() {
        return is("strike") && !"0".equals(attribute("val")) && !"false".equals(attribute("val"));
    }

    private void fontRun(List<SeenText.Run> runs) throws XMLStreamException {
        String font = null;
        boolean raised = false;
        boolean struck = false;
        while (child()) {
            if (is("rPr")) {
                while (child()) {
                    font = is("rFont") ? attribute("val") : font;
                    raised |= is("vertAlign") && "superscript".equals(attribute("val"));
                    struck |= isStruck();
                    skip();
                }
            } else if (is("t")) {
                String text = text();
                runs.add(new SeenText.Run(struck && !text.isBlank() ? SeenText.UNKNOWN : text, font, raised));
            } else {
                skip();
            }
        }
    }

    private void append(StringBuilder text, int longest) {
        int take = Math.min(reader.getTextLength(), longest - text.length());
        if (take > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), take);
        }
    }

    private static void append(StringBuilder text, String run) {
        text.append(run, 0, Math.min(run.length(), LONGEST + 1 - text.length()));
    }

    private String place() {
        return name + ":" + reader.getLocation().getLineNumber() + ":" + reader.getLocation().getColumnNumber();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
