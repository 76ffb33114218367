package vn.nongthonmoi.workbench.flags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code flags} says: the flags by the limit that raised them, and how many of each kind there are. */
public final class FlagsAnswer implements Answer {

    private final Doubts doubts;
    private final Evaluation evaluation;
    private final Texts texts;

    /** A limit and what it is about. */
    private record Limit(EvidenceFlag.Kind kind, RulePosition position, String source) { }

    public FlagsAnswer(Doubts doubts, Texts texts) {
        this.doubts = doubts;
        this.evaluation = doubts.evaluation();
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.line(evaluation.title("flags.title", texts));
        page.line(evaluation.origin(texts));
        page.line(yearBefore());
        Map<Limit, List<EvidenceFlag>> limits = new LinkedHashMap<>();
        doubts.flags().forEach(f -> limits.computeIfAbsent(new Limit(f.kind(), f.limit(), f.source()),
                l -> new ArrayList<>()).add(f));
        limits.forEach((limit, flags) -> {
            page.heading(2, texts.get("flags.limit", texts.opening(limit.kind().title()), limit.position(), limit.source()));
            page.table(new Columns<EvidenceFlag>(texts)
                    .headed(null, Column.Kind.TEXT, f -> "  " + (f.unit() == null ? texts.get("flags.together") : f.unit()))
                    .headed(null, Column.Kind.TEXT, EvidenceFlag::code)
                    .headed(null, Column.Kind.NUMBER, f -> f.value() == null ? "" : texts.number(f.value()))
                    .headed(null, Column.Kind.TEXT, f -> texts.of(f.message())).list(), flags.stream());
        });
        page.gap();
        if (doubts.flags().isEmpty()) {
            page.line(texts.get("flags.nothing"));
        } else {
            page.table(new Columns<Map.Entry<EvidenceFlag.Kind, Integer>>(texts)
                    .text("flags.head-kind", count -> texts.opening(count.getKey().title()))
                    .number("flags.head-count", Map.Entry::getValue).list(), doubts.counts().entrySet().stream());
            page.line(texts.get("flags.look"));
        }
        page.lines(evaluation.unread(texts));
    }

    /** Which table changes are counted from, and why none is. */
    private String yearBefore() {
        if (doubts.yearBefore() != null) {
            return texts.get("flags.year-before", doubts.yearBefore().asOf(), doubts.yearBefore().origin(texts));
        }
        return texts.get(doubts.earlierAsked() ? "flags.no-year-before" : "flags.not-asked");
    }

    @Override
    public Table<?> table() {
        Map<Unit, Integer> lines = doubts.lines();
        return new Table<>(new Columns<EvidenceFlag>(texts).coded("kind", f -> f.kind().code())
                .of(EvidenceFlag::unit, in -> in.coded("unit", Unit::code).coded("name", Unit::name)
                        .coded("district", Unit::district).coded("line", lines::get))
                .coded("row", EvidenceFlag::code).coded("value", EvidenceFlag::value)
                .coded("message", f -> texts.of(f.message())).coded("limit", EvidenceFlag::limit)
                .coded("source", EvidenceFlag::source).list(), doubts.flags().stream());
    }

    @Override
    public List<Table<?>> sheets() {
        Map<Unit, Integer> lines = doubts.lines();
        return List.of(new Table<>(texts.get("flags.sheet"), new Columns<EvidenceFlag>(texts)
                .text("head.code", f -> f.unit() == null ? "" : f.unit().code())
                .text("head.name", f -> f.unit() == null ? texts.get("flags.together") : f.unit().name())
                .of(EvidenceFlag::unit, in -> in.text("head.district", Unit::district).number("flags.head-line", lines::get))
                .text("head.indicator", EvidenceFlag::code).number("head.value", EvidenceFlag::value)
                .text("flags.head-found", f -> texts.of(f.message()))
                .text("flags.head-kind", f -> texts.opening(f.kind().title()))
                .text("head.source", EvidenceFlag::source).text("flags.head-limit", EvidenceFlag::limit).list(),
                doubts.flags().stream()));
    }

    @Override
    public List<String> notes() {
        return Stream.of(List.of(evaluation.title("flags.title", texts), evaluation.origin(texts), yearBefore(),
                        texts.get(doubts.flags().isEmpty() ? "flags.nothing" : "flags.look")), evaluation.unread(texts))
                .flatMap(List::stream).toList();
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }

    /** The order of the fields is part of it. */
    @Override
    public Fields json() {
        Fields counts = new Fields();
        doubts.counts().forEach((kind, count) -> counts.with(kind.code(), count));
        Map<Unit, Integer> lines = doubts.lines();
        return evaluation.json().with("unreadable", evaluation.errors().size())
                .part("year_before", doubts.yearBefore(), then -> new Fields().with("table", then.table())
                        .with("as_of", then.asOf()).with("unreadable", then.errors().size()))
                .with("counts", counts)
                .list("flags", doubts.flags(), f -> new Fields().with("kind", f.kind().code())
                        .part("unit", f.unit(), Unit::code).part("name", f.unit(), Unit::name)
                        .part("line", f.unit(), lines::get).given("row", f.code()).with("value", f.value())
                        .with("message", texts.of(f.message())).with("limit", f.limit()).with("source", f.source()));
    }
}
