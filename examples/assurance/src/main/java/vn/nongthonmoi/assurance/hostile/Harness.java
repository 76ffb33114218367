package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tries inputs of one kind one after the other, and keeps what was found. */
final class Harness {

    /** Traces are looked for so often; whose they are is then among so many inputs. */
    private static final int LOOK = 200;
    private static final int SHOWN = 25;
    /** How far a long run is, is told so often. */
    private static final int TELL = 10_000;

    private final Kind kind;
    private final long seed;
    private final PrintStream out;
    private final List<String> findings = new ArrayList<>();
    private volatile long number = -1;
    private volatile long began;

    Harness(Kind kind, long seed, PrintStream out) {
        this.kind = kind;
        this.seed = seed;
        this.out = out;
    }

    /** Tries inputs, and returns what was found. */
    List<String> run(long from, long count) throws IOException {
        try (Traces traces = new Traces()) {
            for (long next = from; next < from + count; next++) {
                number = next;
                began = System.nanoTime();
                one(next);
                if ((next + 1 - from) % TELL == 0) {
                    out.println(kind.title() + ": " + (next + 1 - from) + " inputs so far, " + findings.size() + " findings");
                }
                if ((next + 1) % LOOK == 0 || next + 1 == from + count) {
                    List<String> left = traces.left();
                    if (!left.isEmpty()) {
                        found("one of the last " + LOOK + " inputs left " + left, "");
                        return findings;
                    }
                }
            }
        }
        return findings;
    }

    private void one(long next) {
        Kind.Input input = new Kind.Input();
        try {
            kind.tryOne(next, new Random(seed * 0x9E3779B97F4A7C15L + next * 0x632BE59BD9B4E019L), input);
        } catch (Broken e) {
            found(e.getMessage(), input.toString());
        } catch (IOException | RuntimeException | Error e) {
            found("what nobody promised: " + trace(e), input.toString());
        }
    }

    private void found(String what, String input) {
        String finding = kind.title() + " " + number + ", seed " + seed + ": " + what + "\n    " + input;
        findings.add(finding);
        if (findings.size() <= SHOWN) {
            out.println("FOUND " + finding);
        }
    }

    private static String trace(Throwable e) {
        StringWriter all = new StringWriter();
        e.printStackTrace(new PrintWriter(all));
        return all.toString().lines().limit(12).collect(Collectors.joining("\n    "));
    }

    /** Watches for an input that takes too long; it ends the process when it takes ten times as long. */
    ScheduledExecutorService watch(int seconds, Thread worker) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watchdog");
            thread.setDaemon(true);
            return thread;
        });
        long[] told = {-1};
        watch.scheduleAtFixedRate(() -> {
            long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            if (number >= 0 && took >= seconds && told[0] != number) {
                told[0] = number;
                found("takes longer than " + seconds + " s", stack(worker));
            } else if (number >= 0 && took >= 10L * seconds) {
                out.println("FOUND " + kind.title() + " " + number + ", seed " + seed + ": does not end\n    " + stack(worker));
                Runtime.getRuntime().halt(1);
            }
        }, seconds, 1, TimeUnit.SECONDS);
        return watch;
    }

    private static String stack(Thread worker) {
        return List.of(worker.getStackTrace()).stream().limit(12).map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    "));
    }
}
