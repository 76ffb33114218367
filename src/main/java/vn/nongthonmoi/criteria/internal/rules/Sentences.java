package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;

/**
 * Receives the calls that the vocabulary's consequence sentences expand to: once when a file is read, so that
 * everything a rule says is known before it is served, and again whenever Drools fires the rule. Arguments come in
 * the canonical spelling of their {@link Hole}.
 */
public final class Sentences {

    /** A sentence says something that does not fit; {@code hole} names the hole to point at, or is empty. */
    static final class MisfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String hole;
        final transient Message problem;

        MisfitException(String hole, Message problem) {
            super(problem.toString());
            this.hole = hole;
            this.problem = problem;
        }
    }

    /** What one rule said: the rule's number in its file, and its statements with the sentence each came from. */
    public record Said(int rule, List<Line> lines) {
        /** A statement and the number of its sentence within the rule, from 0. */
        public record Line(Statement statement, int sentence) { }
    }

    private final List<Said> said = new ArrayList<>();
    private int sentence;

    public List<Said> said() {
        return said;
    }

    /** A rule begins to speak. */
    public void begin(int rule) {
        said.add(new Said(rule, new ArrayList<>()));
        sentence = 0;
    }

    private List<Said.Line> current() {
        return said.get(said.size() - 1).lines();
    }

    private void add(Statement statement) {
        current().add(new Said.Line(statement, sentence++));
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

    public void inForce(String from, String to) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = to.isEmpty() ? null : LocalDate.parse(to);
        if (last != null && last.isBefore(first)) {
            throw new MisfitException("ngay2", Message.of("NTM-116", last, first));
        }
        add(new Statement.InForce(first, last));
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

    public void contentUnknown() {
        add(new Statement.ContentUnknown());
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
                unit, null, List.of(), Kind.VALUE, "", false, null));
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
                grades, Kind.VALUE, "", false, null));
    }

    public void left(String subject, String who) {
        add(new Demand(Subject.parse(subject), Measure.UNSTATED, null, Basis.ONE, List.of(), "", null, List.of(),
                Kind.LEFT, who, false, null));
    }

    public void percentLeft(String subject, String comparison, String who) {
        rated(subject, Measure.PERCENT, comparison, "", "%", Kind.LEFT, who);
    }

    public void numberLeft(String subject, String comparison, String unit, String who) {
        rated(subject, Measure.NUMBER, comparison, "", unit, Kind.LEFT, who);
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

    private void simple(String subject, Measure measure) {
        add(new Demand(Subject.parse(subject), measure, null, Basis.ONE, List.of(), "", null, List.of(), Kind.VALUE, "",
                false, null));
    }

    private void rated(String subject, Measure measure, String comparison, String row, String unit, Kind kind,
            String who) {
        String[] words = comparison.split(" ");
        Comparison sign = Comparison.find(words[0]).orElseThrow();
        List<BigDecimal> cells = row.isEmpty() ? List.of() : Arrays.stream(row.split("\\|"))
                .map(c -> c.equals("?") ? null : new BigDecimal(c)).toList();
        Basis basis = basis(words.length > 1 ? words[1] : "", cells.size());
        for (BigDecimal cell : cells) {
            if (cell != null) {
                checkRange(measure, cell);
            }
        }
        add(new Demand(Subject.parse(subject), measure, sign, basis, cells, unit, null, List.of(), kind, who, false,
                null));
    }

    private static Basis basis(String word, int cells) {
        if (cells == 0) {
            return Basis.ONE;
        }
        Basis basis = switch (word) {
            case "group" -> Basis.GROUP;
            case "area" -> Basis.AREA;
            default -> cells == 1 ? Basis.ONE : Basis.REGION;
        };
        int expected = switch (basis) {
            case ONE -> 1;
            case REGION -> 8;
            case GROUP, AREA -> 3;
        };
        if (cells != expected) {
            throw new MisfitException("hang", Message.of("NTM-104", cells, word.isEmpty() ? "1, 8" : expected));
        }
        return basis;
    }

    private static void checkRange(Measure measure, BigDecimal cell) {
        boolean good = switch (measure) {
            case PERCENT -> cell.signum() >= 0 && cell.compareTo(BigDecimal.valueOf(100)) <= 0;
            case COUNT -> cell.signum() >= 0 && cell.stripTrailingZeros().scale() <= 0;
            case NUMBER -> cell.signum() >= 0;
            default -> true;
        };
        if (!good) {
            throw new MisfitException("hang", Message.of("NTM-126", cell.toPlainString()));
        }
    }

    // --- what else is said of a row ---

    public void menAndWomenAlike(String subject) {
        amendRow(subject, Demand::asAlike);
    }

    public void onlyWhen(String subject, String fact, String comparison, String number) {
        FactTest test = new FactTest(fact, Comparison.find(comparison).orElseThrow(), new BigDecimal(number));
        amendRow(subject, demand -> demand.onlyWhen(test));
    }

    private void amendRow(String subject, java.util.function.UnaryOperator<Demand> change) {
        Subject meant = Subject.parse(subject);
        List<Said.Line> lines = current();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).statement() instanceof Demand demand && demand.subject().kind() == meant.kind()
                    && demand.subject().code().equals(meant.code())) {
                lines.set(i, new Said.Line(change.apply(demand), lines.get(i).sentence()));
                sentence++;
                return;
            }
        }
        throw new MisfitException("muc", Message.of("NTM-127", meant.code()));
    }

    public void retitle(String subject, String title) {
        add(new Statement.Retitle(Subject.parse(subject), title));
    }

    public void repeal(String subject) {
        add(new Statement.Repeal(Subject.parse(subject)));
    }
}
