package vn.nongthonmoi.workbench.appraise;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;

/** A page for the terminal: first the levels that are owed, then what each unit owes. */
final class TextOwed {

    private static final int SHOWN = 3;

    private final Texts texts;

    TextOwed(Texts texts) {
        this.texts = texts;
    }

    void print(Owed owed, OutputStream out) throws IOException {
        Evaluation evaluation = owed.evaluation();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("owed.title", texts.get("standard." + evaluation.standard().code()), evaluation.period(),
                evaluation.asOf()));
        lines.add(evaluation.origin(texts));
        if (!owed.levels().isEmpty()) {
            lines.add("");
            lines.add(texts.get("owed.levels"));
            lines.addAll(levels(owed.levels()));
        }
        if (!owed.values().isEmpty()) {
            lines.add("");
            lines.add(texts.get("owed.values"));
            lines.addAll(values(owed.values()));
        }
        lines.add("");
        lines.add(owed.entries().isEmpty() ? texts.get("owed.nothing") : texts.get("owed.count", owed.levels().size(),
                owed.values().size(), owed.values().stream().mapToInt(e -> e.items().size()).sum()));
        if (!evaluation.errors().isEmpty()) {
            lines.add(texts.get("report.errors", evaluation.errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> levels(List<Owed.Entry> entries) {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT, RIGHT, LEFT);
        table.add(List.of(texts.get("owed.head-who"), texts.get("head.code"), texts.get("head.content"),
                texts.get("owed.head-level"), texts.get("head.units"), texts.get("owed.head-waiting")));
        for (Owed.Entry e : entries) {
            Owed.Item item = e.items().get(0);
            String more = e.waiting().size() > SHOWN ? "; +" + (e.waiting().size() - SHOWN) : "";
            table.add(List.of(e.province().isEmpty() ? e.who() : texts.get("owed.of-province", e.who(), e.province()),
                    item.code(), TextTable.shortened(item.title()), item.what(), String.valueOf(e.waiting().size()),
                    e.waiting().stream().limit(SHOWN).map(Debts::name).collect(Collectors.joining("; ")) + more));
        }
        return table.lines();
    }

    private List<String> values(List<Owed.Entry> entries) {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, RIGHT, LEFT);
        table.add(List.of(texts.get("head.code"), texts.get("owed.head-who"), texts.get("head.district"),
                texts.get("owed.head-number"), texts.get("owed.head-value")));
        for (Owed.Entry e : entries) {
            table.add(List.of(e.unit().code(), e.who(), e.unit().district(), String.valueOf(e.items().size()),
                    e.items().stream().map(TextOwed::column).collect(Collectors.joining(", "))));
        }
        return table.lines();
    }

    /** A column to be filled in; one that is no row's own says which rows need it. */
    private static String column(Owed.Item item) {
        return item.rows().equals(List.of(item.code())) ? item.code()
                : item.code() + " (" + String.join(", ", item.rows()) + ")";
    }
}
