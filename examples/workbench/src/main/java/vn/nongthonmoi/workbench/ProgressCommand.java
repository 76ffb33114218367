package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.progress.Answers;
import vn.nongthonmoi.workbench.progress.MixedTable;
import vn.nongthonmoi.workbench.progress.ProgressAnswer;
import vn.nongthonmoi.workbench.progress.ProgressReport;

/** Adds up how far the units of a mixed table have come towards each title. */
@Command(name = "progress")
final class ProgressCommand extends AnswerCommand {

    @Mixin
    private TableInput input;

    @Mixin
    private Targets targets;

    @Mixin
    private Earlier earlier;

    ProgressCommand(Console console) {
        super(console, "table", "csv", "json", "xlsx");
    }

    @Override
    boolean run() throws IOException {
        LocalDate day = input.day(arguments);
        List<Target> wanted = targets.read(arguments, null, texts);
        SortedMap<LocalDate, Path> files = earlier.files(arguments, day, texts);
        CriteriaLibrary library = library();
        List<DatedTable> before = earlier.tables(files, input.source(texts), then -> Expected.of(input.kind(), library, then), texts);
        // A target that nothing can be held against is a mistake of whoever states it.
        wanted.forEach(target -> library.set(target.standard(), day));

        Answers now = answers(library, day, input.table(library, day, console));
        List<Answers> then = new ArrayList<>();
        for (DatedTable table : before) {
            then.add(answers(library, table.asOf(), table.table()));
        }
        print(new ProgressAnswer(ProgressReport.of(now, then, wanted), texts.naming(library.units(), day)));

        now.errors().forEach(line -> input.complain(line.number(), line.error(), console));
        boolean complete = now.errors().isEmpty();
        for (int i = 0; i < then.size(); i++) {
            Path file = before.get(i).file();
            then.get(i).errors().forEach(line -> input.complain(file, line.number(), line.error(), console));
            complete &= then.get(i).errors().isEmpty();
        }
        return complete;
    }

    private Answers answers(CriteriaLibrary library, LocalDate day, UnitsTable table) {
        try (Ticker ticker = console.ticker(table.rows().size())) {
            return MixedTable.answers(library, day, table, texts, ticker::tick);
        }
    }
}
