package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.words.OfficeWords;
import vn.nongthonmoi.workbench.rules.ImpactAnswer;
import vn.nongthonmoi.workbench.rules.ImpactReport;

/** Shows whom a change of rules, a new set or another day affects: of one standard, or of all that units of the table are held to. */
@Command(name = "impact")
final class ImpactCommand extends AnswerCommand {

    @Mixin
    private Input input;

    @Option(names = "--before", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String before;

    @Option(names = "--after", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String after;

    /** Options of the table, and of the standard that its units are held to. */
    static final class Input extends UnitsInput {

        @Option(names = "--standard", paramLabel = "S", descriptionKey = "option.standard-or-all")
        private String standard;

        Standard standard(Arguments arguments) {
            return standard == null ? null : arguments.standard(standard);
        }

        @Override
        UnitKind kind() {
            return standard == null ? super.kind() : OfficeWords.standard(standard).orElseThrow().kind();
        }
    }

    /** A standard's sets on both sides. */
    private record Pair(CriteriaSet was, CriteriaSet is) { }

    ImpactCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = input.standard(arguments);
        LocalDate day = input.day(arguments);
        CriteriaLibrary rules = library();
        Side left = Side.of("--before", before, rules, arguments);
        Side right = Side.of("--after", after, rules, arguments);
        List<Pair> pairs = new ArrayList<>();
        if (chosen == null) {
            Stream.of(Standard.values()).forEach(s -> find(s, left, day).ifPresent(was -> find(s, right, day)
                    .ifPresent(is -> pairs.add(new Pair(was, is)))));
        } else {
            pairs.add(new Pair(set(chosen, left, day), set(chosen, right, day)));
        }
        UnitsTable table = chosen == null ? input.table(right.library(), day, console)
                : input.table(rules, pairs.get(0).is(), console);
        MembersTable within = input.members(table, rules, day, texts);

        Map<UnitsTable.Row, RowError> errors = new LinkedHashMap<>();
        List<ImpactReport> reports = new ArrayList<>();
        try (Ticker ticker = console.ticker(table.rows().size() * Math.max(1, pairs.size()))) {
            for (Pair pair : pairs) {
                List<SetComparison> comparisons = new ArrayList<>();
                int unread = errors.size();
                for (UnitsTable.Row row : table.rows()) {
                    if (chosen != null || pair.is().standard().kinds().contains(kind(row, rules, day))) {
                        compare(pair, row, within, chosen != null, comparisons, errors);
                    }
                    ticker.tick();
                }
                if (chosen != null || !comparisons.isEmpty() || errors.size() > unread) {
                    reports.add(new ImpactReport(left.rulesSaid(right, printing.rules, texts),
                            right.rulesSaid(left, printing.rules, texts),
                            table.name(), pair.was(), pair.is(), new Impact(comparisons), errors.size()));
                }
            }
        }
        print(new ImpactAnswer(reports, chosen == null, left.said(right, printing.rules, texts),
                right.said(left, printing.rules, texts), texts));
        table.rows().stream().filter(errors::containsKey).forEach(row -> input.complain(row.line(), errors.get(row), console));
        return errors.isEmpty();
    }

    private void compare(Pair pair, UnitsTable.Row row, MembersTable within, boolean chosen, List<SetComparison> comparisons,
            Map<UnitsTable.Row, RowError> errors) {
        Standard standard = pair.is().standard();
        if (row.error() != null) {
            errors.putIfAbsent(row, row.error(pair.is(), within::of, texts));
            return;
        }
        try {
            comparisons.add(pair.is().compare(pair.was(), row.unit(), chosen ? row.evidence() : ofLowest(standard, row.evidence()),
                    within.of(row.unit(), standard)));
        } catch (InvalidInputException e) {
            errors.putIfAbsent(row, row.error(e, texts));
        }
    }

    /** Columns without a prefix belong to the lowest standard of the unit's kind, whichever it is held to. */
    private static Evidence ofLowest(Standard standard, Evidence evidence) {
        Standard lowest = Stream.of(Standard.values()).filter(s -> s.kind() == standard.kind()).findFirst().orElseThrow();
        if (lowest == standard) {
            return evidence;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        evidence.values().forEach((column, value) -> values.put(column.contains(":") ? column : lowest.code() + ":" + column, value));
        return Evidence.of(values);
    }

    /** The kind that a row names, or else the register of units, or else a commune. */
    private static UnitKind kind(UnitsTable.Row row, CriteriaLibrary rules, LocalDate day) {
        return row.kind().or(() -> row.code() == null ? Optional.empty()
                : rules.units().find(row.code(), day).map(RegisteredUnit::kind)).orElse(UnitKind.COMMUNE);
    }

    private static Optional<CriteriaSet> find(Standard standard, Side side, LocalDate day) {
        try {
            return Optional.of(set(standard, side, day));
        } catch (NoSuchSetException e) {
            return Optional.empty();
        }
    }

    private static CriteriaSet set(Standard standard, Side side, LocalDate day) {
        if (side.period() != null) {
            return Sets.on(side.library(), standard, side.period(), day);
        }
        return side.library().set(standard, side.day() == null ? day : side.day());
    }
}
