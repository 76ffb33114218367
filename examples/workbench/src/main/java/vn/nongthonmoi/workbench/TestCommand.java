package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CaseReport.Coverage;
import vn.nongthonmoi.criteria.CaseReport.Failure;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.Shares;
import vn.nongthonmoi.office.print.Wording;

/** Runs the tables of cases of a rules directory. */
@Command(name = "test")
final class TestCommand extends Subcommand {

    @Option(names = "--coverage", descriptionKey = "option.coverage")
    private boolean coverage;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.rules")
    private Path directory;

    TestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        CaseReport report = directory == null ? RuleFiles.bundled().test()
                : RuleFiles.of(arguments.directory(directory)).test();
        console.write(out -> out.write(text(report).getBytes(StandardCharsets.UTF_8)));
        return end(report.passed());
    }

    private String text(CaseReport report) {
        StringBuilder text = new StringBuilder();
        report.problems().forEach(p -> text.append(CheckCommand.text(p, texts)));
        report.failures().forEach(f -> text.append(failure(f)));
        if (coverage) {
            report.coverage().stream().filter(c -> !c.complete()).forEach(c -> text.append(missing(c)).append('\n'));
        }
        text.append(texts.get("test.count", report.cases(), report.expectations(), report.failures().size(),
                report.problems().size())).append('\n');
        if (coverage) {
            text.append(texts.get("test.coverage", report.covered(), report.coverage().size(),
                    share(report.covered(), report.coverage().size()))).append('\n');
        }
        return text.toString();
    }

    /** Whole percent; 100 means all. */
    private static String share(long covered, int all) {
        return all == 0 ? "100" : Shares.percent(BigDecimal.valueOf(covered), BigDecimal.valueOf(all), 0).toPlainString();
    }

    private String failure(Failure f) {
        String actual = texts.of(f.actual());
        if (f.result() != null) {
            actual = texts.get("test.actual", actual, f.result().value() == null ? "–" : texts.number(f.result().value()),
                    new Wording(texts).requirement(f.result().requirement()), f.result().requirement().citation().rule());
        }
        return f.file() + ":" + f.line() + ":" + f.column() + ": " + texts.get("test.failure", f.subject(), f.name())
                + "\n    " + texts.get("test.expected", texts.of(f.expected()), f.basis())
                + "\n    " + actual + "\n";
    }

    private String missing(Coverage c) {
        String statuses = c.missing().stream().map(s -> texts.of(s.title())).collect(Collectors.joining(", "));
        return c.rule() + ": " + texts.get("test.missing", c.column().isEmpty() ? c.code() : c.code() + " " + c.column(),
                statuses);
    }
}
