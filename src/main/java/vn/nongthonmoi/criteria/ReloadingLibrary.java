package vn.nongthonmoi.criteria;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nongthonmoi.criteria.internal.files.RuleChanges;

/**
 * Rules that may change while a host runs: those of a directory, or whatever a host supplies. It serves the last good version: a change is read and
 * compiled aside and then takes the place of the version before at one stroke, or is refused, with the reason kept. An
 * assessment under way ends by the rules it began with. Thread-safe.
 *
 * <pre>{@code
 * try (ReloadingLibrary rules = ReloadingLibrary.watch(directory)) {
 *     CriteriaLibrary library = rules.library();     // once for a request, or for a table
 *     library.set(Standard.COMMUNE, day).assess(commune, evidence);
 * }
 * }</pre>
 *
 * <p>A library works out what it asks of a kind of unit when it first sees one. A new version goes through the kinds, sets
 * and days that the one before was asked about before it is served, so that no request waits for that.
 *
 * <p>A version is the content of all rule files and tables of cases below the directory, and nothing else: neither file
 * times nor sizes tell versions apart. All of it is read once into memory, and what was read is what is compiled. A
 * directory that is watched is only read into a version once its content has stayed the same for a second, so that a
 * file half written and a save by renaming are no versions. Files that belong together and take longer than that to
 * copy are put into a new directory, and the name given here is a link that is then led to it: through a link, a
 * version is always of one directory.
 *
 * @since 0.1.0
 */
public final class ReloadingLibrary implements AutoCloseable {

    // Numbers and no durations: this class has nothing to initialise, see FirstUse.
    private static final int QUIET_SECONDS = 1;
    private static final int LOOK_SECONDS = 5;
    /** So many looks that nobody took are no delay any more. */
    private static final int MISSED = 30;

    private final Logger log = LoggerFactory.getLogger(ReloadingLibrary.class);
    private final Supplier<RuleFiles> source;
    // Where changes may be hinted at; null where nothing is known of the place.
    private final Path directory;
    private final Duration quiet;
    private final Duration look;
    private final Listener listener;
    private final AtomicReference<State> state;
    // Held while a version is read and compiled, so that versions follow each other in the order they were read.
    private final ReentrantLock reading = new ReentrantLock();
    // Null where nobody watches.
    private final ForkJoinPool watcher;
    // The last look at the content that came to an end.
    private final AtomicReference<Looked> looked = new AtomicReference<>(Looked.here());
    // Why the one after it failed; null where it did not.
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** When a look came to an end, for people and for measuring. */
    private record Looked(Instant at, long nanos) {
        static Looked here() {
            return new Looked(Instant.now(), System.nanoTime());
        }
    }

    /**
     * What is served, and what was seen of the directory last.
     *
     * @param served the content that the library was made of
     * @param seen the content last accepted or refused, or why it could not be read
     * @param refusal null where what was seen is served
     */
    private record State(CriteriaLibrary library, String served, String seen, @Nullable Refusal refusal, boolean closed) { }

    /**
     * Why the directory's content is not served.
     *
     * @param at when it was refused; where nobody could look at it, when somebody last did
     * @param problems every error and warning, as {@link RuleFileException#problems()} has them; one error of code
     *     {@code NTM-180} where the directory could not be read, {@code NTM-181} for a defect of the library,
     *     {@code NTM-279} where looking whether it changed fails otherwise, as for want of memory, and {@code NTM-274} where
     *     the thread that watches it has not come back from looking
     */
    public record Refusal(Instant at, List<RuleProblem> problems) {
        /** Copies the problems. */
        public Refusal {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(problems, "problems");
            problems = List.copyOf(problems);
        }
    }

    /**
     * Is told what became of a change, once it is in effect, by the thread that read it and one change at a time. What
     * it throws is logged and changes nothing.
     */
    public interface Listener {
        /**
         * What the directory holds is served now.
         *
         * @param library the new rules; those served already where a change that was refused is taken back
         */
        default void accepted(CriteriaLibrary library) { }

        /** What the directory holds is refused, and the version before is served further. */
        default void refused(Refusal refusal) { }
    }

    /** What the source holds, under a name; what could not be read is named by the reason. */
    private record Look(String content, RuleFiles files, RuleProblem problem) {
        static Look at(Supplier<RuleFiles> source) {
            try {
                RuleFiles files = Objects.requireNonNull(source.get(), "files");
                return new Look(files.hash(), files, null);
            } catch (UncheckedIOException e) {
                RuleProblem problem = RuleProblem.error(".", 1, 1, unreadable(e));
                return new Look(problem.toString(), null, problem);
            }
        }

        private static Message unreadable(UncheckedIOException e) {
            return e.getCause() instanceof FileSystemException f && f.getFile() != null
                    ? Message.of("NTM-180", f.getFile(),
                            f.getReason() == null ? f.getClass().getSimpleName() : f.getReason())
                    : Message.of("NTM-180", ".", e.getCause().getMessage());
        }

