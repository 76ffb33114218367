package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.rules.Scaffold;

/** Lays out a new rule file to be filled. It never writes over a file that is there. */
abstract class ScaffoldCommand extends PrintingCommand {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--decision", paramLabel = "NUMBER", descriptionKey = "option.decision")
    private String decision;

    @Option(names = "--signed", paramLabel = "YYYY-MM-DD", descriptionKey = "option.signed")
    private String signed;

    @Option(names = "--in-force", paramLabel = "YYYY-MM-DD", descriptionKey = "option.in-force")
    private String inForce;

    private ScaffoldCommand(Console console) {
        super(console);
    }

    /** The file for this library. */
    abstract String text(CriteriaLibrary library, Standard standard);

    /** The document that the options describe; without a day in force, the first day it can be. */
    Scaffold.Document document(LocalDate first, LocalDate last) {
        if (decision != null && !decision.matches("[^\"\\\\{}]{1,100}")) {
            throw Failure.usage(texts.get("usage.decision", decision));
        }
        return new Scaffold.Document(decision, signed == null ? null : arguments.date("--signed", signed),
                inForce == null ? first : arguments.date("--in-force", inForce), last);
    }

    @Override
    public Integer call() throws IOException {
        Standard chosen = arguments.standard(standard);
        Path file = printing.out;
        if (file != null && Files.exists(file)) {
            throw Failure.usage(texts.get("usage.exists", file));
        }
        String text = text(library(), chosen);
        if (file != null && file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    /** Lays out a province's file over the national set. */
    @Command(name = "new-province")
    static final class NewProvince extends ScaffoldCommand {

        @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
        private String period;

        @Option(names = "--province", required = true, paramLabel = "CODE", descriptionKey = "option.new-province")
        private String province;

        @Option(names = "--rows", paramLabel = "delegated|all", descriptionKey = "option.rows")
        private String rows = "delegated";

        NewProvince(Console console) {
            super(console);
        }

        @Override
        String text(CriteriaLibrary library, Standard standard) {
            Period among = arguments.period(period);
            Province where = arguments.province(province);
            boolean all = arguments.choice("--rows", rows, List.of("delegated", "all")).equals("all");
            // Asked for the province too, so that a code which is none is refused.
            CriteriaSet set = Sets.last(library, standard, among, where);
            SetSummary summary = Sets.find(library, standard, among).orElseThrow();
            return Scaffold.province(set.annex(), where, all, document(summary.inForceFrom(), summary.inForceTo()));
        }
    }

    /** Lays out the national file of a new period. */
    @Command(name = "new-period")
    static final class NewPeriod extends ScaffoldCommand {

        @Option(names = "--from", required = true, paramLabel = "P", descriptionKey = "option.old-period")
        private String from;

        @Option(names = "--to", required = true, paramLabel = "P", descriptionKey = "option.new-period")
        private String to;

        NewPeriod(Console console) {
            super(console);
        }

        @Override
        String text(CriteriaLibrary library, Standard standard) {
            Period period = arguments.period("--to", to);
            if (Sets.find(library, standard, period).isPresent()) {
                throw arguments.periodExists(to);
            }
            return Scaffold.period(Sets.last(library, standard, arguments.period("--from", from), null).annex(), period,
                    document(LocalDate.of(period.from(), 1, 1), null));
        }
    }
}
