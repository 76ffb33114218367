package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.sheet.Grid;

/**
 * How a table was understood: what was taken for what, and what was left out.
 *
 * @param file the file
 * @param sheet the sheet; empty where the file has none
 * @param headerRows the rows of the header
 * @param columns its columns from the left
 * @param rows how many rows of units were read
 * @param skipped the rows below the header that are of no unit
 * @param filledDown how many cells took what stands in the joined cell above them
 * @param hidden what a person who opens the file does not see; hidden rows and columns are read all the same
 * @param converted the old encoding or font that its letters were written in; empty for Unicode
 * @param layout whether a row is a unit or an indicator of one
 * @param form what the file was made for, where that is something else than it is read for; null otherwise
 * @param readFor what it is read for; null where that is not known
 */
public record Reading(Path file, String sheet, List<Integer> headerRows, List<Column> columns, int rows, List<Skipped> skipped,
        int filledDown, Grid.Hidden hidden, String converted, Layout layout,
        @Nullable FormStamp form, @Nullable FormStamp readFor) {

    /** Copies the lists. */
    public Reading {
        headerRows = List.copyOf(headerRows);
        columns = List.copyOf(columns);
        skipped = List.copyOf(skipped);
    }

    /** What a row is. */
    public enum Layout {
        /** A row is a unit. */
        WIDE,
        /** A row is one indicator of a unit. */
        LONG
    }

    /**
     * A column.
     *
     * @param letters how a spreadsheet names it
     * @param header what its header says
     * @param meaning what it is taken for
     */
    public record Column(String letters, String header, ColumnMeaning meaning) { }

    /** A row that is of no unit. */
    public record Skipped(int row, Because because) { }

    /** Why a row is of no unit. */
    public enum Because {
        /** It adds up others. */
        TOTAL,
        /** A heading of the rows below it, a remark or a signature: no code and no value. */
        SECTION,
        /** The header once more. */
        HEADER,
        /** The numbers of the columns. */
        NUMBERING;

        /** As JSON has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
