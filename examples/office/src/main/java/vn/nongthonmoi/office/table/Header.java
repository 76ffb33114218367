package vn.nongthonmoi.office.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.sheet.Grid;

/**
 * The header of a table: the first row, among the first thirty, in which the code of a unit and another column are named, with the rows
 * below it that divide its columns. Above it stand titles: «BIỂU TỔNG HỢP …». Where no row names a code, the first one is the header, and
 * what is missing is said of it.
 *
 * @param rows the numbers of its rows
 * @param next the first line of the grid below it
 * @param labels what each column is called for people: the lowest of its cells that is not blank
 * @param meanings what each column is
 * @param stored the columns whose lowest cell is stored as a number that is not whole, or as a day
 */
record Header(List<Integer> rows, int next, List<String> labels, List<ColumnMeaning> meanings, List<Integer> stored) {

    private static final int ROWS = 30;
    private static final int HIGHEST = 4;
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern NUMBERING = Pattern.compile("\\(?[0-9]{1,3}\\)?|\\(?[A-Da-d]\\)?|\\([0-9]+\\)?=.*");
    /** Below the name of an indicator, these say no more than that its value stands there. */
    private static final Pattern VALUE = Pattern.compile("(kết quả|số liệu|giá trị|thực hiện|đánh giá|tỷ lệ|mức đạt|chung|tổng|kết quả thực hiện|kết quả đánh giá|"
            + "tỷ lệ \\(%\\)|%|kết quả đạt được)", Pattern.UNICODE_CASE);

    /** Finds the header of a sheet that has a row. */
    static Header of(Grid grid, ColumnNames names) {
        JoinedCells joined = new JoinedCells(grid);
        for (int first = 0; first < grid.lines().size() && first < ROWS; first++) {
            int height = height(joined, first, names);
            Header header = of(joined, first, height, names);
            if (header.namesUnits()) {
                Header withGroups = first > 0 && grid.lines().get(first - 1).cells().size() > 1
                        ? of(joined, first - 1, height + 1, names) : header;
                return withGroups.known() > header.known() ? withGroups : header;
            }
        }
        return of(joined, 0, 1, names);
    }

    /** How many columns somebody looks at. */
    private long known() {
        return meanings.stream().filter(m -> m.as() != null).count();
    }

    /** The joined cells of the first rows, by the row and column in which they begin. */
    private static final class JoinedCells {

        private final Grid grid;
        private final Map<Integer, TreeMap<Integer, Grid.Merge>> byRow = new HashMap<>();

        JoinedCells(Grid grid) {
            this.grid = grid;
            int last = grid.lines().get(Math.min(ROWS + HIGHEST, grid.lines().size()) - 1).number();
            grid.merges().stream().filter(m -> m.top() <= last)
                    .forEach(m -> byRow.computeIfAbsent(m.top(), row -> new TreeMap<>()).putIfAbsent(m.left(), m));
        }

        /** Whether a cell of a row with something in it reaches down to another row. */
        boolean reaches(Grid.Line row, Grid.Line to) {
            return byRow.getOrDefault(row.number(), new TreeMap<>()).values().stream()
                    .anyMatch(m -> m.bottom() >= to.number() && !row.cell(m.left()).isBlank());
        }

        /** The text of the joined cell that reaches over a column; in a file of text the next one to the left. */
        String over(Grid.Line row, int column) {
            if (!grid.text()) {
                Map.Entry<Integer, Grid.Merge> merge = byRow.getOrDefault(row.number(), new TreeMap<>()).floorEntry(column);
                return merge == null || merge.getValue().right() < column ? "" : row.cell(merge.getKey()).text();
            }
            for (int left = column; left >= 0; left--) {
                if (!row.cell(left).isBlank()) {
                    return row.cell(left).text();
                }
            }
            return "";
        }
    }

    /** How many rows a header has that begins at a line. */
    private static int height(JoinedCells joined, int first, ColumnNames names) {
        int height = 1;
        while (height < HIGHEST && first + height < joined.grid.lines().size() && continues(joined, first, height, names)) {
            height++;
        }
        return height;
    }

    /** Whether the line after so many still belongs to the header: cells of it reach down there, or it divides columns of it. */
    private static boolean continues(JoinedCells joined, int first, int height, ColumnNames names) {
        Grid.Line top = joined.grid.lines().get(first);
        Grid.Line next = joined.grid.lines().get(first + height);
        if (isNumbering(next)) {
            return false;
        }
        if (joined.reaches(top, next)) {
            return true;
        }
        // A form has the codes in one row and the titles in the next.
        Optional<Integer> code = IntStream.range(0, top.width()).boxed().filter(c -> isCode(names.of(top.cell(c).text()))).findFirst();
        if (code.isPresent() && isCode(names.of(next.cell(code.get()).text())) && !next.cells().equals(top.cells())) {
            return true;
        }
        return code.isPresent() && next.cell(code.get()).isBlank() && next.cells().entrySet().stream().anyMatch(cell ->
                top.cell(cell.getKey()).isBlank() && names.of(cell.getValue().text()).isKnown()
                || !joined.over(top, cell.getKey()).isEmpty()
                        && names.evidence(joined.over(top, cell.getKey()) + " " + cell.getValue().text()).isPresent());
    }

