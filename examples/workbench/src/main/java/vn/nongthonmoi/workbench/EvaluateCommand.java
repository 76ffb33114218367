package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.evaluate.ReportPrinter;
import vn.nongthonmoi.workbench.flags.Doubts;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.EvaluationAnswers;
import vn.nongthonmoi.workbench.report.HtmlReport;
import vn.nongthonmoi.workbench.table.DatedTable;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Assesses every unit of a table. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private static final List<String> FORMATS = Stream.concat(ReportPrinter.FORMATS.stream(), Stream.of("html")).toList();

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Mixin
    private Earlier earlier;

    @Mixin
    private Targets targets;

    @Option(names = "--format", paramLabel = "table|json|csv|html|xlsx", descriptionKey = "option.format")
    private String format = "table";

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        arguments.choice("--format", format, FORMATS);
        if (format.equals("html")) {
            return report(arguments, texts);
        }
        printing.canHold(format, console.texts());
        earlier.only("html", format, texts);
        targets.only("html", format, texts);
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);
        Evaluation evaluation = assessing.evaluate(library, set, assessing.table(console.texts()), console);

        console.write(printing, out -> ReportPrinter.of(format, texts).print(evaluation, out));
        assessing.complain(evaluation, console);
        return evaluation.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Units and days may be more than fit in memory at once, so the report asks for them a part at a time. */
    private int report(Arguments arguments, Texts texts) throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        List<DatedTable> before = earlier.tables(arguments, assessing.day(arguments), assessing.kind(), texts);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);
        List<EvaluationAnswers.Day> days = before.stream().map(t -> new EvaluationAnswers.Day(
                library.set(set.standard(), t.asOf()), t.table())).toList();
        LocalDate yearBefore = Doubts.yearBefore(before, set.asOf()).map(DatedTable::asOf).orElse(null);
        UnitsTable table = assessing.table(texts);
        HtmlReport report = new HtmlReport(table, List.of(new Wording(texts).origin(table.name())),
                targets.read(arguments, set.standard(), texts), texts);
        MembersTable members = assessing.members(table, library, set.asOf(), texts);
        String title = texts.get("report.title", texts.get("standard." + set.standard().code()), set.period(),
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
        return well ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
