package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * A host of its own process that loads, tests and reloads rules with next to no memory free, then with a little more, until
 * there is enough. After each try, with memory again, what it serves is held against a library that was never short of it.
 */
final class OutOfMemoryReload {

    private static final int STEP = 96 * 1024;
    private static final int TRIES = 40;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final Path directory;
    private final ReloadingLibrary rules;
    private int failed;
    private int done;
    private int different;

    private OutOfMemoryReload(Path directory) {
        this.directory = directory;
        this.rules = ReloadingLibrary.load(directory);
    }

    /** Prints how often it failed, was done and was different. */
    public static void main(String[] arguments) throws IOException {
        OutOfMemoryReload host = new OutOfMemoryReload(Path.of(arguments[0]));
        RuleFiles.of(host.directory).test();
        int enough = 0;
        for (int tried = 0; tried < TRIES && enough < 2; tried++) {
            enough = host.tried(tried * STEP + STEP / 2) ? enough + 1 : 0;
        }
        System.out.println("failed " + host.failed + " done " + host.done + " different " + host.different);
    }

    /** Whether all went well with so many bytes free. */
    private boolean tried(int free) throws IOException {
        String before = answer(rules.library());
        Path file = directory.resolve("p10.dslr");
        String text = Files.readString(file);
        int failedBefore = failed;
        shortOfMemory(free, () -> answer(CriteriaLibrary.load(directory)));
        shortOfMemory(free, () -> RuleFiles.of(directory).test());
        Files.writeString(file, text.replaceAll("\\d+ %", (55 + free / STEP) + " %"));
        boolean reloaded = shortOfMemory(free, () -> {
            if (rules.reload().isPresent()) {
                throw new OutOfMemoryError("refused");
            }
        });
        String now = answer(CriteriaLibrary.load(directory));
        // As it was or as it is; and then, with memory again, as it is.
        different += answer(rules.library()).equals(reloaded ? now : before) || answer(rules.library()).equals(now) ? 0 : 1;
        different += rules.reload().isEmpty() && answer(rules.library()).equals(now) ? 0 : 1;
        return failed == failedBefore;
    }

    /** Whether it is done with only so many bytes free. */
    private boolean shortOfMemory(int free, Runnable run) {
        try {
            FullMemory.run(free, run);
            done++;
            return true;
        } catch (OutOfMemoryError | RuntimeException e) {
            failed++;
            return false;
        }
    }

    private static String answer(CriteriaLibrary library) {
        return library.fingerprint() + library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).build(),
                Evidence.of(Map.of("1.1", "65", "2", "42")));
    }
}
