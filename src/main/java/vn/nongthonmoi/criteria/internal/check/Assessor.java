package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.plan.CompiledRow;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Plans;
import vn.nongthonmoi.criteria.internal.plan.Provenance;
import vn.nongthonmoi.criteria.internal.plan.QuickStatuses;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.Slots;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Placing;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * Assesses units against the sets of one rule base, and against the sets that those build on: whether a district is met counts its
 * communes, each against the communes' set of the day. Where a unit's own values are all that decides, the quick way answers
 * ({@code Slots}); where a value is odd or a row takes more, the {@link Checker}. Thread-safe.
 */
public final class Assessor {

    private static final int A_DAY = 1_500;
    private static final int A_PLAN = 8_000;
    private static final int A_ROW = 700;
    private static final int A_TEXT = 300;

    private final RuleBase base;
    private final Columns columns;
    private final BoundedCache<List<Layer>, String> fingerprints;
    private final BoundedCache<Day, Plans> plans;
    private final BoundedCache<SheetInYear, Plan> compiled;
    private final BoundedCache<RowInYear, CompiledRow> ready;

    /** A sheet for a year assessed; the sheet itself, not what it holds. */
    private record SheetInYear(Sheet sheet, int year) {
        @Override
        public boolean equals(Object other) {
            return other instanceof SheetInYear s && sheet == s.sheet && year == s.year;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(sheet) + year;
        }
    }

    /** A row of a sheet for a year assessed. */
    private record RowInYear(Sheet.Row row, int year) { }

    /** A set on a day. */
    private record Day(Resolver set, LocalDate asOf) { }

    public Assessor(RuleBase base) {
        this.base = base;
        this.columns = new Columns(base);
        this.fingerprints = new BoundedCache<>(base.budget(), A_TEXT);
        this.plans = new BoundedCache<>(base.budget(), A_DAY);
        this.compiled = new BoundedCache<>(base.budget(), A_PLAN);
        this.ready = new BoundedCache<>(base.budget(), A_ROW);
    }

    /**
     * An answer and what it rests on: the layers that decided, those of the sets it builds on last.
     *
     * @param unused the evidence columns whose value no row read
     */
    public record Assessed(Answer answer, Provenance provenance, List<String> unused) { }

    /** A kind of unit that was held against a set on a day; the unit stands for all of the kind. */
    public record Asked(Standard standard, LocalDate asOf, Unit unit) { }

    /** What was asked about and is kept, in no order. */
    public Stream<Asked> asked() {
        return plans.kept().flatMap(day -> plans.get(day, this::plansOf).kinds()
                .map(unit -> new Asked(day.set().stack().standard(), day.asOf(), unit)));
    }

    /** The plans of a set on a day. */
    public Plans plans(Resolver set, LocalDate asOf) {
        return plans.get(new Day(set, asOf), this::plansOf);
    }

    private Plans plansOf(Day day) {
        return new Plans(day.set(), day.asOf(), new Placing(base.register(), base.territory(), day.asOf(), base.budget()),
                this::plan, this::fingerprint, base.budget());
    }

    private String fingerprint(List<Layer> layers) {
        return fingerprints.get(layers, base::fingerprint);
    }

    private Plan plan(Sheet sheet, int year) {
        return compiled.get(new SheetInYear(sheet, year), k -> new Plan(sheet, year,
                row -> ready.get(new RowInYear(row, year), r -> CompiledRow.of(row, year))));
    }

    /**
     * Assesses a unit by values in columns without a prefix; null where more has to be known to read them.
     *
     * @param values as of {@link Evidence#of}, but not copied
     */
    public Assessed quick(Plans.UnitPlan found, Map<String, ?> values) {
        QuickStatuses statuses = found.plan().quick() ? Slots.statuses(found.plan(), values, false) : null;
        // Every value stands in a slot, which a row reads.
        return statuses == null ? null : new Assessed(new QuickAnswer(statuses), found.provenance(), List.of());
    }

    /**
     * Assesses a unit.
     *
     * @param found the plan of the set for the unit
     * @param home the set that evidence columns without a prefix belong to
     * @throws vn.nongthonmoi.criteria.InvalidInputException if something about the unit or its evidence cannot be read: all
     *     of it
     */
    public Assessed assess(Plans.UnitPlan found, Resolver set, LayerStack home, Unit unit, LocalDate asOf, Evidence evidence,
            Members members) {
        Assessed quick = members.list().isEmpty() ? quick(found, set, home, unit, evidence) : null;
        if (quick != null) {
            return quick;
        }
        Problems problems = new Problems();
        Members placed = members.list().isEmpty() ? members : placed(plans(set, asOf), unit, members, problems);
        Run run = new Run(home, unit, asOf, evidence, placed, problems);
        Explanation checked = run.check(set, placed).orElse(null);
        problems.raise();
        Answer answer = new ExplainedAnswer(checked);
        Provenance own = found.provenance();
        List<String> unused = columns.unused(set.stack(), home, evidence, run.read);
        if (run.layers.size() == found.plan().sheet().layers().size()) {
            return new Assessed(answer, own, unused);
        }
        List<Layer> all = List.copyOf(run.layers);
        return new Assessed(answer, new Provenance(own.standard(), own.period(), asOf, own.year(), own.region(),
                run.applied.stream().map(Layer::id).toList(), fingerprint(all), own.placements(), own.countedApart()), unused);
    }

