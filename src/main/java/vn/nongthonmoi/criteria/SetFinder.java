package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.annex.Summaries;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.cases.Case;
import vn.nongthonmoi.criteria.internal.cases.CaseSets;
import vn.nongthonmoi.criteria.internal.check.Assessor;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitForm;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;

/** Which set of the rules is in force, and why there is none where there is none. Thread-safe. */
final class SetFinder implements CaseSets {

    private static final int SUMMARIES = 50_000;

    private final RuleBase base;
    private final Assessor assessor;
    private final BoundedCache<RuleBase, List<SetSummary>> sets;

    SetFinder(RuleBase base) {
        this.base = base;
        this.assessor = new Assessor(base);
        this.sets = new BoundedCache<>(base.budget(), SUMMARIES);
    }

    RuleBase base() {
        return base;
    }

    Assessor assessor() {
        return assessor;
    }

    /** All sets, by standard and period. */
    List<SetSummary> sets() {
        return sets.get(base, b -> b.resolvers().stream().flatMap(r -> Summaries.of(r.stack()).stream()).toList());
    }

    /** See {@link CriteriaLibrary#provinces}. */
    List<ListedProvince> provinces(LocalDate day) {
        return base.territory().codes(day).stream().map(code -> new ListedProvince(Province.of(code), name(code, day),
                base.territory().former(code, day).stream().map(Province::of).toList(),
                base.territory().successor(code, day).map(Province::of).orElse(null))).toList();
    }

    /** See {@link CriteriaLibrary#lastDay}. */
    Optional<LocalDate> lastDay(UnitKind kind) {
        return base.territory().lastDay(kind);
    }

    /** As the lists of units have it on the day, or nearest to it: they begin later than the rules. */
    private String name(String code, LocalDate day) {
        Register register = base.register();
        return register.one(code, day).or(() -> register.forms(code).stream().findFirst()).map(UnitForm::name).orElse("");
    }

    /** See {@link CriteriaLibrary#applicable}. */
    Applicable applicable(Standard standard, Province province, LocalDate asOf) {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(asOf, "asOf");
        Optional<LocalDate> ended = base.territory().ended(standard.kind(), asOf);
        if (ended.isPresent()) {
            return none(Message.of("NTM-230", "kind." + standard.kind().code(), ended.get(), standard.code(), asOf));
        }
        Optional<Resolver> resolver = base.resolver(standard, asOf);
        if (resolver.isEmpty()) {
            return none(Message.of("NTM-220", standard.code(), asOf, known()));
        }
        if (province != null && !base.territory().known(province.code(), asOf)) {
            return none(base.territory().unknown(province.code(), asOf));
        }
        if (province != null && resolver.get().stack().foundation(province.code(), asOf).isEmpty()) {
            return none(Message.of("NTM-228", standard.code(), province, asOf, known()));
        }
        return new Applicable(Optional.of(new CriteriaSet(assessor, resolver.get(), asOf, province)), Optional.empty());
    }

    /** The same, or an exception that gives the reason. */
    CriteriaSet set(Standard standard, Province province, LocalDate asOf) {
        Applicable found = applicable(standard, province, asOf);
        return found.set().orElseThrow(() -> new NoSuchSetException(found.reason().orElseThrow()));
    }

    private static Applicable none(Message reason) {
        return new Applicable(Optional.empty(), Optional.of(reason));
    }

    /** See {@link CriteriaLibrary#set(Standard, Period, LocalDate)}. */
    CriteriaSet set(Standard standard, Period period, LocalDate asOf) {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Resolver resolver = base.resolver(standard, period).orElseThrow(() ->
                new NoSuchSetException(Message.of("NTM-221", standard.code(), period, known())));
        if (resolver.stack().foundation(asOf).isEmpty()) {
            throw new NoSuchSetException(Message.of("NTM-222", standard.code(), period, asOf, known()));
        }
        return new CriteriaSet(assessor, resolver, asOf, null);
    }

    @Override
    public CriteriaSet set(Case one) {
        return one.period() == null ? set(one.standard(), one.unit().province(), one.asOf())
                : set(one.standard(), one.period(), one.asOf());
    }

    private String known() {
        return sets().stream().map(s -> s.standard().code() + " " + s.period()
                + (s.province() == null ? "" : " " + s.province()) + " (" + s.inForceFrom() + "–"
                + (s.inForceTo() == null ? "" : s.inForceTo()) + ")").collect(Collectors.joining(", "));
    }
}
