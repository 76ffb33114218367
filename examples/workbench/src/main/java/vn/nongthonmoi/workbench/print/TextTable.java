package vn.nongthonmoi.workbench.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned by what a reader sees and not by bytes or code units. */
public final class TextTable {

    /** How a column is aligned. */
    public enum Align { LEFT, RIGHT }

    private static final int WIDEST = 45;

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(Align... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row; it may be shorter than the table. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(c -> Normalizer.normalize(c, Normalizer.Form.NFC)).toList());
    }

    /** The rows, two spaces between columns and none at the end of a line. */
    public List<String> lines() {
        int[] widths = new int[columns.size()];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ")
                    .append(columns.get(i) == Align.RIGHT ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }

    /** A title short enough for a column of a terminal. */
    public static String shortened(String title) {
        return title.length() <= WIDEST ? title : title.substring(0, WIDEST - 1).strip() + "…";
    }

    /** How many columns of a terminal the text takes: a combining mark takes none. */
    public static int width(String text) {
        return (int) text.codePoints().filter(c -> switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        }).count();
    }
}
