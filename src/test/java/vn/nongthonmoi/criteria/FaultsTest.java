package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong around the library: files, threads, memory. It answers right or fails clearly, and so does
 * the next call.
 */
class FaultsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    Path directory;

    /** Rules that ask for traits, so that units of other traits are of another profile. */
    @BeforeEach
    void start() {
        String row = "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %";
        new WrittenRules(directory).province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", row)
                + WrittenRules.rule("1.1 khó", "là xã đặc biệt khó khăn\nlà xã biên giới", row)
                + WrittenRules.rule("1.1 khu vực III", "là xã an toàn khu\nthuộc khu vực III", row));
    }

    private static Assessment answer(CriteriaLibrary library, int unit) {
        Trait[] traits = Arrays.stream(Trait.values()).filter(t -> (unit >> t.ordinal() & 1) == 1)
                .toArray(Trait[]::new);
        return library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).traits(traits).build(),
                Evidence.of(Map.of("1.1", "65", "2", "42")));
    }

    @Test
    void whatCannotBeReadIsNeverLeftOut() {
        FaultyFiles faulty = new FaultyFiles();
        Path over = faulty.over(directory);
        for (String name : List.of("p10.dslr", "national.dslr", "regions.dslr", "regions-2025.dslr")) {
            faulty.fault(real -> {
                if (real.endsWith(name)) {
                    throw new AccessDeniedException(real.toString());
                }
            });
            for (Executable call : List.<Executable>of(
                    () -> CriteriaLibrary.load(over), () -> RuleFiles.of(over).check(),
                    () -> RuleFiles.of(over).test())) {
                assertTrue(assertThrows(UncheckedIOException.class, call).getMessage().contains(name));
            }
        }
        // Listed, and gone when it is to be read.
        faulty.fault(real -> {
            if (real.endsWith("p10.dslr")) {
                Files.delete(real);
            }
        });
        assertThrows(UncheckedIOException.class, () -> CriteriaLibrary.load(over));
    }

    /**
     * A file that ends early is refused, unless all that is lost is a whole rule at its end: then it is another
     * document, which states less. What is left is never read as something else.
     */
    @Test
    void aRuleFileCutAnywhereIsRefusedOrStatesNothingElse() throws Exception {
        Path rules = Path.of("rules/national/2021-2025/commune-model.dslr");
        byte[] whole = Files.readAllBytes(rules);
        String text = new String(whole, StandardCharsets.UTF_8);
        List<Integer> ends = new ArrayList<>();
        Matcher end = Pattern.compile("(?m)^end$").matcher(text);
        while (end.find()) {
            ends.add(text.substring(0, end.end()).getBytes(StandardCharsets.UTF_8).length);
        }
        int served = 0;
        for (int cut = 0; cut < whole.length; cut += 53) {
            Path alone = Files.createDirectories(directory.resolve("alone"));
            Files.write(alone.resolve("commune-model.dslr"), Arrays.copyOf(whole, cut));
            int at = cut;
            boolean between = ends.stream().anyMatch(e -> e <= at
                    && new String(whole, e, at - e, StandardCharsets.UTF_8).lines().allMatch(l -> l.isBlank() || l.startsWith("//")));
            try {
                CriteriaLibrary.load(alone);
                assertTrue(between, () -> "served though cut at " + at);
                served++;
            } catch (RuleFileException e) {
                assertEquals("commune-model.dslr", e.problems().get(0).file());
            }
        }
        assertTrue(served < ends.size(), served + " served");
    }

    /** A decision that states its size is not served without some of its rows, though the cut is between rules. */
    @Test
    void aSetThatStatesItsSizeIsRefusedWithoutItsLastRows() throws Exception {
        String text = Files.readString(Path.of("rules/national/2016-2020/commune.dslr"));
        Path file = Files.createDirectories(directory.resolve("alone")).resolve("commune.dslr");
        int refused = 0;
        for (int end = text.indexOf("\nend\n"); end >= 0; end = text.indexOf("\nend\n", end + text.length() / 20)) {
            Files.writeString(file, text.substring(0, end + 5));
            try {
                for (SetSummary set : CriteriaLibrary.load(file.getParent()).sets()) {
                    assertEquals(List.of(19, 49), List.of(set.criteria(), set.indicators()), "cut at " + end);
                }
            } catch (RuleFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 10, refused + " refused");
    }

    @Test
    void anInterruptIsKeptAndChangesNoAnswer() throws Exception {
        List<Assessment> expected = new ArrayList<>();
        CriteriaLibrary rested = CriteriaLibrary.load(directory);
        for (int unit = 0; unit < 32; unit++) {
            expected.add(answer(rested, unit));
        }
        CriteriaLibrary[] library = new CriteriaLibrary[1];
        List<String> wrong = new ArrayList<>();
        Thread worker = new Thread(() -> {
            try {
                library[0] = CriteriaLibrary.load(directory);
                for (int unit = 0; unit < 32; unit++) {
                    if (!answer(library[0], unit).equals(expected.get(unit))
                            || !Thread.currentThread().isInterrupted()) {
                        wrong.add("unit " + unit);
                    }
                }
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        });
        AtomicBoolean done = new AtomicBoolean();
        Thread interrupter = new Thread(() -> {
            while (!done.get()) {
                worker.interrupt();
                LockSupport.parkNanos(20_000);
            }
        });
        worker.start();
        interrupter.start();
        worker.join();
        done.set(true);
        interrupter.join();
        assertEquals(List.of(), wrong);
        for (int unit = 0; unit < 32; unit++) {
            assertEquals(expected.get(unit), answer(library[0], unit), "afterwards");
        }
    }

    @Test
    void aRequestWithoutMemoryFailsAndTheNextIsAnsweredAsEver() throws Exception {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), OutOfMemoryHost.class.getName(),
                directory.toString());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor(), printed);
        Matcher m = Pattern.compile("tried (\\d+) failed (\\d+) different (\\d+)").matcher(printed);
        assertTrue(m.matches(), printed);
        assertEquals("0", m.group(3));
        // The request that is too big, and some for want of memory at one place or another.
        assertTrue(Integer.parseInt(m.group(2)) > 2, printed);
    }
}
