package vn.nongthonmoi.office.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.ListedProvince;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.EncodedLevel;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Csv;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.LayerText;

/**
 * Cases for the rows of a draft: for whom each column is, one value at the level and one just beside it. They are made from the cells
 * of the document and not from the sentences, so that a sentence which says something else fails them.
 */
final class DraftCases {

    // A table of cases is Vietnamese, as the rules beside it are.
    private static final IntakeWords WORDS = new IntakeWords(Texts.in(Language.VI));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A case while it is put together: whom it is about, the year of its values, and what they are to give. */
    private record Key(String whom, int year, String result) { }

    private final Intake intake;
    private final CriteriaLibrary library;
    private final LayerText.Document document;
    private final Map<Key, Map<String, String>> values = new LinkedHashMap<>();

    private DraftCases(Intake intake, CriteriaLibrary library, LayerText.Document document) {
        this.intake = intake;
        this.library = library;
        this.document = document;
    }

    /** The table of cases. */
    static String of(Intake intake, CriteriaLibrary library, LayerText.Document document, List<Reconciliation.Row> rows) {
        DraftCases cases = new DraftCases(intake, library, document);
        rows.forEach(cases::add);
        return cases.table();
    }

    private void add(Reconciliation.Row row) {
        List<Reconciliation.Cell> read = row.cells().stream().filter(cell -> cell.table() > 0 && cell.level() != null).toList();
        int year = row.code().contains("@") ? Integer.parseInt(row.code().replaceFirst(".*@", "")) : 0;
        for (Reconciliation.Cell cell : read) {
            if (row.cells().size() == 1 || !cell.whom().equals(EncodedLevel.NATIONAL)) {
                level(row.code().replaceFirst("@.*", ""), year, cell);
            }
        }
    }

    private void level(String code, int year, Reconciliation.Cell cell) {
        Requirement asked = cell.asked();
        Optional<CellLevel.Number> number = EncodedLevel.number(cell.level()).filter(n -> n.comparison() != null);
        if (cell.level().equals(EncodedLevel.PASS) && (asked == null || asked.measure() == Measure.PASS)) {
            put(cell.whom(), year, "đạt", code, "đạt");
            put(cell.whom(), year, "không đạt", code, "không đạt");
        } else if (number.isPresent()) {
            boolean whole = asked != null && asked.measure() == Measure.COUNT;
            boolean percent = number.get().unit().equals("%");
            BigDecimal level = number.get().number();
            BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.01");
            BigDecimal above = level.add(step);
            BigDecimal below = level.subtract(step);
            switch (number.get().comparison()) {
                case AT_LEAST -> beside(cell, year, code, level, below, percent);
                case AT_MOST -> beside(cell, year, code, level, above, percent);
                case MORE_THAN -> beside(cell, year, code, above, level, percent);
                case LESS_THAN -> beside(cell, year, code, below, level, percent);
                default -> beside(cell, year, code, level, above, percent);
            }
        } else if (asked != null && asked.measure() == Measure.GRADE && asked.level().scale().contains(cell.level())) {
            int at = asked.level().scale().indexOf(cell.level());
            put(cell.whom(), year, "đạt", code, cell.level());
            if (at > 0) {
                put(cell.whom(), year, "không đạt", code, asked.level().scale().get(at - 1));
            }
        }
    }

    private void beside(Reconciliation.Cell cell, int year, String code, BigDecimal meets, BigDecimal misses, boolean percent) {
        number(cell, year, "đạt", code, meets, percent);
        number(cell, year, "không đạt", code, misses, percent);
    }

    /** Where no value is beside a level, as above 100 % or below 0, there is no such case. */
    private void number(Reconciliation.Cell cell, int year, String result, String code, BigDecimal value, boolean percent) {
        if (value.signum() >= 0 && (!percent || value.compareTo(HUNDRED) <= 0)) {
            put(cell.whom(), year, result, code, value.stripTrailingZeros().toPlainString().replace('.', ','));
        }
    }

    private void put(String whom, int year, String result, String code, String value) {
        values.computeIfAbsent(new Key(whom, year, result), k -> new TreeMap<>()).put(code, value);
    }

    private String table() {
        List<String> codes = values.values().stream().flatMap(v -> v.keySet().stream()).distinct().toList();
        List<String> head = new ArrayList<>(List.of("case", "basis", "standard", "as_of", "province", "kind", "area", "group", "year"));
        head.addAll(codes);
        head.add("expect:each");
        List<List<String>> table = new ArrayList<>(List.of(head));
        values.forEach((key, given) -> place(key).ifPresent(unit -> {
            LocalDate day = day(key.year());
            List<String> line = new ArrayList<>(List.of((key.whom().equals(EncodedLevel.NATIONAL) ? "Mọi nơi" : WORDS.whom(key.whom())) + (key.year() == 0 ? "" : ", năm " + key.year()) + ": " + (key.result().equals("đạt")
                    ? "vừa đủ" : "chưa đủ"), document.source("") + "; tự soạn từ tệp SHA-256 " + intake.sha256(),
                    intake.asked().standard().code(), day.toString(), unit.get(UnitColumn.PROVINCE), intake.asked().standard().kind().code(),
                    unit.getOrDefault(UnitColumn.AREA, ""), unit.getOrDefault(UnitColumn.GROUP, ""), key.year() == 0 ? "" : String.valueOf(key.year())));
            codes.forEach(code -> line.add(given.getOrDefault(code, "")));
            line.add(key.result());
            table.add(line);
        }));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private LocalDate day(int year) {
        return year == 0 || year == document.inForce().getYear() ? document.inForce() : LocalDate.of(year, 12, 31);
    }

    /** A unit for which a column decides; empty where none is found on that day. */
    private Optional<Map<UnitColumn, String>> place(Key key) {
        LocalDate day = day(key.year());
        Map<UnitColumn, String> unit = new LinkedHashMap<>();
        if (key.whom().startsWith("area-")) {
            unit.put(UnitColumn.AREA, key.whom().substring("area-".length()));
        } else if (key.whom().startsWith("group")) {
            unit.put(UnitColumn.GROUP, key.whom().substring("group".length()));
        }
        Region region = Region.find(key.whom()).orElse(null);
        CriteriaSet set = library.set(intake.asked().standard(), intake.asked().period(), day);
        Stream<Province> provinces = intake.asked().province() != null ? Stream.of(intake.asked().province())
                : library.provinces(day).stream().map(ListedProvince::province);
        return provinces.filter(province -> region == null || liesIn(set, province, region)).findFirst().map(province -> {
            unit.put(UnitColumn.PROVINCE, province.code());
            return unit;
        });
    }

    private boolean liesIn(CriteriaSet set, Province province, Region region) {
        try {
            Map<UnitColumn, String> cells = Map.of(UnitColumn.CODE, "case", UnitColumn.PROVINCE, province.code(), UnitColumn.KIND,
                    intake.asked().standard().kind().code());
            return set.assess(Unit.of(cells), Map.of()).region() == region;
        } catch (InvalidInputException e) {
            // A province whose region depends on more than where it is.
            return false;
        }
    }
}
