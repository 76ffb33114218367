package vn.nongthonmoi.workbench.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;
import vn.nongthonmoi.office.table.Reading;
import vn.nongthonmoi.office.table.ReadingWords;
import vn.nongthonmoi.office.table.Understood.Problem;

/** Prints what each column and row was taken for, and what is wrong. */
public final class ReadAnswer implements Answer {

    private final Reading reading;
    private final List<Problem> problems;
    private final ReadingWords words;
    private final Texts texts;

    public ReadAnswer(Reading reading, List<Problem> problems, Texts texts) {
        this.reading = reading;
        this.problems = List.copyOf(problems);
        this.words = new ReadingWords(texts);
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.line(reading.sheet().isEmpty() ? texts.get("read.title", reading.file(), rows(reading.headerRows()), reading.rows())
                : texts.get("read.title-sheet", reading.file(), reading.sheet(), rows(reading.headerRows()), reading.rows()));
        page.gap();
        page.table(new Columns<Reading.Column>(texts).text("read.head-column", Reading.Column::letters)
                .title("read.head-header", Reading.Column::header)
                .text("read.head-as", column -> column.meaning().as() == null ? "–" : column.meaning().as())
                .text("read.head-because", column -> words.because(column.meaning().because())).list(), reading.columns().stream());
        page.gap();
        page.lines(words.notes(reading));
        if (problems.isEmpty()) {
            page.line(texts.get("read.well"));
            return;
        }
        page.line(texts.get("read.problems", problems.size()));
        problems.forEach(problem -> page.line("  " + (problem.cell().isEmpty() ? problem.row() == 0 ? "" : problem.row() + ": "
                : problem.cell() + ": ") + problem.code() + " " + (problem.unit().isEmpty() ? "" : problem.unit() + " ") + problem.message()));
    }

    private static String rows(List<Integer> rows) {
        return rows.size() == 1 ? String.valueOf(rows.get(0)) : rows.get(0) + "–" + rows.get(rows.size() - 1);
    }

    /** The order of the fields is part of it. */
    @Override
    public Fields json() {
        @Nullable String sheet = reading.sheet().isEmpty() ? null : reading.sheet();
        return new Fields().with("file", reading.file().toString()).with("sheet", sheet).with("header_rows", reading.headerRows())
                .list("columns", reading.columns(), column -> new Fields().with("column", column.letters()).with("header", column.header())
                        .with("as", column.meaning().as()).with("because", column.meaning().because().code()))
                .with("rows", new Fields().with("read", reading.rows()).list("skipped", reading.skipped(),
                        row -> new Fields().with("row", row.row()).with("because", row.because().code())))
                .with("hidden", new Fields().with("sheets", reading.hidden().sheets()).with("rows", reading.hidden().rows())
                        .list("columns", reading.hidden().columns(), Grid::letters))
                .with("filled_down", reading.filledDown()).given("converted_from", reading.converted())
                .with("layout", reading.layout().name().toLowerCase(Locale.ROOT))
                .list("problems", problems, problem -> new Fields().with("sheet", sheet).given("cell", problem.cell())
                        .with("row", problem.row() == 0 ? null : problem.row()).given("unit", problem.unit())
                        .given("column", problem.column()).with("code", problem.code()).with("message", problem.message()));
    }
}
