package vn.nongthonmoi.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;

/** Assesses units against one set, and on earlier days against the sets that were in force then. */
public final class EvaluationAnswers implements Answers {

    private final CriteriaSet set;
    private final MembersTable members;
    private final List<Day> days;
    private final List<Map<String, UnitsTable.Row>> rows;
    private final LocalDate yearBefore;
    private final Texts texts;
    private final Runnable rowDone;

    /**
     * The units on an earlier day.
     *
     * @param set what was in force
     * @param table the table, with no unit twice
     */
    public record Day(CriteriaSet set, UnitsTable table) { }

    /**
     * @param days from the first day to the last
     * @param yearBefore the one of these that lies about a year before; null where none does
     * @param rowDone run after each row
     */
    public EvaluationAnswers(CriteriaSet set, MembersTable members, List<Day> days, LocalDate yearBefore, Texts texts,
            Runnable rowDone) {
        this.set = set;
        this.members = members;
        this.days = List.copyOf(days);
        this.rows = days.stream().map(day -> day.table().rows().stream().filter(r -> r.error() == null)
                .collect(Collectors.toMap(r -> key(r.unit()), r -> r))).toList();
        this.yearBefore = yearBefore;
        this.texts = texts;
        this.rowDone = rowDone;
    }

    /** A code is unique within a province and a time. */
    private static String key(Unit unit) {
        return unit.province().code() + " " + unit.code();
    }

    @Override
    public Part of(List<UnitsTable.Row> asked) {
        Evaluation now = Evaluation.of(set, new UnitsTable("", asked), members, texts, rowDone);
        List<Evaluation> before = IntStream.range(0, days.size()).mapToObj(d -> earlier(d, asked)).toList();
        List<Section.Entry> entries = entries(now, before);
        List<Section.Past> earlier = before.stream().map(e -> new Section.Past(e.asOf(), e.period(), e.table(),
                e.assessments().stream().map(Section::slim).toList(), e.errors().size())).toList();
        List<EvidenceFlag> flags = set.flags(now.assessments(), before.stream()
                .filter(e -> e.asOf().equals(yearBefore)).flatMap(e -> e.assessments().stream()).toList());
        return new Part(List.of(new Section(set.standard(), set.period(), set.asOf(), entries, earlier, flags)),
                now.errors().stream().map(l -> new Unanswered(l.number(), l.code(), l.error())).toList(), 0);
    }

    /** The same units on an earlier day; who the units within them were then is not known. */
    private Evaluation earlier(int day, List<UnitsTable.Row> asked) {
        List<UnitsTable.Row> same = asked.stream().filter(r -> r.error() == null)
                .map(r -> rows.get(day).get(key(r.unit()))).filter(Objects::nonNull).toList();
        return Evaluation.of(days.get(day).set(), new UnitsTable(days.get(day).table().name(), same),
                MembersTable.none(), texts, () -> { });
    }

    private static List<Section.Entry> entries(Evaluation now, List<Evaluation> before) {
        Map<String, List<Assessment>> past = new HashMap<>();
        before.forEach(e -> e.assessments().forEach(a ->
                past.computeIfAbsent(key(a.unit()), u -> new ArrayList<>()).add(a)));
        return now.assessments().stream().map(a -> new Section.Entry(a, null, null,
                past.containsKey(key(a.unit())) ? trend(a, past.get(key(a.unit()))) : null)).toList();
    }

    private static Trend trend(Assessment now, List<Assessment> before) {
        return Trend.of(Stream.concat(before.stream(), Stream.of(now)).toList());
    }
}
