package vn.nongthonmoi.office.print;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.OpenCause;

/** How many rows of units are open, apart by what they wait for. */
public final class OpenCounts {

    /** So many rows are named; the others are counted. */
    private static final int NAMED = 12;

    private final Texts texts;
    private final Map<OpenCause, Counted> causes = new EnumMap<>(OpenCause.class);

    /** What waits for the same. */
    private static final class Counted {
        private int rows;
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<Assessment> units = new HashSet<>();
    }

    public OpenCounts(List<Assessment> assessments, Texts texts) {
        this.texts = texts;
        assessments.forEach(a -> Wording.missing(a).forEach(row -> row.openCause().ifPresent(cause -> add(cause, a, row))));
    }

    private void add(OpenCause cause, Assessment a, IndicatorResult row) {
        Counted counted = causes.computeIfAbsent(cause, c -> new Counted());
        counted.rows++;
        counted.codes.add(row.code());
        counted.units.add(a);
    }

    /** A line a cause, for many units; nothing where nothing is open. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        causes.forEach((cause, counted) -> lines.add(said("open.lines-", cause, counted)));
        return lines;
    }

    /** All causes in one sentence, for many units; empty where nothing is open. */
    public String sentence() {
        return causes.entrySet().stream().map(e -> said("open.part-", e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String said(String key, OpenCause cause, Counted counted) {
        return texts.get(key + cause.code(), counted.rows, counted.units.size(), counted.codes.size(), named(counted.codes));
    }

    /** The numbers of rows in a line, for one unit; empty where nothing is open. */
    public String line() {
        return causes.entrySet().stream().map(e -> texts.get("open.line", e.getValue().rows, texts.of(e.getKey().title())))
                .collect(Collectors.joining("; "));
    }

    private static String named(Set<String> codes) {
        return codes.stream().limit(NAMED).collect(Collectors.joining(", ")) + (codes.size() > NAMED ? ", …" : "");
    }
}
