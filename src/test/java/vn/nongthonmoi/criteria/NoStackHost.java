package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A host of its own process that uses the library first where next to no stack is left: on its way back from an endless
 * recursion, with a little more each time, until it is answered. What the library says afterwards, with a stack as usual, is
 * printed.
 */
final class NoStackHost {

    private static final int FRAMES = 24;
    private static final long STACK = 1 << 20;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static int tried;
    private static String answered = "";

    private NoStackHost() { }

    public static void main(String[] arguments) throws InterruptedException {
        // A host that runs has read some jar, which Java itself needs a stack for when it first does.
        LoggerFactory.getLogger(NoStackHost.class).debug("{}", Path.of(""));
        Thread thread = new Thread(null, () -> recur(0), "no stack", STACK);
        thread.start();
        thread.join();
        System.out.println("failed " + (tried - 1));
        System.out.println(answered);
        System.out.println(answer());
    }

    private static int recur(int depth) {
        try {
            return recur(depth + 1) + 1;
        } catch (StackOverflowError e) {
            if (depth % FRAMES != 0) {
                throw e;
            }
            tried++;
            answered = answer();
            return depth;
        }
    }

    private static String answer() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        Assessment a = library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).build(),
                Evidence.of(Map.of("1.1", "đạt", "10", "45,1")));
        return a.outcome() + " " + a.indicatorStatuses();
    }
}
