package vn.nongthonmoi.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Assesses the table on Spark. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Makes the table, assesses it and writes both outputs on Spark; 1 if a row is lost.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private TableOptions table;
    @Mixin
    private SparkOptions spark;

    @Override
    public Integer call() throws IOException {
        SparkResult result = spark.run(table);
        spec.commandLine().getOut().print(Report.of(result));
        spec.commandLine().getOut().flush();
        return result.isComplete() ? 0 : 1;
    }
}
