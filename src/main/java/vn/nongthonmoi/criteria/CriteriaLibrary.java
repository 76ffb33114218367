package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nongthonmoi.criteria.internal.files.RuleSources;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;

/**
 * The criteria sets of the programme: the way in. Immutable and thread-safe; make one and keep it.
 *
 * <pre>{@code
 * CriteriaLibrary library = CriteriaLibrary.bundled();
 * CriteriaSet set = library.set(Standard.COMMUNE, Province.of("10"), LocalDate.of(2024, 12, 31));
 * Unit commune = Unit.builder("03022", Province.of("10")).name("Thanh Bình").build();
 * Assessment a = set.assess(commune, Evidence.of(Map.of("10", "45,1", "11", "12,19")));
 * a.indicator("10").status();                             // MET
 * a.indicator("10").requirement().citation().source();               // 318/QĐ-TTg, Phụ lục I, 10
 * a.indicator("17.1").status();                           // UNSPECIFIED
 * a.indicator("17.1").reason().text(Locale.ENGLISH);      // the level in the decision is not known
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CriteriaLibrary {

    /** More than are asked about every day; they are gone through before a new version is served. */
    private static final int MOST_READIED = 10_000;

    private final RuleFiles files;
    private final SetFinder finder;
    // Null for rules that were not looked over when they were loaded.
    private final List<RuleProblem> warnings;

    private CriteriaLibrary(RuleFiles files, RuleBase base, List<RuleProblem> warnings) {
        this.files = files;
        this.finder = new SetFinder(base);
        this.warnings = warnings;
    }

    /** The rules that come with the library; the same as loading {@link RuleFiles#bundled()}. */
    public static CriteriaLibrary bundled() {
        return load(RuleFiles.bundled());
    }

    /**
     * The rules of a directory or a zip file, instead of those that come with the library; the same as loading
     * {@link RuleFiles#of(Path)}. Files are read once.
     *
     * @param rulesDirectory holds {@code *.dslr} files at any depth
     * @throws RuleFileException if there is any error in any file; then nothing of the directory is served
     * @throws java.io.UncheckedIOException if the directory cannot be read
     */
    public static CriteriaLibrary load(Path rulesDirectory) {
        return load(RuleFiles.of(Objects.requireNonNull(rulesDirectory, "rulesDirectory")));
    }

    /**
     * The rules of some files.
     *
     * @throws RuleFileException if there is any error in any file; then nothing of them is served
     */
    public static CriteriaLibrary load(RuleFiles files) {
        Objects.requireNonNull(files, "files");
        FirstUse.ready();
        if (files.trusted()) {
            return new CriteriaLibrary(files, RuleBase.bundled(), null);
        }
        List<RuleProblem> problems = new ArrayList<>();
        RuleBase base = files.read(problems).orElseThrow(() -> new RuleFileException(problems));
        return new CriteriaLibrary(files, base, List.copyOf(problems));
    }

    /** The files that it was loaded from, with the tables of cases and lists of units among them: every byte, for an archive. */
    public RuleFiles files() {
        return files;
    }

    /**
     * The version of this library's code, such as {@code 1.2.0}. The rules have a version of their own, their
     * {@link #fingerprint()}: an answer can be had again with the same code and the same {@link #files()}.
     */
    public String version() {
        return RuleSources.version();
    }

    /** What is worth a look in the rules served, in the order of files and lines; tables of cases are left out. */
    public List<RuleProblem> warnings() {
        return warnings != null ? warnings : files.warnings(finder.base());
    }

    /** All sets, by standard and period. */
    public List<SetSummary> sets() {
        return finder.sets();
    }

    /**
     * The last day on which there are units of a kind, as the rules say it: of districts and townships 2025-06-30; empty where there
     * is no end to them.
     */
    public Optional<LocalDate> lastDay(UnitKind kind) {
        return finder.lastDay(Objects.requireNonNull(kind, "kind"));
    }

    /**
     * The provinces of a day with their names, by code; empty where the rules list none for that day. A code may be another
     * province's later: on 2025-06-30 10 is Lào Cai and 15 Yên Bái, from the day after 15 is the Lào Cai that both became.
     */
    public List<ListedProvince> provinces(LocalDate day) {
        return finder.provinces(Objects.requireNonNull(day, "day"));
    }

    /** The administrative units of the country by day, as the rules list them. */
    public UnitRegister units() {
        return new UnitRegister(finder.base().register());
    }

    /**
     * {@code sha256:…} naming all that the rule files state: libraries with the same fingerprint give the same answers.
     * Spacing, comments, lines and tables of cases are outside it. For the health page of a host, and to compare offices;
     * an answer is better kept with {@link Assessment#fingerprint()}, which only names what decided it.
     */
    public String fingerprint() {
        return finder.base().fingerprint();
    }

    /**
     * Readies this library for the kinds of unit and the days that another was asked about, so that nobody waits for it
     * who asks again. Those that these rules do not know are passed over.
     */
    void ready(CriteriaLibrary before) {
        Logger log = LoggerFactory.getLogger(CriteriaLibrary.class);
        before.finder.assessor().asked().limit(MOST_READIED).forEach(asked -> {
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
        return finder.assessor().asked().count();
    }

    /**
     * The set of a standard in force on a day, for units of any province.
     *
     * @throws NoSuchSetException if none was; the message lists the periods there are
     */
    public CriteriaSet set(Standard standard, LocalDate asOf) {
        return finder.set(standard, (Province) null, asOf);
    }

    /**
     * The set of a standard in force on a day, for units of one province.
     *
     * @throws NoSuchSetException if none was; the message lists the periods there are
     */
    public CriteriaSet set(Standard standard, @Nullable Province province, LocalDate asOf) {
        return finder.set(standard, province, asOf);
    }

    /**
     * The set of a standard in force on a day, or the reason why there is none: what {@link #set} answers without an
     * exception, for hosts that ask about any day.
     *
     * @param province null for units of any province
     */
    public Applicable applicable(Standard standard, @Nullable Province province, LocalDate asOf) {
        return finder.applicable(standard, province, asOf);
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

    /**
     * The set of a standard and a period as it stands on a day.
     *
     * @throws NoSuchSetException if there is none of that period, or it is not in force on that day
     */
    public CriteriaSet set(Standard standard, Period period, LocalDate asOf) {
        return finder.set(standard, period, asOf);
    }
}
