package vn.nongthonmoi.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.table.NationalTable;

/** What table to make, by which rules. */
final class TableOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--rows", required = true, paramLabel = "N",
            description = "How many rows the table has; " + NationalTable.COMMUNES + " are one scenario.")
    private long rows;

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Rule files that every executor can read, instead of the bundled ones.")
    private Path rules;

    /** How many rows. */
    long rows() {
        // A scenario's number is an int.
        long most = (long) NationalTable.COMMUNES * Integer.MAX_VALUE;
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
