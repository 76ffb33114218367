package vn.nongthonmoi.workbench.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Assesses units against one set, and on earlier days against the sets that were in force then. */
public final class EvaluationAnswers implements Answers {

    private final CriteriaSet set;
    private final MembersTable members;
    private final List<Day> days;
    private final Texts texts;
    private final Runnable rowDone;

    /**
     * The units on an earlier day.
     *
     * @param set what was in force
     * @param table the table
     */
    public record Earlier(CriteriaSet set, UnitsTable table) { }

    /** An earlier day with its rows by unit. */
    private record Day(CriteriaSet set, String table, Map<String, UnitsTable.Row> rows) { }

    /**
     * @param earlier from the first day to the last
     * @param rowDone run after each row
     */
    public EvaluationAnswers(CriteriaSet set, MembersTable members, List<Earlier> earlier, Texts texts,
            Runnable rowDone) {
        this.set = set;
        this.members = members;
        this.texts = texts;
        this.rowDone = rowDone;
        this.days = earlier.stream().map(EvaluationAnswers::day).toList();
    }

    private static Day day(Earlier earlier) {
        Map<String, UnitsTable.Row> rows = new HashMap<>();
        earlier.table().rows().stream().filter(r -> r.unit() != null).forEach(r -> rows.putIfAbsent(key(r.unit()), r));
        return new Day(earlier.set(), earlier.table().name(), rows);
    }

    /** A code is unique within a province and a time. */
    private static String key(Unit unit) {
        return unit.province().code() + " " + unit.code();
    }

    @Override
    public Part of(List<UnitsTable.Row> rows) {
        Evaluation now = evaluate(set, "", rows, rowDone);
        List<Evaluation> before = days.stream().map(day -> evaluate(day.set(), day.table(), rows.stream()
                .filter(r -> r.unit() != null).map(r -> day.rows().get(key(r.unit()))).filter(Objects::nonNull)
                .toList(), () -> { })).toList();
        List<Section.Entry> entries = entries(now, before);
        List<Section.Past> earlier = before.stream().map(e -> new Section.Past(e.asOf(), e.period(), e.table(),
                e.assessments().stream().map(Section::slim).toList(), e.errors().size())).toList();
        List<EvidenceFlag> flags = set.flags(now.assessments(), yearBefore(before));
        return new Part(List.of(new Section(set.standard(), set.period(), set.asOf(), entries, earlier, flags)),
                now.errors().stream().map(l -> new Unanswered(l.number(), l.code(), l.error())).toList(), 0);
    }

    private Evaluation evaluate(CriteriaSet against, String table, List<UnitsTable.Row> rows, Runnable done) {
        return Evaluation.of(against, new UnitsTable(table, rows), members, texts, done);
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

    /** The assessments of the day nearest to a year before, if any lies within half a year of that. */
    private List<Assessment> yearBefore(List<Evaluation> before) {
        LocalDate day = set.asOf().minusYears(1);
        return before.stream().filter(e -> Math.abs(ChronoUnit.DAYS.between(day, e.asOf())) <= 183)
                .min(Comparator.comparingLong(e -> Math.abs(ChronoUnit.DAYS.between(day, e.asOf()))))
                .map(Evaluation::assessments).orElse(List.of());
    }
}
