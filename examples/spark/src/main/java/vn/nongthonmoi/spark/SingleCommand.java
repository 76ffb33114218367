package vn.nongthonmoi.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.spark.batch.Rules;

/** Assesses the table in this JVM. */
@Command(name = "single", mixinStandardHelpOptions = true,
        description = "Makes the table and assesses it in this JVM, without Spark; nothing is written.")
final class SingleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private TableOptions table;
    @Option(names = "--threads", defaultValue = "1", paramLabel = "N", description = "Threads (${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1) {
            throw table.wrong("--threads " + threads + ": expected 1 or more");
        }
        SingleRun run = new SingleRun(Rules.of(table.rules()), table.rows());
        run.run(threads);
        spec.commandLine().getOut().print(Report.of(run));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
