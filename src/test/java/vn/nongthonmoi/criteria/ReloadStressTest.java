package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers under load while versions come and go. Two versions of several files differ in every file, so an answer of
 * half a change would be none of the two. With {@code -Dntm.reloads=1000} it takes minutes; see CONTRIBUTING.md.
 */
class ReloadStressTest {

    private static final int RELOADS = Integer.getInteger("ntm.reloads", 40);
    private static final int READERS = 3;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Map<String, String> A = Map.of("2", "40", "1.1", "60");
    private static final Map<String, String> B = Map.of("2", "45", "1.1", "70");

    @TempDir
    Path directory;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final AtomicLong answers = new AtomicLong();
    private int changes;
    private final Set<Map<String, String>> seen = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    /** Levels of the nation in one file and of a province in another, which change together. */
    private static void write(Path to, Map<String, String> version) {
        new WrittenRules(to)
                .write("national.dslr", WrittenRules.NATIONAL.replace("? | 40", "? | " + version.get("2")))
                .province("10", WrittenRules.rule("1.1 Đường", "Mọi xã",
                        "Chỉ tiêu 1.1: tỷ lệ ít nhất " + version.get("1.1") + " %")
                        + WrittenRules.rule("1.1 khó", "là xã đặc biệt khó khăn\nlà xã biên giới",
                                "Chỉ tiêu 1.1: tỷ lệ ít nhất " + version.get("1.1") + " %")
                        + WrittenRules.rule("1.1 an toàn khu", "là xã an toàn khu\nthuộc khu vực III",
                                "Chỉ tiêu 1.1: tỷ lệ ít nhất " + version.get("1.1") + " %"));
    }

    /** Of many kinds, so that Drools comes to compile the conditions of each version to classes of its own. */
    private static Unit unit(int n) {
        List<Trait> traits = new ArrayList<>();
        for (Trait trait : List.of(Trait.ESPECIALLY_DIFFICULT, Trait.BORDER, Trait.SAFETY_ZONE, Trait.ISLAND,
                Trait.COASTAL)) {
            if ((n >> traits.size() & 1) == 1) {
                traits.add(trait);
            }
        }
        return Unit.builder("0" + n, Province.of("10")).area(Area.values()[n % 3]).year(2022 + n % 3)
                .traits(traits.toArray(Trait[]::new)).build();
    }

    /** One answer by whatever is served: levels, outcome and fingerprint are of one version, every time. */
    private void read(ReloadingLibrary rules, int n, Map<Map<String, String>, Set<String>> fingerprints) {
        Assessment a = rules.library().set(Standard.COMMUNE, DAY)
                .assess(unit(n % 96), Evidence.of(Map.of("1.1", "65", "2", "42")));
        Map<String, String> levels = new HashMap<>();
        for (String row : List.of("1.1", "2")) {
            levels.put(row, a.indicator(row).requirement().level().threshold().toPlainString());
            assertEquals(levels.get(row), a.indicator(row).requirement().level().threshold().toPlainString());
        }
        assertTrue(levels.equals(A) || levels.equals(B), levels::toString);
        assertEquals(levels.equals(A) ? Outcome.MEETS : Outcome.FALLS_SHORT, a.outcome());
        fingerprints.computeIfAbsent(levels, l -> ConcurrentHashMap.newKeySet()).add(a.fingerprint());
        seen.add(levels);
        answers.incrementAndGet();
    }

