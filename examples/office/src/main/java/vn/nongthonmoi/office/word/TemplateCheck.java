package vn.nongthonmoi.office.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;

/** Names all that is wrong with the marks of a template, each with its place, before anything is filled. */
final class TemplateCheck {

    private static final int QUOTED = 40;

    private final Fields<?> known;
    private final boolean alone;
    private final Texts texts;
    private final Set<String> problems = new LinkedHashSet<>();

    /** A span that is open, and the fields within it: none more than around it where it is shown once. */
    private record Open(Mark mark, Fields<?> fields, String place) { }

    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * Prepares to look.
     *
     * @param alone whether the document is about one unit
     */
    TemplateCheck(Fields<?> known, boolean alone, Texts texts) {
        this.known = known;
        this.alone = alone;
        this.texts = texts;
    }

    /** What is wrong; empty where nothing is. */
    Set<String> problems() {
        return problems;
    }

    /** Looks at a part of the file. */
    void part(Element root, String name) {
        blocks(root, name, new int[2]);
        open.forEach(o -> problem(o.place(), "template.no-end", "{{/" + o.mark().name() + "}}", o.mark().name()));
        open.clear();
    }

    private void blocks(Element container, String place, int[] count) {
        for (Element child : ParagraphText.children(container)) {
            if (ParagraphText.is(child, "p")) {
                count[0]++;
                paragraph(child, within(place, texts.get("template.paragraph", count[0])));
            } else if (ParagraphText.is(child, "tbl")) {
                count[1]++;
                rows(child, within(place, texts.get("template.table", count[1])), new int[1]);
            } else if (!child.getLocalName().equals("Fallback")) {
                // A footnote, a text box and a field of a form hold paragraphs as the page does.
                blocks(child, place, count);
            }
        }
    }

    private static String within(String place, String text) {
        return place.isEmpty() ? text : place + ", " + text;
    }

    private void rows(Element table, String place, int[] row) {
        for (Element child : ParagraphText.children(table)) {
            if (ParagraphText.is(child, "tr")) {
                row[0]++;
                cells(child, within(place, texts.get("template.row", row[0])), new int[1]);
            } else {
                rows(child, place, row);
            }
        }
    }

    private void cells(Element row, String place, int[] cell) {
        for (Element child : ParagraphText.children(row)) {
            if (ParagraphText.is(child, "tc")) {
                cell[0]++;
                blocks(child, within(place, texts.get("template.cell", cell[0])), new int[2]);
            } else {
                cells(child, place, cell);
            }
        }
    }

    private void paragraph(Element element, String place) {
        ParagraphText paragraph = new ParagraphText(element);
        String text = paragraph.text();
        Mark.of(paragraph).forEach(mark -> mark(mark, place));
        for (String rest : Mark.without(text).split("\n")) {
            int at = Math.max(rest.indexOf("{{"), rest.indexOf("}}"));
            if (at >= 0) {
                problem(place, rest.contains("{{") ? "template.unclosed" : "template.unopened",
                        Texts.shortened(rest.contains("{{") ? rest.substring(rest.indexOf("{{")) : rest.substring(0, rest.lastIndexOf("}}") + 2), QUOTED));
            }
        }
        ParagraphText.children(element).forEach(child -> boxes(child, place));
    }

    /** Text boxes hang on a paragraph. */
    private void boxes(Element element, String place) {
        if (ParagraphText.is(element, "txbxContent")) {
            blocks(element, within(place, texts.get("template.box")), new int[2]);
        } else if (!"Fallback".equals(element.getLocalName())) {
            ParagraphText.children(element).forEach(child -> boxes(child, place));
        }
    }

    private void mark(Mark mark, String place) {
        if (mark.kind() == Mark.Kind.END) {
            end(mark, place);
            return;
        }
        Fields.Field<?, ?> field = find(mark.key());
        if (field == null && mark.kind() == Mark.Kind.FIELD && mark.key().equals(Mark.NUMBER) && !open.isEmpty()) {
            return;
        }
        if (field == null) {
            unknown(mark, place);
        } else if (field.alone() && !alone) {
            problem(place, "template.one-unit", mark.name());
        } else if (field.list() != mark.kind().begins()) {
            problem(place, field.list() ? "template.is-list" : "template.is-text", field.name());
        }
        if (mark.kind().begins()) {
            open.push(new Open(mark, field != null && field.list() && mark.kind() == Mark.Kind.EACH ? field.of() : null, place));
        }
    }

    private Fields.Field<?, ?> find(String key) {
        return scopes().map(f -> f.find(key)).filter(f -> f != null).findFirst().orElse(null);
    }

    /** The fields of the innermost list first. */
    private Stream<? extends Fields<?>> scopes() {
        return Stream.concat(open.stream().map(Open::fields).filter(f -> f != null), Stream.of(known));
    }

    private void end(Mark mark, String place) {
        if (open.isEmpty()) {
            problem(place, "template.no-begin", mark.name());
        } else if (!open.peek().mark().key().equals(mark.key())) {
            problem(place, "template.crossed", mark.name(), open.peek().mark().name());
            if (open.stream().anyMatch(o -> o.mark().key().equals(mark.key()))) {
                while (!open.pop().mark().key().equals(mark.key())) {
                    continue;
                }
            }
        } else if (holds(open.peek().mark(), mark) || holds(mark, open.peek().mark())) {
            problem(place, "template.crossed", mark.name(), texts.get("template.box"));
            open.pop();
        } else {
            open.pop();
        }
    }

    private static boolean holds(Mark one, Mark other) {
        return one.paragraph().paragraph() != other.paragraph().paragraph()
                && (one.paragraph().paragraph().compareDocumentPosition(other.paragraph().paragraph()) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
    }

    /** With the nearest name that could stand there, or the list that has it. */
    private void unknown(Mark mark, String place) {
        Fields.Field<?, ?> list = known.elsewhere(mark.key());
        if (list != null) {
            problem(place, "template.in-list", mark.name(), list.name());
            return;
        }
        Map<String, String> names = scopes().flatMap(Fields::names).collect(Collectors.toMap(Fields::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        problem(place, "template.unknown", mark.name(), Nearest.of(mark.key(), names.keySet())
                .map(key -> " " + texts.get("did-you-mean", "{{" + names.get(key) + "}}")).orElse(""));
    }

    private void problem(String place, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(place));
        all.addAll(List.of(arguments));
        problems.add(texts.get(key, all.toArray()));
    }
}
