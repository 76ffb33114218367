package vn.nongthonmoi.workbench.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.workbench.print.Csv;

/** One line a group of units, then one an earlier day with all of them. */
final class CsvProgress {

    private static final List<String> HEAD = List.of("standard", "period", "as_of", "by", "province", "name", "units",
            "meets", "share_meets", "falls_short", "share_falls_short", "undetermined", "share_undetermined",
            "recognised", "share_recognised", "criteria_met", "mean_met", "bands", "unmet", "unreadable",
            "not_counted");

    void print(ProgressReport report, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (ProgressReport.Section section : report.sections()) {
            ProgressReport.Day now = section.days().get(section.days().size() - 1);
            section.groups().forEach(g -> rows.add(row(section.standard(), now, g)));
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
                        String.valueOf(day.unread()),
                        p.notCounted().entrySet().stream().map(e -> e.getKey().code() + ": " + e.getValue())
                                .collect(Collectors.joining("; ")))).flatMap(cells -> cells).toList();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
