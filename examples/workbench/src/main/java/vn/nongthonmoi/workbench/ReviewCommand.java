package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.review.ReviewPrinter;
import vn.nongthonmoi.workbench.review.Reviews;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.PartsTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Reviews the title of every unit of a table that holds one. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {

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

    @Option(names = "--format", paramLabel = "table|json|csv|xlsx", descriptionKey = "option.format")
    private String format = "table";

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        ReviewPrinter printer = ReviewPrinter.of(arguments.choice("--format", format, ReviewPrinter.FORMATS), texts);
        if (format.equals("xlsx") && printing.out == null) {
            throw Failure.usage(texts.get("usage.xlsx-needs-out"));
        }
        LocalDate day = input.day(arguments);
        PartsTable before = parts(day, arguments);
        UnitsTable table = input.table(texts);
        MembersTable members = input.members(texts);
        CriteriaLibrary library = arguments.library(printing.rules);
        Reviews reviews;
        try (Ticker ticker = console.ticker(table.rows().size())) {
            reviews = Reviews.of(library, day, table, members, before, texts, ticker::tick);
        }

        console.write(printing.out, out -> printer.print(reviews, out));
        reviews.errors().forEach(line -> input.complain(line.number(), line.error(), console));
        if (reviews.untitled() > 0) {
            console.complain(texts.get("review.untitled", reviews.table(), reviews.untitled()));
        }
        return reviews.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
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
