package vn.nongthonmoi.workbench.rules;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetDifference.Change;
import vn.nongthonmoi.criteria.SetDifference.Kind;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.workbench.print.Markdown;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** Differences between sets for people: for the terminal, or as Markdown. */
public final class TextDiff {

    private static final int WIDEST = 45;

    private final Texts texts;
    private final Wording wording;

    public TextDiff(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    public void table(Diff diff, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        diff.sets().forEach(s -> lines.add(set(s)));
        lines.add("");
        for (SetDifference difference : diff.differences()) {
            lines.add(title(difference));
            lines.addAll(documents(difference));
            if (!difference.isEmpty()) {
                TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT);
                table.add(heads());
                cells(difference).forEach(cells -> {
                    cells.set(1, shortened(cells.get(1)));
                    table.add(cells);
                });
                lines.add("");
                lines.addAll(table.lines());
                lines.add("");
            }
            lines.add(count(difference));
            lines.add("");
        }
        write(diff, lines, out);
    }

    public void markdown(Diff diff, OutputStream out) throws IOException {
        Markdown markdown = Markdown.to(out);
        List<String> lines = new ArrayList<>();
        diff.sets().forEach(s -> lines.add("- " + markdown.text(set(s))));
        lines.add("");
        for (SetDifference difference : diff.differences()) {
            lines.add("## " + markdown.text(title(difference)));
            lines.add("");
            documents(difference).forEach(d -> lines.add("- " + markdown.text(d)));
            lines.add("- " + count(difference));
            lines.add("");
            if (!difference.isEmpty()) {
                lines.add(heads().stream().collect(Collectors.joining(" | ", "| ", " |")));
                lines.add("| --- | --- | --- | --- |");
                cells(difference).forEach(cells -> lines.add(cells.stream().map(markdown::cell)
                        .collect(Collectors.joining(" | ", "| ", " |"))));
                lines.add("");
            }
        }
        write(diff, lines, out);
    }

