package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Requirement.Base;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Requirement.Tally;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;
import vn.nongthonmoi.criteria.internal.rules.Statement.Limit.What;
import vn.nongthonmoi.criteria.internal.rules.Statement.Manner;
import vn.nongthonmoi.criteria.internal.text.Written;

/**
 * Receives the calls that the vocabulary's consequence sentences stand for, while a file is read: what one rule says.
 * Drools knows nothing of it. Arguments come in the canonical spelling of their {@link Hole}.
 */
public final class Sentences {

    private final List<Rule.Stated> stated = new ArrayList<>();
    private Spoken spoken;
    private int line;

    /** What the rule states so far. */
    List<Rule.Stated> stated() {
        return List.copyOf(stated);
    }

    /** Says which sentence the next call stands for. */
    void next(Spoken sentence, int lineOfIt) {
        this.spoken = sentence;
        this.line = lineOfIt;
    }

    private void add(Statement statement) {
        stated.add(new Rule.Stated(statement, line, List.of(spoken)));
    }

    // --- the layer ---

    public void decision(String number, String date, String annex) {
        add(new Statement.Decision(number, LocalDate.parse(date), annex));
    }

    public void scope(String standard, String period, String jurisdiction, String who) {
        Jurisdiction j = Jurisdiction.valueOf(jurisdiction.toUpperCase(java.util.Locale.ROOT));
        add(new Statement.Scope(Standard.of(standard), Period.of(period), j, who));
    }

    public void territory() {
        add(new Statement.Territory());
    }

    public void checks(String standard, String period) {
        add(new Statement.Checks(Standard.of(standard), Period.of(period)));
    }

    public void inForce(String from, String to) {
        add(days(from, to));
    }

