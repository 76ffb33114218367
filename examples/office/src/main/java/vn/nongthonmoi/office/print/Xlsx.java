package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sheets as an .xlsx workbook. The same sheets give the same workbook
 * but for its part {@code docProps/core.xml}, where fastexcel states the time of writing.
 */
public final class Xlsx {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32767;
    private static final int WIDEST = 40;
    private static final int WIDEST_HEAD = 20;
    /** The arrow of the filter covers the end of a head. */
    private static final int ARROW = 4;
    private static final int FROZEN = 2;
    private static final int INDENT = 2;
    /** A head is broken into about so many lines. */
    private static final int HEAD_LINES = 4;
    /** More characters than these do not fit the width of a sheet of paper in letters that can be read. */
    private static final int PAPER = 150;
    private static final double HIGHEST = 400;
    /** A narrow table has notes that are wider than itself. */
    private static final int NOTE = 90;
    private static final int ALPHABET = 26;
    private static final float MARGIN = 0.4f;
    private static final double LINE = 15;
    private static final String DAY = "dd/mm/yyyy";
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Xlsx() { }

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "ntm-workbench", null);
        Set<String> taken = new HashSet<>();
        for (Sheet sheet : sheets) {
            try (Worksheet target = workbook.newWorksheet(name(sheet.name(), taken))) {
                fill(target, sheet);
            }
        }
        workbook.finish();
    }

    /** A name that Excel opens: fastexcel tells names apart by case, Excel does not and calls the workbook damaged. */
    private static String name(String wanted, Set<String> taken) {
        // An apostrophe would have to be doubled in the name of the filter's range, which fastexcel does not do.
        String legal = NOT_IN_A_NAME.matcher(wanted).replaceAll("-").replace('\'', '’').strip();
        String name = cut(legal.isEmpty() ? "-" : legal, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(legal, LONGEST_NAME - String.valueOf(i).length() - 1) + " " + i;
        }
        return name;
    }

    private static void fill(Worksheet target, Sheet sheet) {
        List<Sheet.Column> columns = sheet.columns();
        int last = columns.size() - 1;
        int[] widths = widths(sheet);
        for (int c = 0; c <= last; c++) {
            target.value(0, c, columns.get(c).head());
            target.width(c, widths[c]);
        }
        rows(target, columns, sheet.rows(), 1);
        rows(target, columns, below(sheet, widths), sheet.rows().size() + 2);
        heights(target, sheet, widths);
        target.freezePane(FROZEN, 1);
        paper(target);
        if (sheet.levels().isEmpty()) {
            filtered(target, sheet, last);
        } else {
            outlined(target, sheet, last);
        }
    }

    /** On paper no column is cut and every page has the heads. */
    private static void paper(Worksheet target) {
        target.paperSize(PaperSize.A4_PAPER);
        target.pageOrientation("landscape");
        target.setFitToPage(true);
        target.fitToWidth((short) 1);
        target.fitToHeight((short) 0);
        target.repeatRows(0);
        target.leftMargin(MARGIN);
        target.rightMargin(MARGIN);
        target.footer("&A", Position.LEFT);
        target.footer("&P/&N", Position.RIGHT);
    }

    /** Not every program makes a row as high as its broken text, so each says how high it is. */
    private static void heights(Worksheet target, Sheet sheet, int[] widths) {
        height(target, 0, sheet.columns().stream().map(Sheet.Column::head).toList(), widths);
        for (int r = 0; r < sheet.rows().size(); r++) {
            height(target, r + 1, sheet.rows().get(r), widths);
        }
    }

    private static void height(Worksheet target, int row, List<String> cells, int[] widths) {
        int lines = IntStream.range(0, cells.size()).map(c -> lines(cells.get(c), widths[c])).max().orElse(1);
        if (lines > 1) {
            target.rowHeight(row, Math.min(HIGHEST, LINE * lines));
        }
    }

    /** How many lines a text takes that is broken at blanks. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String word : line.split(" ")) {
                int wide = TextTable.width(word);
                if (used > 0 && used + 1 + wide > width) {
                    lines++;
                    used = wide;
                } else {
                    used += wide + (used > 0 ? 1 : 0);
                }
            }
            // A word of its own may be longer than a line.
            lines += used / (width + 1);
        }
        return lines;
    }

    /** Lines of text below the table are no wider than the table, so that paper has all of them. */
    private static List<List<String>> below(Sheet sheet, int[] widths) {
        int wide = Math.max(NOTE, IntStream.of(widths).sum());
        return sheet.below().stream().flatMap(row -> row.size() > 1 ? Stream.of(row)
                : TextTable.wrapped(row.get(0), "", wide).stream().map(List::of)).toList();
    }

    /** Ready to be filtered and sorted. */
    private static void filtered(Worksheet target, Sheet sheet, int last) {
        head(target, 0, last).wrapText(true).verticalAlignment("top").set();
        for (int c = 0; c <= last && !sheet.rows().isEmpty(); c++) {
            StyleSetter style = target.range(1, c, sheet.rows().size(), c).style().verticalAlignment("top");
            if (sheet.columns().get(c).kind() == Sheet.Kind.TEXT) {
                // Text cells are text already; the format keeps them so when somebody edits one.
                style.format("@").wrapText(true);
            } else if (sheet.columns().get(c).kind() == Sheet.Kind.DATE) {
                style.format(DAY);
            }
            style.set();
        }
        coloured(target, sheet, last);
        target.setAutoFilter(0, 0, sheet.rows().size(), last);
    }

    /** A column that says how things stand has their colours, which change with what a cell says. */
    private static void coloured(Worksheet target, Sheet sheet, int last) {
        for (int c = 0; c <= last; c++) {
            int column = c;
            List<String> said = sheet.rows().stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).distinct().toList();
            boolean all = said.stream().allMatch(Colours::known);
            for (String cell : all ? said.stream().filter(cell -> !Colours.of(cell).isEmpty()).toList() : List.<String>of()) {
                target.range(1, c, sheet.rows().size(), c).style().fillColor(Colours.of(cell)).set(
                        new ConditionalFormattingExpressionRule(letters(c) + "2=\"" + cell + "\"", false));
            }
        }
    }

    /** To be read from top to bottom: headings stand out, and titles of parts are set in. */
    private static void outlined(Worksheet target, Sheet sheet, int last) {
        head(target, 0, last).wrapText(true).verticalAlignment("top").set();
        for (int c = 0; c <= last && !sheet.rows().isEmpty(); c++) {
            target.range(1, c, sheet.rows().size(), c).style().wrapText(true).verticalAlignment("top").set();
        }
        for (int r = 1; r <= sheet.levels().size(); r++) {
            switch (sheet.levels().get(r - 1)) {
                case HEADING -> head(target, r, last).set();
                case PART -> target.style(r, 1).indent(INDENT).set();
                case ROW -> { }
            }
        }
    }

    private static StyleSetter head(Worksheet target, int row, int last) {
        return target.range(row, 0, row, last).style().bold().fillColor("E7EFE7");
    }

    private static void rows(Worksheet target, List<Sheet.Column> columns, List<List<String>> rows, int first) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = rows.get(r).get(c);
                if (columns.get(c).kind() == Sheet.Kind.NUMBER && NUMBER.matcher(cell).matches()) {
                    target.value(first + r, c, new BigDecimal(cell));
                } else if (columns.get(c).kind() == Sheet.Kind.DATE && ISO.matcher(cell).matches()) {
                    target.value(first + r, c, LocalDate.parse(cell));
                } else if (!cell.isEmpty()) {
                    // Never a formula, whatever it begins with: fastexcel writes every string as a string.
                    target.value(first + r, c, cut(cell, LONGEST_TEXT));
                }
            }
        }
    }

    /** As wide as the widest cell, within reason; of a table too wide for paper, as wide as most cells. */
    private static int[] widths(Sheet sheet) {
        int[] whole = IntStream.range(0, sheet.columns().size()).map(c -> width(sheet, c, false)).toArray();
        return IntStream.of(whole).sum() <= PAPER ? whole
                : IntStream.range(0, sheet.columns().size()).map(c -> width(sheet, c, true)).toArray();
    }

    private static int width(Sheet sheet, int column, boolean narrow) {
        String head = sheet.columns().get(column).head();
        int broken = Math.max(longestWord(head), Math.min(WIDEST_HEAD, TextTable.width(head) / HEAD_LINES)) + ARROW;
        List<String> cells = sheet.rows().stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
        if (!narrow) {
            return Math.max(broken, cells.stream().mapToInt(cell -> Math.min(WIDEST, TextTable.width(cell) + 2)).max().orElse(0));
        }
        int word = cells.stream().mapToInt(cell -> Math.min(WIDEST_HEAD, longestWord(cell) + 1)).max().orElse(0);
        int most = (int) cells.stream().mapToInt(TextTable::width).average().orElse(0) + 2;
        return Math.max(Math.max(broken, word), Math.min(WIDEST, most));
    }

    /** The name of a column, for example {@code AB}. */
    private static String letters(int column) {
        return (column < ALPHABET ? "" : letters(column / ALPHABET - 1)) + (char) ('A' + column % ALPHABET);
    }

    private static int longestWord(String text) {
        return Stream.of(text.split("[ \\n]")).mapToInt(TextTable::width).max().orElse(0);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