        /** @throws RuleFileException if it could not be read or there is an error in it */
        CriteriaLibrary load(CriteriaLibrary before) {
            if (problem != null) {
                throw new RuleFileException(List.of(problem));
            }
            CriteriaLibrary library = CriteriaLibrary.load(files);
            library.ready(before);
            return library;
        }
    }

    private ReloadingLibrary(Supplier<RuleFiles> source, Path directory, boolean watched, Duration quiet, Duration look,
            Listener listener) {
        this.source = source;
        this.directory = directory;
        this.listener = Objects.requireNonNull(listener, "listener");
        FirstUse.ready();
        this.quiet = quiet;
        this.look = look;
        RuleFiles first = Objects.requireNonNull(source.get(), "files");
        this.state = new AtomicReference<>(
                new State(CriteriaLibrary.load(first), first.hash(), first.hash(), null, false));
        this.watcher = watched ? lowPriority() : null;
    }

    private static Supplier<RuleFiles> files(Path rulesDirectory) {
        Objects.requireNonNull(rulesDirectory, "rulesDirectory");
        return () -> RuleFiles.of(rulesDirectory);
    }

    /**
     * The rules of a directory or a zip file, read again when {@link #reload()} is called and at no other time.
     *
     * @param rulesDirectory holds {@code *.dslr} files at any depth
     * @throws RuleFileException if there is any error in any file of the first version
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static ReloadingLibrary load(Path rulesDirectory) {
        return load(files(rulesDirectory));
    }

    /**
     * The same of files from wherever a host has them, such as those of the library with a province's beside them.
     *
     * @param source reads the files anew each time it is asked; an {@link UncheckedIOException} of it means that they cannot be
     *     read at that moment
     */
    public static ReloadingLibrary load(Supplier<RuleFiles> source) {
        return new ReloadingLibrary(Objects.requireNonNull(source, "source"), null, false, Duration.ofSeconds(QUIET_SECONDS),
                Duration.ofSeconds(LOOK_SECONDS), new Listener() { });
    }

    /** The same, with nobody told: see {@link #watch(Path, Listener)}. */
    public static ReloadingLibrary watch(Path rulesDirectory) {
        return watch(rulesDirectory, new Listener() { });
    }

    /**
     * The rules of a directory or a zip file, read again by a thread of their own soon after their content changes. Where
     * the file system tells of changes in a directory they are noticed at once, elsewhere and where it overlooks one within
     * seconds. The thread is a daemon of lowest priority; {@link #close()} ends it, and nothing else does: whatever goes
     * wrong, it looks again. Directories with names that begin with {@code .} or {@code ~} are not looked into.
     *
     * @param rulesDirectory holds {@code *.dslr} files at any depth
     * @param listener is told of every change accepted or refused, the first version aside
     * @throws RuleFileException if there is any error in any file of the first version
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static ReloadingLibrary watch(Path rulesDirectory, Listener listener) {
        return watch(rulesDirectory, Duration.ofSeconds(QUIET_SECONDS), Duration.ofSeconds(LOOK_SECONDS), listener);
    }

    /**
     * The same of files from wherever a host has them, which is asked every few seconds.
     *
     * @param source reads the files anew each time it is asked, on the thread that watches; an {@link UncheckedIOException} of
     *     it means that they cannot be read at that moment
     */
    public static ReloadingLibrary watch(Supplier<RuleFiles> source, Listener listener) {
        return watching(new ReloadingLibrary(Objects.requireNonNull(source, "source"), null, true,
                Duration.ofSeconds(QUIET_SECONDS), Duration.ofSeconds(LOOK_SECONDS), listener));
    }

    /** With times of a test's own: how long content has to stay the same, and when it is looked at without a hint. */
    static ReloadingLibrary watch(Path rulesDirectory, Duration quiet, Duration look, Listener listener) {
        return watching(new ReloadingLibrary(files(rulesDirectory), rulesDirectory, true, quiet, look, listener));
    }

    private static ReloadingLibrary watching(ReloadingLibrary library) {
        library.watcher.execute(library::watch);
        return library;
    }

    /**
     * The rules served now. Take them once for what belongs together, such as a request or a table: what was taken
     * stays as it is, and the next call may give other rules.
     */
    public CriteriaLibrary library() {
        return state.get().library();
    }

    /**
     * Why what the directory holds is not what is served, as far as somebody looked: it was refused, or looking fails, or the
     * thread that watches has not looked for long. Empty where what was last looked at is served. For the health page of a
     * host, with {@link #lookedAt()}.
     */
    public Optional<Refusal> refusal() {
        State now = state.get();
        if (now.refusal() != null || now.closed()) {
            return Optional.ofNullable(now.refusal());
        }
        Looked last = looked.get();
        Throwable failed = failure.get();
        boolean missed = watcher != null && System.nanoTime() - last.nanos() > look.multipliedBy(MISSED).toNanos();
        return failed == null && !missed ? Optional.empty() : Optional.of(new Refusal(last.at(), List.of(RuleProblem.error(".", 1, 1,
                failed == null ? Message.of("NTM-274", last.at()) : Message.of("NTM-279", failed)))));
    }

