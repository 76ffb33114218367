package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tries hostile inputs of every kind, prints how many of each ran and all that was found, and fails where anything was. */
public final class Hostile {

    private static final int SECONDS = 20;
    private static final long HUNDRED = 100;

    private Hostile() { }

    /** The kinds, and how many of a hundred inputs are of each. */
    static Map<Kind, Integer> kinds() {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        kinds.put(new TextsInHoles(), 30);
        kinds.put(new MutatedFiles(), 10);
        kinds.put(new MutatedTables(), 60);
        return kinds;
    }

    /**
     * @param arguments how many inputs, and the seed; then, to have a finding again, its kind and its number, of which so
     *     many inputs of this kind are tried
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long inputs = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        long all = 0;
        long found = 0;
        for (Map.Entry<Kind, Integer> kind : kinds().entrySet()) {
            boolean chosen = arguments.length > 2 && arguments[2].equals(kind.getKey().title());
            if (arguments.length <= 2 || chosen) {
                long count = chosen ? inputs : inputs * kind.getValue() / HUNDRED;
                long from = arguments.length > 3 ? Long.parseLong(arguments[3]) : 0;
                List<String> findings = run(kind.getKey(), seed, from, count, out);
                all += count;
                found += findings.size();
            }
        }
        out.println(all + " inputs, seed " + seed + ": " + found + " findings");
        if (found > 0) {
            System.exit(1);
        }
    }

    private static List<String> run(Kind kind, long seed, long from, long count, PrintStream out) throws IOException {
        Harness harness = new Harness(kind, seed, out);
        ScheduledExecutorService watch = harness.watch(SECONDS, Thread.currentThread());
        long began = System.nanoTime();
        try {
            List<String> findings = harness.run(from, count);
            out.println(kind.title() + ": " + count + " inputs in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)
                    + " s, " + findings.size() + " findings");
            return findings;
        } finally {
            watch.shutdownNow();
        }
    }
}
