package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.workbench.progress.Answers;
import vn.nongthonmoi.workbench.progress.MixedTable;
import vn.nongthonmoi.workbench.progress.ProgressPrinter;
import vn.nongthonmoi.workbench.progress.ProgressReport;
import vn.nongthonmoi.workbench.table.DatedTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Adds up how far the units of a mixed table have come towards each title. */
@Command(name = "progress")
final class ProgressCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private TableInput input;

    @Mixin
    private Targets targets;

    @Mixin
    private Earlier earlier;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "option.format")
    private String format = "table";

    ProgressCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        ProgressPrinter printer = ProgressPrinter.of(arguments.choice("--format", format, ProgressPrinter.FORMATS),
                console.texts());
        printing.canHold(format, console.texts());
        LocalDate day = input.day(arguments);
        List<Target> wanted = targets.read(arguments, null, console.texts());
        List<DatedTable> before = earlier.tables(arguments, day, input.kind(), console.texts());
        CriteriaLibrary library = arguments.library(printing.rules);
        // A target that nothing can be held against is a mistake of whoever states it.
        wanted.forEach(target -> library.set(target.standard(), day));

        Answers now = answers(library, day, input.table(console.texts()));
        List<Answers> then = new ArrayList<>();
        for (DatedTable table : before) {
            then.add(answers(library, table.asOf(), table.table()));
        }
        ProgressReport report = ProgressReport.of(now, then, wanted);
        console.write(printing, out -> printer.print(report, out));

        now.errors().forEach(line -> input.complain(line.number(), line.error(), console));
        boolean complete = now.errors().isEmpty();
        for (int i = 0; i < then.size(); i++) {
            Path file = before.get(i).file();
            then.get(i).errors().forEach(line -> input.complain(file, line.number(), line.error(), console));
            complete &= then.get(i).errors().isEmpty();
        }
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Answers answers(CriteriaLibrary library, LocalDate day, UnitsTable table) {
        try (Ticker ticker = console.ticker(table.rows().size())) {
            return MixedTable.answers(library, day, table, console.texts(), ticker::tick);
        }
    }
}
