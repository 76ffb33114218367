package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.rules.ImpactAnswer;
import vn.nongthonmoi.workbench.rules.ImpactReport;

/** Shows whom a change of rules, a new set or another day affects. */
@Command(name = "impact")
final class ImpactCommand extends AnswerCommand {

    @Mixin
    private StandardInput input;

    @Option(names = "--before", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String before;

    @Option(names = "--after", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String after;

    ImpactCommand(Console console) {
        super(console, "table", "markdown", "json");
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = input.standard(arguments);
        LocalDate day = input.day(arguments);
        CriteriaLibrary rules = library();
        CriteriaSet was = set(chosen, Side.of("--before", before, rules, arguments), day);
        CriteriaSet is = set(chosen, Side.of("--after", after, rules, arguments), day);

        UnitsTable table = input.table(rules, is, console);
        MembersTable within = input.members(table, rules, day, texts);
        List<SetComparison> comparisons = new ArrayList<>();
        Map<Integer, RowError> errors = new LinkedHashMap<>();
        try (Ticker ticker = console.ticker(table.rows().size())) {
            for (UnitsTable.Row row : table.rows()) {
                if (row.error() != null) {
                    errors.put(row.line(), row.error(is, within::of, texts));
                } else {
                    try {
                        comparisons.add(is.compare(was, row.unit(), row.evidence(), within.of(row.unit(), chosen)));
                    } catch (InvalidInputException e) {
                        errors.put(row.line(), row.error(e, texts));
                    }
                }
                ticker.tick();
            }
        }
        print(new ImpactAnswer(new ImpactReport(table.name(), was, is, new Impact(comparisons), errors.size()), texts));
        errors.forEach((line, error) -> input.complain(line, error, console));
        return errors.isEmpty();
    }

    private static CriteriaSet set(Standard standard, Side side, LocalDate day) {
        if (side.period() != null) {
            return Sets.on(side.library(), standard, side.period(), day);
        }
        return side.library().set(standard, side.day() == null ? day : side.day());
    }
}
