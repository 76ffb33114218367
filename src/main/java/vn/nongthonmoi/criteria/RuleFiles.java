package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.internal.cases.CaseRun;
import vn.nongthonmoi.criteria.internal.cases.RuleReview;
import vn.nongthonmoi.criteria.internal.files.Quotes;
import vn.nongthonmoi.criteria.internal.files.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.proofread.Proofreading;
import vn.nongthonmoi.criteria.internal.proofread.Reach;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerReader;

/**
 * Rule files, the tables of cases and the lists of units beside them, by their paths: those of the library, of a directory,
 * of a zip file or of a host, or some of these together. Every byte was read once; what is checked, tested, loaded and
 * archived is the same, whatever happens to the place where it came from. Immutable and thread-safe.
 *
 * <pre>{@code
 * RuleFiles files = RuleFiles.bundled();                   // or of a directory, a zip file, a map
 * CriteriaLibrary library = CriteriaLibrary.load(files);   // refused where there is an error
 * SortedMap<String, byte[]> archive = library.files().asMap();
 * RuleFiles.of(archive).fingerprint().equals(library.fingerprint());   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RuleFiles {

    private final Supplier<RuleSnapshot> snapshot;
    private final boolean bundled;
    private final Set<String> additions;

    private RuleFiles(Supplier<RuleSnapshot> snapshot, boolean bundled, Set<String> additions) {
        this.snapshot = snapshot;
        this.bundled = bundled;
        this.additions = additions;
    }

    /** The library's own files, read when somebody asks what they hold: an answer by them needs only some of them. */
    private static final class Bundled implements Supplier<RuleSnapshot> {
        private final AtomicReference<RuleSnapshot> read = new AtomicReference<>();

        @Override
        public RuleSnapshot get() {
            if (read.get() == null) {
                FirstUse.ready();
                read.compareAndSet(null, RuleSnapshot.bundled());
            }
            return read.get();
        }
    }

    /** The files that come with the library: rules, tables of cases and lists of units. */
    public static RuleFiles bundled() {
        return new RuleFiles(new Bundled(), true, Set.of());
    }

    /**
     * The files below a directory, or in a zip file, where their paths begin at its root. What is no rule file, table of
     * cases or list of units is passed over; what cannot be taken is told by {@link #check()}.
     *
     * @param directoryOrZip holds {@code *.dslr} files at any depth; a link to a directory is followed, links in it are
     *     refused; a zip file lies in the default file system
     * @throws java.io.UncheckedIOException if it cannot be read; where there is nothing of that name, {@link #check()} says so
     */
    public static RuleFiles of(Path directoryOrZip) {
        Objects.requireNonNull(directoryOrZip, "directoryOrZip");
        FirstUse.ready();
        return of(RuleSnapshot.of(directoryOrZip), Set.of());
    }

    /**
     * Files that the host has read: class path resources, streams, rows of a database. The bytes are copied.
     *
     * @param files what each file holds, by its path below the rules directory, such as
     *     {@code national/2021-2025/commune.dslr}, with {@code /} between the parts on every system
     */
    public static RuleFiles of(Map<String, byte[]> files) {
        Objects.requireNonNull(files, "files");
        FirstUse.ready();
        return of(RuleSnapshot.of(files), Set.of());
    }

    private static RuleFiles of(RuleSnapshot snapshot, Set<String> additions) {
        return new RuleFiles(() -> snapshot, false, additions);
    }

    /**
     * These files and others beside them, such as a province's beside those that come with the library. The others add
     * to these and replace none: a path that both have is an error. Each rule file added says what it stands on, by the sentence
     * “Bổ sung cho bộ quy tắc mang dấu …” among its first; where rows that it speaks of are stated otherwise by a later version of
     * these files, that is an error of it, with the mark it should have once somebody has looked.
     */
    public RuleFiles and(RuleFiles more) {
        Objects.requireNonNull(more, "more");
        Set<String> added = new HashSet<>(additions);
        added.addAll(more.snapshot().files().keySet());
        return of(snapshot().and(more.snapshot()), Set.copyOf(added));
    }

    /**
     * These files with one put among them, or in the place of the one of that path: for an editor, or to try a change. What is
     * to last beside a newer library is better added with {@link #and}, which tells of conflicts.
     *
     * @param path below the rules directory
     * @param content what the file holds; copied
     */
    public RuleFiles with(String path, byte[] content) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
        return of(snapshot().with(path, content), additions);
    }

    /** What each file holds, by path and in their order; a copy, for an archive. {@link #of(Map)} takes it back. */
    public SortedMap<String, byte[]> asMap() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        snapshot().files().forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return copies;
    }

    /** The line at a position, without its end, to be shown beside a requirement or a problem; empty where there is none. */
    public Optional<String> line(RulePosition position) {
        return snapshot().line(Objects.requireNonNull(position, "position").file(), position.line());
    }

    /**
     * {@code sha256:…} naming all that the files state, as {@link CriteriaLibrary#fingerprint()} does: spacing, comments and
     * tables of cases are outside it.
     *
     * @throws RuleFileException if there is an error in any rule file, so that it cannot be told what they state
     */
    public String fingerprint() {
        return served().fingerprint();
    }

    /**
     * Every error and warning of the files, in their order and that of lines; empty when there is none. All of them are
     * reported at once. What is only probably wrong (requirements that never decide, dates that do not fit, values changed
     * without a changed source since the rules that come with the library, requirements without the cases they need) is
     * looked for when there is no error.
     */
    public List<RuleProblem> check() {
        // Only what both have can have changed.
        SortedMap<String, byte[]> same = new TreeMap<>(bundled().snapshot().files());
        same.keySet().retainAll(snapshot().files().keySet());
        return check(() -> LayerReader.read(same, new ArrayList<>()));
    }

    /**
     * The same, looking for values changed without a changed source since other rules.
     *
     * @param before those rules
     * @throws RuleFileException if there is any error in any rule file of {@code before}
     */
    public List<RuleProblem> check(RuleFiles before) {
        List<Layer> layers = Objects.requireNonNull(before, "before").served().layers();
        return check(() -> layers);
    }

    private List<RuleProblem> check(Supplier<List<Layer>> before) {
        List<RuleProblem> problems = new ArrayList<>();
        return read(problems).map(base -> {
            try {
                return RuleReview.of(new SetFinder(base), base, snapshot().files(), problems, before.get());
            } catch (RuleFileException e) {
                // The rules were read and could be served, but looking them over has no end.
                return Stream.concat(problems.stream(), e.problems().stream()).sorted().toList();
            }
        }).orElse(problems);
    }

    /**
     * Runs the tables of cases ({@code *.cases.csv}) among the files against their rules.
     *
     * @throws RuleFileException if there is any error in any rule file; problems of the tables are in the report
     */
    public CaseReport test() {
        RuleBase base = served();
        return CaseRun.of(new SetFinder(base), base, new Reach(base), snapshot().files());
    }

    /**
     * The rules of the files, each with where it comes from and who held it against its decision, in the order of files
     * and lines.
     *
     * @throws RuleFileException if there is any error in any rule file
     */
    public List<StatedRule> rules() {
        return served().layers().stream().flatMap(layer -> layer.rules().stream().map(rule -> new StatedRule(layer, rule)))
                .toList();
    }

    /** Whether they are the library's own, which its tests hold free of errors. */
    boolean trusted() {
        return bundled;
    }

    /**
     * What the rules say; empty if there is an error in any of them.
     *
     * @param problems receives every error and warning, in the order of files and lines
     */
    Optional<RuleBase> read(List<RuleProblem> problems) {
        FirstUse.ready();
        return Proofreading.read(snapshot(), additions, problems);
    }

    private RuleBase served() {
        FirstUse.ready();
        List<RuleProblem> problems = new ArrayList<>();
        return bundled ? RuleBase.bundled() : read(problems).orElseThrow(() -> new RuleFileException(problems));
    }

    /** What is worth a look in rules that were not looked over when they were read. */
    List<RuleProblem> warnings(RuleBase base) {
        return new Quotes(snapshot().files()).quoted(Proofreading.warnings(base));
    }

    /** Names the content: two of one hash give the same rules, or are refused for the same reasons. */
    String hash() {
        return snapshot().hash() + additions.stream().sorted().toList();
    }

    /** What was read; not to be changed. */
    RuleSnapshot snapshot() {
        return snapshot.get();
    }

    @Override
    public String toString() {
        return bundled ? "RuleFiles[bundled]" : "RuleFiles" + snapshot().files().keySet();
    }
}
