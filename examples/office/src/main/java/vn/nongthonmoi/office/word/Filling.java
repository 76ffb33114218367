package vn.nongthonmoi.office.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Fills the marks of a template that was checked. What is put in is never looked at for marks again. */
final class Filling {

    /** What a list repeats: paragraphs and tables that stand beside each other, or rows of one table. */
    private record Block(Mark.Span span, List<Node> nodes) {

        boolean holds(Node node) {
            return nodes.stream().anyMatch(n -> n == node || (n.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0);
        }
    }

    private Filling() { }

    static void fill(Element root, Fields.Scope scope) {
        fill(List.of(root), scope);
    }

    private static void fill(List<? extends Node> roots, Fields.Scope scope) {
        List<ParagraphText> paragraphs = new ArrayList<>();
        roots.forEach(root -> collect(root, paragraphs));
        List<Mark> marks = paragraphs.stream().flatMap(p -> Mark.of(p).stream()).toList();
        List<Block> blocks = new ArrayList<>();
        List<Mark.Span> inline = new ArrayList<>();
        for (Mark.Span span : Mark.outermost(marks)) {
            boolean within = blocks.stream().anyMatch(b -> b.holds(span.begin().paragraph().paragraph()));
            if (!within && isInline(span)) {
                inline.add(span);
            } else if (!within) {
                blocks.add(new Block(span, nodes(span)));
            }
        }
        for (ParagraphText paragraph : paragraphs) {
            if (blocks.stream().noneMatch(b -> b.holds(paragraph.paragraph()))) {
                texts(paragraph, marks.stream().filter(m -> m.paragraph() == paragraph).toList(),
                        inline.stream().filter(s -> s.begin().paragraph() == paragraph).toList(), scope);
            }
        }
        blocks.forEach(block -> repeat(block, scope));
    }

    private static void collect(Node node, List<ParagraphText> paragraphs) {
        if (ParagraphText.is(node, "p")) {
            ParagraphText paragraph = new ParagraphText((Element) node);
            if (paragraph.text().contains("{{")) {
                paragraphs.add(paragraph);
            }
        }
        ParagraphText.children(node).forEach(child -> collect(child, paragraphs));
    }

    /** Whether a list stands within the text of one paragraph. One that a whole paragraph stands in repeats the paragraph. */
    private static boolean isInline(Mark.Span span) {
        String text = span.begin().paragraph().text();
        return span.begin().paragraph() == span.end().paragraph()
                && !(text.substring(0, span.begin().from()).isBlank() && text.substring(span.end().to()).isBlank());
    }

    /** From the last mark to the first, so that places stay where they are. */
    private static void texts(ParagraphText paragraph, List<Mark> marks, List<Mark.Span> spans, Fields.Scope scope) {
        String text = paragraph.text();
        int until = text.length();
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            if (mark.to() > until) {
                continue;
            }
            Mark.Span span = spans.stream().filter(s -> s.end() == mark).findFirst().orElse(null);
            int from = span == null ? mark.from() : span.begin().from();
            paragraph.replace(from, mark.to(), text(text.substring(from, mark.to()), scope));
            until = from;
        }
    }

    /** A text with its marks filled. */
    private static String text(String text, Fields.Scope scope) {
        List<Mark> marks = Mark.in(null, text);
        List<Mark.Span> spans = Mark.outermost(marks);
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (Mark mark : marks) {
            if (mark.from() < done) {
                continue;
            }
            filled.append(text, done, mark.from());
            if (mark.kind() == Mark.Kind.FIELD) {
                filled.append(scope.text(mark.name()));
                done = mark.to();
            } else {
                Mark.Span span = spans.stream().filter(s -> s.begin() == mark).findFirst().orElseThrow();
                String repeated = text.substring(mark.to(), span.end().from());
                scopes(mark, scope).forEach(item -> filled.append(text(repeated, item)));
                done = span.end().to();
            }
        }
        return filled.append(text.substring(done)).toString();
    }

    /** For what a span is there: each thing, or once. */
    private static List<Fields.Scope> scopes(Mark mark, Fields.Scope scope) {
        List<Fields.Scope> list = scope.list(mark.name());
        return switch (mark.kind()) {
            case ANY -> list.isEmpty() ? List.of() : List.of(scope);
            case NONE -> list.isEmpty() ? List.of(scope) : List.of();
            default -> list;
        };
    }

