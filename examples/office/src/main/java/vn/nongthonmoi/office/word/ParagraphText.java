package vn.nongthonmoi.office.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.nongthonmoi.office.print.Visible;

/** The text of a paragraph, whichever runs Word has cut it into: it cuts at every correction and change of language. */
final class ParagraphText {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A piece of the text; without an element it is a tab or the end of a line, which no field goes across. */
    private static final class Piece {
        private final Element element;
        private String text;

        private Piece(Element element, String text) {
            this.element = element;
            this.text = text;
        }
    }

    private final Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();

    ParagraphText(Element paragraph) {
        this.paragraph = paragraph;
        collect(paragraph);
    }

    static boolean is(Node node, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }

    static List<Element> children(Node of) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void collect(Element of) {
        for (Element child : children(of)) {
            if (is(child, "t")) {
                pieces.add(new Piece(child, child.getTextContent()));
            } else if (is(child, "tab") || is(child, "br") || is(child, "cr")) {
                pieces.add(new Piece(null, "\n"));
            } else if (!is(child, "p") && !is(child, "pPr")) {
                // A text box has paragraphs of its own.
                collect(child);
            }
        }
    }

    Element paragraph() {
        return paragraph;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(p -> text.append(p.text));
        return text.toString();
    }

    /** Puts a text in the place of another one. It looks as the first letter there did. */
    void replace(int from, int to, String by) {
        int begin = 0;
        boolean put = false;
        for (Piece piece : pieces) {
            int end = begin + piece.text.length();
            if (piece.element != null && end > from && begin < to) {
                String before = piece.text.substring(0, Math.max(0, from - begin));
                String after = piece.text.substring(Math.min(piece.text.length(), to - begin));
                set(piece, put ? List.of(before + after) : lines(before, by, after));
                put = true;
            }
            begin = end;
        }
    }

    private static List<String> lines(String before, String by, String after) {
        List<String> lines = new ArrayList<>(by.lines().map(Visible::text).toList());
        if (lines.isEmpty()) {
            lines.add("");
        }
        lines.set(0, before + lines.get(0));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + after);
        return lines;
    }

    private static void set(Piece piece, List<String> lines) {
        piece.text = lines.get(0);
        write(piece.element, lines.get(0));
        Node after = piece.element.getNextSibling();
        for (String line : lines.subList(1, lines.size())) {
            String prefix = piece.element.getPrefix() == null ? "" : piece.element.getPrefix() + ":";
            Element end = piece.element.getOwnerDocument().createElementNS(W, prefix + "br");
            Element text = piece.element.getOwnerDocument().createElementNS(W, prefix + "t");
            write(text, line);
            piece.element.getParentNode().insertBefore(end, after);
            piece.element.getParentNode().insertBefore(text, after);
        }
    }

    private static void write(Element element, String text) {
        element.setTextContent(text);
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
