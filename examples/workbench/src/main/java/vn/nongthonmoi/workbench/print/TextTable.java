package vn.nongthonmoi.workbench.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of text, aligned by what a reader sees and not by bytes or code units. */
public final class TextTable {

    /** How a column is aligned. */
    public enum Align { LEFT, RIGHT }

    private static final int WIDEST = 45;
    private static final int NARROWEST = 20;

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(Align... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row; it may be shorter than the table. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(c -> Visible.text(Normalizer.normalize(c, Normalizer.Form.NFC))).toList());
    }

    /** The lines of a table in which one column takes what the others leave of a width, or a little more. */
    public static List<String> fitted(List<Align> columns, List<List<String>> rows, int column, int width) {
        int others = IntStream.range(0, columns.size()).filter(c -> c != column).map(c -> 2
                + rows.stream().mapToInt(row -> width(row.get(c))).max().orElse(0)).sum();
        TextTable table = new TextTable(columns.toArray(Align[]::new));
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.set(column, shortened(row.get(column), Math.max(NARROWEST, width - others)));
            table.add(cells);
        }
        return table.lines();
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
        return shortened(title, WIDEST);
    }

    /** A text of at most so many characters. */
    public static String shortened(String text, int widest) {
        return text.length() <= widest ? text : text.substring(0, widest - 1).strip() + "…";
    }

    /** A text broken at spaces into lines of at most so many columns, those after the first one further in. */
    public static List<String> wrapped(String text, String indent, int widest) {
        List<String> lines = new ArrayList<>();
        String line = indent;
        for (String word : text.split(" ")) {
            boolean first = line.isBlank();
            if (!first && width(line) + 1 + width(word) > widest) {
                lines.add(line);
                line = indent + "  ";
                first = true;
            }
            line += first ? word : " " + word;
        }
        lines.add(line);
        return lines;
    }

    /** How many columns of a terminal the text takes: a combining mark takes none. */
    public static int width(String text) {
        return (int) text.codePoints().filter(c -> switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        }).count();
    }
}
