package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;

/**
 * The rows of a table as the rules have them: parts that share a cell are rows {@code 5.a} and {@code 5.b}, years that share a
 * cell or stand in the head are rows {@code 10@2024}. What the rules have no such row for stays as the document has it.
 */
final class RowsAsRuled {

    private static final Pattern LETTERED = Pattern.compile("(.+[0-9])(\\.?)([a-zđ])");
    private static final Pattern YEAR = Pattern.compile("năm\\s+(20[0-9]{2})(?![0-9]|\\s*[-–—])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> codes;
    private final @Nullable String province;

    private RowsAsRuled(Annex annex) {
        codes = annex.rows().stream().map(Annex.Row::code).collect(Collectors.toSet());
        province = annex.province() == null ? null : annex.province().code();
    }

    static List<AnnexTable.Row> of(AnnexTable table, Annex annex) {
        RowsAsRuled ruled = new RowsAsRuled(annex);
        return table.rows().stream().map(ruled::named).flatMap(ruled::byYearOfHead).flatMap(ruled::byYearOfCell).flatMap(ruled::byPart).toList();
    }

    /** With the number that the rules have: {@code 2.2a} for {@code 2.2.a}, {@code 10@2024} for a 10 of the year 2024; and the province by its code. */
    private AnnexTable.Row named(AnnexTable.Row row) {
        Map<String, AnnexTable.Cell> cells = new LinkedHashMap<>();
        row.cells().forEach((whom, cell) -> cells.put(province == null ? whom : whom.replaceFirst("^" + HeadWords.PROVINCE + "(?![a-z])", province), cell));
        Set<String> years = YEAR.matcher(row.title()).results().map(m -> m.group(1)).collect(Collectors.toSet());
        String ofYear = years.size() == 1 ? row.code() + "@" + years.iterator().next() : "";
        return new AnnexTable.Row(row.row(), !codes.contains(row.code()) && codes.contains(ofYear) ? ofYear : lettered(row.code()), row.title(), cells);
    }

    /** A number of a part as the rules write it, if they list parts from a on: their 17.1b alone is no second of several. */
    private String lettered(String code) {
        Matcher m = LETTERED.matcher(code);
        return !codes.contains(code) && m.matches() ? Stream.of(m.group(1) + ".", m.group(1))
                .filter(before -> codes.contains(before + "a") && codes.contains(before + m.group(3))).findFirst().map(before -> before + m.group(3)).orElse(code) : code;
    }

    /** Columns of years: {@code national@2024} of 10 is {@code national} of 10@2024. */
    private Stream<AnnexTable.Row> byYearOfHead(AnnexTable.Row row) {
        Set<String> years = row.cells().keySet().stream().filter(whom -> whom.contains("@")).map(whom -> whom.replaceFirst(".*@([0-9]{4}).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<AnnexTable.Row> rows = new ArrayList<>();
        Map<String, AnnexTable.Cell> others = new LinkedHashMap<>(row.cells());
        if (years.stream().noneMatch(year -> codes.contains(row.code() + "@" + year))) {
            return Stream.of(row);
        }
        for (String year : years) {
            Map<String, AnnexTable.Cell> cells = new LinkedHashMap<>();
            row.cells().forEach((whom, cell) -> {
                if (whom.contains("@" + year)) {
                    others.remove(whom);
                    cells.put(whom.replace("@" + year, ""), cell);
                }
            });
            rows.add(new AnnexTable.Row(row.row(), row.code() + "@" + year, row.title(), cells));
        }
        if (others.values().stream().anyMatch(cell -> !(cell.level() instanceof CellLevel.Blank))) {
            rows.add(new AnnexTable.Row(row.row(), row.code(), row.title(), others));
        }
        return rows.stream();
    }

    /** «Năm 2024: ≥ 45; 2025: ≥ 48». */
    private Stream<AnnexTable.Row> byYearOfCell(AnnexTable.Row row) {
        return apart(row, level -> level instanceof CellLevel.Years years
                ? years.levels().entrySet().stream().collect(Collectors.toMap(e -> row.code() + "@" + e.getKey(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new))
                : null, Map.of());
    }

    /** «a) ≥ 80 %; b) Đạt». A row of the whole stays where the rules have one: they may ask for all of its parts. */
    private Stream<AnnexTable.Row> byPart(AnnexTable.Row row) {
        Map<String, String> titles = new LinkedHashMap<>();
        LevelText.listed(row.title()).forEach((letter, title) -> titles.put(lettered(row.code() + "." + letter), title));
        List<AnnexTable.Row> parts = apart(row, level -> level instanceof CellLevel.Parts each
                ? each.levels().entrySet().stream().collect(Collectors.toMap(e -> lettered(row.code() + "." + e.getKey()), Map.Entry::getValue, (a, b) -> a,
                        LinkedHashMap::new)) : null, titles).toList();
        return parts.equals(List.of(row)) || !codes.contains(row.code()) ? parts.stream() : Stream.concat(Stream.of(row), parts.stream());
    }

    /**
     * A row for each number that a cell has levels for, if the rules have one of them; a cell of one level has it for all of
     * these rows.
     *
     * @param levels the levels of a cell by the numbers of their rows; null where it is not one of several
     */
    private Stream<AnnexTable.Row> apart(AnnexTable.Row row, Function<CellLevel, @Nullable Map<String, ? extends CellLevel>> levels, Map<String, String> titles) {
        Set<String> numbers = row.cells().values().stream().map(cell -> levels.apply(cell.level())).filter(Objects::nonNull)
                .flatMap(each -> each.keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        return numbers.stream().noneMatch(codes::contains) ? Stream.of(row) : numbers.stream().map(number -> {
            Map<String, AnnexTable.Cell> cells = new LinkedHashMap<>();
            row.cells().forEach((whom, cell) -> {
                Map<String, ? extends CellLevel> each = levels.apply(cell.level());
                CellLevel level = each == null ? cell.level() : each.containsKey(number) ? each.get(number) : new CellLevel.Blank();
                cells.put(whom, new AnnexTable.Cell(cell.column(), cell.stands(), level));
            });
            return new AnnexTable.Row(row.row(), number, titles.getOrDefault(number, row.title()), cells);
        });
    }
}
