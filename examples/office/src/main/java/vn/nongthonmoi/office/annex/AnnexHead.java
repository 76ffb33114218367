package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.document.Places;

/**
 * The head of a table of an annex: which columns hold levels, and for whom. A column that is none of these is named, not
 * guessed at.
 *
 * @param first its first row; what stands above it is the table's title
 * @param rows how many rows of the table it ends with, counted from the first of the table
 * @param levels the columns of levels from the left
 * @param code the column of the numbers of rows; 0 where they stand before what the rows ask
 * @param name the column of the names of criteria; 0 where there is none
 * @param content the column of what rows ask
 * @param comparison the column that says how a value is held against the number; 0 where there is none
 * @param unit the column of units of measure; 0 where there is none
 * @param others what stands above the columns that nobody knows
 */
public record AnnexHead(int first, int rows, Map<Integer, Column> levels, int code, int name, int content, int comparison, int unit,
        List<String> others) {

    private static final int DEEPEST = 6;

    /** Copies what it holds. */
    public AnnexHead {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        others = List.copyOf(others);
    }

    /**
     * A column of levels.
     *
     * @param whom whom they are for: {@code national}, {@code province}, a region such as {@code TDMNPB}, {@code group1},
     *     {@code area-II}, with {@code @2024} behind it where they are for a year; several where one column is for all of them
     * @param unit the unit of measure that the head says; empty where it says none
     */
    public record Column(List<String> whom, String unit) {

        /** Copies the list. */
        public Column {
            whom = List.copyOf(whom);
        }
    }

    /** The head of a table; empty where it is no table of criteria: nobody finds both numbers of rows and levels in it. */
    public static Optional<AnnexHead> of(DocumentTable table) {
        return heads(table).filter(head -> !head.levels().isEmpty()).findFirst();
    }

    /** What stands above the columns that nobody knows of a table that has numbers of rows and what they ask, and no column of levels besides. */
    public static List<String> unknown(DocumentTable table) {
        return of(table).isPresent() ? List.of() : heads(table).findFirst().map(AnnexHead::others).orElse(List.of());
    }

    private static Stream<AnnexHead> heads(DocumentTable table) {
        Places places = new Places(table);
        return IntStream.rangeClosed(1, Math.min(DEEPEST, table.rows())).boxed().flatMap(first -> of(table, places, first, last(table, places, first)).stream());
    }

    /** The same above a table that goes on with another: it takes no row of it. */
    AnnexHead above() {
        return new AnnexHead(1, 0, levels, code, name, content, comparison, unit, others);
    }

    /** Whether more than one column is for somebody: which of them is meant nobody can say. */
    boolean isDoubled(String whom) {
        return levels.values().stream().filter(column -> column.whom().contains(whom)).count() > 1;
    }

    /** Down to where the head of the numbers or of the contents is joined, and further over rows that only say for whom levels are. */
    private static int last(DocumentTable table, Places places, int first) {
        int last = IntStream.rangeClosed(1, table.columns()).boxed().flatMap(column -> places.at(first, column).stream())
                .filter(cell -> HeadWords.role(cell.text()).isPresent()).mapToInt(cell -> cell.row() + cell.rows() - 1)
                .filter(row -> row < first + DEEPEST).max().orElse(first);
        while (last < table.rows() && last < first + DEEPEST && saysForWhom(table, places, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean saysForWhom(DocumentTable table, Places places, int row) {
        List<String> texts = IntStream.rangeClosed(1, table.columns()).mapToObj(column -> places.text(row, column)).filter(text -> !text.isBlank()).toList();
        return !texts.isEmpty() && texts.stream().allMatch(text -> HeadWords.said(text).isPresent());
    }

    private static Optional<AnnexHead> of(DocumentTable table, Places places, int first, int last) {
        Map<HeadWords.Role, List<Integer>> roles = new LinkedHashMap<>();
        Map<Integer, Column> levels = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (int column = 1; column <= table.columns(); column++) {
            if (isWithinOthers(table, places, first, column)) {
                continue;
            }
            List<String> texts = over(places, first, last, column);
            Optional<HeadWords.Role> role = texts.isEmpty() ? Optional.empty() : HeadWords.role(texts.get(texts.size() - 1));
            Optional<Column> level = level(texts);
            if (role.isPresent() && (texts.size() == 1 || role.get() != HeadWords.Role.INDICATOR)) {
                roles.computeIfAbsent(role.get(), r -> new ArrayList<>()).add(column);
            } else if (level.isPresent()) {
                levels.put(column, level.get());
            } else {
                others.add(texts.isEmpty() ? nameless(table, places, last, column) : String.join(" – ", texts));
            }
        }
        List<Integer> names = roles.getOrDefault(HeadWords.Role.NAME, List.of());
        List<Integer> contents = new ArrayList<>(roles.getOrDefault(HeadWords.Role.CONTENT, List.of()));
        List<Integer> indicators = new ArrayList<>(roles.getOrDefault(HeadWords.Role.INDICATOR, List.of()));
        if (contents.isEmpty() && names.size() > 1) {
            // «Tiêu chí» joined over two columns: its name, and what it asks.
            contents.add(names.get(1));
        } else if (contents.isEmpty() && !indicators.isEmpty() && (indicators.size() > 1 || !levels.isEmpty())) {
            contents.add(indicators.remove(0));
        } else if (contents.isEmpty() && !names.isEmpty()) {
            contents.add(names.get(0));
        }
        for (int column : indicators) {
            List<String> texts = over(places, first, last, column);
            level(texts).ifPresentOrElse(level -> levels.put(column, level), () -> others.add(String.join(" – ", texts)));
        }
        int code = roles.getOrDefault(HeadWords.Role.CODE, List.of(0)).get(0);
        int content = contents.isEmpty() ? 0 : contents.get(0);
        // A second column of numbers or of contents is none that is known.
        Stream.of(roles.getOrDefault(HeadWords.Role.CODE, List.of()), contents).flatMap(columns -> columns.stream().skip(1))
                .forEach(column -> others.add(String.join(" – ", over(places, first, last, column))));
        boolean numbered = code != 0 || content != 0 && IntStream.rangeClosed(last + 1, table.rows())
                .anyMatch(row -> RowNumbers.isNumbered(places.text(row, content)));
        if (content == 0 || !numbered) {
            return Optional.empty();
        }
        others.remove("");
        Map<Integer, Column> fromLeft = new LinkedHashMap<>();
        levels.keySet().stream().sorted().forEach(column -> fromLeft.put(column, levels.get(column)));
        return Optional.of(new AnnexHead(first, last, fromLeft, code, names.isEmpty() || names.get(0) == content ? 0 : names.get(0), content,
                roles.getOrDefault(HeadWords.Role.COMPARISON, List.of(0)).get(0), roles.getOrDefault(HeadWords.Role.UNIT, List.of(0)).get(0),
                List.copyOf(others)));
    }

    /** Whether a column is none to its reader: all cells in it are joined with those on its left, as where a sheet was laid out for something else. */
    private static boolean isWithinOthers(DocumentTable table, Places places, int first, int column) {
        return IntStream.rangeClosed(first, table.rows()).allMatch(row -> places.at(row, column).filter(cell -> cell.column() < column).isPresent());
    }

    /** A column without a head by its number, if something stands in it. */
    private static String nameless(DocumentTable table, Places places, int last, int column) {
        return IntStream.rangeClosed(last + 1, table.rows()).anyMatch(row -> places.at(row, column)
                .filter(cell -> cell.column() == column && !cell.text().isBlank()).isPresent()) ? "[" + column + "]" : "";
    }

    /** What stands over a column, from above; what is joined over several rows once. */
    private static List<String> over(Places places, int first, int last, int column) {
        return IntStream.rangeClosed(first, last).boxed().flatMap(row -> places.at(row, column).stream()).distinct().map(DocumentTable.Cell::text)
                .filter(text -> !text.isBlank()).distinct().toList();
    }

    private static Optional<Column> level(List<String> texts) {
        Optional<HeadWords.Said> said = texts.isEmpty() ? Optional.empty() : HeadWords.said(texts.get(0));
        for (String text : texts.subList(Math.min(1, texts.size()), texts.size())) {
            said = said.flatMap(above -> HeadWords.said(text).flatMap(below -> HeadWords.both(above, below)));
        }
        // «Chỉ tiêu theo vùng» without a region below it is for nobody that is known.
        return said.filter(s -> !s.whom().isEmpty() || s.everybody() || s.year() != null).map(s -> new Column(
                (s.whom().isEmpty() ? List.of(HeadWords.NATIONAL) : s.whom()).stream().map(whom -> s.year() == null ? whom : whom + "@" + s.year()).toList(),
                s.unit()));
    }
}
