package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.flags.Doubts;
import vn.nongthonmoi.workbench.flags.FlagPrinter;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.DatedTable;
import vn.nongthonmoi.workbench.table.MembersTable;

/** Names evidence that can hardly be right. A flag asks somebody to look; it is no error. */
@Command(name = "flags")
final class FlagsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "option.format")
    private String format = "table";

    FlagsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        FlagPrinter printer = FlagPrinter.of(arguments.choice("--format", format, FlagPrinter.FORMATS), texts);
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        List<DatedTable> tables = earlier.tables(arguments, assessing.day(arguments), assessing.kind(), texts);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);

        Optional<DatedTable> before = Doubts.yearBefore(tables, set.asOf());
        Evaluation then = before.isEmpty() ? null : assessing.evaluate(library.set(set.standard(),
                before.get().asOf()), before.get().table(), MembersTable.none(), console);
        Evaluation now = assessing.evaluate(library, set, assessing.table(texts), console);
        Doubts doubts = Doubts.of(set, now, then, !tables.isEmpty());
        console.write(printing, out -> printer.print(doubts, out));

        if (then != null) {
            then.errors().forEach(l -> assessing.complain(before.get().file(), l.number(), l.error(), console));
        }
        assessing.complain(now, console);
        return now.errors().isEmpty() && (then == null || then.errors().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
