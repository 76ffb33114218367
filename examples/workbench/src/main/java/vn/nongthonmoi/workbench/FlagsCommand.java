package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.workbench.flags.Doubts;
import vn.nongthonmoi.workbench.flags.FlagsAnswer;

/** Names evidence that can hardly be right. A flag asks somebody to look; it is no error. */
@Command(name = "flags")
final class FlagsCommand extends AnswerCommand {

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    FlagsCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        SortedMap<LocalDate, Path> files = earlier.files(arguments, assessing.day(arguments), texts);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        List<DatedTable> tables = earlier.tables(files, assessing.source(texts), then -> Expected.of(assessing.kind(), library, library.set(set.standard(), then)), texts);

        Optional<DatedTable> before = Doubts.yearBefore(tables, set.asOf());
        Evaluation then = before.isEmpty() ? null : assessing.evaluate(library.set(set.standard(),
                before.get().asOf()), before.get().table(), MembersTable.none(), console);
        Evaluation now = assessing.evaluate(library, set, assessing.table(library, set, console), console);
        print(new FlagsAnswer(Doubts.of(set, now, then, !tables.isEmpty()), texts));

        boolean well = then == null || assessing.complain(before.get().file(), then, console);
        return assessing.complain(now, console) && well;
    }
}
