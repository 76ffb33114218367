package vn.nongthonmoi.workbench.rules;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.workbench.print.Markdown;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** Whom a change affects, for people: for the terminal, or as Markdown. */
public final class TextImpact {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Texts texts;
    private final Wording wording;
    private final boolean markdown;
    private Markdown escaped;
    private final List<String> lines = new ArrayList<>();

    public TextImpact(Texts texts, boolean markdown) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.markdown = markdown;
    }

    public void print(ImpactReport report, OutputStream out) throws IOException {
        Impact impact = report.impact();
        escaped = Markdown.to(out);
        heading(1, texts.get("impact.title", texts.get("standard." + report.after().standard().code())));
        lines.add(texts.get("impact.before", set(report.before())));
        lines.add("");
        lines.add(texts.get("impact.after", set(report.after())));
        lines.add("");
        lines.add(markdown ? escaped.text(wording.origin(report.table())) : wording.origin(report.table()));
        lines.add("");
        int changed = impact.changed().size();
        lines.add(changed == 0 ? texts.get("impact.nothing", impact.units().size())
                : texts.get("impact.changed", impact.units().size(), changed));
        Impact recognised = impact.recognised();
        if (!recognised.units().isEmpty()) {
            lines.add("");
            lines.add(texts.get("impact.below", recognised.units().size(), recognised.before(Outcome.FALLS_SHORT),
                    recognised.after(Outcome.FALLS_SHORT)));
        }
        if (report.errors() > 0) {
            lines.add("");
            lines.add(texts.get("report.errors", report.errors()));
        }
        moves(texts.get("impact.all"), impact);
        if (!impact.recognised().units().isEmpty()) {
            moves(texts.get("impact.recognised"), impact.recognised());
        }
        if (!impact.causes().isEmpty()) {
            causes(impact);
        }
        if (changed > 0) {
            districts(impact);
            units(impact);
        }
        out.write((String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip() + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private String set(CriteriaSet set) {
        return texts.get("impact.set", set.period(), set.asOf());
    }

    private void heading(int level, String text) {
        lines.add("");
        lines.add(markdown ? "#".repeat(level) + " " + text : text);
        lines.add("");
    }

    private void table(List<TextTable.Align> columns, List<List<String>> rows) {
        if (!markdown) {
            TextTable table = new TextTable(columns.toArray(TextTable.Align[]::new));
            rows.forEach(table::add);
            lines.addAll(table.lines());
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i).stream().map(escaped::cell).collect(Collectors.joining(" | ", "| ", " |")));
            if (i == 0) {
                lines.add(columns.stream().map(a -> a == RIGHT ? "---:" : "---").collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
    }

    /** How many went from which outcome to which. */
    private void moves(String title, Impact impact) {
        heading(2, title);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(texts.get("impact.head-moves")), Stream.concat(
                OUTCOMES.stream().map(o -> texts.of(o.title())), Stream.of(texts.get("tally.total")))).toList());
        for (Outcome from : OUTCOMES) {
            rows.add(Stream.concat(Stream.of(texts.of(from.title())), Stream.concat(OUTCOMES.stream()
                    .map(to -> count(impact.moved(from, to))),
                    Stream.of(count(impact.before(from))))).toList());
        }
        rows.add(Stream.concat(Stream.of(texts.get("tally.total")), Stream.concat(OUTCOMES.stream()
                .map(to -> count(impact.after(to))), Stream.of(count(impact.units().size())))).toList());
        table(List.of(LEFT, RIGHT, RIGHT, RIGHT, RIGHT), rows);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private void causes(Impact impact) {
        heading(2, texts.get("impact.causes"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("head.code", "head.content", "impact.head-lost", "impact.head-news",
                "impact.head-recognised", "impact.head-gained", "impact.head-gaps").map(k -> texts.get(k)).toList());
        Map<String, Integer> recognised = new HashMap<>();
        impact.recognised().causes().forEach(c -> recognised.put(c.code(), c.lost() + c.news()));
        for (Impact.Cause c : impact.causes()) {
            String gaps = c.leastGap() == null ? "" : texts.number(Wording.plain(c.leastGap()))
                    + (c.leastGap().compareTo(c.greatestGap()) == 0 ? "" : " – " + texts.number(Wording.plain(c.greatestGap())));
            rows.add(List.of(c.code(), texts.of(c.title()), count(c.lost()), count(c.news()),
                    count(recognised.getOrDefault(c.code(), 0)), count(c.gained()), gaps));
        }
        table(List.of(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT), rows);
    }

    private void districts(Impact impact) {
        heading(2, texts.get("impact.districts"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("head.district"), texts.get("head.units"), texts.get("impact.head-changed"),
                texts.get("impact.head-meets"), texts.get("impact.head-falls")));
        impact.byDistrict().forEach((district, t) -> rows.add(List.of(district.isEmpty() ? "–" : district,
                count(t.units().size()), count(t.changed().size()), move(t, Outcome.MEETS), move(t, Outcome.FALLS_SHORT))));
        table(List.of(LEFT, RIGHT, RIGHT, RIGHT, RIGHT), rows);
    }

    private static String move(Impact impact, Outcome outcome) {
        return impact.before(outcome) + " → " + impact.after(outcome);
    }

    private void units(Impact impact) {
        heading(2, texts.get("impact.units"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("head.code"), texts.get("head.name"), texts.get("head.outcome"),
                texts.get("impact.head-rows")));
        for (SetComparison unit : impact.changed()) {
            String from = texts.of(unit.before().outcome().title());
            String to = texts.of(unit.after().outcome().title());
            rows.add(List.of(unit.after().unit().code(), unit.after().unit().name(),
                    from.equals(to) ? to : from + " → " + to, rows(unit)));
        }
        table(List.of(LEFT, LEFT, LEFT, LEFT), rows);
    }

    /** The rows that changed, and those that only the set after has and the unit does not meet. */
    private String rows(SetComparison unit) {
        // What stands by its parts says itself which part is to blame.
        Set<String> whole = Stream.concat(unit.after().indicators(), unit.after().conditions().stream())
                .map(IndicatorResult::code).collect(Collectors.toSet());
        Set<String> shared = new HashSet<>();
        List<String> parts = new ArrayList<>();
        unit.rows().forEach(r -> {
            shared.add(r.after().code());
            if (r.changed() && whole.contains(r.after().code())) {
                parts.add(texts.get("impact.row", finding(r.after()), texts.of(r.before().status().title())));
            }
        });
        unit.after().rows().filter(r -> whole.contains(r.code()) && !shared.contains(r.code()))
                .filter(r -> r.status() == Status.NOT_MET).map(this::finding)
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private String finding(IndicatorResult result) {
        return result.status() == Status.MET ? result.code() + ": " + texts.of(Status.MET.title())
                : wording.finding(result);
    }
}
