package vn.nongthonmoi.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.spark.batch.Rules;

/** What table to make, by which rules. */
final class TableOptions {

    private static final long LEAST_COMMUNES = 1_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--rows", required = true, paramLabel = "N",
            description = "How many rows the table has; a scenario has one for each commune, ward and township of the country.")
    private long rows;

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Rule files that every executor can read, instead of the bundled ones.")
    private Path rules;

    /** How many rows. */
    long rows() {
        // A scenario's number is an int, and no country has fewer communes than that.
        long most = LEAST_COMMUNES * Integer.MAX_VALUE;
        if (rows < 1 || rows > most) {
            throw wrong("--rows " + rows + ": expected 1 to " + most);
        }
        return rows;
    }

    /** The place of the rules. */
    String rules() {
        if (rules != null && !Files.isDirectory(rules)) {
            throw wrong("--rules " + rules + ": there is no such directory");
        }
        return rules == null ? Rules.BUNDLED : rules.toAbsolutePath().toString();
    }

    /** An error of usage. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
