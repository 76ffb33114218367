package vn.nongthonmoi.service.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.service.Started;

/**
 * The long load test: the service in a process of its own, asked from this one. Prints a table, and fails where an
 * answer was wrong or missing, or a 99th percentile is over its limit.
 */
public final class LoadRun {

    private static final double STEADY_P99 = 20;
    private static final double SWAPPING_P99 = 250;
    private static final double BESIDE_P99 = 250;
    private static final int FEWER = 5;

    private LoadRun() { }

    /** Jar of the service, folder for what it needs, requests a second, seconds, swaps, seconds to warm up before. */
    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        int swaps = Integer.parseInt(args[4]);
        int warm = Integer.parseInt(args[5]);

        RulesFolder rules = RulesFolder.in(folder.resolve("rules"));
        Questions questions = Questions.of(rules);
        boolean well;
        try (Started service = Started.jar(jar, folder.resolve("service.log"), "--ntm.rules=" + rules.folder());
                Load load = new Load(service.uri(), questions, rate)) {
            load.warmUp(Duration.ofSeconds(warm));
            load.take();
            well = measure(load, rules, rate, Duration.ofSeconds(seconds), swaps);
        }
        System.exit(well & beside(jar, folder, rules, questions, rate / FEWER, Duration.ofSeconds(seconds), warm) ? 0 : 1);
    }

    /** The same at a fifth of the rate, without new rules, in little memory and beside callers who mean it ill. */
    private static boolean beside(Path jar, Path folder, RulesFolder rules, Questions questions, int rate, Duration duration,
            int warm) throws Exception {
        rules.write(0);
        try (Started service = Started.jar(jar, List.of("-Xmx256m"), folder.resolve("hostile.log"), "--ntm.rules=" + rules.folder());
                Load load = new Load(service.uri(), questions, rate)) {
            load.warmUp(Duration.ofSeconds(warm));
            load.take();
            System.out.println();
            try (HostileCallers callers = new HostileCallers(service.uri())) {
                boolean well = measure(load, rules, rate, duration, 0);
                System.out.println("Hostile callers beside: " + callers.large() + " large requests answered");
                return well;
            }
        }
    }

    private static boolean measure(Load load, RulesFolder rules, int rate, Duration duration, int swaps)
            throws Exception {
        Thread arrivals = new Thread(load::run, "arrivals");
        long start = System.nanoTime();
        arrivals.start();
        List<Figures.Stretch> stretches = new ArrayList<>();
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < swaps; i++) {
            sleepUntil(start + duration.toNanos() * (i + 1) / (swaps + 1));
            long from = System.nanoTime();
            delays.add(load.swap(rules).toMillis());
            stretches.add(new Figures.Stretch(from, System.nanoTime() + Duration.ofSeconds(1).toNanos()));
        }
        sleepUntil(start + duration.toNanos());
        load.stop();
        arrivals.join();

        List<Load.Answer> answers = load.take();
        Figures figures = new Figures(answers, stretches);
        System.out.printf(Locale.ROOT, "%d requests/s for %.0f s (%d sent), %d swaps, "
                + "first answer by new rules after %s ms%n%n%s%n", rate,
                (System.nanoTime() - start) / 1e9, answers.size(), swaps, delays, figures.table(swaps > 0 ? "steady" : "hostile callers beside"));
        System.out.println("Wrong or failed answers: " + load.wrong()
                + (load.wrong() == 0 ? "" : " " + load.failures()));
        boolean well = load.wrong() == 0;
        well &= within("p99, no rules swapped", figures.steadyP99(), swaps > 0 ? STEADY_P99 : BESIDE_P99);
        return (swaps == 0 || within("p99, rules swapped", figures.swappingP99(), SWAPPING_P99)) && well;
    }

    private static boolean within(String name, double found, double limit) {
        System.out.printf(Locale.ROOT, "%s: %.1f ms, limit %.0f ms%s%n", name, found, limit,
                found < limit ? "" : " EXCEEDED");
        return found < limit;
    }

    private static void sleepUntil(long time) throws InterruptedException {
        long left = time - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left).toMillis());
        }
    }
}