    /**
     * When the content of the directory was last looked at, by the thread that watches or by {@link #reload()}: what it held
     * then is served, unless {@link #refusal()} says why not. Where it is watched and all is well that is some seconds ago.
     */
    public Instant lookedAt() {
        return looked.get().at();
    }

    private Look look() {
        Look now = Look.at(source);
        looked.set(Looked.here());
        failure.set(null);
        return now;
    }

    /**
     * Reads the directory now, by the calling thread and without waiting for its content to settle. What was refused
     * before is tried again.
     *
     * @return why what the directory holds is not served; empty where it is served now
     * @throws IllegalStateException if this is closed
     */
    public Optional<Refusal> reload() {
        reading.lock();
        try {
            if (state.get().closed()) {
                throw new IllegalStateException("closed");
            }
            take(look());
            return refusal();
        } finally {
            reading.unlock();
        }
    }

    /**
     * Ends the watching. The rules served last are served further. A change that is being read meanwhile is dropped; a
     * listener that was called before may still be running.
     */
    @Override
    public void close() {
        state.updateAndGet(s -> new State(s.library(), s.served(), s.seen(), s.refusal(), true));
        if (watcher != null) {
            watcher.shutdownNow();
        }
    }

    /** Parallel streams that begin on this pool's one thread stay on it, so that no other thread compiles. */
    private static ForkJoinPool lowPriority() {
        return new ForkJoinPool(1, pool -> {
            ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setName("ntm-criteria-reload");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        }, null, false);
    }

    private void watch() {
        while (!state.get().closed()) {
            try {
                follow();
            } catch (InterruptedException e) {
                // By closing, or by a listener that interrupts the thread it is told by: then there is more to do.
                log.debug("{}: interrupted", this);
            } catch (RuntimeException | Error e) {
                // Such as no memory to read it: the next look is another try.
                failed(e);
            }
        }
    }

    /** Looks for changes until something goes wrong. */
    private void follow() throws InterruptedException {
        try (RuleChanges changes = new RuleChanges(directory)) {
            while (!state.get().closed()) {
                changes.follow();
                settle();
                // A directory in which something is always going on is looked at no more often than that.
                Thread.sleep(quiet.toMillis());
                changes.await(look);
            }
        }
    }

    /** Keeps what went wrong, so that it is seen, and waits; what goes wrong with telling of it must not end the watching. */
    private void failed(Throwable e) {
        failure.set(e);
        try {
            log.error("{}: looking for changes failed", this, e);
            Thread.sleep(look.toMillis());
        } catch (InterruptedException | RuntimeException | Error again) {
            failure.set(e);
        }
    }

    /** Takes what the directory holds, once it has been the same for a while. */
    private void settle() throws InterruptedException {
        String last = null;
        for (Look now = look(); !now.content().equals(state.get().seen()); now = look()) {
            if (now.content().equals(last)) {
                takeIfStill(last);
            }
            last = now.content();
            Thread.sleep(quiet.toMillis());
        }
    }

    /** Meanwhile somebody may have called {@link #reload()}; what is read last has to be taken last. */
    private void takeIfStill(String content) {
        reading.lock();
        try {
            Look now = look();
            if (now.content().equals(content)) {
                take(now);
            }
        } finally {
            reading.unlock();
        }
    }

    /** Serves what was seen, or says why not. */
    private void take(Look seen) {
        State before = state.get();
        State after;
        try {
            CriteriaLibrary library = seen.content().equals(before.served()) ? before.library()
                    : seen.load(before.library());
            after = new State(library, seen.content(), seen.content(), null, false);
        } catch (RuleFileException e) {
            after = refused(before, seen, e.problems());
        } catch (RuntimeException | Error e) {
            // Nothing that goes wrong with a new version may take the old one from its readers.
            log.error("{}: a new version could not be compiled", this, e);
            after = refused(before, seen, List.of(RuleProblem.error(".", 1, 1, Message.of("NTM-181", e))));
        }
        State result = after;
        if (state.updateAndGet(now -> now.closed() ? now : result) != result) {
            return;
        }
        if (result.refusal() != null) {
            log.warn("{}: refused, and the version before is served further:\n{}", this,
                    new RuleFileException(result.refusal().problems()).getMessage());
            tell(told -> told.refused(result.refusal()));
        } else if (result.library() != before.library() || before.refusal() != null) {
            log.info("{}: a new version is served", this);
            tell(told -> told.accepted(result.library()));
        }
    }

    @Override
    public String toString() {
        return directory == null ? "ReloadingLibrary[" + source + "]" : directory.toString();
    }

    private static State refused(State before, Look seen, List<RuleProblem> problems) {
        return new State(before.library(), before.served(), seen.content(), new Refusal(Looked.here().at(), problems),
                false);
    }

    private void tell(Consumer<Listener> change) {
        try {
            change.accept(listener);
        } catch (RuntimeException | Error e) {
            log.error("{}: the listener failed", this, e);
        }
    }
}
