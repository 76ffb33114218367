package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntBiFunction;
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
    private static final int WIDEST = 60;
    /** A word of more letters may be broken. */
    private static final int LONGEST_WORD = 20;
    /** What the arrow of the filter covers at the end of a head's last line. */
    private static final int ARROW = 4;
    /** Bold letters are wider. */
    private static final double BOLD = 1.1;
    private static final int FROZEN = 2;
    private static final int INDENT = 2;
    /** A head is broken into about so many lines. */
    private static final int HEAD_LINES = 4;
    /** The share of cells that a column is made for, and what a line of them leaves empty at its end. */
    private static final double MOST = 0.9;
    private static final int SLACK = 3;
    private static final double HIGHEST = 400;
    /** A narrow table has notes that are wider than itself. */
    private static final int NOTE = 90;
    private static final int ALPHABET = 26;
    /** Margins left and right, in inches, which have so many points. */
    private static final float MARGIN = 0.4f;
    private static final int INCH = 72;
    /** What a character takes of a column's width at the workbook's own size of letters, in points. */
    private static final double CHARACTER = 5.25;
    /** The letters of a workbook, and the smallest that people read on paper, in points. */
    private static final double LETTERS = 11;
    private static final double READABLE = 8;
    private static final double LINE = 15;
    private static final String DAY = "dd/mm/yyyy";
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Xlsx() { }

    /** Paper that lies on its side, the smaller before the larger, and its width in points. */
    private enum Lying {
        A4(PaperSize.A4_PAPER, 842), A3(PaperSize.A3_PAPER, 1191);

        private final PaperSize size;
        private final int width;

        Lying(PaperSize size, int width) {
            this.size = size;
            this.width = width;
        }

        /** How many characters it is wide in letters of that size. */
        private int room(double points) {
            return (int) ((width - 2 * MARGIN * INCH) / CHARACTER * LETTERS / points);
        }
    }

    /**
     * How a sheet is laid out, on the screen and on paper alike.
     *
     * @param widths of its columns, in characters
     * @param paper what it is printed on
     * @param across how many sheets of paper lie beside each other
     */
    private record Layout(int[] widths, Lying paper, int across) {

        /**
         * As wide as the widest cell, within reason, where a sheet of A4 has room for it in letters that can be read. Otherwise cells have
         * more lines, as few as may be, so that they fit A4, or A3 where their words are too long for that; what is too wide for A3 goes on
         * on another sheet.
         */
        static Layout of(Sheet sheet) {
            int[] whole = each(sheet, Xlsx::whole);
            if (IntStream.of(whole).sum() <= Lying.A4.room(READABLE)) {
                return new Layout(whole, Lying.A4, 1);
            }
            int[] least = each(sheet, Xlsx::least);
            int needed = IntStream.of(least).sum();
            Lying paper = needed <= Lying.A4.room(READABLE) ? Lying.A4 : Lying.A3;
            int room = paper.room(READABLE);
            if (needed > room) {
                int repeated = IntStream.of(least).limit(FROZEN).sum();
                int own = Math.max(1, room - repeated - IntStream.of(least).max().orElse(0));
                return new Layout(least, paper, (needed - repeated + own - 1) / own);
            }
            int[] wider = whole;
            int[] widths = whole;
            for (int lines = 1; IntStream.of(widths).sum() > room; lines++) {
                int most = lines;
                wider = widths;
                widths = each(sheet, (head, cells) -> broken(head, cells, most));
            }
            return new Layout(Shares.of(widths, wider, room), paper, 1);
        }

        private static int[] each(Sheet sheet, ToIntBiFunction<String, List<String>> width) {
            return IntStream.range(0, sheet.columns().size()).map(c -> width.applyAsInt(sheet.columns().get(c).head(),
                    sheet.rows().stream().map(row -> row.get(c)).filter(cell -> !cell.isEmpty()).toList())).toArray();
        }
    }

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
        Layout layout = Layout.of(sheet);
        int[] widths = layout.widths();
        for (int c = 0; c <= last; c++) {
            target.value(0, c, columns.get(c).head());
            target.width(c, widths[c]);
        }
        rows(target, columns, sheet.rows(), 1);
        rows(target, columns, below(sheet, widths), sheet.rows().size() + 2);
        heights(target, sheet, widths);
        target.freezePane(FROZEN, 1);
        paper(target, layout);
        if (sheet.levels().isEmpty()) {
            filtered(target, sheet, last);
        } else {
            outlined(target, sheet, last);
        }
    }

    /** On paper no column is cut and every page has the heads. */
    private static void paper(Worksheet target, Layout layout) {
        target.paperSize(layout.paper().size);
        target.pageOrientation("landscape");
        target.setFitToPage(true);
        target.fitToWidth((short) layout.across());
        target.fitToHeight((short) 0);
        target.repeatRows(0);
        if (layout.across() > 1) {
            target.repeatCols(0, FROZEN - 1);
        }
        target.leftMargin(MARGIN);
        target.rightMargin(MARGIN);
        target.topMargin(MARGIN);
        target.footer("&A", Position.LEFT);
        target.footer("&P/&N", Position.RIGHT);
    }

    /** Not every program makes a row as high as its broken text, so each says how high it is. */
    private static void heights(Worksheet target, Sheet sheet, int[] widths) {
        // The arrow of the filter stands at the end of the last line; where that has no room for it the head has one more.
        String arrow = sheet.levels().isEmpty() ? " " + "-".repeat(ARROW) : "";
        height(target, 0, sheet.columns().stream().map(c -> c.head() + arrow).toList(), widths);
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

    /** As wide as the widest cell, within reason; the head has a few lines and room for the arrow. */
    private static int whole(String head, List<String> cells) {
        return Math.max(head(head) + ARROW, cells.stream().mapToInt(cell -> Math.min(WIDEST, TextTable.width(cell) + 2)).max().orElse(0));
    }

    /** As wide as the longest word. */
    private static int least(String head, List<String> cells) {
        return Math.max((int) Math.ceil(BOLD * longestWord(head)) + 1,
                cells.stream().mapToInt(cell -> Math.min(LONGEST_WORD, longestWord(cell)) + 1).max().orElse(0));
    }

    /** So wide that most cells have so many lines: one long cell among many short ones may have more. */
    private static int broken(String head, List<String> cells, int lines) {
        int[] sorted = cells.stream().mapToInt(TextTable::width).sorted().toArray();
        int most = sorted.length == 0 ? 0 : sorted[(int) (MOST * (sorted.length - 1))];
        // The end of a line stays empty where the next word does not fit.
        int line = lines == 1 ? most : most / lines + SLACK;
        return Math.max(least(head, cells), Math.min(WIDEST, line + 1));
    }

    private static int head(String head) {
        return Math.max((int) Math.ceil(BOLD * longestWord(head)), Math.min(LONGEST_WORD, TextTable.width(head) / HEAD_LINES));
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
