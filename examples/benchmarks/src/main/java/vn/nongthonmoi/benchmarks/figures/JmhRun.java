package vn.nongthonmoi.benchmarks.figures;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks with JMH: one fork, three seconds to warm up, five measured, allocation counted. */
final class JmhRun {

    private final boolean quick;
    private final PrintStream log;

    /** @param log what JMH says goes here */
    JmhRun(boolean quick, PrintStream log) {
        this.quick = quick;
        this.log = log;
    }

    /**
     * Runs a benchmark for some values of its parameter.
     *
     * @return by value
     */
    Map<String, Timing> byParameter(Class<?> benchmark, String parameter, List<String> values) {
        Map<String, Timing> found = new LinkedHashMap<>();
        run(options(benchmark).param(parameter, values.toArray(String[]::new))).forEach(r ->
                found.put(r.getParams().getParam(parameter), timing(r)));
        return found;
    }

    /**
     * Runs the methods of a benchmark.
     *
     * @return by the name of the method
     */
    Map<String, Timing> byMethod(Class<?> benchmark) {
        Map<String, Timing> found = new LinkedHashMap<>();
        run(options(benchmark)).forEach(r -> {
            String name = r.getParams().getBenchmark();
            found.put(name.substring(name.lastIndexOf('.') + 1), timing(r));
        });
        return found;
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        ChainedOptionsBuilder options = new OptionsBuilder().include("^" + Pattern.quote(benchmark.getName() + "."))
                .addProfiler(GCProfiler.class).shouldFailOnError(true).forks(1);
        TimeValue time = quick ? TimeValue.milliseconds(50) : TimeValue.seconds(1);
        options.warmupTime(time).measurementTime(time);
        // A benchmark of single shots says itself how many it needs.
        if (quick) {
            options.warmupIterations(1).measurementIterations(1);
        } else if (!benchmark.isAnnotationPresent(org.openjdk.jmh.annotations.Warmup.class)) {
            options.warmupIterations(3).measurementIterations(5);
        }
        return options;
    }

    private Collection<RunResult> run(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build(), OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL)).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timing timing(RunResult result) {
        double unit = TimeUnit.valueOf(unit(result.getPrimaryResult().getScoreUnit())).toNanos(1);
        double bytes = Double.NaN;
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                bytes = result.getSecondaryResults().get(name).getScore();
            }
        }
        return new Timing(result.getPrimaryResult().getScore() * unit, result.getPrimaryResult().getScoreError() * unit,
                bytes);
    }

    private static String unit(String score) {
        return switch (score) {
            case "ns/op" -> "NANOSECONDS";
            case "us/op" -> "MICROSECONDS";
            case "ms/op" -> "MILLISECONDS";
            default -> throw new IllegalStateException("unit " + score);
        };
    }
}
