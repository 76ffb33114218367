package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.internal.files.RuleChanges;

/** A directory that changes while it is served. */
class ReloadingLibraryTest {

    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(200);

    @TempDir
    Path temporary;
    private Path directory;
    private WrittenRules files;
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    /** Keeps what it is told: a library accepted, or a refusal. */
    private final ReloadingLibrary.Listener listener = new ReloadingLibrary.Listener() {
        @Override
        public void accepted(CriteriaLibrary library) {
            told.add(library);
        }

        @Override
        public void refused(ReloadingLibrary.Refusal refusal) {
            told.add(refusal);
        }
    };

    @BeforeEach
    void start() {
        directory = temporary.resolve("rules");
        files = new WrittenRules(directory);
    }

    private static String national(String income) {
        return WrittenRules.NATIONAL.replace("? | 40", "? | " + income);
    }

    /** The income asked for. */
    private static String income(CriteriaLibrary library) {
        return library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31))
                .assess(Unit.builder("1", Province.of("10")).build(), Evidence.none()).indicator("2").requirement()
                .level().threshold().toPlainString();
    }

    private ReloadingLibrary watch() {
        return ReloadingLibrary.watch(directory, QUIET, LOOK, listener);
    }

    private CriteriaLibrary accepted() throws InterruptedException {
        return (CriteriaLibrary) told.poll(20, TimeUnit.SECONDS);
    }

    private ReloadingLibrary.Refusal refused() throws InterruptedException {
        return (ReloadingLibrary.Refusal) told.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void aFirstVersionThatIsBadIsRefusedAsEverywhere() {
        files.write("national.dslr", "rule \"hỏng");
        List<RuleProblem> problems = assertThrows(RuleFileException.class,
                () -> CriteriaLibrary.load(directory)).problems();
        assertEquals(problems, assertThrows(RuleFileException.class,
                () -> ReloadingLibrary.watch(directory)).problems());
        assertEquals(problems, assertThrows(RuleFileException.class,
                () -> ReloadingLibrary.load(directory)).problems());
        assertThrows(RuleFileException.class, () -> ReloadingLibrary.load(temporary.resolve("none")));
        assertEquals("rulesDirectory", assertThrows(NullPointerException.class,
                () -> ReloadingLibrary.load((Path) null)).getMessage());
        assertEquals("listener",
                assertThrows(NullPointerException.class, () -> ReloadingLibrary.watch(directory, null)).getMessage());
    }

    @Test
    void aChangeTakesThePlaceOfTheVersionBeforeWhichStaysAsItIsForWhoHoldsIt() {
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            CriteriaLibrary before = rules.library();
            files.write("national.dslr", national("41"));
            assertSame(before, rules.library(), "nobody watches");
            assertTrue(rules.reload().isEmpty());
            assertEquals("41", income(rules.library()));
            assertEquals("40", income(before));
        }
    }

    @Test
    void aNewVersionIsReadyForWhatTheOneBeforeWasAskedAbout() {
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            CriteriaLibrary before = rules.library();
            Unit.Builder unit = Unit.builder("1", Province.of("10"));
            List<Unit> kinds = List.of(unit.build(), unit.area(Area.II).traits(Trait.BORDER, Trait.ISLAND).build(),
                    unit.area(null).traits().group(CommuneGroup.TWO).kind(UnitKind.COMMUNE).year(2023).build());
            for (int year : List.of(2023, 2024)) {
                CriteriaSet set = before.set(Standard.COMMUNE, LocalDate.of(year, 12, 31));
                kinds.forEach(kind -> set.assess(kind, Evidence.none()));
            }
            assertEquals(6, before.readied());

            files.write("national.dslr", national("41"));
            assertTrue(rules.reload().isEmpty());
            CriteriaLibrary after = rules.library();
            assertEquals(6, after.readied());
            for (int year : List.of(2023, 2024)) {
                CriteriaSet set = after.set(Standard.COMMUNE, LocalDate.of(year, 12, 31));
                kinds.forEach(kind -> set.assess(kind.toBuilder().name("another of the kind").build(), Evidence.none()));
            }
            assertEquals(6, after.readied(), "they were the same kinds");
            assertEquals("41", income(after));
        }
    }

    @Test
    void whatTheNewVersionDoesNotKnowIsPassedOver() {
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            for (String province : List.of("10", "70")) {
                rules.library().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31))
                        .assess(Unit.builder("1", Province.of(province)).build(), Evidence.none());
            }
            files.provinces(WrittenRules.rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15"));
            assertTrue(rules.reload().isEmpty());
            assertEquals(1, rules.library().readied());
        }
    }

    @Test
    void aBadChangeIsRefusedWithItsReasonsUntilItIsMendedOrTakenBack() {
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            CriteriaLibrary before = rules.library();
            files.write("national.dslr", national("41").replace("Mọi xã", "Mọi xa"));
            Instant earliest = Instant.now();
            ReloadingLibrary.Refusal refusal = rules.reload().orElseThrow();
            assertSame(before, rules.library());
            assertEquals(refusal, rules.refusal().orElseThrow());
            assertEquals(assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(directory)).problems(),
                    refusal.problems());
            assertEquals("national.dslr:13:9: NTM-102",
                    refusal.problems().get(0).text(Locale.ENGLISH).substring(0, 27));
            assertFalse(refusal.at().isBefore(earliest) || refusal.at().isAfter(Instant.now()));

            files.write("national.dslr", national("40"));
            assertTrue(rules.reload().isEmpty() && rules.refusal().isEmpty());
            assertSame(before, rules.library(), "what was served all along");
            files.write("national.dslr", national("42"));
            rules.reload();
            assertEquals("42", income(rules.library()));
        }
    }

    @Test
    void timesMakeNoVersionAndEveryByteDoes() throws IOException {
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            CriteriaLibrary before = rules.library();
            Path file = directory.resolve("national.dslr");
            FileTime time = Files.getLastModifiedTime(file);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            files.write("README.md", "no rule");
            rules.reload();
            assertSame(before, rules.library());
            files.write("national.dslr", national("43"));
            Files.setLastModifiedTime(file, time);
            rules.reload();
            assertEquals("43", income(rules.library()));
        }
    }

    @Test
    void aWatchedDirectoryIsFollowedAndTheListenerTold() throws Exception {
        try (ReloadingLibrary rules = watch()) {
            files.write("national.dslr", national("41"));
            assertEquals("41", income(accepted()));
            assertEquals("41", income(rules.library()));
            files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất sáu mươi %"));
            ReloadingLibrary.Refusal refusal = refused();
            assertEquals("p10.dslr", refusal.problems().get(0).file());
            assertEquals(refusal, rules.refusal().orElseThrow());
            Files.delete(directory.resolve("p10.dslr"));
            assertSame(rules.library(), accepted(), "the change refused was taken back");
            assertTrue(rules.refusal().isEmpty());
            files.write("provinces/new/p10.dslr", "rule \"hỏng");
            assertEquals("provinces/new/p10.dslr", refused().problems().get(0).file());
            files.write("provinces/new/p10.dslr", "// nothing\n");
            assertEquals("NTM-109", refused().problems().get(0).message().code());
        }
    }

    @Test
    void aSaveByRenamingIsOneChange() throws Exception {
        try (ReloadingLibrary rules = watch()) {
            Path next = directory.resolve("national.dslr.new");
            Files.writeString(next, national("41"));
            Files.move(next, directory.resolve("national.dslr"), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            assertEquals("41", income(accepted()));
            assertEquals("41", income(rules.library()));
            assertNull(told.poll());
        }
    }

    @Test
    void aFileHalfWrittenIsNoVersion() throws Exception {
        byte[] bytes = national("41").getBytes(StandardCharsets.UTF_8);
        try (ReloadingLibrary rules = ReloadingLibrary.watch(directory, Duration.ofSeconds(1), LOOK, listener)) {
            Files.write(directory.resolve("national.dslr"), new byte[0]);
            for (int from = 0; from < bytes.length; from += 100) {
                Thread.sleep(120);
                Files.write(directory.resolve("national.dslr"),
                        Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 100)), StandardOpenOption.APPEND);
            }
            assertEquals("41", income(accepted()), "and nothing was refused before");
            assertTrue(rules.refusal().isEmpty());
        }
    }

    @Test
    void aDirectoryThatVanishesOrIsReplacedLeavesTheLastGoodRules() throws Exception {
        try (ReloadingLibrary rules = watch()) {
            CriteriaLibrary before = rules.library();
            Path away = temporary.resolve("away");
            Files.move(directory, away);
            assertEquals("NTM-123", refused().problems().get(0).message().code());
            assertSame(before, rules.library());
            Files.move(away, directory);
            assertSame(before, accepted());

            Path other = temporary.resolve("other");
            new WrittenRules(other).write("national.dslr", national("44"));
            Files.move(directory, away);
            Files.move(other, directory);
            Object last = told.poll(20, TimeUnit.SECONDS);
            // Between the two moves there is no directory for a moment, which a slow machine may notice.
            assertEquals("44", income(last instanceof CriteriaLibrary library ? library : accepted()));
            files.write("national.dslr", national("45"));
            assertEquals("45", income(accepted()));
        }
    }

    @Test
    void whereNobodyTellsOfChangesTheContentIsLookedAt() throws Exception {
        Path silent = new FaultyFiles().over(directory);
        try (ReloadingLibrary rules = ReloadingLibrary.watch(silent, QUIET, LOOK, listener)) {
            Path file = directory.resolve("national.dslr");
            FileTime time = Files.getLastModifiedTime(file);
            files.write("national.dslr", national("41"));
            Files.setLastModifiedTime(file, time);
            assertEquals("41", income(accepted()));
            assertEquals("41", income(rules.library()));
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndReadOnceItCan() throws Exception {
        FaultyFiles faulty = new FaultyFiles();
        try (ReloadingLibrary rules = ReloadingLibrary.watch(faulty.over(directory), QUIET, LOOK, listener)) {
            CriteriaLibrary before = rules.library();
            faulty.fault(real -> {
                if (real.endsWith("regions.dslr")) {
                    throw new AccessDeniedException(real.toString());
                }
            });
            RuleProblem problem = refused().problems().get(0);
            String file = directory.toRealPath().resolve("regions.dslr").toString();
            assertEquals(Message.of("NTM-180", file, "AccessDeniedException"), problem.message());
            assertSame(before, rules.library());

            faulty.fault(real -> {
                if (Files.isDirectory(real)) {
                    throw new IOException("Input/output error");
                }
            });
            assertTrue(refused().problems().get(0).text(Locale.ENGLISH).contains("Input/output error"));
            files.write("national.dslr", national("41"));
            faulty.fault(real -> { });
            assertEquals("41", income(accepted()));
        }
    }

    @Test
    void whatAListenerThrowsStopsNothing() throws Exception {
        ReloadingLibrary.Listener failing = new ReloadingLibrary.Listener() {
            @Override
            public void accepted(CriteriaLibrary library) {
                told.add(library);
                throw new IllegalStateException("of the host");
            }

            @Override
            public void refused(ReloadingLibrary.Refusal refusal) {
                told.add(refusal);
                throw new AssertionError("of the host");
            }
        };
        try (ReloadingLibrary rules = ReloadingLibrary.watch(directory, QUIET, LOOK, failing)) {
            files.write("national.dslr", national("41"));
            assertEquals("41", income(accepted()));
            files.write("national.dslr", "rule \"hỏng");
            assertNotNull(refused());
            files.write("national.dslr", national("42"));
            assertEquals("42", income(accepted()));
            assertEquals("42", income(rules.library()));
        }
    }

    private static String refusedAs(ReloadingLibrary rules) {
        return rules.refusal().map(r -> r.problems().get(0).message().code()).orElse("");
    }

    private static void until(String code, ReloadingLibrary rules) throws InterruptedException {
        for (int i = 0; i < 2_000 && !refusedAs(rules).equals(code); i++) {
            Thread.sleep(10);
        }
        assertEquals(code, refusedAs(rules));
    }

    /** Whatever is thrown while it looks, it says so, looks again and takes the next change. */
    @Test
    void noErrorEndsTheWatching() throws Exception {
        FaultyFiles faulty = new FaultyFiles();
        try (ReloadingLibrary rules = ReloadingLibrary.watch(faulty.over(directory), QUIET, LOOK, listener)) {
            CriteriaLibrary before = rules.library();
            int income = 41;
            for (Supplier<Throwable> thrown : List.<Supplier<Throwable>>of(() -> new OutOfMemoryError("of a test"),
                    () -> new StackOverflowError(), () -> new java.io.IOError(new IOException("of a test")),
                    () -> new NoClassDefFoundError("of a test"), () -> new IllegalStateException("of a test"))) {
                until("", rules);
                faulty.fault(real -> sneak(thrown.get()));
                until("NTM-279", rules);
                Instant looked = rules.lookedAt();
                assertEquals(looked, rules.refusal().orElseThrow().at());
                Thread.sleep(2 * LOOK.toMillis());
                assertEquals(looked, rules.lookedAt());
                assertTrue(rules.refusal().orElseThrow().problems().get(0).text(Locale.ENGLISH)
                        .contains(thrown.get().getClass().getSimpleName()));
                assertSame(before, rules.library());
                files.write("national.dslr", national(Integer.toString(income)));
                faulty.fault(real -> { });
                before = accepted();
                assertEquals(Integer.toString(income++), income(before));
                assertTrue(rules.lookedAt().isAfter(looked));
            }
            until("", rules);
        }
    }

    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        @SuppressWarnings("unchecked")
        T unchecked = (T) thrown;
        throw unchecked;
    }

    @Test
    void aListenerThatInterruptsItsThreadEndsNothing() throws Exception {
        ReloadingLibrary.Listener interrupting = new ReloadingLibrary.Listener() {
            @Override
            public void accepted(CriteriaLibrary library) {
                told.add(library);
                Thread.currentThread().interrupt();
            }
        };
        try (ReloadingLibrary rules = ReloadingLibrary.watch(directory, QUIET, LOOK, interrupting)) {
            for (String income : List.of("41", "42", "43")) {
                files.write("national.dslr", national(income));
                assertEquals(income, income(accepted()));
                assertEquals(income, income(rules.library()));
            }
        }
    }

    /** A disk that does not answer holds the thread; that is seen from outside. */
    @Test
    void aWatcherThatDoesNotComeBackIsSeen() throws Exception {
        FaultyFiles faulty = new FaultyFiles();
        CountDownLatch answers = new CountDownLatch(1);
        ReloadingLibrary rules = ReloadingLibrary.watch(faulty.over(directory), QUIET, Duration.ofMillis(20), listener);
        try {
            faulty.fault(real -> {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            });
            until("NTM-274", rules);
            assertEquals(rules.lookedAt(), rules.refusal().orElseThrow().at());
            assertEquals(rules.lookedAt().toString(), rules.refusal().orElseThrow().problems().get(0).message().arguments().get(0));
            faulty.fault(real -> { });
            answers.countDown();
            until("", rules);
            faulty.fault(real -> {
                throw new OutOfMemoryError("of a test");
            });
            until("NTM-279", rules);
        } finally {
            rules.close();
        }
        assertTrue(rules.refusal().isEmpty(), "nobody looks who should");
        ReloadingLibrary alone = ReloadingLibrary.load(directory);
        Instant first = alone.lookedAt();
        Thread.sleep(20);
        assertTrue(alone.refusal().isEmpty(), "nobody watches");
        alone.reload();
        assertTrue(alone.lookedAt().isAfter(first));
    }

    /** What a version control keeps beside the rules may be large: it is neither read nor watched. */
    @Test
    void whatIsHiddenIsNotLookedInto() throws Exception {
        FaultyFiles faulty = new FaultyFiles();
        BlockingQueue<Path> opened = new LinkedBlockingQueue<>();
        Files.createDirectories(directory.resolve(".git/objects"));
        Files.createDirectories(directory.resolve("~old/x"));
        Files.createDirectories(directory.resolve("shown/x"));
        faulty.fault(opened::add);
        ReloadingLibrary.load(faulty.over(directory)).close();
        assertTrue(opened.stream().anyMatch(p -> p.endsWith("shown/x")));
        // Java opens a directory before it asks whether to go in.
        assertTrue(opened.stream().noneMatch(p -> p.endsWith("objects") || p.endsWith("~old/x")));
        try (RuleChanges changes = new RuleChanges(directory)) {
            changes.follow();
            Files.writeString(directory.resolve(".git/objects/a"), "x");
            Files.writeString(directory.resolve("~old/x/a"), "x");
            long begin = System.nanoTime();
            changes.await(Duration.ofSeconds(1));
            assertTrue(System.nanoTime() - begin > 900_000_000, "a hint of what is hidden");
            Files.writeString(directory.resolve("shown/x/a"), "x");
            begin = System.nanoTime();
            changes.await(Duration.ofSeconds(20));
            assertTrue(System.nanoTime() - begin < 15_000_000_000L, "no hint of what is shown");
        }
    }

    private static Thread watcher() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("ntm-criteria-reload"))
                .findFirst().orElse(null);
    }

    @Test
    void itsThreadIsInNobodysWayAndEndsWithIt() throws Exception {
        ReloadingLibrary rules = watch();
        files.write("national.dslr", national("41"));
        CriteriaLibrary served = accepted();
        Thread thread = watcher();
        assertTrue(thread.isDaemon());
        assertEquals(Thread.MIN_PRIORITY, thread.getPriority());

        rules.close();
        rules.close();
        thread.join(10_000);
        assertFalse(thread.isAlive());
        assertSame(served, rules.library());
        files.write("national.dslr", national("42"));
        assertThrows(IllegalStateException.class, rules::reload);
        assertSame(served, rules.library());
        assertNull(told.poll());
    }

    @Test
    void rulesThatChangeWhileTheyAreCheckedOrTestedAreOneVersionToo() {
        FaultyFiles faulty = new FaultyFiles();
        int[] opened = {0};
        faulty.fault(real -> {
            if (real.endsWith("national.dslr")) {
                opened[0]++;
            }
        });
        RuleFiles.of(faulty.over(directory)).check();
        assertEquals(1, opened[0]);
        RuleFiles.of(faulty.over(directory)).test();
        assertEquals(2, opened[0]);
    }
}
