package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.EvaluationAnswer;
import vn.nongthonmoi.office.print.Wording;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.flags.Doubts;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.EvaluationAnswers;
import vn.nongthonmoi.workbench.report.HtmlReport;

/** Assesses every unit of a table. */
@Command(name = "evaluate")
final class EvaluateCommand extends AnswerCommand {

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    @Mixin
    private Targets targets;

    EvaluateCommand(Console console) {
        super(console, "table", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        if (is("html")) {
            return report();
        }
        earlier.refuse(texts);
        targets.refuse(texts);
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        Evaluation evaluation = assessing.evaluate(library, set, assessing.table(library, set, console), console);
        print(new EvaluationAnswer(evaluation, () -> set.flags(evaluation.assessments(), List.of()), texts));
        return assessing.complain(evaluation, console);
    }

    /** Units and days may be more than fit in memory at once, so the report asks for them a part at a time. */
    private boolean report() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        SortedMap<LocalDate, Path> files = earlier.files(arguments, assessing.day(arguments), texts);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        List<DatedTable> before = earlier.tables(files, assessing.source(texts), then -> Expected.of(assessing.kind(), library, library.set(set.standard(), then)), texts);
        List<EvaluationAnswers.Day> days = before.stream().map(t -> new EvaluationAnswers.Day(
                library.set(set.standard(), t.asOf()), t.table())).toList();
        LocalDate yearBefore = Doubts.yearBefore(before, set.asOf()).map(DatedTable::asOf).orElse(null);
        UnitsTable table = assessing.table(library, set, console);
        HtmlReport report = new HtmlReport(table, List.of(new Wording(texts).origin(table.name())),
                targets.read(arguments, set.standard(), texts), texts.naming(library.units(), set.asOf()));
        MembersTable members = assessing.members(table, library, set.asOf(), texts);
        String title = texts.get("report.title", texts.of(set.standard().title()), set.period(),
                texts.date(set.asOf()));
        Answers.Part rest = console.report(report, title, printing, table.rows().size(), tick ->
                new EvaluationAnswers(set, members, days, yearBefore, texts, tick));

        boolean well = rest.unanswered().isEmpty();
        for (int i = 0; i < days.size(); i++) {
            for (UnitsTable.Row row : days.get(i).table().rows()) {
                if (row.error() != null) {
                    assessing.complain(before.get(i).file(), row.line(), row.error(), console);
                    well = false;
                }
            }
        }
        rest.unanswered().forEach(row -> assessing.complain(row.line(), row.error(), console));
        return well;
    }
}