    private static boolean isCode(ColumnMeaning meaning) {
        return UnitColumn.CODE.code().equals(meaning.as()) || meaning.as() != null && UnitColumn.find(meaning.as()).equals(Optional.of(UnitColumn.CODE));
    }

    private static Header of(JoinedCells joined, int first, int height, ColumnNames names) {
        List<Grid.Line> rows = joined.grid.lines().subList(first, first + height);
        int width = rows.stream().mapToInt(Grid.Line::width).max().orElse(0);
        List<String> labels = new ArrayList<>();
        List<ColumnMeaning> meanings = new ArrayList<>();
        List<Integer> stored = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> above = new ArrayList<>();
            String own = "";
            Grid.Cell lowest = Grid.Cell.BLANK;
            for (Grid.Line row : rows) {
                Grid.Cell cell = row.cell(column);
                if (!cell.isBlank()) {
                    own = lowest.text();
                    lowest = cell;
                }
                String text = cell.isBlank() && row != rows.get(rows.size() - 1) ? joined.over(row, column) : cell.text();
                if (!text.isEmpty()) {
                    above.add(text);
                }
            }
            labels.add(lowest.isBlank() && !above.isEmpty() && height > 1 ? "" : lowest.text());
            ColumnMeaning meaning = above.isEmpty() || lowest.isBlank() ? ColumnMeaning.ignored() : meaning(above, own, names);
            // As numbers 17.1 and 17.10 are the same, and Excel makes a day of 1.1: nobody can tell which code was typed.
            boolean number = lowest.number() && !WHOLE.matcher(lowest.text()).matches() && meaning.because() != ColumnMeaning.Because.MAPPING;
            meanings.add(number ? ColumnMeaning.unknown() : meaning);
            if (number) {
                stored.add(column);
            }
        }
        int next = first + height;
        return new Header(rows.stream().map(Grid.Line::number).toList(), next, labels, meanings, stored);
    }

    /**
     * What a column is by its cells from above: by the lowest, by that together with one above it, or by the one above alone.
     *
     * @param own the cell above the lowest where it is of this column alone; a code there is the column's, whatever words stand below it
     */
    private static ColumnMeaning meaning(List<String> above, String own, ColumnNames names) {
        String lowest = above.get(above.size() - 1);
        ColumnMeaning alone = names.of(lowest);
        ColumnMeaning coded = names.of(own);
        boolean code = coded.because() == ColumnMeaning.Because.CODE && coded.as() != null;
        if (alone.isKnown()) {
            // A code over the title of another row: nobody knows which of the two is meant.
            return code && alone.as() != null && !CellText.key(alone.as()).equals(CellText.key(coded.as())) ? ColumnMeaning.unknown()
                    : code && alone.as() != null ? coded : alone;
        }
        for (int i = above.size() - 2; i >= 0; i--) {
            Optional<ColumnMeaning> together = names.evidence(above.get(i) + " " + lowest);
            if (together.isPresent() && !(code && CellText.key(together.get().as()).equals(CellText.key(coded.as())))) {
                return together.get();
            }
            if (VALUE.matcher(CellText.key(lowest)).matches() && names.of(above.get(i)).isKnown()) {
                return names.of(above.get(i));
            }
        }
        return code ? coded : alone;
    }

    /** Whether a row numbers the columns: {@code A B 1 2 3}, {@code (1) (2) (3)}. */
    static boolean isNumbering(Grid.Line line) {
        List<String> cells = IntStream.range(0, line.width()).mapToObj(c -> line.cell(c).text()).filter(t -> !t.isEmpty()).toList();
        Set<String> different = new LinkedHashSet<>(cells);
        return cells.size() > 2 && different.size() == cells.size() && cells.stream().allMatch(t -> NUMBERING.matcher(t).matches())
                && inOrder(cells.stream().map(t -> t.replaceAll("[^0-9]", "")).filter(t -> !t.isEmpty()).map(Integer::valueOf).toList());
    }

    private static boolean inOrder(List<Integer> numbers) {
        return numbers.size() > 1 && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
    }

    /** Whether it names the code of a unit and another column. */
    private boolean namesUnits() {
        return meanings.stream().anyMatch(Header::isCode) && meanings.stream().filter(m -> m.as() != null).count() > 1;
    }
}
