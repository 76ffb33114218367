package vn.nongthonmoi.workbench.flags;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;

/** A page for the terminal: the flags below the limit that raised them, and how many of each kind there are. */
final class TextFlags {

    /** A limit and what it is about. */
    private record Limit(EvidenceFlag.Kind kind, RulePosition position, String source) { }

    private final Texts texts;

    TextFlags(Texts texts) {
        this.texts = texts;
    }

    void print(Doubts doubts, OutputStream out) throws IOException {
        Evaluation evaluation = doubts.evaluation();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("flags.title", texts.get("standard." + evaluation.standard().code()),
                evaluation.period(), evaluation.asOf()));
        lines.add(evaluation.origin(texts));
        lines.add(yearBefore(doubts));
        Map<Limit, List<EvidenceFlag>> limits = new LinkedHashMap<>();
        doubts.flags().forEach(f -> limits.computeIfAbsent(new Limit(f.kind(), f.limit(), f.source()),
                l -> new ArrayList<>()).add(f));
        limits.forEach((limit, flags) -> {
            lines.add("");
            lines.add(texts.get("flags.limit", kind(limit.kind()), limit.position(), limit.source()));
            lines.addAll(flags(flags));
        });
        lines.add("");
        if (doubts.flags().isEmpty()) {
            lines.add(texts.get("flags.nothing"));
        } else {
            lines.addAll(counts(doubts));
            lines.add(texts.get("flags.look"));
        }
        if (!evaluation.errors().isEmpty()) {
            lines.add(texts.get("report.errors", evaluation.errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Which table changes are counted from, and why none is. */
    private String yearBefore(Doubts doubts) {
        if (doubts.yearBefore() != null) {
            return texts.get("flags.year-before", doubts.yearBefore().asOf(), doubts.yearBefore().origin(texts));
        }
        return texts.get(doubts.earlierAsked() ? "flags.no-year-before" : "flags.not-asked");
    }

    private List<String> flags(List<EvidenceFlag> flags) {
        TextTable table = new TextTable(LEFT, LEFT, RIGHT, LEFT);
        flags.forEach(f -> table.add(List.of("  " + (f.unit() == null ? texts.get("flags.together") : f.unit()),
                f.code(), f.value() == null ? "" : texts.number(f.value()), texts.of(f.message()))));
        return table.lines();
    }

    private List<String> counts(Doubts doubts) {
        TextTable table = new TextTable(LEFT, RIGHT);
        table.add(List.of(texts.get("flags.head-kind"), texts.get("flags.head-count")));
        doubts.counts().forEach((kind, count) -> table.add(List.of(kind(kind), String.valueOf(count))));
        return table.lines();
    }

    private String kind(EvidenceFlag.Kind kind) {
        return texts.get("flags." + kind.code());
    }
}