    private static Statement.InForce days(String from, String to) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = to.isEmpty() ? null : LocalDate.parse(to);
        if (last != null && last.isBefore(first)) {
            throw new MisfitException("ngay2", Message.of("NTM-116", Written.date(last), Written.date(first)));
        }
        return new Statement.InForce(first, last);
    }

    public void buildsOn(String decision) {
        add(new Statement.BuildsOn(decision));
    }

    public void amends(String decision) {
        add(new Statement.Amends(decision));
    }

    public void replaces(String decision) {
        add(new Statement.Replaces(decision));
    }

    public void addsTo(String mark) {
        add(new Statement.AddsTo(mark));
    }

    public void size(String criteria, String indicators) {
        add(new Statement.Size(Integer.parseInt(criteria), Integer.parseInt(indicators)));
    }

    public void countedApart(String criteria) {
        add(new Statement.CountedApart(Integer.parseInt(criteria)));
    }

    public void contentUnknown() {
        add(new Statement.ContentUnknown());
    }

    public void contentInPart() {
        add(new Statement.ContentInPart());
    }

    // --- names, territory, classes ---

    public void criterion(String code, String title) {
        add(new Statement.Criterion(code, title));
    }

    public void fact(String code, String title) {
        add(new Statement.Fact(code, title));
    }

    public void region(String region, String provinces) {
        add(new Statement.RegionOf(region, List.of(provinces.split(", "))));
    }

    public void mergedFrom(String province, String former) {
        add(new Statement.MergedFrom(province, List.of(former.split(", "))));
    }

    public void ended(String kind) {
        add(new Statement.Ended(kind));
    }

    public void unitList(String file, String from, String to) {
        Statement.InForce days = days(from, to);
        add(new Statement.UnitList(file, days.from(), days.to()));
    }

    public void classify(String what, String value) {
        add(new Statement.Classify(what, value));
    }

    // --- requirements ---

    public void pass(String subject) {
        simple(subject, Measure.PASS);
    }

    public void parts(String subject, String how) {
        simple(subject, how.equals("all") ? Measure.ALL_PARTS : Measure.ANY_PART);
    }

    public void none(String subject, String unit) {
        add(new Demand(Subject.parse(subject), Measure.COUNT, Comparison.EQUAL, Basis.ONE, List.of(BigDecimal.ZERO),
                unit, null, List.of(), Kind.VALUE, "", Manner.PLAIN));
    }

    public void objects(String subject, String least, String unit) {
        rated(subject, Measure.OBJECTS, ">=", least, unit, Kind.VALUE, "");
    }

    public void objectsFloor(String subject, String least, String unit, String who) {
        rated(subject, Measure.OBJECTS, ">=", least, unit, Kind.FLOOR, who);
    }

    public void unseen(String subject) {
        simple(subject, Measure.UNSTATED);
    }

    public void percent(String subject, String comparison, String row) {
        rated(subject, Measure.PERCENT, comparison, row, "%", Kind.VALUE, "");
    }

    public void growth(String subject, String comparison, String row) {
        rated(subject, Measure.GROWTH, comparison, row, "%/năm", Kind.VALUE, "");
    }

    public void number(String subject, String comparison, String row, String unit) {
        rated(subject, Measure.NUMBER, comparison, row, unit, Kind.VALUE, "");
    }

    public void count(String subject, String comparison, String row, String unit) {
        rated(subject, Measure.COUNT, comparison, row, unit, Kind.VALUE, "");
    }

    public void grade(String subject, String grade, String scale) {
        List<String> grades = List.of(scale.split(" < "));
        if (!grades.contains(grade)) {
            throw new MisfitException("bac", Message.of("NTM-125", grade, scale));
        }
        add(new Demand(Subject.parse(subject), Measure.GRADE, Comparison.AT_LEAST, Basis.ONE, List.of(), "", grade,
                grades, Kind.VALUE, "", Manner.PLAIN));
    }

    public void left(String subject, String who) {
        add(new Demand(Subject.parse(subject), Measure.UNSTATED, null, Basis.ONE, List.of(), "", null, List.of(),
                Kind.LEFT, who, Manner.PLAIN));
    }

    public void percentLeft(String subject, String comparison, String who) {
        rated(subject, Measure.PERCENT, comparison, "", "%", Kind.LEFT, who);
    }

    public void numberLeft(String subject, String comparison, String unit, String who) {
        rated(subject, Measure.NUMBER, comparison, "", unit, Kind.LEFT, who);
    }

    public void passFloor(String subject, String who) {
        add(new Demand(Subject.parse(subject), Measure.PASS, null, Basis.ONE, List.of(), "", null, List.of(),
                Kind.FLOOR, who, Manner.PLAIN));
    }

    public void percentFloor(String subject, String row, String who) {
        rated(subject, Measure.PERCENT, ">=", row, "%", Kind.FLOOR, who);
    }

    public void growthFloor(String subject, String row, String who) {
        rated(subject, Measure.GROWTH, ">=", row, "%/năm", Kind.FLOOR, who);
    }

    public void numberFloor(String subject, String row, String unit, String who) {
        rated(subject, Measure.NUMBER, ">=", row, unit, Kind.FLOOR, who);
    }

    public void countFloor(String subject, String row, String unit, String who) {
        rated(subject, Measure.COUNT, ">=", row, unit, Kind.FLOOR, who);
    }

    // --- a value held against another value, another set or the units within ---

    public void timesProvince(String subject, String comparison, String row) {
        times(subject, comparison, row, new Base(Base.Of.PROVINCE_AVERAGE, null, null));
    }

    public void timesRecognised(String subject, String comparison, String row) {
        times(subject, comparison, row, new Base(Base.Of.AT_RECOGNITION, null, null));
    }

    public void timesLevel(String subject, String comparison, String row, String code, String standard) {
        times(subject, comparison, row, new Base(Base.Of.OTHER_SET, Standard.of(standard), code));
    }

    private void times(String subject, String comparison, String row, Base base) {
        rated(subject, Measure.RATIO, comparison, row, "lần", Kind.VALUE, "");
        amendRow(subject, m -> m.against(base));
    }

    public void growthOf(String subject, String code) {
        Base base = new Base(Base.Of.YEAR_BEFORE, null, code);
        amendRow(subject, m -> m.against(base));
    }

    public void standard(String subject, String standard) {
        simple(subject, Measure.STANDARD);
        amendRow(subject, m -> m.meeting(Standard.of(standard)));
    }

    public void shareMeeting(String subject, String kind, String standard) {
        tally(subject, new Tally(Tally.How.SHARE, kinds(kind), Standard.of(standard), null, List.of()));
    }

    public void sharePassing(String subject, String kind, String code) {
        tally(subject, new Tally(Tally.How.SHARE, kinds(kind), null, code, List.of()));
    }

    public void countMeeting(String subject, String kind, String standard) {
        tally(subject, new Tally(Tally.How.COUNT, kinds(kind), Standard.of(standard), null, List.of()));
    }

    public void countPassing(String subject, String kind, String code) {
        tally(subject, new Tally(Tally.How.COUNT, kinds(kind), null, code, List.of()));
    }

    public void least(String subject, String kind) {
        tally(subject, new Tally(Tally.How.LEAST, kinds(kind), null, Subject.parse(subject).code(), List.of()));
    }

    public void contents(String subject, String kind, String kind2, String share, String standard, String codes) {
        rated(subject, Measure.PERCENT, ">=", share, "%", Kind.VALUE, "");
        Tally tally = new Tally(Tally.How.CONTENTS, kinds(kind, kind2), Standard.of(standard), null,
                List.of(codes.split(", ")));
        amendRow(subject, m -> m.counted(tally));
    }

    private void tally(String subject, Tally tally) {
        amendRow(subject, m -> m.counted(tally));
    }

    private static List<UnitKind> kinds(String... codes) {
        return Arrays.stream(codes).map(c -> UnitKind.find(c).orElseThrow()).toList();
    }

    public void sameData(String subject, String code, String standard, String period) {
        add(new Statement.Link(Subject.parse(subject), Standard.of(standard),
                period.isEmpty() ? null : Period.of(period), code));
    }

    private void simple(String subject, Measure measure) {
        add(new Demand(Subject.parse(subject), measure, null, Basis.ONE, List.of(), "", null, List.of(), Kind.VALUE, "",
                Manner.PLAIN));
    }

    private void rated(String subject, Measure measure, String comparison, String row, String unit, Kind kind,
            String who) {
        add(Levels.demand(Subject.parse(subject), measure, comparison, row, unit, kind, who));
    }

    // --- what else is said of a row ---

    public void menAndWomenAlike(String subject) {
        amendRow(subject, Manner::asAlike);
    }

    public void atRecognition(String subject) {
        amendRow(subject, Manner::onlyAtRecognition);
    }

    public void onlyWhen(String subject, String fact, String comparison, String number) {
        FactTest test = new FactTest(fact, Comparison.find(comparison).orElseThrow(), new BigDecimal(number));
        amendRow(subject, m -> m.when(test));
    }

    /** Adds to what a sentence of the rule said of a row: an earlier one, or the same one a call ago. */
    private void amendRow(String subject, UnaryOperator<Manner> change) {
        Subject meant = Subject.parse(subject);
        for (int i = 0; i < stated.size(); i++) {
            Rule.Stated row = stated.get(i);
            if (row.statement() instanceof Demand demand && demand.subject().kind() == meant.kind()
                    && demand.subject().code().equals(meant.code())) {
                stated.set(i, new Rule.Stated(demand.with(change.apply(demand.manner())), row.line(),
                        Stream.concat(row.spoken().stream().filter(s -> s != spoken), Stream.of(spoken)).toList()));
                return;
            }
        }
        throw new UnstatedRowException(meant.code());
    }

    public void retitle(String subject, String title) {
        add(new Statement.Retitle(Subject.parse(subject), title));
    }

    public void replaceAll() {
        add(new Statement.ReplaceAll());
    }

    // --- when a title may be withdrawn ---

    public void withdraw(String from) {
        add(new Statement.Withdrawal(new BigDecimal(from), null, List.of(), ""));
    }

    public void withdrawKey(String from, String to, String codes) {
        add(new Statement.Withdrawal(new BigDecimal(from), new BigDecimal(to), List.of(codes.split(", ")), ""));
    }

    public void withdrawMembers(String from, String kind) {
        add(new Statement.Withdrawal(new BigDecimal(from), null, List.of(), kind));
    }

    // --- what makes evidence doubtful ---

    public void range(String code, String from, String to) {
        if (new BigDecimal(from).compareTo(new BigDecimal(to)) > 0) {
            throw new MisfitException("giatri2", Message.of("NTM-171", to, from));
        }
        limit(What.RANGE, code, from, to);
    }

    public void notAbove(String code, String other) {
        add(new Statement.Limit(What.NOT_ABOVE, code, other, null, null));
    }

    public void betweenHalves() {
        limit(What.BETWEEN_HALVES, "", null, null);
    }

    public void change(String code, String most) {
        limit(What.CHANGE, code, most, null);
    }

    public void changePercent(String code, String most) {
        limit(What.CHANGE_PERCENT, code, most, null);
    }

    public void neighbours(String code, String most, String least) {
        limit(What.NEIGHBOURS, code, most, least);
    }

    public void neighboursPercent(String code, String most, String least) {
        limit(What.NEIGHBOURS_PERCENT, code, most, least);
    }

    public void atLevel(String most, String least) {
        limit(What.AT_LEVEL, "", most, least);
    }

    public void sourced() {
        limit(What.SOURCED, "", null, null);
    }

    public void confirmed() {
        limit(What.CONFIRMED, "", null, null);
    }

    public void notOlder(String months) {
        limit(What.NOT_OLDER, "", months, null);
    }

    public void notAllBelowOne(String least) {
        limit(What.NOT_ALL_BELOW_ONE, "", null, least);
    }

    public void sameResult() {
        limit(What.SAME_RESULT, "", null, null);
    }

    private void limit(What what, String code, String number, String more) {
        add(new Statement.Limit(what, code, "", number == null ? null : new BigDecimal(number),
                more == null ? null : new BigDecimal(more)));
    }

    public void addedByProvince(String subject) {
        add(new Statement.AddedByProvince(Subject.parse(subject)));
    }

    public void repeal(String subject) {
        add(new Statement.Repeal(Subject.parse(subject)));
    }
}