    private void whileReading(ReloadingLibrary rules, Callable<Void> writer) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Map<Map<String, String>, Set<String>> fingerprints = new ConcurrentHashMap<>();
        List<Future<?>> reading = new ArrayList<>();
        for (int r = 0; r < READERS; r++) {
            int first = r;
            reading.add(readers.submit(() -> {
                for (int n = first; !done.get(); n++) {
                    read(rules, n, fingerprints);
                    if (n % 8 == 0) {
                        // Else three readers leave the writer of two processors little time.
                        Thread.sleep(2);
                    }
                }
                return null;
            }));
        }
        try {
            writer.call();
        } finally {
            done.set(true);
        }
        for (Future<?> future : reading) {
            future.get();
        }
        fingerprints.values().forEach(f -> assertEquals(1, f.size(), "one version, one fingerprint"));
    }

    @Test
    void everyAnswerIsOfOneVersionAndOldVersionsLeaveNothingBehind() throws Exception {
        write(directory, A);
        List<WeakReference<CriteriaLibrary>> old = new ArrayList<>();
        try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
            whileReading(rules, () -> reloads(rules, old, RELOADS / 10));
            Used before = Used.now();
            whileReading(rules, () -> reloads(rules, old, RELOADS - RELOADS / 10));
            Used after = Used.now();

            assertEquals(Set.of(A, B), seen);
            assertTrue(answers.get() > 20L * RELOADS, () -> answers + " answers");
            CriteriaLibrary served = rules.library();
            assertEquals(List.of(), old.stream().map(WeakReference::get)
                    .filter(l -> l != null && l != served).toList());
            String used = before + ", then " + after;
            assertTrue(after.unloaded() > before.unloaded(), () -> "Drools made no classes, so none were seen to go: "
                    + used);
            // Less than one class for four versions, and bounds that a version of 50 KB would pass in a long run.
            assertTrue(after.classes() - before.classes() < RELOADS / 4, used);
            assertTrue(after.metaspace() - before.metaspace() < 8 * MEBIBYTE, used);
            assertTrue(after.heap() - before.heap() < 4 * MEBIBYTE, used);
        }
    }

    /** A link led elsewhere is a change of all files at once, whatever moment the watching thread reads at. */
    @Test
    void aLinkThatIsLedElsewhereIsNeverReadInHalves() throws Exception {
        write(directory.resolve("a"), A);
        write(directory.resolve("b"), B);
        write(directory.resolve("broken"), A);
        Files.delete(directory.resolve("broken/national.dslr"));
        Path link = directory.resolve("current");
        lead(link, "a");
        AtomicLong told = new AtomicLong();
        try (ReloadingLibrary rules = ReloadingLibrary.watch(link, Duration.ofMillis(20), Duration.ofMillis(20),
                new ReloadingLibrary.Listener() {
                    @Override
                    public void accepted(CriteriaLibrary library) {
                        told.incrementAndGet();
                    }
                })) {
            whileReading(rules, () -> {
                for (int i = 0; told.get() < 6; i++) {
                    lead(link, List.of("b", "broken", "a").get(i % 3));
                    // Now shorter and now longer than the time that content has to stay the same.
                    Thread.sleep(i % 2 == 0 ? 10 : 150);
                }
                return null;
            });
        }
        assertEquals(Set.of(A, B), seen);
    }

    private void lead(Path link, String target) throws IOException {
        Path next = directory.resolve("next");
        try {
            Files.createSymbolicLink(next, Path.of(target));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here: " + e);
        }
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Every third change is broken in one of its files, which must not show in any answer. */
    private Void reloads(ReloadingLibrary rules, List<WeakReference<CriteriaLibrary>> old, int times) {
        for (int end = changes + times; changes < end; changes++) {
            int i = changes;
            write(directory, (i - i / 3) % 2 == 0 ? B : A);
            if (i % 3 == 2) {
                new WrittenRules(directory).write("p10.dslr", "rule \"hỏng");
            }
            CriteriaLibrary before = rules.library();
            Optional<ReloadingLibrary.Refusal> refusal = rules.reload();
            assertEquals(i % 3 == 2, refusal.isPresent(), refusal::toString);
            assertEquals(i % 3 == 2, rules.library() == before);
            old.add(new WeakReference<>(before));
        }
        return null;
    }

    /** What is held after collection; the number of classes unloaded counts up. */
    private record Used(long heap, long metaspace, long classes, long unloaded) {
        static Used now() throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(100);
            }
            ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
            return new Used(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getName().equals("Metaspace"))
                            .mapToLong(p -> p.getUsage().getUsed()).sum(),
                    classes.getLoadedClassCount(), classes.getUnloadedClassCount());
        }
    }
}
