package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nongthonmoi.criteria.internal.text.CsvRecords;

/** The table of legal facts that the rule files encode. Read strictly: a malformed table fails. */
final class FactsTable {

    private static final Set<String> NUMERIC = Set.of("percent", "number", "count");

    private FactsTable() { }

    /** A row of the table. */
    record Row(Map<String, String> cells) {

        /** The row's name in the table, for example {@code 10@2023} or {@code 15.4@211}. */
        String name() {
            return cell("indicator");
        }

        /** The code of its requirement. */
        String code() {
            return name().replaceFirst("@.*", "");
        }

        /** The year of a value by year; null for any other row. */
        Integer year() {
            return name().matches(".*@\\d{4}") ? Integer.valueOf(name().substring(name().indexOf('@') + 1)) : null;
        }

        /** Whether the row is the form after 211/QĐ-TTg. */
        boolean amendedForm() {
            return name().endsWith("@211");
        }

        boolean numeric() {
            return NUMERIC.contains(cell("measure"));
        }

        String in(Region region) {
            return cell(region.code());
        }

        /** The region's threshold; null where it is left to the province, not known or no number. */
        BigDecimal threshold(Region region) {
            String cell = in(region);
            return !numeric() || cell.isEmpty() || cell.equals("province") ? null : new BigDecimal(cell);
        }

        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A table by the name of its file. */
    static List<Row> of(String file) {
        return read("/facts/" + file + ".csv");
    }

    /** The 318/QĐ-TTg set for communes. */
    static List<Row> communes() {
        return of("2021-2025-xa-ntm");
    }

    static Row row(String name) {
        return communes().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Row> read(String resource) {
        try (InputStream in = FactsTable.class.getResourceAsStream(resource)) {
            List<List<String>> records = CsvRecords.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), 1_000_000).stream()
                    .map(record -> record.stream().map(CsvRecords.Cell::text).toList()).toList();
            List<String> header = records.get(0);
            List<Row> rows = new ArrayList<>();
            for (List<String> cells : records.subList(1, records.size())) {
                if (cells.size() != header.size()) {
                    throw new IllegalStateException(cells.size() + " cells, expected " + header.size() + ": " + cells);
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (CsvRecords.MalformedException | CsvRecords.TooManyException e) {
            throw new IllegalStateException(resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
