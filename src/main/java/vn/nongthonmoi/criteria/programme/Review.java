package vn.nongthonmoi.criteria.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Applicable;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Where a recognised unit stands against the set in force: what a review of its title finds.
 *
 * <p>A title is kept or lost by criteria (18/2022/QĐ-TTg). The conditions that are asked only when a title is given
 * (construction debt, the residents' satisfaction, security) stand in the assessment and do not decide here; any other
 * condition of the set, such as another title that has to be held, does.
 *
 * <p>Where no set of the title is in force any more, as of the advanced and model titles from 2026-02-15, nothing says
 * what the title is held to: the finding is undetermined, and the assessment has neither layers nor criteria.
 *
 * @param assessment of the unit against the set in force
 * @param withdrawal whether the unit is in the range in which its title is to be withdrawn
 * @param finding the answer
 * @param possible the findings that are still possible, however what is open turns out; the finding alone where it
 *     is certain
 * @param evidenceCanSettle whether some completion of the missing evidence would make the finding certain; true where
 *     it is. False where all that is still missing, or what it decides, waits for somebody to set a level
 * @param missing the rows without evidence, or with a blank unit field, that leave the finding open; in the order of
 *     the annex
 * @param awaited the rows whose level nobody has set, or which is not known, that leave the finding open
 * @param provisional whether the finding would differ if every provisional requirement were unspecified, or rests on
 *     a rule of withdrawal that is not confirmed
 * @param parts the units that a merged unit was formed from, with their titles; empty where it was not, or where they
 *     are not known
 * @since 0.1.0
 */
public record Review(Assessment assessment, Withdrawal withdrawal, Finding finding, Set<Finding> possible,
        boolean evidenceCanSettle, List<IndicatorResult> missing, List<IndicatorResult> awaited, boolean provisional,
        List<Part> parts) {

    /** What a review finds. */
    public enum Finding {
        /** Every criterion is met: the title stands. */
        MAINTAINED("maintained", "duy trì đạt chuẩn", "maintained"),
        /** The unit keeps its title and falls short of the set in force. */
        BELOW("below", "chưa đạt bộ tiêu chí hiện hành", "below the set in force"),
        /** The unit is in the range in which its title is to be withdrawn. */
        WITHDRAWAL("withdrawal", "thuộc diện thu hồi", "in the withdrawal range"),
        /** What is open decides. */
        UNDETERMINED("undetermined", "chưa xác định", "undetermined");

        private final String code;
        private final LocalizedText title;

        Finding(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code undetermined}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Finding> find(String code) {
            return Texts.find(values(), Finding::code, Objects.requireNonNull(code, "code"));
        }
    }

    /**
     * A unit that a merged unit was formed from.
     *
     * @param unit who it was; its {@link Unit#recognised()} is the title it held, null for none
     * @param review where it stood on its last day against the set of its title; null where that is not known
     */
    public record Part(Unit unit, @Nullable Review review) { }

    /** Copies the collections. */
    public Review {
        possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
        missing = List.copyOf(missing);
        awaited = List.copyOf(awaited);
        parts = List.copyOf(parts);
    }

    /**
     * Reviews a unit against the set of the standard it was recognised for that is in force on a day.
     *
     * @param members the units within; {@link Members#none()} where they are not known or do not matter
     * @throws InvalidInputException if {@link Unit#recognised()} is null or {@link Unit#recognisedOn()} is after the day,
     *     or as for {@link CriteriaSet#assess(Unit, Evidence, Members)} and {@link CriteriaSet#withdrawal}
     * @throws vn.nongthonmoi.criteria.NoSuchSetException if there are no units of the title's kind on that day, or there
     *     was never a set of that standard until then
     */
    public static Review of(CriteriaLibrary library, LocalDate asOf, Unit unit, Evidence evidence, Members members) {
        Objects.requireNonNull(unit, "unit");
        if (unit.recognised() == null) {
            throw new InvalidInputException(unit.code(), "recognised", Message.of("NTM-237"));
        }
        return of(library, asOf, unit.recognised(), unit, evidence, members);
    }

    /**
     * The same for a title that is not the unit's own, such as that of a unit it was formed from.
     *
     * @param title the standard it is held to
     * @throws InvalidInputException as above, but for a unit without a title
     * @throws vn.nongthonmoi.criteria.NoSuchSetException as above
     */
    public static Review of(CriteriaLibrary library, LocalDate asOf, Standard title, Unit unit, Evidence evidence,
            Members members) {
        Objects.requireNonNull(library, "library");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(members, "members");
        given(unit, asOf);
        Applicable found = library.applicable(title, null, asOf);
        return found.set().map(set -> of(set, set.assess(unit, evidence, members), members))
                .orElseGet(() -> unruled(Unruled.assessment(library, asOf, title, unit, found.reason().orElseThrow())));
    }

    /** A title that is given only later is not held on the day. */
    private static void given(Unit unit, LocalDate asOf) {
        if (unit.recognisedOn() != null && unit.recognisedOn().isAfter(asOf)) {
            throw new InvalidInputException(unit.code(), "recognised_on",
                    Message.of("NTM-246", unit.recognisedOn(), asOf));
        }
    }

    /**
     * Reviews a unit by its assessment.
     *
     * @param set the set it was assessed against
     * @param members as for {@link CriteriaSet#withdrawal}
     * @throws IllegalArgumentException if the assessment is not one of the set on its day
     * @throws InvalidInputException if the unit's title was given only after the day, or as for
     *     {@link CriteriaSet#withdrawal}
     */
    public static Review of(CriteriaSet set, Assessment assessment, Members members) {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(members, "members");
        given(assessment.unit(), assessment.asOf());
        Withdrawal withdrawal = set.withdrawal(assessment, members);
        Set<Finding> possible = possible(assessment, withdrawal);
        Finding finding = only(possible);
        boolean settles = finding != Finding.UNDETERMINED || completions(assessment).anyMatch(a ->
                possible(a, set.withdrawal(a, members)).size() == 1);
        Assessment strict = Open.with(assessment, c -> c.provisional() ? Status.UNSPECIFIED : c.status());
        Finding bare = only(possible(strict, set.withdrawal(strict, members)));
        boolean unsure = finding == Finding.WITHDRAWAL && unconfirmed(withdrawal);
        boolean decided = finding != Finding.UNDETERMINED;
        return new Review(assessment, withdrawal, finding, possible, settles,
                decided ? List.of() : open(assessment, Status.UNKNOWN),
                decided ? List.of() : open(assessment, Status.UNSPECIFIED), finding != bare || unsure, List.of());
    }

    /** Whether the range of withdrawal rests on a rule that is not confirmed: from one, or from several together. */
    private static boolean unconfirmed(Withdrawal withdrawal) {
        return withdrawal.grounds().stream().anyMatch(g -> g.status() == Status.MET)
                ? withdrawal.grounds().stream().filter(g -> g.status() == Status.MET)
                        .allMatch(Withdrawal.Ground::provisional)
                : withdrawal.grounds().stream().filter(g -> Open.is(g.status())).anyMatch(Withdrawal.Ground::provisional);
    }

    /** The same review with the units that the unit was formed from. */
    public Review formedFrom(List<Part> units) {
        Objects.requireNonNull(units, "units");
        return new Review(assessment, withdrawal, finding, possible, evidenceCanSettle, missing, awaited, provisional,
                units);
    }

    private static Finding only(Set<Finding> possible) {
        return possible.size() == 1 ? possible.iterator().next() : Finding.UNDETERMINED;
    }

    private static Set<Finding> possible(Assessment a, Withdrawal withdrawal) {
        List<Status> deciding = Stream.concat(a.criteria().stream().map(CriterionResult::status),
                Open.lasting(a).stream().map(IndicatorResult::status)).toList();
        boolean fails = deciding.contains(Status.NOT_MET);
        boolean open = deciding.stream().anyMatch(Open::is);
        Set<Finding> possible = EnumSet.noneOf(Finding.class);
        if (withdrawal.status() != Status.MET) {
            if (!fails) {
                possible.add(Finding.MAINTAINED);
            }
            if (fails || open) {
                possible.add(Finding.BELOW);
            }
        }
        boolean ruled = withdrawal.status() != Status.UNSPECIFIED;
        // Where no rule of withdrawal is known, whoever falls short may or may not be in its range.
        if (withdrawal.status() == Status.MET || withdrawal.status() == Status.UNKNOWN || !ruled && (fails || open)) {
            possible.add(Finding.WITHDRAWAL);
        }
        return possible;
    }

    /**
     * The ways in which the missing evidence could make the finding certain, if any does: the more fails, the nearer
     * is the range of withdrawal; the less fails, the further.
     */
    private static Stream<Assessment> completions(Assessment a) {
        List<String> either = new ArrayList<>();
        a.criteria().stream().filter(c -> c.status() == Status.UNKNOWN && Open.canBeMet(c))
                .forEach(c -> either.add(c.code()));
        Stream<Assessment> extremes = Stream.of(
                Open.with(a, c -> Open.canFail(c.status()) ? Status.NOT_MET : c.status()),
                Open.with(a, c -> either.contains(c.code()) ? Status.MET
                        : c.status() == Status.UNKNOWN ? Status.UNSPECIFIED : c.status()),
                Open.with(a, c -> either.contains(c.code()) ? Status.MET
                        : Open.canFail(c.status()) ? Status.NOT_MET : c.status()));
        Stream<Assessment> oneFails = either.stream().map(one -> Open.with(a, c -> c.code().equals(one) ? Status.NOT_MET
                : either.contains(c.code()) ? Status.MET : c.status()));
        return Stream.concat(extremes, oneFails).flatMap(Review::conditions);
    }

    /** The same with the missing evidence of its conditions given, for better and for worse. */
    private static Stream<Assessment> conditions(Assessment a) {
        return Stream.of(true, false).map(well -> a.toBuilder().conditions(a.conditions().stream().map(c ->
                c.status() != Status.UNKNOWN || well && !Open.canBeMet(c) ? c
                        : IndicatorResult.builder(c.code(), c.title(), well ? Status.MET : Status.NOT_MET)
                                .requirement(c.requirement()).provisional(c.provisional()).build()).toList()).build());
    }

    private static List<IndicatorResult> open(Assessment a, Status status) {
        return Stream.concat(a.criteria().stream().filter(c -> Open.is(c.status())).flatMap(c -> c.indicators().stream()),
                Open.lasting(a).stream()).filter(r -> Open.is(r.status())).flatMap(Open::causes)
                .filter(r -> r.status() == status).toList();
    }

    /** The review of a unit of whose title no set is in force: nothing says what it is held to. */
    private static Review unruled(Assessment nothing) {
        return new Review(nothing, new Withdrawal(Status.UNSPECIFIED, List.of(), List.of(), List.of()), Finding.UNDETERMINED,
                EnumSet.complementOf(EnumSet.of(Finding.UNDETERMINED)), false, List.of(), List.of(), false, List.of());
    }

    /** Whether no set of the title is in force on the day. */
    public boolean unruled() {
        return assessment.layers().isEmpty() && assessment.criteria().isEmpty();
    }

    /** Why, for people: the failed criteria, the rules of withdrawal fulfilled, or what is open. */
    public List<Message> reasons() {
        if (unruled()) {
            return List.of(Message.of("review.no-set", "standard." + assessment.standard().code(), assessment.asOf(),
                    assessment.period()));
        }
        List<Message> reasons = new ArrayList<>();
        withdrawal.grounds().stream().filter(g -> g.status() == Status.MET)
                .forEach(g -> reasons.add(Message.of("review.ground", g.title(), g.source())));
        if (finding == Finding.WITHDRAWAL && reasons.isEmpty()) {
            reasons.add(Message.of("review.either", withdrawal.grounds().stream().filter(g -> Open.is(g.status()))
                    .map(g -> g.title() + " (" + g.source() + ")").collect(Collectors.joining("; "))));
        }
        if (!withdrawal.failed().isEmpty()) {
            reasons.add(Message.of("review.failed", withdrawal.failed().size(), assessment.criteriaTotal(),
                    String.join(", ", withdrawal.failed())));
        }
        Open.lasting(assessment).stream().filter(c -> c.status() == Status.NOT_MET)
                .forEach(c -> reasons.add(Message.of("review.condition", c.code(), c.title().vi())));
        if (finding == Finding.UNDETERMINED) {
            if (!withdrawal.open().isEmpty()) {
                reasons.add(Message.of("review.open", withdrawal.open().size(), String.join(", ", withdrawal.open())));
            }
            if (withdrawal.status() == Status.UNSPECIFIED) {
                reasons.add(Message.of("review.no-rule", assessment.standard().code(), assessment.period()));
            }
            if (!missing.isEmpty()) {
                reasons.add(Message.of("review.missing", codes(missing)));
            }
            if (!awaited.isEmpty()) {
                reasons.add(Message.of("review.awaited", codes(awaited)));
            }
            reasons.add(Message.of(evidenceCanSettle ? "review.can-settle" : "review.cannot-settle"));
        }
        return List.copyOf(reasons);
    }

    private static String codes(List<IndicatorResult> rows) {
        return rows.stream().map(IndicatorResult::code).distinct().collect(Collectors.joining(", "));
    }
}
