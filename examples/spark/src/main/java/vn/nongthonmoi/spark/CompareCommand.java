package vn.nongthonmoi.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.spark.batch.Rules;

/** Assesses the table in this JVM and on Spark. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Does both on as many threads as Spark has cores, and prints a Markdown table of them;"
                + " 1 if a row is lost or the answers differ.")
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private TableOptions table;
    @Mixin
    private SparkOptions spark;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SparkResult result = spark.run(table);
        // Spark is over by now, so that neither run takes time from the other.
        SingleRun run = new SingleRun(Rules.of(table.rules()), table.rows());
        run.run(result.cores());
        spec.commandLine().getOut().print(Report.of(run, result));
        spec.commandLine().getOut().flush();
        return result.isComplete() && Report.isSame(run, result) ? 0 : 1;
    }
}
