package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A host of its own process that uses the library first where next to no memory is left, with a little more each time, until
 * it is answered. What the library says afterwards, with memory as usual, is printed.
 */
final class NoMemoryHost {

    private static final int BLOCK = 3 << 20;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private NoMemoryHost() { }

    public static void main(String[] arguments) {
        // A host that runs has read some jar, which Java itself needs memory for when it first does.
        LoggerFactory.getLogger(NoMemoryHost.class).debug("{}", Path.of(""));
        byte[][] ballast = new byte[1000][];
        int held = 0;
        try {
            while (true) {
                ballast[held] = new byte[BLOCK];
                held++;
            }
        } catch (OutOfMemoryError e) {
            // Full.
        }
        int failed = 0;
        String answered = "";
        while (answered.isEmpty()) {
            try {
                answered = answer();
            } catch (OutOfMemoryError e) {
                failed++;
                ballast[--held] = null;
            }
        }
        ballast = null;
        System.out.println("failed " + failed);
        System.out.println(answered);
        System.out.println(answer());
    }

    private static String answer() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Assessment a = library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).build(),
                Evidence.of(Map.of("1.1", "đạt", "10", "45,1")));
        return a.outcome() + " " + a.indicatorStatuses();
    }
}
