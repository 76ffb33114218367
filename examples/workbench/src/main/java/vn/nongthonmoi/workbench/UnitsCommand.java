package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.workbench.register.Found;
import vn.nongthonmoi.workbench.register.FoundPrinter;

/** Says who was who on a day, from what formed, and what became of it. */
@Command(name = "units")
final class UnitsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of-units")
    private String asOf;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-units")
    private String province;

    @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "option.format")
    private String format = "table";

    @Parameters(paramLabel = "CODE", descriptionKey = "option.unit-codes")
    private List<String> codes = List.of();

    UnitsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        FoundPrinter printer = FoundPrinter.of(arguments.choice("--format", format, FoundPrinter.FORMATS), console.texts());
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        Province where = province == null ? null : arguments.province(province);
        Found found = Found.in(arguments.library(printing.rules).units(), day, where, codes);
        console.write(printing, out -> printer.print(found, out));
        return found.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
