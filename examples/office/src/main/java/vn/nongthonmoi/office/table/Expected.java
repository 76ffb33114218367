package vn.nongthonmoi.office.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * What a table is read for: which rows a set has, by which its columns are known and its words understood, and how provinces are called.
 *
 * @param blank what units are that have neither a kind nor a title; it says how long their codes are
 * @param rows the rows of the set by their codes in small letters; empty where it is not known which set is meant
 * @param criteria the indicators of each criterion, by its code
 * @param provinces the codes of the provinces of the day by their plain names
 * @param year the year that columns without one are of; null where it is not known
 * @param form what a form made for this would be; null where it is not known which set is meant
 */
public record Expected(UnitKind blank, Map<String, Row> rows, Map<String, List<String>> criteria, Map<String, String> provinces,
        @Nullable Integer year, @Nullable FormStamp form) {

    /**
     * A row of the set.
     *
     * @param code its evidence column
     * @param title its title
     * @param measure what it asks for
     * @param mayBeAbsent whether it says «nếu có»
     */
    public record Row(String code, String title, Measure measure, boolean mayBeAbsent) { }

    /** Nothing is known but the kind of unit. */
    public static Expected of(UnitKind blank) {
        return new Expected(blank, Map.of(), Map.of(), Map.of(), null, null);
    }

    /** Of a day it is known how provinces are called. */
    public static Expected of(UnitKind blank, CriteriaLibrary library, LocalDate day) {
        return new Expected(blank, Map.of(), Map.of(), provinces(library, day), day.getYear(), null);
    }

    /** For one set. */
    public static Expected of(UnitKind blank, CriteriaLibrary library, CriteriaSet set) {
        Annex annex = set.annex();
        Map<String, Row> rows = new HashMap<>();
        annex.rows().forEach(row -> {
            // A row with a level for each year stands there once for each, and has one column.
            String code = row.code().replaceFirst("@.*$", "");
            rows.putIfAbsent(CellText.key(code), new Row(code, row.title().vi(), row.requirement().measure(),
                    row.requirement().manner().ifPresent()));
        });
        Map<String, List<String>> criteria = new HashMap<>();
        annex.criteria().forEach(c -> criteria.put(c.code(), c.rows().stream().filter(r -> !r.part())
                .map(r -> r.code().replaceFirst("@.*$", "")).distinct().toList()));
        return new Expected(blank, rows, criteria, provinces(library, set.asOf()), set.asOf().getYear(), FormStamp.of(set));
    }

    private static Map<String, String> provinces(CriteriaLibrary library, LocalDate day) {
        Map<String, String> codes = new HashMap<>();
        library.provinces(day).forEach(p -> codes.put(OfficeWords.plain(p.name()).replaceFirst("^(tinh|thanh-pho|tp)-", ""),
                p.province().code()));
        return codes;
    }

    /** The row that a column is evidence for; its half, its part in other years and such are of the same row. */
    Optional<Row> row(String column) {
        String key = CellText.key(column);
        String code = key.replaceFirst("@.*$", "");
        return Stream.of(key, code, code.replaceFirst("\\.(nam|nu)$", "")).map(rows::get).filter(Objects::nonNull).findFirst();
    }

    /** What a column is called for people: its code, and the title of its row where that is known in their language. */
    public String named(String column, Texts texts) {
        return row(column).filter(row -> texts.locale().getLanguage().equals("vi")).map(row -> column + " " + row.title()).orElse(column);
    }
}
