package vn.nongthonmoi.workbench.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code progress} says of each standard: groups of units, bands, criteria, targets and earlier days. */
public final class ProgressAnswer implements Answer {

    private static final int SHOWN = 10;

    private final ProgressReport report;
    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;
    private final ProgressWords words;

    /** Something of a standard. */
    private record OfStandard<T>(ProgressReport.Section section, T thing) { }

    /** Something of a group of units. */
    private record OfGroup<T>(ProgressReport.Group group, T thing) { }

    /** A unit and the target that it is near. */
    private record Near(Target.Standing standing, Remaining remaining) { }

    /** A line of totals for programs; without progress, how many units of a kind no other line counts. */
    private record Total(Standard standard, ProgressReport.Day day, String by, String province, String name, int units,
            Progress progress) {

        static Total of(ProgressReport.Section section, ProgressReport.Day day, ProgressReport.Group group) {
            return new Total(section.standard(), day, group.by().code(), group.province(), group.progress().name(),
                    group.progress().units(), group.progress());
        }
    }

    public ProgressAnswer(ProgressReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.wording = new Wording(texts);
        this.cells = new ProgressCells(texts);
        this.words = new ProgressWords(texts);
    }

    @Override
    public Fields json() {
        return new ProgressJson(texts).report(report);
    }

    @Override
    public void page(Page page) {
        page.line(texts.get("progress.title", report.now().asOf()));
        page.lines(origins());
        for (ProgressReport.Section section : report.sections()) {
            page.gap();
            page.line(words.title(section, report.now().asOf()));
            if (section.all().units() > 0) {
                groups(section, page);
                if (section.all().bands().get(0).to() > 0) {
                    page.line(words.bands(section.all()));
                }
            }
            page.lines(words.told(section));
            page.lines(unread());
            unmet(section, page);
            section.targets().forEach(t -> target(t, page));
            if (section.days().size() > 1) {
                page.gap();
                days(section, page);
            }
        }
        if (report.sections().isEmpty()) {
            page.line(texts.get("report.errors", report.now().errors().size()));
        }
    }

    private List<String> origins() {
        return Stream.concat(Stream.of(report.now()), report.earlier().stream()).map(a -> wording.origin(a.table())).toList();
    }

    private List<String> unread() {
        int errors = report.now().errors().size();
        return errors == 0 ? List.of() : List.of(texts.get("progress.unread", errors));
    }

    /** What groups have in common stands above them in a line of its own. */
    private void groups(ProgressReport.Section section, Page page) {
        List<OfGroup<String>> rows = new ArrayList<>();
        ProgressReport.By last = ProgressReport.By.ALL;
        for (ProgressReport.Group group : section.groups()) {
            if (group.by() != last) {
                rows.add(new OfGroup<>(null, words.by(group.by())));
            }
            last = group.by();
            rows.add(new OfGroup<>(group, (group.by() == ProgressReport.By.ALL ? "" : "  ") + words.name(group)));
        }
        page.table(new Columns<OfGroup<String>>(texts).text("progress.head-group", OfGroup::thing)
                .of(OfGroup::group, in -> in.of(ProgressReport.Group::progress, cells.shown(section.standard())))
                .list(), rows.stream());
    }

    private void unmet(ProgressReport.Section section, Page page) {
        Progress all = section.all();
        if (all.unmet().isEmpty()) {
            return;
        }
        page.gap();
        page.table(new Columns<Progress.Unmet>(texts).text("head.code", Progress.Unmet::code)
                .title("progress.head-unmet", u -> texts.of(u.title()))
                .number("progress.head-not-met", Progress.Unmet::notMet)
                .of(Function.identity(), this::waiting).list(), all.unmet().stream().limit(SHOWN));
        if (all.unmet().size() > SHOWN) {
            page.line(texts.get("progress.more-unmet", all.unmet().size() - SHOWN));
        }
    }

    /** How many units have a criterion open, a column a cause: what the unit can do is not to drown in what it cannot. */
    private Columns<Progress.Unmet> waiting(Columns<Progress.Unmet> in) {
        for (OpenCause cause : OpenCause.values()) {
            in.number("head.waiting-" + cause.code(), u -> u.waiting().getOrDefault(cause, 0));
        }
        return in;
    }

