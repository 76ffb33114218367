package vn.nongthonmoi.workbench.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.workbench.print.Csv;

/** One line a group of units, then one a kind of unit that is not counted, and one an earlier day with all units. */
final class CsvProgress {

    private static final List<String> HEAD = List.of("standard", "period", "as_of", "by", "province", "name", "units",
            "meets", "share_meets", "falls_short", "share_falls_short", "undetermined", "share_undetermined",
            "recognised", "share_recognised", "criteria_met", "mean_met", "bands", "unmet", "unreadable");

    void print(ProgressReport report, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (ProgressReport.Section section : report.sections()) {
            ProgressReport.Day now = section.days().get(section.days().size() - 1);
            section.groups().forEach(g -> rows.add(row(section.standard(), now, g)));
            section.all().notCounted().forEach((kind, units) -> rows.add(notCounted(section, now, kind, units)));
            section.days().stream().filter(day -> day != now).forEach(day -> rows.add(row(section.standard(), day,
                    new ProgressReport.Group(ProgressReport.By.ALL, "", day.progress()))));
        }
        Csv.write(rows, out);
    }

    private static List<String> row(Standard standard, ProgressReport.Day day, ProgressReport.Group group) {
        Progress p = group.progress();
        Period period = day.period();
        return Stream.of(Stream.of(standard.code(), period == null ? "" : period.toString(), day.asOf().toString(),
                group.by().code(), group.province(), p.name(), String.valueOf(p.units())),
                Stream.of(p.meets(), p.fallsShort(), p.undetermined(), p.recognised())
                        .flatMap(n -> Stream.of(String.valueOf(n), plain(p.share(n)))),
                Stream.of(String.valueOf(p.criteriaMet()), plain(p.meanMet()),
                        p.bands().stream().map(b -> b.from() + "-" + b.to() + ": " + b.units())
                                .collect(Collectors.joining("; ")),
                        p.unmet().stream().map(u -> u.code() + ": " + u.notMet() + "+" + u.open())
                                .collect(Collectors.joining("; ")),
                        String.valueOf(day.unread()))).flatMap(cells -> cells).toList();
    }

    /** Whom no other line counts: units of a kind, and how many. */
    private static List<String> notCounted(ProgressReport.Section section, ProgressReport.Day now, UnitKind kind, int units) {
        List<String> cells = new ArrayList<>(List.of(section.standard().code(), section.period().toString(),
                now.asOf().toString(), "not_counted", "", kind.code(), String.valueOf(units)));
        cells.addAll(Collections.nCopies(HEAD.size() - cells.size(), ""));
        return cells;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
