package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.rules.AnnexPrinter;
import vn.nongthonmoi.workbench.rules.ProofSheet;
import vn.nongthonmoi.workbench.rules.Sets;

/** Prints a set as its decision's annex does. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province")
    private String province;

    @Option(names = "--area", paramLabel = "I|II|III|none", descriptionKey = "option.area")
    private String area;

    @Option(names = "--format", paramLabel = "markdown|html|csv|xlsx", descriptionKey = "option.format")
    private String format = "markdown";

    @Option(names = "--only", paramLabel = "provisional", descriptionKey = "option.only")
    private String only;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        Standard chosen = arguments.standard(standard);
        if (period == null && asOf == null) {
            throw Failure.usage(console.texts().get("usage.period-or-date"));
        }
        Period among = period == null ? null : arguments.period(period);
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        Province where = province == null ? null : arguments.province(province);
        Area kind = area == null ? null : arguments.area(area);
        if (kind != null && where == null) {
            throw Failure.usage(console.texts().get("usage.area-without-province"));
        }
        if (only != null) {
            arguments.choice("--only", only, List.of("provisional"));
        }
        AnnexPrinter printer = AnnexPrinter.of(arguments.choice("--format", format, AnnexPrinter.FORMATS));
        printing.canHold(format, console.texts());

        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = day == null ? Sets.last(library, chosen, among, where)
                : among == null ? library.set(chosen, day) : library.set(chosen, among, day);
        Annex annex = where == null ? set.annex() : set.annex(where, kind);
        Annex shown = only == null ? annex : ProofSheet.unconfirmed(annex);
        console.write(printing, out -> printer.print(shown, console.texts(), out));
        return ExitCode.OK;
    }
}