    private void target(Target.Standing standing, Page page) {
        page.gap();
        page.line(words.target(standing));
        if (standing.nearest().isEmpty()) {
            return;
        }
        page.line(texts.get("progress.nearest"));
        page.table(new Columns<Remaining>(texts).unit(r -> r.assessment().unit())
                .number("progress.head-remaining", Remaining::indicators)
                .text("head.missing", r -> wording.findings(r.assessment())).list(),
                standing.nearest().stream().limit(SHOWN));
        if (standing.nearest().size() > SHOWN) {
            page.line(texts.get("progress.more-nearest", standing.nearest().size() - SHOWN));
        }
    }

    /** The days, and below each of their figures what was added since the earlier ones. */
    private void days(ProgressReport.Section section, Page page) {
        List<Column<ProgressReport.Day>> columns = new Columns<ProgressReport.Day>(texts)
                .text("progress.head-day", words::day).of(ProgressReport.Day::progress, cells.shown(section.standard()))
                .number("progress.head-unread", ProgressReport.Day::unread).list();
        Stream<List<String>> days = section.days().stream()
                .map(day -> columns.stream().map(c -> c.said().apply(day)).toList());
        Stream<List<String>> changes = section.earlier().stream()
                .map(day -> Stream.of(Stream.of(texts.get("progress.change", day.asOf())),
                        words.change(day.progress(), section.all()).stream().map(wording::signed), Stream.of(""))
                        .flatMap(cells -> cells).toList());
        Columns<List<String>> cells = new Columns<>(texts);
        IntStream.range(0, columns.size()).forEach(c ->
                cells.headed(columns.get(c).head(), columns.get(c).kind(), row -> row.get(c)));
        page.table(cells.list(), Stream.concat(days, changes));
    }

    /** One line a group of units, then one a kind of unit that is not counted, and one an earlier day with all units. */
    @Override
    public Table<?> table() {
        Columns<Progress> counted = new Columns<>(texts);
        counted(counted, "meets", Progress::meets);
        counted(counted, "falls_short", Progress::fallsShort);
        counted(counted, "undetermined", Progress::undetermined);
        counted(counted, "recognised", Progress::recognised);
        return new Table<>(new Columns<Total>(texts).coded("standard", t -> t.standard().code())
                .coded("period", t -> t.day().period()).coded("as_of", t -> t.day().asOf()).coded("by", Total::by)
                .coded("province", Total::province).coded("name", Total::name).coded("units", Total::units)
                .of(Total::progress, counted.coded("criteria_met", Progress::criteriaMet)
                        .coded("mean_met", p -> p.meanMet().toPlainString())
                        .coded("bands", p -> p.bands().stream().map(b -> b.from() + "-" + b.to() + ": " + b.units())
                                .collect(Collectors.joining("; ")))
                        .coded("unmet", p -> p.unmet().stream().map(u -> u.code() + ": " + u.notMet() + "+" + u.open())
                                .collect(Collectors.joining("; "))))
                .coded("unreadable", t -> t.progress() == null ? "" : t.day().unread()).list(),
                report.sections().stream().flatMap(ProgressAnswer::totals));
    }

    private static void counted(Columns<Progress> columns, String code, Function<Progress, Integer> count) {
        columns.coded(code, count).coded("share_" + code, p -> p.share(count.apply(p)).toPlainString());
    }

    private static Stream<Total> totals(ProgressReport.Section section) {
        ProgressReport.Day now = section.days().get(section.days().size() - 1);
        return Stream.of(section.groups().stream().map(g -> Total.of(section, now, g)),
                section.all().notCounted().entrySet().stream().map(e -> new Total(section.standard(), now, "not_counted",
                        "", e.getKey().code(), e.getValue(), null)),
                section.earlier().stream().map(day -> Total.of(section, day,
                        new ProgressReport.Group(ProgressReport.By.ALL, "", day.progress())))).flatMap(rows -> rows);
    }

