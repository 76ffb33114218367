package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever fails at whichever step of a load, a reload or a test, the first, the second and so on until none does: what
 * there is afterwards is the library as it was, or the new one, and never one without a file or one that cannot be used.
 */
class EveryStepTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final int PERCENT = 12;

    @TempDir
    Path directory;
    private final FaultyFiles faulty = new FaultyFiles();
    private Path over;

    private static final Map<String, EveryStepFails.Failing> FAILURES = new LinkedHashMap<>();

    static {
        FAILURES.put("input", real -> {
            throw new FileSystemException(real.toString(), null, "Input/output error");
        });
        FAILURES.put("interrupt", real -> {
            throw new java.nio.channels.ClosedByInterruptException();
        });
        FAILURES.put("memory", real -> {
            throw new OutOfMemoryError("as if");
        });
        FAILURES.put("stack", real -> {
            throw new StackOverflowError("as if");
        });
    }

    @BeforeEach
    void start() {
        new WrittenRules(directory).province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"))
                .write("deep/er/x.cases.csv",
                        "case,basis,standard,as_of,province,expect:1.1,1.1\na,b,commune,2024-12-31,10,đạt,70\n");
        over = faulty.over(directory);
    }

    private static String answer(CriteriaLibrary library) {
        return library.fingerprint() + library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).build(),
                Evidence.of(Map.of("1.1", "65", "2", "42")));
    }

    private static Map<String, Function<Path, String>> operations() {
        Map<String, Function<Path, String>> operations = new LinkedHashMap<>();
        operations.put("load", path -> answer(CriteriaLibrary.load(path)));
        operations.put("check", path -> RuleFiles.of(path).check().toString());
        operations.put("test", path -> RuleFiles.of(path).test().toString());
        operations.put("compare", path -> RuleFiles.of(path).check(RuleFiles.of(path)).toString());
        return operations;
    }

    /** Whether it was refused for that the directory is none, which is what one is whose form cannot be told. */
    private static boolean noDirectory(List<RuleProblem> problems) {
        return problems.size() == 1 && problems.get(0).message().code().equals("NTM-123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "interrupt", "memory", "stack"})
    void whatIsReadIsWholeOrNotAtAll(String failure) {
        operations().forEach((name, operation) -> {
            faulty.fault(real -> { });
            String whole = operation.apply(over);
            int step = 0;
            EveryStepFails fails;
            do {
                fails = new EveryStepFails(++step, FAILURES.get(failure));
                faulty.fault(fails);
                String told = null;
                try {
                    told = operation.apply(over);
                } catch (UncheckedIOException | OutOfMemoryError | StackOverflowError e) {
                    // Nothing is made of it.
                } catch (RuleFileException e) {
                    assertTrue(noDirectory(e.problems()), e.toString());
                }
                boolean none = told != null && told.contains("NTM-123");
                int at = step;
                assertTrue(told == null || none || told.equals(whole), () -> name + " without what failed at step " + at);
            } while (fails.failed());
            assertTrue(step > 10, name + ": " + step + " steps");
            // A failure leaves nothing behind that the next one would stumble over.
            faulty.fault(real -> { });
            assertEquals(whole, operation.apply(over));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "interrupt", "memory", "stack"})
    void aReloadServesTheVersionBeforeOrTheNewOne(String failure) throws IOException {
        try (ReloadingLibrary rules = ReloadingLibrary.load(over)) {
            CriteriaLibrary before = rules.library();
            String answered = answer(before);
            Path file = directory.resolve("p10.dslr");
            Files.write(file, Files.readString(file).replace("60 %", "70 %").getBytes(StandardCharsets.UTF_8));
            String next = answer(CriteriaLibrary.load(directory));
            int step = 0;
            EveryStepFails fails;
            do {
                fails = new EveryStepFails(++step, FAILURES.get(failure));
                faulty.fault(fails);
                try {
                    boolean refused = rules.reload().isPresent();
                    assertEquals(refused, fails.failed(), "step " + step);
                } catch (OutOfMemoryError | StackOverflowError e) {
                    assertTrue(fails.failed());
                }
                if (fails.failed()) {
                    assertSame(before, rules.library(), "step " + step);
                    assertEquals(answered, answer(rules.library()));
                }
            } while (fails.failed());
            assertTrue(step > 10, step + " steps");
            assertEquals(next, answer(rules.library()));
        }
    }

    /** The stack runs out a few frames later each time: in the reading, in the compiling, in the answering. */
    @Test
    void withoutStackNothingIsHalfDone() throws Exception {
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        AtomicInteger failed = new AtomicInteger();
        Thread worker = new Thread(null, () -> {
            try (ReloadingLibrary rules = ReloadingLibrary.load(directory)) {
                failed.set(noStack(rules));
            } catch (Throwable e) {
                wrong.set(e);
            }
        }, "small", 1 << 20);
        worker.start();
        worker.join();
        if (wrong.get() != null) {
            throw new AssertionError(wrong.get());
        }
        Assumptions.assumeTrue(failed.get() > 0, "the compiler made frames so small that the stack never ran out");
    }

    private int noStack(ReloadingLibrary rules) throws IOException {
        String whole = answer(CriteriaLibrary.load(directory));
        Path file = directory.resolve("p10.dslr");
        String sixty = Files.readString(file);
        int failed = 0;
        for (int percent = 1; percent <= PERCENT; percent++) {
            // Measured each time: frames become smaller once their method is compiled.
            int most = settled();
            int frames = most - (int) ((long) most * percent / 100);
            String[] told = new String[1];
            failed += overflows(frames, () -> told[0] = answer(CriteriaLibrary.load(directory))) ? 1 : 0;
            assertTrue(told[0] == null || told[0].equals(whole), "half a library");
            Files.writeString(file, sixty.replace("60 %", (60 + percent) + " %"));
            failed += overflows(frames, rules::reload) ? 1 : 0;
            answer(rules.library());
            rules.reload();
            assertEquals(answer(CriteriaLibrary.load(directory)), answer(rules.library()), percent + " % of the stack");
            Files.writeString(file, sixty);
        }
        assertEquals(whole, answer(CriteriaLibrary.load(directory)));
        return failed;
    }

    /** Memory runs out a little later each time, in a process of its own. */
    @Test
    void withoutMemoryNothingIsHalfDone() throws Exception {
        Path errors = directory.resolveSibling("errors.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), OutOfMemoryReload.class.getName(),
                directory.toString()).redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor(), printed + Files.readString(errors));
        // Some were short of memory, some were not, and none ended otherwise.
        assertTrue(printed.matches("failed [1-9]\\d* done [1-9]\\d* different 0"), printed);
    }

    private static int settled() {
        int most = most();
        for (int same = 0; same < 5; same++) {
            int again = most();
            same = again == most ? same : 0;
            most = again;
        }
        return most;
    }

    /** So many frames fit, and hardly one more. */
    private static int most() {
        int fit = 1;
        while (!overflows(2 * fit, () -> { })) {
            fit *= 2;
        }
        for (int more = fit / 2; more > 0; more /= 2) {
            fit += overflows(fit + more, () -> { }) ? 0 : more;
        }
        return fit;
    }

    private static boolean overflows(int frames, Runnable run) {
        try {
            under(frames, run);
            return false;
        } catch (StackOverflowError e) {
            return true;
        } catch (RuntimeException e) {
            // A defect in the eyes of who called it, and nothing more.
            return true;
        }
    }

    private static void under(int frames, Runnable run) {
        if (frames > 0) {
            under(frames - 1, run);
        } else {
            run.run();
        }
    }
}
