package vn.nongthonmoi.office.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetDifference.Change;
import vn.nongthonmoi.criteria.SetDifference.Kind;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.UnitRegister;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code diff} says: sets, and the lines in which they differ. */
public final class DiffAnswer implements Answer {

    private final Diff diff;
    private final UnitRegister register;
    private final Texts texts;
    private final Wording wording;

    /** A line of the table; of the days it is about, of a difference. */
    private record Line(SetDifference of, String code, String title, List<Kind> kinds, String levels, Requirement cited) { }

    /** @param register has the names that provinces had on the days that are compared */
    public DiffAnswer(Diff diff, UnitRegister register, Texts texts) {
        this.diff = diff;
        this.register = register;
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    @Override
    public Fields json() {
        return DiffJson.of(diff);
    }

    @Override
    public void page(Page page) {
        if (!diff.before().isEmpty()) {
            page.heading(1, texts.get("diff.heading"));
            sides().forEach(page::item);
            page.gap();
        }
        diff.sets().forEach(s -> page.item(set(s)));
        page.gap();
        for (SetDifference difference : diff.differences()) {
            page.heading(2, title(difference));
            documents(difference).forEach(page::item);
            page.summary(count(difference), columns(), lines(difference));
        }
        if (diff.differences().isEmpty() && diff.sets().isEmpty()) {
            page.line(texts.get("diff.nothing"));
        }
    }

    private List<String> sides() {
        return List.of(texts.get("diff.before", diff.before()), texts.get("diff.after", diff.after()));
    }

    /** What is printed beside the table, which may be copied alone. */
    @Override
    public List<String> notes() {
        return Stream.of(diff.before().isEmpty() ? List.<String>of() : sides(), diff.sets().stream().map(this::set).toList())
                .flatMap(List::stream).toList();
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }

    /** One line a row that differs on a day. */
    @Override
    public Table<?> table() {
        return new Table<>(new Columns<Line>(texts).of(Line::of, in -> in
                        .of(SetDifference::before, a -> a.coded("period_before", Annex::period).coded("as_of_before", Annex::asOf))
                        .of(SetDifference::after, a -> a.coded("standard", x -> x.standard().code()).coded("period", Annex::period)
                                .coded("as_of", Annex::asOf).coded("province", x -> x.province() == null ? "" : x.province().code())))
                .coded("code", Line::code).coded("title", Line::title)
                .coded("kinds", l -> l.kinds().stream().map(Kind::code).collect(Collectors.joining(" ")))
                .coded("levels", Line::levels).of(Line::cited, in -> in.coded("source", r -> r.citation().source())
                        .coded("rule", r -> r.citation().rule())).list(), lines());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("diff.heading"), new Columns<Line>(texts).text("head.code", Line::code)
                .title("head.content", Line::title).text("diff.head-change", this::change).text("diff.head-levels", Line::levels)
                .of(Line::of, in -> in.of(SetDifference::after, a -> a.text("head.standard", x -> texts.of(x.standard().title())))
                        .of(SetDifference::before, a -> a.text("diff.head-before", this::on))
                        .of(SetDifference::after, a -> a.text("diff.head-after", this::on).text("diff.head-province",
                                x -> x.province() == null ? "" : named(x).provinceCalled(x.province().code()))))
                .of(Line::cited, in -> in.text("head.source", r -> r.citation().source()).text("diff.head-rule",
                        r -> r.citation().rule())).list(), lines()));
    }

    /** The words with the names that provinces had on the day of a set. */
    private Texts named(Annex annex) {
        return texts.naming(register, annex.asOf());
    }

    private String on(Annex annex) {
        return texts.get("diff.on", annex.period(), annex.asOf());
    }

    private Stream<Line> lines() {
        return diff.differences().stream().flatMap(d -> lines(d).stream());
    }

    /** A set that is new, gone, or in force on other days. */
    private String set(Diff.SetChange change) {
        return texts.get(change.period() == null ? "diff.set-any" : "diff.set", change.period(), dates(change.before()),
                dates(change.after()), texts.of(change.standard().title()));
    }

    private String dates(SetSummary set) {
        return set == null ? texts.get("diff.no-set") : set.decision() + " " + set.inForceFrom() + " – "
                + (set.inForceTo() == null ? "…" : set.inForceTo());
    }

    private String title(SetDifference d) {
        String province = d.after().province() == null ? "" : ", " + named(d.after()).within(d.after().province().code());
        return texts.get("diff.title", texts.of(d.after().standard().title()), d.before().period(),
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

    private List<Column<Line>> columns() {
        return new Columns<Line>(texts).text("head.code", Line::code).title("head.content", Line::title)
                .text("diff.head-change", this::change).text("diff.head-levels", Line::levels).list();
    }

    /** The lines of the table: criteria, rows, and the classes of units that rows go by. */
    private List<Line> lines(SetDifference d) {
        return Stream.of(d.criteria().stream().map(c -> new Line(d, texts.get("diff.criterion", c.criterion().code()),
                        texts.of(c.criterion().title()), List.of(c.kind()),
                        c.kind() == Kind.REWORDED ? reworded(c.before().title(), c.after().title()) : "", null)),
                d.changes().stream().map(c -> line(d, c)),
                d.classes().stream().map(c -> new Line(d, texts.get("diff.class"), c.name(), List.of(c.kind()),
                        who(c.before()) + " → " + who(c.after()), null))).flatMap(lines -> lines).toList();
    }

    private String change(Line line) {
        return line.kinds().stream().map(k -> texts.of(k.title())).collect(Collectors.joining(", "));
    }

    private String reworded(LocalizedText before, LocalizedText after) {
        return "“" + texts.of(before) + "” → “" + texts.of(after) + "”";
    }

    /** Which units rules put in a class, and by what text. */
    private String who(List<Annex.UnitClass> rules) {
        return rules.isEmpty() ? "–" : rules.stream().map(r -> (r.condition().isEmpty() ? texts.get("diff.every-unit")
                : r.condition()) + " (" + r.source() + ")").collect(Collectors.joining(", "));
    }

    private Line line(SetDifference d, Change c) {
        String code = c.before() == null || c.after() == null || c.before().code().equals(c.after().code())
                ? c.row().code() : c.before().code() + " → " + c.after().code();
        return new Line(d, code, texts.of(c.row().title()), List.copyOf(c.kinds()), what(c), c.row().requirement());
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
            parts.add(reworded(c.before().title(), c.after().title()));
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
        String checked = r.citation().confirmation() == null ? "" : "✓ " + r.citation().confirmation().text();
        return r.citation().caveats().isEmpty() ? checked.isEmpty() ? "–" : checked
                : texts.get("mark.provisional") + ": " + String.join("; ", r.citation().caveats()) + (checked.isEmpty() ? "" : ", " + checked);
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
        return r.citation().source() + (r.citation().provisional() ? " (" + texts.get("mark.provisional") + ")" : "") + (r.citation().confirmation() == null ? "" : " ✓");
    }
}
