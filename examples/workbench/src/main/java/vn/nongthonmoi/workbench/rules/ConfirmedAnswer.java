package vn.nongthonmoi.workbench.rules;

import java.util.List;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Confirmation;
import vn.nongthonmoi.criteria.StatedRule;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/**
 * What {@code confirmed} says: a line a rule, and how many others say nothing.
 *
 * @param rules the rules asked for, each of which was confirmed
 * @param all how many rules there are
 * @param confirmed how many of them were confirmed by somebody
 * @param unsaid of how many nobody says anything
 * @param texts the language
 */
public record ConfirmedAnswer(List<StatedRule> rules, int all, long confirmed, long unsaid, Texts texts) implements Answer {

    /** Copies the rules. */
    public ConfirmedAnswer {
        rules = List.copyOf(rules);
    }

    @Override
    public void page(Page page) {
        page.heading(1, texts.get("confirmed.title"));
        page.gap();
        if (!rules.isEmpty()) {
            page.table(columns().list(), rules.stream());
            page.gap();
        }
        notes().forEach(page::line);
    }

    private Columns<StatedRule> columns() {
        return new Columns<StatedRule>(texts).of(r -> r.confirmation().orElseThrow(), in -> in
                        .text("day", "confirmed.head-day", Confirmation::day).text("by", "confirmed.head-by", Confirmation::by)
                        .text("against", "confirmed.head-against", Confirmation::against))
                .text("rule", "three.head-rule", StatedRule::name).text("source", "head.source", StatedRule::source)
                .text("position", "confirmed.head-position", StatedRule::position);
    }

    @Override
    public List<String> notes() {
        return List.of(texts.get("confirmed.count", rules.size(), all, confirmed, unsaid));
    }

    @Override
    public Table<?> table() {
        return new Table<>(columns().list(), rules.stream());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("confirmed.title"), columns().list(), rules.stream()));
    }

    @Override
    public Fields json() {
        return new Fields().with("rules", all).with("confirmed", confirmed).with("nothing_said", unsaid)
                .list("listed", rules, r -> new Fields().with("day", r.confirmation().orElseThrow().day())
                        .given("by", r.confirmation().orElseThrow().by()).given("against", r.confirmation().orElseThrow().against())
                        .with("rule", r.name()).with("source", r.source()).with("position", r.position()));
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }
}
