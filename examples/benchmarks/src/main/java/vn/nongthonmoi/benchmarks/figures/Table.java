package vn.nongthonmoi.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is text, the others stand to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
        rows.add(java.util.stream.IntStream.range(0, head.length).mapToObj(i -> i == 0 ? "---" : "--:").toList());
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    @Override
    public String toString() {
        return rows.stream().map(r -> "| " + String.join(" | ", r) + " |\n").collect(Collectors.joining());
    }
}
