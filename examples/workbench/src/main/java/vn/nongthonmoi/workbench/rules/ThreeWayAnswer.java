package vn.nongthonmoi.workbench.rules;

import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.rules.ThreeWay.Change;
import vn.nongthonmoi.workbench.rules.ThreeWay.Item;
import vn.nongthonmoi.workbench.rules.ThreeWay.Who;

/** What {@code diff --base} says: who changed which rule, conflicts first. */
public final class ThreeWayAnswer implements Answer {

    private static final List<Who> ORDER = List.of(Who.CONFLICT, Who.ONE, Who.TWO, Who.ALIKE);

    private final ThreeWay compared;
    private final Texts texts;

    public ThreeWayAnswer(ThreeWay compared, Texts texts) {
        this.compared = compared;
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.heading(1, texts.get("three.title"));
        notes().forEach(page::item);
        page.gap();
        for (Who who : ORDER) {
            List<Change> changes = compared.changes().stream().filter(c -> c.who() == who).toList();
            if (!changes.isEmpty()) {
                page.heading(2, texts.get("three.count", who(who), changes.size()));
                page.gap();
                changes.forEach(c -> {
                    page.item(texts.get("three.change", (place(c) + " " + c.key().name()).strip(), what(c)));
                    lines(page, c);
                });
                page.gap();
            }
        }
        page.line(compared.changes().isEmpty() ? texts.get("three.nothing") : texts.get("three.sum",
                compared.count(Who.ONE), compared.count(Who.TWO), compared.count(Who.ALIKE), compared.conflicts()));
    }

    private void lines(Page page, Change c) {
        if (c.who() == Who.CONFLICT) {
            Change.lines(c.base(), c.one()).forEach(l -> page.item("    " + compared.one().name() + ": " + l));
            Change.lines(c.base(), c.two()).forEach(l -> page.item("    " + compared.two().name() + ": " + l));
        } else {
            Change.lines(c.base(), c.who() == Who.TWO ? c.two() : c.one()).forEach(l -> page.item("    " + l));
        }
    }

    /** A name for whoever changed something, with the names of the directories. */
    private String who(Who who) {
        return texts.get("three." + code(who), compared.one().name(), compared.two().name());
    }

    private String place(Change c) {
        Item there = c.one() != null ? c.one() : c.two() != null ? c.two() : c.base();
        return c.key().name().isEmpty() ? c.key().file() : there.position().toString();
    }

    /** What each side did; once where only one did something, or both the same. */
    private String what(Change c) {
        return switch (c.who()) {
            case TWO -> what(c.base(), c.two());
            case ONE, ALIKE -> what(c.base(), c.one());
            case CONFLICT -> texts.get("three.both", compared.one().name(), what(c.base(), c.one()), compared.two().name(),
                    what(c.base(), c.two()));
        };
    }

    private String what(Item base, Item side) {
        return texts.get("three." + did(base, side));
    }

    private static String did(Item base, Item side) {
        return base == null ? side == null ? "nothing-there" : "added" : side == null ? "removed"
                : side.mark().equals(base.mark()) ? "unchanged" : "changed";
    }

    private static String code(Who who) {
        return who.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> notes() {
        return List.of(texts.get("three.from", compared.base().name()), texts.get("three.first", compared.one().name()),
                texts.get("three.second", compared.two().name()));
    }

    @Override
    public Table<?> table() {
        return new Table<>(columns().list(), compared.changes().stream());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("three.title"), columns().list(), compared.changes().stream()));
    }

    private Columns<Change> columns() {
        return new Columns<Change>(texts).text("file", "three.head-file", c -> c.key().file())
                .text("rule", "three.head-rule", c -> c.key().name())
                .named("who", "three.head-who", c -> code(c.who()), c -> who(c.who()))
                .named("from", "three.head-first", c -> did(c.base(), c.one()), c -> what(c.base(), c.one()))
                .text("from_lines", "three.head-first-lines", c -> String.join("\n", Change.lines(c.base(), c.one())))
                .named("to", "three.head-second", c -> did(c.base(), c.two()), c -> what(c.base(), c.two()))
                .text("to_lines", "three.head-second-lines", c -> String.join("\n", Change.lines(c.base(), c.two())));
    }

    @Override
    public Fields json() {
        return new Fields().with("base", compared.base().name()).with("from", compared.one().name()).with("to", compared.two().name())
                .with("conflicts", compared.conflicts()).list("changes", compared.changes(), c -> new Fields()
                        .with("file", c.key().file()).given("rule", c.key().name()).with("who", code(c.who()))
                        .with("from", side(c.base(), c.one())).with("to", side(c.base(), c.two())));
    }

    private static Fields side(Item base, Item side) {
        return new Fields().with("did", did(base, side)).part("line", side, s -> s.position().line())
                .with("lines", Change.lines(base, side));
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }
}
