package vn.nongthonmoi.assurance.independent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/** Compares the library with the evaluator of its own over random units, and fails where they disagree. */
public final class Independent {

    private Independent() { }

    /** @param arguments how many comparisons, and the seed */
    public static void main(String[] arguments) {
        long comparisons = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Disagreements found = Comparer.run(seed, comparisons, new RealUnits(), new Asked(),
                new TheLibrary(CriteriaLibrary.bundled())::assess, true);
        found.print(out);
        out.println(found.compared() + " comparisons, seed " + seed + ": " + found.total() + " disagreements of "
                + found.counts().size() + " kinds");
        if (!found.isEmpty()) {
            System.exit(1);
        }
    }
}
