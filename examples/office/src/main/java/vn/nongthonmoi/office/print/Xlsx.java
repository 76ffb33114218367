package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final int WIDEST_HEAD = 20;
    /** The arrow of the filter covers the end of a head. */
    private static final int ARROW = 4;
    private static final int FROZEN = 2;
    private static final int INDENT = 2;

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
        for (int c = 0; c <= last; c++) {
            target.value(0, c, columns.get(c).head());
            target.width(c, width(sheet, c));
        }
        rows(target, columns, sheet.rows(), 1);
        rows(target, columns, sheet.below(), sheet.rows().size() + 2);
        target.freezePane(FROZEN, 1);
        if (sheet.levels().isEmpty()) {
            filtered(target, sheet, last);
        } else {
            outlined(target, sheet, last);
        }
    }

    /** Ready to be filtered and sorted. */
    private static void filtered(Worksheet target, Sheet sheet, int last) {
        head(target, 0, last).wrapText(true).verticalAlignment("top").set();
        for (int c = 0; c <= last && !sheet.rows().isEmpty(); c++) {
            if (sheet.columns().get(c).kind() == Sheet.Kind.TEXT) {
                // Text cells are text already; the format keeps them so when somebody edits one.
                target.range(1, c, sheet.rows().size(), c).style().format("@").set();
            }
        }
        target.setAutoFilter(0, 0, sheet.rows().size(), last);
    }

    /** To be read from top to bottom: headings stand out, and titles of parts are set in. */
    private static void outlined(Worksheet target, Sheet sheet, int last) {
        head(target, 0, last).set();
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
                } else if (!cell.isEmpty()) {
                    // Never a formula, whatever it begins with: fastexcel writes every string as a string.
                    target.value(first + r, c, cut(cell, LONGEST_TEXT));
                }
            }
        }
    }

    /** As wide as the widest cell of the table, within reason; a long head is broken into lines instead. */
    private static int width(Sheet sheet, int column) {
        int words = TextTable.width(sheet.columns().get(column).head());
        int head = sheet.levels().isEmpty() ? Math.min(WIDEST_HEAD, words) + ARROW : words + 2;
        return Stream.concat(Stream.of(head), sheet.rows().stream().map(row -> TextTable.width(row.get(column)) + 2))
                .mapToInt(width -> Math.min(WIDEST, width)).max().orElse(head);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
