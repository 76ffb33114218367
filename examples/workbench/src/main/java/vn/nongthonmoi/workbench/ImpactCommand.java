package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.rules.ImpactPrinter;
import vn.nongthonmoi.workbench.rules.ImpactReport;
import vn.nongthonmoi.workbench.rules.Sets;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.RowError;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Shows whom a change of rules, a new set or another day affects. */
@Command(name = "impact")
final class ImpactCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--before", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String before;

    @Option(names = "--after", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String after;

    @Option(names = "--members", paramLabel = "FILE", descriptionKey = "option.members")
    private Path members;

    @Option(names = "--format", paramLabel = "table|markdown|json", descriptionKey = "option.format")
    private String format = "table";

    @Parameters(paramLabel = "UNITS", descriptionKey = "parameter.units")
    private Path units;

    ImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = console.texts();
        Arguments arguments = new Arguments(texts);
        Standard chosen = arguments.standard(standard);
        LocalDate day = arguments.date("--as-of", asOf);
        ImpactPrinter printer = ImpactPrinter.of(arguments.choice("--format", format, ImpactPrinter.FORMATS), texts);
        UnitsTable table = UnitsTable.read(arguments.file(units), chosen.kind(), texts);
        CriteriaLibrary rules = arguments.library(printing.rules);
        MembersTable within = members == null ? MembersTable.none()
                : MembersTable.read(members, texts).placed(table, chosen.kind(), rules.units(), day, members, texts);
        CriteriaSet was = set(chosen, Side.of("--before", before, rules, arguments), day);
        CriteriaSet is = set(chosen, Side.of("--after", after, rules, arguments), day);

        List<SetComparison> comparisons = new ArrayList<>();
        Map<Integer, RowError> errors = new LinkedHashMap<>();
        try (Ticker ticker = console.ticker(table.rows().size())) {
            for (UnitsTable.Row row : table.rows()) {
                if (row.error() != null) {
                    errors.put(row.line(), row.error(is, within, texts));
                } else {
                    try {
                        comparisons.add(is.compare(was, row.unit(), row.evidence(), within.of(row.unit(), chosen)));
                    } catch (InvalidInputException e) {
                        errors.put(row.line(), RowError.of(e, row.code(), texts));
                    }
                }
                ticker.tick();
            }
        }
        Impact impact = new Impact(comparisons);
        console.write(printing, out -> printer.print(new ImpactReport(table.name(), was, is, impact, errors.size()),
                out));
        errors.forEach((line, error) -> error.all().forEach(e ->
                console.complain(texts.get("error.row", units, line, e.code(), e.message()))));
        return errors.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static CriteriaSet set(Standard standard, Side side, LocalDate day) {
        if (side.period() != null) {
            return Sets.on(side.library(), standard, side.period(), day);
        }
        return side.library().set(standard, side.day() == null ? day : side.day());
    }
}
