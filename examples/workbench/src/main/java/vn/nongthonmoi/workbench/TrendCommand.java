package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.DatedTable;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.trend.TrendPrinter;
import vn.nongthonmoi.workbench.trend.Trends;

/** Sets the same units on several days side by side. */
@Command(name = "trend")
final class TrendCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "option.format")
    private String format = "table";

    TrendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        TrendPrinter printer = TrendPrinter.of(arguments.choice("--format", format, TrendPrinter.FORMATS), texts);
        printing.canHold(format, console.texts());
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        List<DatedTable> before = earlier.tables(arguments, assessing.day(arguments), assessing.kind(), texts);
        if (before.isEmpty()) {
            throw Failure.usage(texts.get("usage.earlier-missing"));
        }
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);

        List<Evaluation> days = new ArrayList<>();
        for (DatedTable table : before) {
            // Who the members were on an earlier day is not known.
            days.add(assessing.evaluate(library.set(set.standard(), table.asOf()),
                    table.table(), MembersTable.none(), console));
        }
        days.add(assessing.evaluate(library, set, assessing.table(texts), console));
        Trends trends = Trends.of(days);
        console.write(printing, out -> printer.print(trends, out));

        for (int i = 0; i < before.size(); i++) {
            Path file = before.get(i).file();
            days.get(i).errors().forEach(l -> assessing.complain(file, l.number(), l.error(), console));
        }
        assessing.complain(trends.last(), console);
        return days.stream().allMatch(d -> d.errors().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
