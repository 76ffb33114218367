package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.HtmlReport;
import vn.nongthonmoi.workbench.report.ReviewAnswers;
import vn.nongthonmoi.workbench.review.ReviewPrinter;
import vn.nongthonmoi.workbench.review.Reviews;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.PartsTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Reviews the title of every unit of a table that holds one. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {

    private static final List<String> FORMATS = Stream.concat(ReviewPrinter.FORMATS.stream(), Stream.of("html")).toList();

    /** The last day of districts and of the communes that were merged when they ended. */
    private static final LocalDate BEFORE_REFORM = LocalDate.of(2025, 6, 30);

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private UnitsInput input;

    @Option(names = "--parts", paramLabel = "FILE", descriptionKey = "option.parts")
    private Path parts;

    @Option(names = "--parts-as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.parts-as-of")
    private String partsAsOf;

    @Option(names = "--format", paramLabel = "table|json|csv|html|xlsx", descriptionKey = "option.format")
    private String format = "table";

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        arguments.choice("--format", format, FORMATS);
        printing.canHold(format, console.texts());
        LocalDate day = input.day(arguments);
        PartsTable before = parts(day, arguments);
        UnitsTable table = input.table(texts);
        CriteriaLibrary library = arguments.library(printing.rules);
        MembersTable members = input.members(table, library, day, texts);
        if (format.equals("html")) {
            return report(day, table, tick -> new ReviewAnswers(library, day, members, before, texts, tick), before);
        }
        Reviews reviews;
        try (Ticker ticker = console.ticker(table.rows().size())) {
            reviews = Reviews.of(library, day, table, members, before, texts, ticker::tick);
        }
        console.write(printing, out -> ReviewPrinter.of(format, texts).print(reviews, out));
        reviews.errors().forEach(line -> input.complain(line.number(), line.error(), console));
        return end(table, reviews.untitled(), reviews.errors().isEmpty());
    }

    private int report(LocalDate day, UnitsTable table, Function<Runnable, Answers> answers, PartsTable before)
            throws IOException {
        Texts texts = console.texts();
        Wording wording = new Wording(texts);
        List<String> origins = new ArrayList<>(List.of(wording.origin(table.name())));
        if (before.given()) {
            origins.add(texts.get("html.parts", texts.date(before.lastDay()), wording.origin(before.name())));
        }
        Answers.Part rest = console.report(new HtmlReport(table, origins, List.of(), texts),
                texts.get("review.title", texts.date(day)), printing, table.rows().size(), answers);
        rest.unanswered().forEach(row -> input.complain(row.line(), row.error(), console));
        return end(table, rest.leftOut(), rest.unanswered().isEmpty());
    }

    private int end(UnitsTable table, int untitled, boolean well) {
        if (untitled > 0) {
            console.complain(console.texts().get("review.untitled", table.name(), untitled));
        }
        return well ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The units that merged ones were formed from, as they stood on their last day. */
    private PartsTable parts(LocalDate day, Arguments arguments) throws IOException {
        Texts texts = console.texts();
        if (parts == null) {
            if (partsAsOf != null) {
                throw Failure.usage(texts.get("usage.parts-as-of-without-parts"));
            }
            return PartsTable.none();
        }
        LocalDate lastDay = partsAsOf == null ? BEFORE_REFORM : arguments.date("--parts-as-of", partsAsOf);
        if (!lastDay.isBefore(day)) {
            throw Failure.usage(texts.get("usage.parts-as-of", lastDay, day));
        }
        return PartsTable.read(arguments.file(parts), lastDay, texts);
    }
}