    @Override
    public List<Table<?>> sheets() {
        List<Table<?>> sheets = new ArrayList<>();
        sheets.add(sheet("progress.sheet-totals", group().of(ProgressReport.Group::progress, cells.counted(null)),
                s -> s.groups().stream()));
        sheets.add(sheet("progress.sheet-bands", inGroup(new Columns<Progress.Band>(texts)
                        .text("progress.head-band", words::band).number("progress.head-from", Progress.Band::from)
                        .number("progress.head-to", Progress.Band::to).number("head.units", Progress.Band::units)),
                s -> inGroups(s, p -> p.bands().stream())));
        sheets.add(sheet("progress.sheet-unmet", inGroup(new Columns<Progress.Unmet>(texts)
                        .text("head.code", Progress.Unmet::code).text("head.criterion", u -> texts.of(u.title()))
                        .number("progress.head-not-met", Progress.Unmet::notMet)
                        .of(Function.identity(), this::waiting)),
                s -> inGroups(s, p -> p.unmet().stream())));
        if (report.sections().stream().anyMatch(s -> !s.targets().isEmpty())) {
            sheets.add(sheet("progress.sheet-targets", target().number("head.units", Target.Standing::units)
                            .number("progress.head-reached", Target.Standing::reached)
                            .number("head.undetermined", Target.Standing::open)
                            .number("progress.head-outstanding", Target.Standing::outstanding)
                            .text("progress.head-state", cells::state),
                    s -> s.targets().stream()));
            sheets.add(sheet("progress.sheet-nearest", new Columns<Near>(texts).of(Near::standing, target())
                            .of(Near::remaining, in -> in.unit(r -> r.assessment().unit())
                                    .text("head.outcome", r -> texts.of(r.assessment().outcome().title()))
                                    .number("progress.head-remaining", Remaining::indicators)
                                    .text("head.missing", r -> wording.findings(r.assessment()))),
                    s -> s.targets().stream().flatMap(t -> t.nearest().stream().map(r -> new Near(t, r)))));
        }
        if (!report.earlier().isEmpty()) {
            sheets.add(sheet("progress.sheet-days", new Columns<ProgressReport.Day>(texts)
                    .text("progress.head-day", words::day).of(ProgressReport.Day::progress, cells.counted(null))
                    .number("progress.head-unread", ProgressReport.Day::unread), s -> s.days().stream()));
        }
        return sheets;
    }

    private Columns<ProgressReport.Group> group() {
        return new Columns<ProgressReport.Group>(texts).text("progress.head-by", g -> words.by(g.by()))
                .text("progress.head-group", words::name);
    }

    private <T> Columns<OfGroup<T>> inGroup(Columns<T> columns) {
        return new Columns<OfGroup<T>>(texts).of(OfGroup::group, group()).of(OfGroup::thing, columns);
    }

    private static <T> Stream<OfGroup<T>> inGroups(ProgressReport.Section section, Function<Progress, Stream<T>> things) {
        return section.groups().stream().flatMap(g -> things.apply(g.progress()).map(thing -> new OfGroup<>(g, thing)));
    }

    private Columns<Target.Standing> target() {
        return new Columns<Target.Standing>(texts).number("progress.head-target", t -> t.target().units())
                .date("progress.head-by-day", t -> t.target().by());
    }

    private <T> Table<OfStandard<T>> sheet(String name, Columns<T> columns, Function<ProgressReport.Section, Stream<T>> rows) {
        return new Table<>(texts.get(name), new Columns<OfStandard<T>>(texts)
                .text("head.standard", of -> words.standard(of.section())).of(OfStandard::thing, columns).list(),
                report.sections().stream().flatMap(s -> rows.apply(s).map(thing -> new OfStandard<>(s, thing))));
    }

    @Override
    public List<String> notes() {
        return Stream.of(unread().stream(), report.sections().stream().flatMap(s -> Stream.concat(
                Stream.of(words.title(s, report.now().asOf())), words.told(s).stream())), origins().stream())
                .flatMap(lines -> lines).toList();
    }
}
