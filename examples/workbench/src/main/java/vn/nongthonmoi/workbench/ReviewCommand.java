package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Wording;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.PartsTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.HtmlReport;
import vn.nongthonmoi.workbench.report.ReviewAnswers;
import vn.nongthonmoi.workbench.review.ReviewAnswer;
import vn.nongthonmoi.workbench.review.Reviewer;
import vn.nongthonmoi.workbench.review.Reviews;

/** Reviews the title of every unit of a table that holds one. */
@Command(name = "review")
final class ReviewCommand extends AnswerCommand {

    @Mixin
    private UnitsInput input;

    @Option(names = "--parts", paramLabel = "FILE", descriptionKey = "option.parts")
    private Path parts;

    @Option(names = "--parts-as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.parts-as-of")
    private String partsAsOf;

    ReviewCommand(Console console) {
        super(console, "table", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        LocalDate day = input.day(arguments);
        CriteriaLibrary library = library();
        PartsTable before = parts(library, day);
        UnitsTable table = input.table(library, day, console);
        MembersTable members = input.members(table, library, day, texts);
        if (is("html")) {
            return report(library, day, table, tick -> new ReviewAnswers(library, day, members, before, texts, tick), before);
        }
        Reviews reviews;
        try (Ticker ticker = console.ticker(table.rows().size())) {
            reviews = Reviewer.of(library, day, table, members, before, texts, ticker::tick);
        }
        print(new ReviewAnswer(reviews, texts));
        reviews.errors().forEach(line -> input.complain(line.number(), line.error(), console));
        return well(table, reviews.untitled(), reviews.errors().isEmpty());
    }

    private boolean report(CriteriaLibrary library, LocalDate day, UnitsTable table, Function<Runnable, Answers> answers, PartsTable before)
            throws IOException {
        Wording wording = new Wording(texts);
        List<String> origins = new ArrayList<>(List.of(wording.origin(table.name())));
        if (before.given()) {
            origins.add(texts.get("html.parts", texts.date(before.lastDay()), wording.origin(before.name())));
        }
        Answers.Part rest = console.report(new HtmlReport(table, origins, List.of(), texts.naming(library.units(), day)),
                texts.get("review.title", texts.date(day)), printing, table.rows().size(), answers);
        rest.unanswered().forEach(row -> input.complain(row.line(), row.error(), console));
        return well(table, rest.leftOut(), rest.unanswered().isEmpty());
    }

    private boolean well(UnitsTable table, int untitled, boolean well) {
        if (untitled > 0) {
            console.complain(texts.get("review.untitled", table.name(), untitled));
        }
        return well;
    }

    /** The units that merged ones were formed from, as they stood on their last day. */
    private PartsTable parts(CriteriaLibrary library, LocalDate day) throws IOException {
        if (parts == null) {
            if (partsAsOf != null) {
                throw Failure.usage(texts.get("usage.parts-as-of-without-parts"));
            }
            return PartsTable.none();
        }
        // Communes were merged when districts ended.
        LocalDate lastDay = partsAsOf != null ? arguments.date("--parts-as-of", partsAsOf)
                : library.lastDay(UnitKind.DISTRICT).orElseThrow(() -> Failure.usage(texts.get("usage.parts-as-of-missing")));
        if (!lastDay.isBefore(day)) {
            throw Failure.usage(texts.get("usage.parts-as-of", lastDay, day));
        }
        return PartsTable.read(arguments.file(parts), lastDay, Expected.of(UnitKind.COMMUNE, library, lastDay), texts);
    }
}
