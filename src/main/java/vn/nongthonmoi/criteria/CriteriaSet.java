package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.annex.AnnexBuilder;
import vn.nongthonmoi.criteria.internal.annex.Differences;
import vn.nongthonmoi.criteria.internal.check.Assessor;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.review.EvidenceLimits;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * One criteria set as it stands on one day. Thread-safe; requirement sheets are resolved when a kind of unit is
 * first asked for and kept.
 *
 * <pre>{@code
 * CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
 * Unit commune = Unit.builder("03022", Province.of("10")).area(Area.III).build();
 * Assessment a = set.assess(commune, Evidence.of(Map.of("10", "38,9", "11", "12,19")));
 * set.period();                                   // 2021-2025
 * a.indicator("10").requirement().level().threshold();    // 45
 * a.indicator("10").gap();                        // 6.1
 * a.criterion("17").status();                     // UNKNOWN
 * a.outcome();                                    // FALLS_SHORT
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CriteriaSet {

    private final Assessor assessor;
    private final Resolver resolver;
    private final LocalDate asOf;
    private final Province only;
    private final Admission admission;

    CriteriaSet(Assessor assessor, Resolver resolver, LocalDate asOf, Province only) {
        this.assessor = assessor;
        this.resolver = resolver;
        this.asOf = asOf;
        this.only = only;
        this.admission = new Admission(standard(), only, assessor.plans(resolver, asOf));
    }

    /** What the set judges. */
    public Standard standard() {
        return resolver.stack().standard();
    }

    /** The set's period. */
    public Period period() {
        return resolver.stack().period();
    }

    /** The one province whose units it judges; null for units of any province. */
    @Nullable Province province() {
        return only;
    }

    /** The date that chooses the layers in force. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Assesses a unit. What it leaves blank and the register of units knows is filled: {@link Assessment#filled()}.
     *
     * @param unit who; its year, or else the year of {@link #asOf()}, chooses values stated by year
     * @param evidence what is known of it; what is missing makes indicators {@link Status#UNKNOWN}. A column that another
     *     set counts over its {@link Members} may stand among them, and is left to that set
     * @throws InvalidInputException if the unit is not of this set's province or of a kind that its standard judges, its
     *     province or region is not known or contradicts the register of units, its code is of another province or of no unit
     *     of the day, or columns or values of the evidence cannot be read; it names everything that is wrong, each with the
     *     field and what was expected
     */
    public Assessment assess(Unit unit, Evidence evidence) {
        return assess(unit, evidence, Members.none());
    }

    /**
     * Assesses a unit whose set counts the units within it: a district, a town or a province.
     *
     * @param unit as for {@link #assess(Unit, Evidence)}
     * @param evidence as for {@link #assess(Unit, Evidence)}; a row that is counted over members must not have a value
     *     of its own where members are given
     * @param members the units within, assessed as of the same day; {@link Members#none()} where they are not known
     * @throws InvalidInputException as for {@link #assess(Unit, Evidence)}, or if a member was assessed as of another
     *     day, has no kind, or a counted row has a value as well
     */
    public Assessment assess(Unit unit, Evidence evidence, Members members) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(members, "members");
        return assess(unit, evidence, members, resolver.stack());
    }

    /**
     * Assesses a unit whose evidence columns without a prefix belong to another set, for example a commune against the
     * advanced set by the evidence collected for the set below it. A row takes its value from a column of the other
     * set where a rule says that the two share their data.
     *
     * @param columnsOf the set that columns without a prefix belong to
     * @throws InvalidInputException as for {@link #assess(Unit, Evidence, Members)}
     */
    public Assessment assess(Unit unit, Evidence evidence, Members members, CriteriaSet columnsOf) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(columnsOf, "columnsOf");
        return assess(unit, evidence, members,
                assessor.set(columnsOf.standard(), columnsOf.period()).orElse(columnsOf.resolver.stack()));
    }

    /**
     * Assesses a unit by values from a map, without making evidence of it first: the quickest way for one unit.
     *
     * @param values as for {@link Evidence#of}; read once
     * @throws InvalidInputException as for {@link #assess(Unit, Evidence)} and {@link Evidence#of}
     */
    public Assessment assess(Unit unit, Map<String, ?> values) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(values, "values");
        Admission.Admitted admitted = admitted(unit);
        Assessor.Assessed quick = admitted == null ? null : assessor.quick(admitted.found(), values);
        if (quick != null) {
            return assessment(admitted, quick);
        }
        Problems problems = new Problems();
        Evidence evidence = Evidence.of(unit.code(), values, problems);
        if (problems.none()) {
            return assess(unit, evidence);
        }
        throw Admission.refused(problems(unit, evidence, Members.none()), problems.list());
    }

    /** The unit with what is asked of it; null where it is refused, of which more is to be said. */
    private Admission.Admitted admitted(Unit unit) {
        try {
            return admission.of(unit);
        } catch (InvalidInputException e) {
            return null;
        }
    }

    /**
     * Prepares to assess many units again and again from columns of evidence.
     *
     * @param units none null; one after the other as in the columns
     */
    @ApiStatus.Experimental
    public BulkAssessor bulk(List<Unit> units) {
        Objects.requireNonNull(units, "units");
        return new BulkAssessor(new BulkUnits(List.copyOf(units), unit -> admission.of(unit).found(), this::assess),
                column -> assessor.known(resolver.stack(), column));
    }

    /**
     * What is wrong with a unit, its evidence and its members, so that {@link #assess(Unit, Evidence, Members)} refuses it.
     *
     * @return first what is wrong with the unit, then with columns, then with values; empty where it can be assessed
     */
    public List<InputProblem> problems(Unit unit, Evidence evidence, Members members) {
        try {
            assess(unit, evidence, members);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    /**
     * What is wrong with the evidence of a unit that cannot be read itself, so that its row can be mended in one go: columns
     * that no set has, and values that no row of this set could read, wherever the unit lies.
     *
     * @param unit its code, as the problems shall name it; may be empty
     * @return empty where nothing is certainly wrong
     */
    public List<InputProblem> problems(String unit, Evidence evidence) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(evidence, "evidence");
        return assessor.unreadable(resolver, resolver.stack(), unit, asOf, evidence);
    }

    /**
     * The evidence columns that the set asks for of a unit, in the order of the annex: values, facts, halves and values of other
     * times, with who has to give them. For a form, or to check a header. A row that is counted over the units within, or that
     * another set decides, has a column of the unit's own too: what it reports where nothing is known of these.
     *
     * @throws InvalidInputException if the unit has no place in the set
     */
    public List<AskedColumn> columns(Unit unit) {
        return AskedColumn.of(assess(unit, Evidence.none()));
    }

    private Assessment assess(Unit unit, Evidence evidence, Members members, LayerStack home) {
        Admission.Admitted admitted;
        try {
            admitted = admission.of(unit);
        } catch (InvalidInputException e) {
            throw Admission.refused(e.problems(),
                    assessor.unreadable(resolver, home, unit, asOf, evidence, members));
        }
        return assessment(admitted, assessor.assess(admitted.found(), resolver, home, admitted.placed().unit(), asOf, evidence,
                members));
    }

    private static Assessment assessment(Admission.Admitted admitted, Assessor.Assessed assessed) {
        return new Assessment(admitted.placed(), assessed.provenance(), assessed.answer(), assessed.unused());
    }

    /**
     * Whether the title of a recognised unit is to be withdrawn, by the rules of withdrawal in force with this set.
     * An assessment says where the unit stands against the set; this says what follows for the title.
     *
     * @param assessment of the unit against this set
     * @param members the units within, for rules that count those whose title is withdrawn: those whose own title, held
     *     on the day, is in the range of its withdrawal by their assessment or evidence, and those of which the host knows
     *     it (their evidence column {@code withdrawn}: đạt when it is); {@link Members#none()} where they are not known or
     *     do not matter
     * @throws IllegalArgumentException if the assessment is not one of this set on its day
     * @throws InvalidInputException if a member was assessed as of another day, its evidence cannot be read, or its
     *     column {@code withdrawn} contradicts what its review finds for certain
     */
    public Withdrawal withdrawal(Assessment assessment, Members members) {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(members, "members");
        mine(assessment);
        return assessor.withdrawal(resolver, assessment, members);
    }

    /**
     * Looks for units that the register doubts, and for evidence that can hardly be right by the limits that the rule files
     * state for this set on its day. A limit is no requirement: what it flags is to be looked at, and nothing about an assessment changes.
     *
     * @param assessments of units against this set; neighbours, and values that meet their level exactly, are looked
     *     for among them
     * @param yearBefore assessments of the same units a year earlier, told by province and code; empty where there are
     *     none, then nothing is said of changes
     * @return first what is doubtful about who units are, then in the order of the assessments, those of many units together last; empty where no limit is exceeded or
     *     none is stated
     * @throws IllegalArgumentException if an assessment is not one of this set on its day
     */
    public List<EvidenceFlag> flags(Collection<Assessment> assessments, Collection<Assessment> yearBefore) {
        Objects.requireNonNull(assessments, "assessments");
        Objects.requireNonNull(yearBefore, "yearBefore");
        // They are gone through several times.
        List<Assessment> own = List.copyOf(assessments);
        own.forEach(this::mine);
        List<EvidenceFlag> flags = new ArrayList<>();
        own.stream().filter(a -> !a.doubts().isEmpty()).forEach(a -> assessor.list(asOf).ifPresent(list -> a.doubts()
                .forEach(d -> flags.add(new EvidenceFlag(a.unit(), "", null, EvidenceFlag.Kind.UNIT, d, list.rule(), list.source())))));
        flags.addAll(EvidenceLimits.flags(assessor.limits(standard(), period(), asOf), own, List.copyOf(yearBefore)));
        return List.copyOf(flags);
    }

    private void mine(Assessment assessment) {
        if (assessment.standard() != standard() || !assessment.period().equals(period())
                || !assessment.asOf().equals(asOf)) {
            throw new IllegalArgumentException("assessment of " + assessment.standard().code() + " "
                    + assessment.period() + " as of " + assessment.asOf() + ", expected " + standard().code() + " "
                    + period() + " as of " + asOf);
        }
    }

    /**
     * Holds a unit against another set and this one, with the same evidence: the same indicator met under 2016–2020 and
     * not under 2021–2025, for example. Evidence columns without a prefix belong to this set; a row of the other set
     * takes its value from them where a rule says that the rows share their data. Where both are the same set, on two
     * days or by the rules of two directories, every row is held against itself; a value that only this set can read,
     * because the row asked for something else before, is no evidence for the other.
     *
     * @param other the set before; it may be of another standard, period, day or library
     * @throws InvalidInputException as for {@link #assess(Unit, Evidence)}
     */
    public SetComparison compare(CriteriaSet other, Unit unit, Evidence evidence) {
        return compare(other, unit, evidence, Members.none());
    }

    /**
     * The same for a unit whose set counts the units within it.
     *
     * @param members the units within, as for {@link #assess(Unit, Evidence, Members)}; they count for this set alone
     *     where the other is of another day
     * @throws InvalidInputException as for {@link #assess(Unit, Evidence, Members)}
     */
    public SetComparison compare(CriteriaSet other, Unit unit, Evidence evidence, Members members) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(members, "members");
        LayerStack home = other.assessor.set(standard(), period()).orElse(other.resolver.stack());
        Assessment after = assess(unit, evidence, members);
        Assessment before = readable(other, unit, evidence, other.asOf.equals(asOf) ? members : Members.none(), home);
        return SetComparison.of(before, after, sameSet(other), shared(other));
    }

    /** By what the other set can read: this one could read all of it, so that no value is wrong where it cannot. */
    private Assessment readable(CriteriaSet other, Unit unit, Evidence evidence, Members members, LayerStack home) {
        Map<String, Object> values = new LinkedHashMap<>(evidence.values());
        while (true) {
            try {
                return other.assess(unit, Evidence.of(values).withOrigins(evidence.origins()), members, home);
            } catch (InvalidInputException e) {
                for (InputProblem problem : e.problems()) {
                    if (!sameSet(other) || !problem.unit().equals(unit.code()) || values.remove(problem.field()) == null) {
                        throw e;
                    }
                }
            }
        }
    }

    private boolean sameSet(CriteriaSet other) {
        return standard() == other.standard() && period().equals(other.period());
    }

    /** The rows of this set to those of another that a rule of this library says share their data. */
    private Map<String, String> shared(CriteriaSet other) {
        return sameSet(other) ? Map.of() : assessor.set(other.standard(), other.period())
                .map(theirs -> assessor.shared(resolver.stack(), theirs)).orElse(Map.of());
    }

    /**
     * What differs from another set to this one: of another period, on another day, or by other rules.
     *
     * @param before the set before
     * @param province null for the national sets alone; otherwise what differs for units of the province
     * @param area khu vực of the unit of the province; null where it is not said
     * @throws NoSuchSetException if no province is named for a set that each province issues for itself
     * @throws InvalidInputException if the province named has no such set of its own
     */
    public SetDifference difference(CriteriaSet before, @Nullable Province province, @Nullable Area area) {
        Objects.requireNonNull(before, "before");
        return Differences.of(before.annex(province, area), annex(province, area), shared(before));
    }

    /** The set as its decision's annex prints it; with the province's column where the set is of one province. */
    public Annex annex() {
        return annex(only, null);
    }

    /**
     * The set as its decision's annex prints it, with a column for a province.
     *
     * @param province null for the national set alone
     * @param area khu vực of the unit in the province's column; null where it is not said
     * @throws NoSuchSetException if no province is named for a set that each province issues for itself
     * @throws InvalidInputException if the province named has no such set of its own
     */
    public Annex annex(@Nullable Province province, @Nullable Area area) {
        if (province == null && resolver.stack().ofProvinces()) {
            throw new NoSuchSetException(Message.of("NTM-229", standard().code(),
                    resolver.stack().foundations().stream().map(Layer::who).collect(Collectors.joining(", "))));
        }
        // What a province asks of an ordinary unit; the code of the unit is nobody's.
        return AnnexBuilder.build(resolver, asOf, province == null ? null
                : Unit.builder("annex", province).kind(UnitKind.COMMUNE).area(area).build());
    }

    /**
     * The set as its decision's annex prints it, with a column for what is asked of units like one: of its province, region,
     * commune group, khu vực and traits, as where a province's annex has a column for each commune group.
     *
     * <pre>{@code
     * Unit like = Unit.builder("like", LAO_CAI).kind(UnitKind.COMMUNE).group(CommuneGroup.TWO).build();
     * library.set(Standard.COMMUNE, day).annex(like).province();   // 10
     * }</pre>
     *
     * @param like the unit; its code and name do not matter
     * @throws InvalidInputException if its province has no such set of its own
     */
    public Annex annex(Unit like) {
        return AnnexBuilder.build(resolver, asOf, Objects.requireNonNull(like, "like"));
    }
}
