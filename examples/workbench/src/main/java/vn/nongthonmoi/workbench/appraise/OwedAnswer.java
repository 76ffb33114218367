package vn.nongthonmoi.workbench.appraise;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code owed} says: first the levels that are owed, then what each unit owes. */
public final class OwedAnswer implements Answer {

    private static final int SHOWN = 3;

    private final Owed owed;
    private final Evaluation evaluation;
    private final Texts texts;

    /** One of the values that an entry asks for. */
    private record Due(Owed.Entry entry, Owed.Item item) { }

    public OwedAnswer(Owed owed, Texts texts) {
        this.owed = owed;
        this.evaluation = owed.evaluation();
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.line(evaluation.title("owed.title", texts));
        page.line(evaluation.origin(texts));
        levels(page, "owed.levels", owed.awaited());
        levels(page, "owed.unseen", owed.unseen());
        if (!owed.values().isEmpty()) {
            page.gap();
            page.line(texts.get("owed.values"));
            page.table(new Columns<Owed.Entry>(texts).text("head.code", e -> e.unit().code())
                    .text("owed.head-who", Owed.Entry::who).text("head.district", e -> e.unit().district())
                    .number("owed.head-number", e -> e.items().size())
                    .text("owed.head-value", e -> joined(e.items(), ", ", OwedAnswer::column)).list(),
                    owed.values().stream());
        }
        page.gap();
        page.line(owed.entries().isEmpty() ? texts.get("owed.nothing") : texts.get("owed.count", owed.awaited().size(),
                owed.unseen().size(), owed.values().size(),
                owed.values().stream().mapToInt(e -> e.items().size()).sum()));
        page.lines(evaluation.unread(texts));
    }

    private void levels(Page page, String key, List<Owed.Entry> entries) {
        if (!entries.isEmpty()) {
            page.gap();
            page.line(texts.get(key));
            Function<Owed.Entry, Owed.Item> level = e -> e.items().get(0);
            page.table(new Columns<Owed.Entry>(texts).text("owed.head-who", e -> e.province().isEmpty() ? e.who()
                            : texts.get("owed.of-province", e.who(), texts.provinceCalled(e.province())))
                    .of(level, in -> in.text("head.code", Owed.Item::code)
                            .title("head.content", Owed.Item::title)
                            .text("owed.head-level", Owed.Item::what))
                    .number("head.units", e -> e.waiting().size())
                    .text("owed.head-waiting", OwedAnswer::waiting).list(), entries.stream());
        }
    }

    private static String waiting(Owed.Entry e) {
        return joined(e.waiting().stream().limit(SHOWN).toList(), "; ", Debts::name)
                + (e.waiting().size() > SHOWN ? "; +" + (e.waiting().size() - SHOWN) : "");
    }

    /** A column to be filled in; one that is no row's own says which rows need it. */
    private static String column(Owed.Item item) {
        return item.rows().equals(List.of(item.code())) ? item.code()
                : item.code() + " (" + String.join(", ", item.rows()) + ")";
    }

    private static <T> String joined(List<T> list, String between, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining(between));
    }

    /** One line an entry, so that a letter can be merged from each; what stands together in a cell is parted by semicolons. */
    @Override
    public Table<?> table() {
        return new Table<>(new Columns<Owed.Entry>(texts).coded("owed_by", OwedAnswer::by).coded("who", Owed.Entry::who)
                .coded("province", Owed.Entry::province).of(Owed.Entry::unit, in -> in
                        .coded("unit", Unit::code).coded("district", Unit::district))
                .coded("code", e -> joined(e.items(), "; ", Owed.Item::code))
                .coded("title", e -> joined(e.items(), "; ", Owed.Item::title))
                .coded("what", e -> joined(e.items(), "; ", Owed.Item::what))
                .coded("source", e -> joined(e.items(), "; ", Owed.Item::source))
                .coded("waiting", e -> e.unit() == null ? e.waiting().size() : "")
                .coded("units", e -> joined(e.waiting(), "; ", Unit::toString)).list(), owed.entries().stream());
    }

    /** What is owed, a level or value a line, so that it can be filtered by who owes it; by it the units that wait. */
    @Override
    public List<Table<?>> sheets() {
        return List.of(levels("owed.sheet-levels", owed.awaited()), levels("owed.sheet-unseen", owed.unseen()),
                new Table<>(texts.get("owed.sheet-values"), new Columns<Due>(texts).of(Due::entry, in -> in
                                .unit(Owed.Entry::unit)).of(Due::item, this::item)
                        .text("owed.head-rows", d -> String.join(", ", d.item().rows())).list(),
                        owed.values().stream().flatMap(e -> e.items().stream().map(item -> new Due(e, item)))));
    }

    private Table<Owed.Entry> levels(String title, List<Owed.Entry> entries) {
        return new Table<>(texts.get(title), new Columns<Owed.Entry>(texts).text("owed.head-who", Owed.Entry::who)
                .text("owed.head-province", e -> texts.provinceCalled(e.province())).of(e -> e.items().get(0), this::item)
                .number("head.units", e -> e.waiting().size())
                .text("owed.head-waiting", e -> joined(e.waiting(), "; ", Debts::name)).list(), entries.stream());
    }

    private Columns<Owed.Item> item(Columns<Owed.Item> in) {
        return in.text("head.code", Owed.Item::code).text("head.content", Owed.Item::title).text("owed.head-level", Owed.Item::what)
                .text("head.source", Owed.Item::source);
    }

    @Override
    public List<String> notes() {
        return Stream.concat(Stream.of(evaluation.title("owed.title", texts), evaluation.origin(texts)),
                evaluation.unread(texts).stream()).toList();
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }

    private static String by(Owed.Entry e) {
        return e.by().name().toLowerCase(Locale.ROOT);
    }

    /** The order of the fields is part of it. */
    @Override
    public Fields json() {
        return evaluation.json().with("unreadable", evaluation.errors().size())
                .list("entries", owed.entries(), e -> new Fields().with("owed_by", by(e)).with("who", e.who())
                        .given("province", e.province()).part("unit", e.unit(), Unit::code)
                        .part("district", e.unit(), Unit::district)
                        .list("owes", e.items(), item -> new Fields().with("code", item.code())
                                .with("title", item.title()).with("what", item.what()).given("source", item.source())
                                .with("rows", item.rows()))
                        .with("waiting", e.waiting().size())
                        .list("units", e.waiting(), u -> new Fields().with("code", u.code()).with("name", u.name())));
    }
}
