package vn.nongthonmoi.office.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of text, aligned by what a reader sees and not by bytes or code units. */
public final class TextTable {

    private static final int NARROWEST = 20;

    private TextTable() { }

    /** The heads, where there are any, and the rows; two spaces between columns and none at the end of a line. */
    static <R> List<String> lines(List<Column<R>> columns, Stream<R> rows) {
        return aligned(columns, cells(columns, rows));
    }

    /** The same within so many columns of a terminal: the second column takes what the others leave, or a little more. */
    static <R> List<String> fitted(List<Column<R>> columns, Stream<R> rows, int width) {
        List<List<String>> cells = cells(columns, rows);
        int others = IntStream.range(0, columns.size()).filter(c -> c != 1)
                .map(c -> 2 + cells.stream().mapToInt(row -> width(row.get(c))).max().orElse(0)).sum();
        cells.forEach(row -> row.set(1, Texts.shortened(row.get(1), Math.max(NARROWEST, width - others))));
        return aligned(columns, cells);
    }

    private static <R> List<List<String>> cells(List<Column<R>> columns, Stream<R> rows) {
        Stream<List<String>> heads = columns.stream().allMatch(c -> c.head() == null) ? Stream.empty()
                : Stream.of(columns.stream().map(Column::head).toList());
        return Stream.concat(heads, rows.map(row -> columns.stream().map(c -> c.shown(row)).toList()))
                .<List<String>>map(ArrayList::new).toList();
    }

    private static <R> List<String> aligned(List<Column<R>> columns, List<List<String>> cells) {
        List<List<String>> rows = cells.stream().map(row -> row.stream()
                .map(c -> Visible.text(Normalizer.normalize(c, Normalizer.Form.NFC))).toList()).toList();
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(columns, row, widths)).toList();
    }

    private static <R> String line(List<Column<R>> columns, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ").append(columns.get(i).numeric() ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
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