    /** The members of a unit as the register of units completes them; what is wrong with them is added to the problems. */
    private static Members placed(Plans plans, Unit of, Members members, Problems problems) {
        members.list().stream().filter(m -> !m.unit().province().equals(of.province())).forEach(m -> problems.add(
                m.unit().code(), "province", Message.of("NTM-252", m.unit().code(), m.unit().province(), of.province())));
        Members.Builder placed = Members.builder();
        for (Members.Member member : members.list()) {
            Unit unit = member.unit();
            try {
                unit = plans.placed(unit).unit();
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
            placed.add(unit, member.evidence());
            member.assessments().values().forEach(placed::add);
        }
        return placed.build();
    }

    /** The answer by the unit's own values; null where it takes more. */
    private Assessed quick(Plans.UnitPlan found, Resolver set, LayerStack home, Unit unit, Evidence evidence) {
        Plan plan = found.plan();
        if (!plan.quick()) {
            return null;
        }
        QuickStatuses plain = set.stack() == home && evidence.origins().isEmpty()
                ? Slots.statuses(plan, evidence.values(), true) : null;
        if (plain != null) {
            return new Assessed(new QuickAnswer(plain), found.provenance(), List.of());
        }
        Problems problems = new Problems();
        Cells cells = columns.cells(set.stack(), plan, home, unit.code(), evidence, problems);
        QuickStatuses by = cells.plain() == null || !problems.none() ? null : Slots.statuses(plan, cells.plain());
        return by == null ? null : new Assessed(new QuickAnswer(by), found.provenance(), columns.unused(set.stack(), home, evidence,
                cells.columnsRead().collect(Collectors.toSet())));
    }

    /** What is wrong with the evidence of a unit of which no more is known; see {@link Columns#unreadable}. */
    public List<InputProblem> unreadable(Resolver set, LayerStack home, String unit, LocalDate asOf, Evidence evidence) {
        Problems problems = new Problems();
        columns.unreadable(set.stack(), home, unit, asOf, evidence, problems);
        return problems.list();
    }

    /**
     * The same of a unit that the set does not judge, with what is wrong with the units within it. Which of their values
     * count depends on the unit's place, so nothing is said of these.
     */
    public List<InputProblem> unreadable(Resolver set, LayerStack home, Unit unit, LocalDate asOf, Evidence evidence,
            Members members) {
        Problems problems = new Problems();
        problems.addAll(unreadable(set, home, unit.code(), asOf, evidence));
        placed(plans(set, asOf), unit, members, problems);
        return problems.list();
    }

    /**
     * Whether the title of a unit that stands so against a set is to be withdrawn.
     *
     * @param members the units within it
     * @throws vn.nongthonmoi.criteria.InvalidInputException if something about a member cannot be read or contradicts its
     *     review
     */
    public Withdrawal withdrawal(Resolver set, Assessment assessment, Members members) {
        LocalDate asOf = assessment.asOf();
        return WithdrawalRange.of(set.sheet(assessment.unit(), assessment.region(), asOf, assessment.year()).withdrawals(),
                assessment.criteria(), members, member -> withdrawn(member, members, asOf));
    }

    /** Whether a unit within is to lose its title; open where it holds none, or nothing is known of it. */
    private WithdrawalRange.MemberTitle withdrawn(Members.Member member, Members members, LocalDate asOf) {
        Unit unit = member.unit();
        boolean held = unit.recognised() != null
                && (unit.recognisedOn() == null || !unit.recognisedOn().isAfter(asOf));
        Optional<Resolver> set = held ? base.resolver(unit.recognised(), asOf) : Optional.empty();
        if (set.isEmpty()) {
            return WithdrawalRange.MemberTitle.NOTHING;
        }
        Problems problems = new Problems();
        Run run = new Run(set.get().stack(), unit, asOf, member.evidence(), members, problems);
        Optional<List<CriterionResult>> criteria = MemberTally.standing(member, unit.recognised(), asOf, run)
                .map(MemberTally.Standing::criteria);
        problems.raise();
        return criteria.map(c -> {
            List<Sheet.WithdrawalRule> rules = plans(set.get(), asOf).of(unit).plan().sheet().withdrawals();
            List<CriterionResult> strict = c.stream().map(one -> !one.provisional() ? one : one.toBuilder().status(Status.UNSPECIFIED).build()).toList();
            Members within = run.within(unit);
            return new WithdrawalRange.MemberTitle(
                    WithdrawalRange.of(rules, c, within, m -> withdrawn(m, within, asOf)).status(),
                    WithdrawalRange.of(rules, strict, within, m -> withdrawn(m, within, asOf)).status());
        }).orElse(WithdrawalRange.MemberTitle.NOTHING);
    }

    /** Whether a column without a prefix is one of a set, if perhaps of none of the rows asked for on a day. */
    public boolean known(LayerStack set, String column) {
        return columns.known(set, column);
    }

    /** The rows of two sets that share their data, by the code of the first set's row. */
    public Map<String, String> shared(LayerStack one, LayerStack two) {
        return columns.shared(one, two);
    }

    /** The library's own set of a standard and period; empty when it has none. */
    public Optional<LayerStack> set(Standard standard, Period period) {
        return columns.set(standard, period);
    }

    /** The list of units of a day, where there is one. */
    public Optional<Register.Listed> list(LocalDate day) {
        return base.register().list(day);
    }

    /** The limits that evidence for a set is checked against on a day, by what rules may ask about a unit. */
    public Function<Profile, List<Fired>> limits(Standard standard, Period period, LocalDate asOf) {
        return profile -> base.limits(standard, period, asOf, profile);
    }

    /** The standard that a unit of that kind is held to in the first place, and its plain columns belong to. */
    private static Standard basic(UnitKind kind) {
        return switch (kind) {
            case VILLAGE -> Standard.VILLAGE;
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE -> Standard.COMMUNE;
            case DISTRICT -> Standard.DISTRICT;
            case TOWN -> Standard.TOWN;
            case PROVINCE -> Standard.PROVINCE;
        };
    }

    /** A member held against a standard. */
    private record Known(Unit unit, Standard standard) { }

    /** One assessment with those it asks for in turn. */
    private final class Run implements OtherSets {
        private final LayerStack home;
        private final Unit unit;
        private final LocalDate asOf;
        private final Evidence evidence;
        private final Members members;
        private final Set<Layer> layers = new LinkedHashSet<>();
        // Those among them that speak of the units.
        private final Set<Layer> applied = new LinkedHashSet<>();
        // The sets being asked about, each for the one before: a set is never met by what builds on it.
        private final Set<Standard> asked = EnumSet.noneOf(Standard.class);
        // The set whose rows are being counted over members; a set that is asked about counts by its own columns.
        private LayerStack counting;
        private final Problems problems;
        // The columns of the unit's own that rows of the sets asked about have read.
        private final Set<String> read = new HashSet<>();
        // A member that several sets or rows ask about is assessed once.
        private final Map<Known, Optional<Explanation>> known = new HashMap<>();

        Run(LayerStack home, Unit unit, LocalDate asOf, Evidence evidence, Members members, Problems problems) {
            this.home = home;
            this.unit = unit;
            this.asOf = asOf;
            this.evidence = evidence;
            this.members = members;
            this.problems = problems;
        }

        @Override
        public Problems problems() {
            return problems;
        }

        /** The unit held against a set; empty where it has no place in it, which is then among the problems. */
        Optional<Explanation> check(Resolver set, Members within) {
            Plan plan;
            try {
                plan = plans(set, asOf).of(unit).plan();
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
                return Optional.empty();
            }
            Sheet sheet = plan.sheet();
            layers.addAll(sheet.layers());
            applied.addAll(sheet.applied());
            asked.add(set.stack().standard());
            LayerStack outer = counting;
            counting = set.stack();
            Cells cells = columns.cells(set.stack(), plan, home, unit.code(), evidence, problems);
            try {
                Explanation checked = Checker.of(plan, cells, asOf, within, this).check();
                cells.columnsRead().forEach(read::add);
                return Optional.of(checked);
            } finally {
                counting = outer;
                asked.remove(set.stack().standard());
            }
        }

        @Override
        public Optional<Explanation> standard(Standard standard) {
            Optional<Resolver> set = base.resolver(standard, asOf).filter(r -> !asked.contains(standard))
                    .filter(r -> !members.list().isEmpty() || columns.any(r.stack(), home, evidence));
            return set.flatMap(r -> check(r, members));
        }

        @Override
        public Optional<Explanation> member(Members.Member member, Standard standard) {
            Optional<Resolver> set = base.resolver(standard, asOf);
            Optional<Resolver> own = base.resolver(basic(member.unit().kind()), asOf);
            if (set.isEmpty() || own.isEmpty()) {
                return Optional.empty();
            }
            return known.computeIfAbsent(new Known(member.unit(), standard), k -> {
                Run run = new Run(own.get().stack(), member.unit(), asOf, member.evidence(), within(member.unit()), problems);
                Optional<Explanation> checked = run.check(set.get(), run.members);
                layers.addAll(run.layers);
                applied.addAll(run.applied);
                return checked;
            });
        }

        @Override
        public Cells values(Members.Member member) {
            return columns.counted(counting, member.unit().code(), member.evidence(), problems);
        }

        /** The members of a member; one that may lie in either of two namesakes is among the problems. */
        private Members within(Unit district) {
            try {
                return members.within(district);
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
                return Members.none();
            }
        }
    }
}
