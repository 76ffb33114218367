package vn.nongthonmoi.benchmarks.figures;

import static vn.nongthonmoi.benchmarks.growth.Durations.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.growth.Durations;
import vn.nongthonmoi.benchmarks.growth.Panel;
import vn.nongthonmoi.benchmarks.growth.Point;
import vn.nongthonmoi.benchmarks.growth.Series;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** Writes what was found as Markdown. */
final class Report {

    private final Measured m;
    private final StringBuilder text = new StringBuilder();

    private Report(Measured measured) {
        m = measured;
    }

    static String of(Measured measured, Options options, LocalDate day) {
        Report report = new Report(measured);
        report.line("Measured on " + day + ": " + Machine.text() + ".");
        if (options.quick()) {
            report.line("**A quick run: it shows that the command works, and its figures mean nothing.**");
        }
        report.targets();
        report.assess();
        report.batch();
        report.library();
        report.fresh();
        report.growth(options.plot().toString().replace('\\', '/'));
        return report.text.toString();
    }

    private void targets() {
        Table table = new Table("target", "wanted", "found", "met");
        Targets.of(m).forEach(t -> table.row(t.what(), t.asked(), t.found(),
                t.met() == null ? "–" : t.met() ? "yes" : "**no**"));
        section("Targets", table);
    }

    private void assess() {
        if (m.assess.isEmpty()) {
            return;
        }
        Table table = new Table("one commune at a time", "ns a commune", "±", "communes/s", "times hand-written",
                "the library is", "bytes a commune");
        m.assess.forEach((peer, t) -> table.row(timed(peer.title(), t, nanos(m.assess, Peers.HANDWRITTEN),
                nanos(m.assess, Peers.LIBRARY))));
        section("From a map to every status", table);
    }

    private void batch() {
        if (m.batch.isEmpty()) {
            return;
        }
        Table table = new Table("1,000 communes at once, one thread", "ns a commune", "±", "communes/s",
                "times hand-written", "columnar bulk is", "bytes a commune");
        m.batch.forEach((batch, t) -> table.row(timed(batch.title(), t, nanos(m.batch, Batches.HANDWRITTEN_ARRAYS),
                nanos(m.batch, Batches.LIBRARY_COLUMNS))));
        section("A batch", table);
    }

    private static <K> double nanos(Map<K, Timing> timings, K of) {
        return timings.containsKey(of) ? timings.get(of).nanos() : Double.NaN;
    }

    private static List<String> timed(String title, Timing t, double handwritten, double library) {
        return List.of(title, number(t.nanos()), number(t.error()), number(1e9 / t.nanos()),
                number(t.nanos() / handwritten), times(t.nanos() / library), number(t.bytes()));
    }

    private static String times(double ratio) {
        return Double.isNaN(ratio) ? "–" : number(ratio) + " × as fast";
    }

    private void library() {
        if (m.library.isEmpty() && m.load == null) {
            return;
        }
        Table table = new Table("this library", "time");
        Map<String, String> titles = Map.of("bundled", "bundled rules loaded, warm",
                "everySet", "bundled rules loaded and every set asked, warm",
                "sheets", "a sheet resolved for a new kind of unit, warm");
        m.library.forEach((name, t) -> table.row(titles.get(name), Durations.text(t.nanos())));
        if (m.load != null) {
            table.row("bundled rules loaded, fresh JVM", Durations.text(m.load.bundled()));
            table.row("bundled rules loaded and every set asked, fresh JVM", Durations.text(m.load.everySet()));
        }
        section("Loading and resolving", table);
    }

    private void fresh() {
        if (m.cold.isEmpty() && m.memory.isEmpty()) {
            return;
        }
        Table table = new Table("in a fresh JVM", "process start to first answer", "times kie-dmn-core",
                "of it loading", "heap", "metaspace", "of it classes", "heap and metaspace", "resident");
        for (Peers peer : Peers.values()) {
            if (m.cold.containsKey(peer) || m.memory.containsKey(peer)) {
                List<String> row = new ArrayList<>(List.of(peer.title()));
                row.addAll(cold(m.cold.get(peer), m.cold.get(Peers.KIE_DMN)));
                row.addAll(memory(m.memory.get(peer)));
                table.row(row);
            }
        }
        if (m.everySet != null) {
            List<String> row = new ArrayList<>(List.of("this library, every set asked", "–", "–", "–"));
            row.addAll(memory(m.everySet));
            table.row(row);
        }
        section("Cold start and memory", table);
    }

    private static List<String> cold(ColdFigures.Cold cold, ColdFigures.Cold kie) {
        return cold == null ? List.of("–", "–", "–") : List.of(Durations.text(cold.first()),
                number(kie == null ? Double.NaN : cold.first() / kie.first()), Durations.text(cold.made()));
    }

    private static List<String> memory(Measured.Memory used) {
        return used == null ? List.of("–", "–", "–", "–", "–") : List.of(mebibytes(used.heap()),
                mebibytes(used.metaspace()), mebibytes(used.classSpace()), mebibytes(used.heap() + used.metaspace()),
                mebibytes(used.resident()));
    }

    private static String mebibytes(long bytes) {
        return bytes < 0 ? "–" : number(bytes / 1048576.0) + " MiB";
    }

    private void growth(String plot) {
        if (m.growth.isEmpty()) {
            return;
        }
        text.append("### How cost grows\n\n![Time against size, both logarithmic](").append(plot).append(")\n\n");
        for (Panel panel : m.growth) {
            List<String> head = new ArrayList<>(List.of(panel.size()));
            panel.series().forEach(s -> head.add(s.name() + ", per " + s.each()));
            Table table = new Table(head.toArray(String[]::new));
            panel.series().get(0).points().forEach(p -> sizes(panel, p.size(), table));
            panel.series().stream().flatMap(s -> s.points().stream()).mapToDouble(Point::size)
                    .filter(s -> panel.series().get(0).points().stream().noneMatch(p -> p.size() == s)).distinct()
                    .forEach(s -> sizes(panel, s, table));
            List<String> powers = new ArrayList<>(List.of("cost grows with the power"));
            panel.series().forEach(s -> powers.add(number(s.power())));
            text.append(table.row(powers)).append('\n').append(panel.note()).append("\n\n");
        }
    }

    private static void sizes(Panel panel, double size, Table table) {
        List<String> row = new ArrayList<>(List.of(number(size)));
        for (Series s : panel.series()) {
            row.add(s.points().stream().filter(p -> p.size() == size).findFirst()
                    .map(p -> Durations.text(p.nanos())).orElse("–"));
        }
        table.row(row);
    }

    private void section(String title, Table table) {
        text.append("### ").append(title).append("\n\n").append(table).append('\n');
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }
}
