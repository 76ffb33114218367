package vn.nongthonmoi.criteria.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV text by RFC 4180, separated by commas or semicolons, whichever the first line that is not blank has more of. Own
 * code because the library has no dependency that reads CSV.
 */
public final class CsvRecords {

    /** A cell and where it begins, both from 1. */
    public record Cell(String text, int line, int column) { }

    /** The text is no CSV. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        MalformedException(int line, int column) {
            super("quotes do not match: line " + line + ", column " + column);
            this.line = line;
            this.column = column;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /** The text has more cells than are read. */
    public static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooManyException(int line) {
            super("too many cells: line " + line);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    private final String text;
    private final int most;
    private final char separator;
    private int cells;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvRecords(String text, int most) {
        this.text = text;
        this.most = most;
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        this.separator = count(first, ';') > count(first, ',') ? ';' : ',';
    }

    private static long count(String line, char c) {
        return line.chars().filter(each -> each == c).count();
    }

    /**
     * The records, blank lines left out.
     *
     * @param most how many cells are read
     */
    public static List<List<Cell>> of(String text, int most) throws MalformedException, TooManyException {
        CsvRecords reader = new CsvRecords(text, most);
        List<List<Cell>> records = new ArrayList<>();
        while (reader.at < text.length()) {
            List<Cell> record = reader.record();
            if (record.size() > 1 || !record.get(0).text().isBlank()) {
                records.add(record);
            }
        }
        return records;
    }

    private List<Cell> record() throws MalformedException, TooManyException {
        List<Cell> record = new ArrayList<>();
        while (true) {
            if (++cells > most) {
                throw new TooManyException(line);
            }
            record.add(cell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
            } else {
                endOfLine();
                return record;
            }
        }
    }

    private Cell cell() throws MalformedException {
        int column = at - lineStart + 1;
        int began = line;
        if (at == text.length() || text.charAt(at) != '"') {
            int start = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n'
                    && text.charAt(at) != '\r') {
                if (text.charAt(at) == '"') {
                    throw new MalformedException(line, at - lineStart + 1);
                }
                at++;
            }
            return new Cell(text.substring(start, at), began, column);
        }
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                return new Cell(cell.toString(), began, column);
            } else if (c == '\n') {
                line++;
                lineStart = at;
            }
            cell.append(c);
        }
        throw new MalformedException(began, column);
    }

    private void endOfLine() throws MalformedException {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            throw new MalformedException(line, at - lineStart + 1);
        }
        at++;
        line++;
        lineStart = at;
    }
}
