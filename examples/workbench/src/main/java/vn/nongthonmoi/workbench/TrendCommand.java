package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.workbench.trend.TrendAnswer;
import vn.nongthonmoi.workbench.trend.Trends;

/** Sets the same units on several days side by side. */
@Command(name = "trend")
final class TrendCommand extends AnswerCommand {

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    TrendCommand(Console console) {
        super(console, "table", "csv", "json", "xlsx");
    }

    @Override
    boolean run() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        SortedMap<LocalDate, Path> files = earlier.files(arguments, assessing.day(arguments), texts);
        if (files.isEmpty()) {
            throw Failure.usage(texts.get("usage.earlier-missing"));
        }
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        List<DatedTable> before = earlier.tables(files, assessing.source(texts), then -> Expected.of(assessing.kind(), library, library.set(set.standard(), then)), texts);

        List<Evaluation> days = new ArrayList<>();
        for (DatedTable table : before) {
            // Who the members were on an earlier day is not known.
            days.add(assessing.evaluate(library.set(set.standard(), table.asOf()),
                    table.table(), MembersTable.none(), console));
        }
        days.add(assessing.evaluate(library, set, assessing.table(library, set, console), console));
        print(new TrendAnswer(Trends.of(days), texts));

        boolean well = true;
        for (int i = 0; i < before.size(); i++) {
            well &= assessing.complain(before.get(i).file(), days.get(i), console);
        }
        return assessing.complain(days.get(before.size()), console) && well;
    }
}
