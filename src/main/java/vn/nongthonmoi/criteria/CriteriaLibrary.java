package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nongthonmoi.criteria.internal.annex.Summaries;
import vn.nongthonmoi.criteria.internal.cases.CaseRun;
import vn.nongthonmoi.criteria.internal.cases.RuleReview;
import vn.nongthonmoi.criteria.internal.check.Assessor;
import vn.nongthonmoi.criteria.internal.resolve.Kept;
import vn.nongthonmoi.criteria.internal.resolve.Reach;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.rules.RuleSources;

/**
 * The criteria sets of the programme: the way in. Immutable and thread-safe; make one and keep it.
 *
 * <pre>{@code
 * CriteriaLibrary library = CriteriaLibrary.bundled();
 * CriteriaSet set = library.set(Standard.COMMUNE, Province.of("10"), LocalDate.of(2024, 12, 31));
 * Unit commune = Unit.builder("03022", Province.of("10")).name("Thanh Bình").build();
 * Assessment a = set.assess(commune, Evidence.of(Map.of("10", "45,1", "11", "12,19")));
 * a.indicator("10").status();                             // MET
 * a.indicator("10").requirement().source();               // 318/QĐ-TTg, Phụ lục I, 10
 * a.indicator("17.1").status();                           // UNSPECIFIED
 * a.indicator("17.1").reason().text(Locale.ENGLISH);      // the level in the decision is not known
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CriteriaLibrary {

    /** More than are asked about every day; they are gone through before a new version is served. */
    private static final int MOST_READIED = 10_000;
    private static final int SUMMARIES = 50_000;

    private final RuleBase base;
    private final Assessor assessor;
    private final Kept<RuleBase, List<SetSummary>> sets;

    private CriteriaLibrary(RuleBase base) {
        this.base = base;
        this.assessor = new Assessor(base);
        this.sets = new Kept<>(base.budget(), SUMMARIES);
    }

    /** The rules that come with the library. */
    public static CriteriaLibrary bundled() {
        FirstUse.ready();
        return new CriteriaLibrary(RuleBase.bundled());
    }

    /**
     * The rules of a directory, instead of those that come with the library. Files are read once.
     *
     * @param rulesDirectory holds {@code *.dslr} files at any depth
     * @throws RuleFileException if there is any error in any file; then nothing of the directory is served
     * @throws java.io.UncheckedIOException if the directory cannot be read
     */
    public static CriteriaLibrary load(Path rulesDirectory) {
        Objects.requireNonNull(rulesDirectory, "rulesDirectory");
        FirstUse.ready();
        return load(RuleSnapshot.of(rulesDirectory));
    }

    /**
     * The rules of files that the host has read: class path resources, streams, rows of a database. They are treated as
     * if they lay in a rules directory, so what is no rule file is passed over. The bytes are copied.
     *
     * @param files what each file holds, by its path below the rules directory, such as
     *     {@code national/2021-2025/commune.dslr}, with {@code /} between the parts on every system
     * @throws RuleFileException if there is any error in any file; then nothing of them is served
     */
    public static CriteriaLibrary load(Map<String, byte[]> files) {
        Objects.requireNonNull(files, "files");
        FirstUse.ready();
        return load(RuleSnapshot.of(files));
    }

    /** The same of a directory that was read already. */
    static CriteriaLibrary load(RuleSnapshot directory) {
        return new CriteriaLibrary(RuleBase.load(directory));
    }

    /**
     * Every error and warning of a rules directory and of the tables of cases in it, in the order of files and lines;
     * empty when there is none. All of them are reported at once. What is only probably wrong (requirements that never
     * decide, dates that do not fit, values changed without a changed source since the rules that come with the
     * library, requirements without the cases they need) is looked for when there is no error.
     *
     * @throws java.io.UncheckedIOException if the directory cannot be read
     */
    public static List<RuleProblem> check(Path rulesDirectory) {
        FirstUse.ready();
        return check(rulesDirectory, files -> {
            // Only what both have can have changed.
            SortedMap<String, byte[]> same = RuleSources.bundled();
            same.keySet().retainAll(files.keySet());
            return RuleSources.read(same, new ArrayList<>());
        });
    }

    /**
     * The same, looking for values changed without a changed source since other rules.
     *
     * @param before the directory of these rules
     * @throws RuleFileException if there is any error in any rule file of {@code before}
     * @throws java.io.UncheckedIOException if a directory cannot be read
     */
    public static List<RuleProblem> check(Path rulesDirectory, Path before) {
        Objects.requireNonNull(before, "before");
        FirstUse.ready();
        List<Layer> layers = RuleBase.load(RuleSnapshot.of(before)).layers();
        return check(rulesDirectory, files -> layers);
    }

    private static List<RuleProblem> check(Path rulesDirectory,
            Function<SortedMap<String, byte[]>, List<Layer>> before) {
        Objects.requireNonNull(rulesDirectory, "rulesDirectory");
        RuleSnapshot directory = RuleSnapshot.of(rulesDirectory);
        List<RuleProblem> problems = new ArrayList<>();
        return RuleBase.check(directory, problems).map(base -> {
            try {
                return RuleReview.of(new CriteriaLibrary(base), base, directory.files(),
                        before.apply(directory.files()));
            } catch (RuleFileException e) {
                // The rules were read and could be served, but looking them over has no end.
                return Stream.concat(problems.stream(), e.problems().stream()).sorted().toList();
            }
        }).orElse(problems);
    }

    /** The same for the rules that come with the library. */
    public static List<RuleProblem> checkBundled() {
        FirstUse.ready();
        RuleBase base = RuleBase.bundled();
        SortedMap<String, byte[]> files = RuleSources.bundled();
        files.putAll(RuleSources.bundledCases());
        return RuleReview.of(new CriteriaLibrary(base), base, files, base.layers());
    }

    /**
     * Runs the tables of cases ({@code *.cases.csv}) of a rules directory against its rules.
     *
     * @throws RuleFileException if there is any error in any rule file; problems of the tables are in the report
     * @throws java.io.UncheckedIOException if the directory cannot be read
     */
    public static CaseReport test(Path rulesDirectory) {
        Objects.requireNonNull(rulesDirectory, "rulesDirectory");
        FirstUse.ready();
        RuleSnapshot directory = RuleSnapshot.of(rulesDirectory);
        return test(RuleBase.load(directory), directory.files());
    }

    /** Runs the tables of cases that come with the library against its rules. */
    public static CaseReport testBundled() {
        FirstUse.ready();
        return test(RuleBase.bundled(), RuleSources.bundledCases());
    }

    private static CaseReport test(RuleBase base, SortedMap<String, byte[]> files) {
        return CaseRun.of(new CriteriaLibrary(base), base, new Reach(base), files);
    }

    /** What is worth a look in the rules served, in the order of files and lines; tables of cases are left out. */
    public List<RuleProblem> warnings() {
        return base.warnings();
    }

    /** All sets, by standard and period. */
    public List<SetSummary> sets() {
        return sets.get(base, b -> b.resolvers().stream().flatMap(r -> Summaries.of(r.stack()).stream()).toList());
    }

    /** The administrative units of the country by day, as the rules list them. */
    public UnitRegister units() {
        return new UnitRegister(base.register());
    }

    /**
     * {@code sha256:…} naming all that the rule files state: libraries with the same fingerprint give the same answers.
     * Spacing, comments, lines and tables of cases are outside it. For the health page of a host, and to compare offices;
     * an answer is better kept with {@link Assessment#fingerprint()}, which only names what decided it.
     */
    public String fingerprint() {
        return base.fingerprint();
    }

    /**
     * Readies this library for the kinds of unit and the days that another was asked about, so that nobody waits for it
     * who asks again. Those that these rules do not know are passed over.
     */
    void ready(CriteriaLibrary before) {
        Logger log = LoggerFactory.getLogger(CriteriaLibrary.class);
        before.assessor.asked().limit(MOST_READIED).forEach(asked -> {
            try {
                applicable(asked.standard(), asked.unit().province(), asked.asOf()).set()
                        .ifPresent(set -> set.assess(asked.unit(), Evidence.none()).criteria());
            } catch (InvalidInputException e) {
                log.debug("no longer known: {}", asked, e);
            } catch (RuntimeException e) {
                // A defect is told to whoever asks; it must not keep these rules from all others.
                log.error("cannot be readied: {}", asked, e);
            }
        });
    }

    /** How many kinds of unit, counted for each set and day, this library is ready for. */
    long readied() {
        return assessor.asked().count();
    }

    /**
     * The set of a standard in force on a day, for units of any province.
     *
     * @throws NoSuchSetException if none was; the message lists the periods there are
     */
    public CriteriaSet set(Standard standard, LocalDate asOf) {
        return set(standard, asOf, null);
    }

    /**
     * The set of a standard in force on a day, for units of one province.
     *
     * @throws NoSuchSetException if none was; the message lists the periods there are
     */
    public CriteriaSet set(Standard standard, Province province, LocalDate asOf) {
        return set(standard, asOf, province);
    }

    private CriteriaSet set(Standard standard, LocalDate asOf, Province province) {
        Applicable found = applicable(standard, province, asOf);
        return found.set().orElseThrow(() -> new NoSuchSetException(found.reason().orElseThrow()));
    }

    /**
     * The set of a standard in force on a day, or the reason why there is none: what {@link #set} answers without an
     * exception, for hosts that ask about any day.
     *
     * @param province null for units of any province
     */
    public Applicable applicable(Standard standard, Province province, LocalDate asOf) {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(asOf, "asOf");
        Optional<LocalDate> ended = base.territory().ended(standard.kind(), asOf);
        if (ended.isPresent()) {
            return none(Message.of("NTM-230", standard.kind().vietnamese(), ended.get(), standard.code(), asOf));
        }
        Optional<Resolver> resolver = base.resolver(standard, asOf);
        if (resolver.isEmpty()) {
            return none(Message.of("NTM-220", standard.code(), asOf, known()));
        }
        if (province != null && resolver.get().stack().foundation(province.code(), asOf).isEmpty()) {
            return none(Message.of("NTM-228", standard.code(), province, asOf, known()));
        }
        return new Applicable(Optional.of(new CriteriaSet(assessor, resolver.get(), asOf, province)), Optional.empty());
    }

    /**
     * The set of the next title up that is in force on the same day: from met to advanced, from advanced to model, in
     * 2026–2030 from met to modern. Assess a unit against it with
     * {@link CriteriaSet#assess(Unit, Evidence, Members, CriteriaSet)}, so that its evidence need not be renamed.
     *
     * @return empty above the highest title in force
     */
    public Optional<CriteriaSet> nextUp(CriteriaSet set) {
        Objects.requireNonNull(set, "set");
        return set.standard().above().stream().map(s -> applicable(s, set.province(), set.asOf()))
                .flatMap(a -> a.set().stream()).findFirst();
    }

    private static Applicable none(Message reason) {
        return new Applicable(Optional.empty(), Optional.of(reason));
    }

    /**
     * The set of a standard and a period as it stands on a day.
     *
     * @throws NoSuchSetException if there is none of that period, or it is not in force on that day
     */
    public CriteriaSet set(Standard standard, Period period, LocalDate asOf) {
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

    private String known() {
        return sets().stream().map(s -> s.standard().code() + " " + s.period()
                + (s.province() == null ? "" : " " + s.province()) + " (" + s.inForceFrom() + "–"
                + (s.inForceTo() == null ? "" : s.inForceTo()) + ")").collect(Collectors.joining(", "));
    }
}
