package vn.nongthonmoi.spark;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.criteria.RuleFileException;

/** Assesses a synthetic national table on Spark, in one JVM, or both. */
@Command(name = "ntm-spark", mixinStandardHelpOptions = true,
        description = "Assesses a synthetic national table on Apache Spark, in one JVM, or both.",
        subcommands = {RunCommand.class, SingleCommand.class, CompareCommand.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: run, single or compare");
    }

    /** Runs a command and exits with its code: 2 for wrong usage. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        return new CommandLine(new Main()).setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof RuleFileException) {
                command.getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        }).execute(arguments);
    }
}