    /** What lies between two marks: the children of what holds both, and rows where the marks stand in cells of one table. */
    private static List<Node> nodes(Mark.Span span) {
        Node first = span.begin().paragraph().paragraph();
        Node last = span.end().paragraph().paragraph();
        Node around = first.getParentNode();
        while (around != last.getParentNode() && (around.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_CONTAINED_BY) == 0) {
            around = around.getParentNode();
        }
        if (ParagraphText.is(around, "tr")) {
            return List.of(around);
        }
        first = below(around, first);
        last = below(around, last);
        List<Node> nodes = new ArrayList<>();
        for (Node node = first; node != last; node = node.getNextSibling()) {
            nodes.add(node);
        }
        nodes.add(last);
        return nodes;
    }

    private static Node below(Node around, Node node) {
        Node child = node;
        while (child.getParentNode() != around) {
            child = child.getParentNode();
        }
        return child;
    }

    private static void repeat(Block block, Fields.Scope scope) {
        List<Node> nodes = new ArrayList<>(block.nodes());
        Node place = nodes.get(0);
        Node parent = place.getParentNode();
        // A place that stays while what stands there goes.
        Node here = parent.insertBefore(parent.getOwnerDocument().createComment(""), place);
        strip(block.span().end(), nodes);
        strip(block.span().begin(), nodes);
        boolean again = false;
        for (Fields.Scope item : scopes(block.span().begin(), scope)) {
            List<Node> copies = new ArrayList<>();
            for (Node node : nodes) {
                Node copy = node.cloneNode(true);
                if (again) {
                    nameless(copy);
                }
                parent.insertBefore(copy, here);
                copies.add(copy);
            }
            fill(copies, item);
            again = true;
        }
        nodes.forEach(parent::removeChild);
        // Word asks for a paragraph in every cell.
        if (ParagraphText.is(parent, "tc") && ParagraphText.children(parent).stream().noneMatch(c -> ParagraphText.is(c, "p"))) {
            parent.insertBefore(parent.getOwnerDocument().createElementNS(ParagraphText.W, prefixed(parent, "p")), here);
        }
        parent.removeChild(here);
    }

    private static String prefixed(Node like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    /** Takes a mark away; with it the paragraph or the row that is there for it alone. */
    private static void strip(Mark mark, List<Node> nodes) {
        Element paragraph = mark.paragraph().paragraph();
        mark.paragraph().replace(mark.from(), mark.to(), "");
        Node unit = nodes.stream().filter(n -> n == paragraph || (n.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0)
                .findFirst().orElseThrow();
        boolean row = ParagraphText.is(unit, "tr");
        if (unit.getTextContent().isBlank() && nodes.size() > 1 && (row || unit == paragraph && !endsSection(paragraph))) {
            nodes.remove(unit);
            unit.getParentNode().removeChild(unit);
        } else if (row && mark.paragraph().text().isBlank()) {
            Node cell = paragraph.getParentNode();
            if (ParagraphText.is(cell, "tc") && ParagraphText.children(cell).stream().filter(c -> ParagraphText.is(c, "p")).count() > 1) {
                cell.removeChild(paragraph);
            }
        }
    }

    private static boolean endsSection(Element paragraph) {
        return paragraph.getElementsByTagNameNS(ParagraphText.W, "sectPr").getLength() > 0;
    }

    /** A copy may not have the names by which Word finds the first one. */
    private static void nameless(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        if (attributes != null) {
            for (int i = attributes.getLength() - 1; i >= 0; i--) {
                String name = attributes.item(i).getLocalName();
                if ("paraId".equals(name) || "textId".equals(name)) {
                    ((Element) node).removeAttributeNode((Attr) attributes.item(i));
                }
            }
        }
        for (Element child : ParagraphText.children(node)) {
            if (ParagraphText.is(child, "bookmarkStart") || ParagraphText.is(child, "bookmarkEnd")) {
                node.removeChild(child);
            } else {
                nameless(child);
            }
        }
    }
}
