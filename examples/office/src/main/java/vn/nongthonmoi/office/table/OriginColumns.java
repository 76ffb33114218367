package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * The columns that say where values come from: {@code source 10}, {@code date 10} and {@code confirmed 10} of the
 * value in column {@code 10}; {@code source}, {@code date} and {@code confirmed} of every value of the row of which the
 * former say nothing.
 *
 * @param places where each of them stands
 */
record OriginColumns(Map<String, Integer> places) {

    /** What they begin with. */
    static final List<String> FIELDS = List.of("source", "date", "confirmed");

    private static final int QUOTED = 60;
    private static final Pattern FORM = Pattern.compile("(" + String.join("|", FIELDS) + ")(?:\\s+(.+))?", Pattern.CASE_INSENSITIVE);

    /** The name of the column that a header spells, in small letters; empty when it is none of these. */
    static Optional<String> name(String header) {
        return FORM.matcher(header).matches() ? Optional.of(CellText.key(header)) : Optional.empty();
    }

    /** Adds to what is wrong those of a column that the table does not have. */
    void check(Collection<String> evidence, Path file, Texts texts, List<String> wrong) {
        Set<String> columns = evidence.stream().map(CellText::key).collect(Collectors.toSet());
        for (String name : places.keySet()) {
            int blank = name.indexOf(' ');
            String column = name.substring(blank + 1);
            if (blank > 0 && !columns.contains(column)) {
                wrong.add(texts.get("table.origin-of-nothing", file,
                        Texts.shortened(name, QUOTED), Texts.shortened(column, QUOTED)) + Nearest.suggestion(
                        name, evidence.stream().map(e -> name.substring(0, blank + 1) + e).toList(), texts));
            }
        }
    }

    /**
     * Where the values of a row come from, by their column.
     *
     * @param wrong receives what cannot be read
     */
    Map<String, Evidence.Origin> of(Collection<String> columns, RawTable.Row row, Texts texts, List<RowError> wrong) {
        List<String> cells = row.cells();
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        for (String name : places.keySet()) {
            if (name.startsWith("date")) {
                dates.put(name, date(name, cells.get(places.get(name)), texts, wrong));
            }
        }
        Function<String, String> text = name -> places.containsKey(name) ? cells.get(places.get(name)) : "";
        Map<String, Evidence.Origin> origins = new LinkedHashMap<>();
        for (String column : columns) {
            String key = CellText.key(column);
            String source = text.apply("source " + key);
            String confirmed = text.apply("confirmed " + key);
            LocalDate date = dates.get("date " + key);
            origins.put(column, new Evidence.Origin(source.isEmpty() ? text.apply("source") : source,
                    date == null ? dates.get("date") : date,
                    confirmed.isEmpty() ? text.apply("confirmed") : confirmed));
        }
        return origins;
    }

    private static LocalDate date(String name, String cell, Texts texts, List<RowError> wrong) {
        if (cell.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = OfficeWords.dayInCell(cell);
        if (day.isEmpty()) {
            wrong.add(new RowError("WB-206", texts.get("row.date", name, cell), name));
        }
        return day.orElse(null);
    }
}
