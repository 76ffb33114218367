package vn.nongthonmoi.benchmarks.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.criteria.EvidenceColumns;

/**
 * Reads the columns of a CSV file into arrays, as a host does that knows its own file: UTF-8, a header, numbers with a
 * point, no quotes. What is not so is an error.
 */
final class CsvColumns {

    static final String PASS = "đạt";
    static final String FAIL = "không đạt";

    private final String text;
    private int at;

    private CsvColumns(String text) {
        this.text = text;
    }

    static EvidenceColumns read(Task task, int rows, byte[] file) {
        return new CsvColumns(new String(file, StandardCharsets.UTF_8)).columns(task, rows);
    }

    private EvidenceColumns columns(Task task, int rows) {
        int end = text.indexOf('\n');
        List<String> names = List.of(text.substring(0, end).split(","));
        at = end + 1;
        Object[] columns = names.stream().map(n -> task.isPass(n) ? new boolean[rows] : new long[rows]).toArray();
        int[] scales = names.stream().mapToInt(task::scale).toArray();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.length; c++) {
                if (columns[c] instanceof boolean[] passes) {
                    passes[row] = pass();
                } else {
                    ((long[]) columns[c])[row] = scales[c] == 0 ? digits() : tenths();
                }
                expect(c == columns.length - 1 ? '\n' : ',');
            }
        }
        EvidenceColumns.Builder builder = EvidenceColumns.builder(rows);
        for (int c = 0; c < columns.length; c++) {
            if (columns[c] instanceof boolean[] passes) {
                builder.passes(names.get(c), passes, null);
            } else {
                builder.decimals(names.get(c), (long[]) columns[c], scales[c], null);
            }
        }
        return builder.build();
    }

    private boolean pass() {
        boolean pass = text.startsWith(PASS, at);
        if (!pass && !text.startsWith(FAIL, at)) {
            throw wrong();
        }
        at += (pass ? PASS : FAIL).length();
        return pass;
    }

    private long tenths() {
        long number = digits();
        if (text.charAt(at) != '.') {
            return number * 10;
        }
        int point = at++;
        number = number * 10 + digits();
        if (at != point + 2) {
            throw wrong();
        }
        return number;
    }

    private long digits() {
        int first = at;
        long number = 0;
        while (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at++) - '0';
        }
        if (at == first) {
            throw wrong();
        }
        return number;
    }

    private void expect(char c) {
        if (text.charAt(at++) != c) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("cell at character " + at + " cannot be read");
    }
}
