package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/** Shows what differs between two sets, two days of one, or the rules of two directories. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--from", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String to;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-only")
    private String province;

    @Option(names = "--area", paramLabel = "I|II|III", descriptionKey = "option.area")
    private String area;

    @Option(names = "--format", paramLabel = "table|markdown|json", descriptionKey = "option.format")
    private String format = "table";

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        Standard chosen = arguments.standard(standard);
        Province where = province == null ? null : arguments.province(province);
        Area kind = area == null ? null : arguments.area(area);
        if (kind != null && where == null) {
            throw Failure.usage(console.texts().get("usage.area-without-province"));
        }
        DiffPrinter printer = DiffPrinter.of(arguments.choice("--format", format, DiffPrinter.FORMATS), console.texts());
        CriteriaLibrary rules = arguments.library(printing.rules);
        Side before = Side.of("--from", from, rules, arguments);
        Side after = Side.of("--to", to, rules, arguments);

        List<SetDifference> differences = before.ofRules() && after.ofRules()
                ? everyDay(chosen, before.library(), after.library(), where, kind)
                : List.of(set(chosen, after, before, where).difference(set(chosen, before, after, where), where, kind));
        console.write(printing.out, out -> printer.print(differences, out));
        return ExitCode.OK;
    }

    /** The set a side names; rules without a period or day are looked at on the other side's. */
    private static CriteriaSet set(Standard standard, Side side, Side other, Province province) {
        Side when = side.ofRules() ? other : side;
        return when.day() == null ? Sets.last(side.library(), standard, when.period(), province)
                : side.library().set(standard, when.day());
    }

    /** Every period on every day on which something may change; a day that brings nothing new is left out. */
    private static List<SetDifference> everyDay(Standard standard, CriteriaLibrary before, CriteriaLibrary after,
            Province province, Area area) {
        List<SetDifference> found = new ArrayList<>();
        for (Period period : periods(standard, after)) {
            if (!periods(standard, before).contains(period)) {
                continue;
            }
            List<Object> last = List.of();
            for (LocalDate day : days(standard, period, before, after)) {
                SetDifference difference = after.set(standard, period, day)
                        .difference(before.set(standard, period, day), province, area);
                List<Object> what = new ArrayList<>(difference.changes());
                if (!what.equals(last)) {
                    found.add(difference);
                }
                last = what;
            }
        }
        return found;
    }

    private static TreeSet<Period> periods(Standard standard, CriteriaLibrary library) {
        TreeSet<Period> periods = new TreeSet<>();
        library.sets().stream().filter(s -> s.standard() == standard).forEach(s -> periods.add(s.period()));
        return periods;
    }

    /** The days of both on which the set is in force in both. */
    private static TreeSet<LocalDate> days(Standard standard, Period period, CriteriaLibrary before,
            CriteriaLibrary after) {
        TreeSet<LocalDate> days = new TreeSet<>();
        List<SetSummary> old = sets(standard, period, before);
        List<SetSummary> now = sets(standard, period, after);
        old.forEach(s -> days.addAll(s.days()));
        now.forEach(s -> days.addAll(s.days()));
        days.removeIf(day -> old.stream().noneMatch(s -> inForce(s, day)) || now.stream().noneMatch(s -> inForce(s, day)));
        return days;
    }

    private static List<SetSummary> sets(Standard standard, Period period, CriteriaLibrary library) {
        return library.sets().stream().filter(s -> s.standard() == standard && s.period().equals(period)).toList();
    }

    private static boolean inForce(SetSummary set, LocalDate day) {
        return !day.isBefore(set.inForceFrom()) && (set.inForceTo() == null || !day.isAfter(set.inForceTo()));
    }
}