    private void write(Diff diff, List<String> lines, OutputStream out) throws IOException {
        if (diff.differences().isEmpty() && diff.sets().isEmpty()) {
            lines.add(texts.get("diff.nothing"));
        }
        out.write((String.join("\n", lines).strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A set that is new, gone, or in force on other days. */
    private String set(Diff.SetChange change) {
        return texts.get("diff.set", change.period(), dates(change.before()), dates(change.after()));
    }

    private String dates(SetSummary set) {
        return set == null ? texts.get("diff.no-set") : set.decision() + " " + set.inForceFrom() + " – "
                + (set.inForceTo() == null ? "…" : set.inForceTo());
    }

    private String title(SetDifference d) {
        String province = d.after().province() == null ? "" : " " + texts.get("diff.province", d.after().province());
        return texts.get("diff.title", texts.get("standard." + d.after().standard().code()), d.before().period(),
                d.before().asOf(), d.after().period(), d.after().asOf()) + province;
    }

    /** The documents that only one of the two sets rests on. */
    private List<String> documents(SetDifference d) {
        List<String> before = layers(d.before());
        List<String> after = layers(d.after());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("diff.documents-added", listed(after.stream().filter(l -> !before.contains(l)))));
        lines.add(texts.get("diff.documents-removed", listed(before.stream().filter(l -> !after.contains(l)))));
        lines.removeIf(String::isEmpty);
        return before.equals(after) ? List.of() : lines;
    }

    private static List<String> layers(Annex annex) {
        return annex.documents().stream().map(d -> (d.decision().isEmpty() ? "?" : d.decision()) + " (" + d.layer() + ")")
                .toList();
    }

    private static String listed(Stream<String> layers) {
        String text = layers.collect(Collectors.joining(", "));
        return text.isEmpty() ? "–" : text;
    }

    private String count(SetDifference difference) {
        if (difference.isEmpty()) {
            return texts.get("diff.nothing");
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Stream.of(difference.changes().stream().flatMap(c -> c.kinds().stream()),
                difference.criteria().stream().map(SetDifference.CriterionChange::kind),
                difference.classes().stream().map(SetDifference.ClassChange::kind)).flatMap(kinds -> kinds)
                .forEach(k -> counts.merge(k, 1, Integer::sum));
        return texts.get("diff.count", difference.changes().size() + difference.criteria().size()
                + difference.classes().size(), counts.entrySet().stream()
                .map(e -> texts.of(e.getKey().title()) + " " + e.getValue()).collect(Collectors.joining(", ")));
    }

    private List<String> heads() {
        return List.of(texts.get("head.code"), texts.get("head.content"), texts.get("diff.head-change"),
                texts.get("diff.head-levels"));
    }

    /** The lines of the table: criteria, rows, and the classes of units that rows go by. */
    private List<List<String>> cells(SetDifference d) {
        List<List<String>> lines = new ArrayList<>();
        d.criteria().forEach(c -> lines.add(new ArrayList<>(List.of(texts.get("diff.criterion", c.criterion().code()),
                texts.of(c.criterion().title()), texts.of(c.kind().title()),
                c.kind() == Kind.REWORDED ? "“" + texts.of(c.before().title()) + "” → “" + texts.of(c.after().title()) + "”" : ""))));
        d.changes().forEach(c -> lines.add(cells(c)));
        d.classes().forEach(c -> lines.add(new ArrayList<>(List.of(texts.get("diff.class"), c.name(),
                texts.of(c.kind().title()), who(c.before()) + " → " + who(c.after())))));
        return lines;
    }

    /** Which units rules put in a class, and by what text. */
    private String who(List<Annex.UnitClass> rules) {
        return rules.isEmpty() ? "–" : rules.stream().map(r -> (r.condition().isEmpty() ? texts.get("diff.every-unit")
                : r.condition()) + " (" + r.source() + ")").collect(Collectors.joining(", "));
    }

    private List<String> cells(Change c) {
        String code = c.before() == null || c.after() == null || c.before().code().equals(c.after().code())
                ? c.row().code() : c.before().code() + " → " + c.after().code();
        return new ArrayList<>(List.of(code, texts.of(c.row().title()),
                c.kinds().stream().map(k -> texts.of(k.title())).collect(Collectors.joining(", ")), what(c)));
    }

    /** A title short enough for a column of a terminal. */
    private static String shortened(String title) {
        return title.length() <= WIDEST ? title : title.substring(0, WIDEST - 1).strip() + "…";
    }

    /** What was asked and is asked; columns that changed alike stand together. */
    private String what(Change c) {
        List<String> parts = new ArrayList<>();
        if (c.before() == null || c.after() == null) {
            parts.add(alike(c.row().requirements()));
        }
        boolean mixed = c.levels().stream().map(SetDifference.Level::kind).distinct().count() > 1;
        Map<String, List<String>> columns = new LinkedHashMap<>();
        c.levels().forEach(l -> columns.computeIfAbsent(asked(l.before()) + " → " + asked(l.after())
                + (mixed ? " (" + texts.of(l.kind().title()) + ")" : ""),
                k -> new ArrayList<>()).add(l.column()));
        columns.forEach((text, codes) -> parts.add(
                (codes.size() == c.row().requirements().size() ? "" : columns(codes) + ": ") + text));
        if (c.kinds().contains(Kind.PARTICULAR)) {
            parts.add(variants(c.before()) + " → " + variants(c.after()));
        }
        if (c.kinds().contains(Kind.REWORDED)) {
            parts.add("“" + texts.of(c.before().title()) + "” → “" + texts.of(c.after().title()) + "”");
        }
        if (c.kinds().contains(Kind.RESOURCED)) {
            parts.add(basis(c.before().requirement()) + " → " + basis(c.after().requirement()));
        }
        if (c.kinds().contains(Kind.CONFIRMATION)) {
            parts.add(confirmation(c));
        }
        return String.join("; ", parts);
    }

    /** What is said of a row's being confirmed, in the first column in which it is another. */
    private String confirmation(Change c) {
        return c.after().requirements().entrySet().stream().filter(e -> c.before().requirements().containsKey(e.getKey()))
                .map(e -> confirmed(c.before().requirements().get(e.getKey())) + " → " + confirmed(e.getValue()))
                .filter(text -> !text.matches("(?s)(.*) → \\1")).findFirst().orElseThrow();
    }

    private String confirmed(Requirement r) {
        String checked = r.checked().isEmpty() ? "" : "✓ " + r.checked();
        return r.caveats().isEmpty() ? checked.isEmpty() ? "–" : checked
                : "* " + String.join("; ", r.caveats()) + (checked.isEmpty() ? "" : ", " + checked);
    }

    private String variants(Annex.Row row) {
        return row.variants().isEmpty() ? "–" : row.variants().stream().map(v -> v.condition() + " " + wording.level(v))
                .collect(Collectors.joining(", "));
    }

    /** What a row asks, once where all columns ask the same. */
    private String alike(Map<String, Requirement> columns) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        columns.forEach((column, r) -> byText.computeIfAbsent(asked(r), t -> new ArrayList<>()).add(column));
        return byText.entrySet().stream().map(e -> byText.size() == 1 ? e.getKey()
                : columns(e.getValue()) + ": " + e.getKey()).collect(Collectors.joining("; "));
    }

    /** Columns by the labels of the annex. */
    private static String columns(List<String> codes) {
        return codes.stream().map(c -> Region.find(c).map(Region::label).orElse(c)).collect(Collectors.joining(" "));
    }

    private String asked(Requirement r) {
        return r == null ? "–" : wording.requirement(r);
    }

    private String basis(Requirement r) {
        return r.source() + (r.provisional() ? " *" : "") + (r.checked().isEmpty() ? "" : " ✓");
    }
}
