package vn.nongthonmoi.office.annex;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Texts;

/**
 * What one cell of a decision's annex says: a level, nothing that is one, or something that cannot be read with certainty.
 * Every cell is one of these, so that together they add up to all cells of a table: none is dropped.
 */
public sealed interface CellLevel {

    /** As reports have it, for example {@code >= 80 %}; what is no level says what it is. */
    String written();

    /**
     * A number.
     *
     * @param comparison how a value is held against it; null where the cell has the number alone, and the row says how
     * @param number the number
     * @param unit the unit of measure as the cell has it; empty where it stands elsewhere, as in the header
     */
    record Number(@Nullable Comparison comparison, BigDecimal number, String unit) implements CellLevel {

        @Override
        public String written() {
            return (comparison == null ? "" : comparison.code() + " ") + number.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** «Đạt»: somebody says whether it is met. */
    record Pass() implements CellLevel {

        @Override
        public String written() {
            return "pass";
        }
    }

    /**
     * A grade: «Khá», «loại Tốt», «mức độ 2».
     *
     * @param grade as the scale has it
     */
    record Grade(String grade) implements CellLevel {

        @Override
        public String written() {
            return grade;
        }
    }

    /**
     * Another title has to be held: «đạt bộ tiêu chí xã đạt chuẩn».
     *
     * @param standard the standard
     */
    record Title(Standard standard) implements CellLevel {

        @Override
        public String written() {
            return standard.code();
        }
    }

    /**
     * The level is for somebody else to set.
     *
     * @param who as the cell has it, for example {@code UBND cấp tỉnh}
     */
    record Left(String who) implements CellLevel {

        @Override
        public String written() {
            return "left to " + who;
        }
    }

    /**
     * A level for each year.
     *
     * @param levels by year
     */
    record Years(SortedMap<Integer, Number> levels) implements CellLevel {

        /** Copies the map. */
        public Years {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }

        @Override
        public String written() {
            return levels.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().written()).collect(Collectors.joining("; "));
        }
    }

    /**
     * A level for each part, where a cell lists them: «a) ≥ 80 %; b) Đạt».
     *
     * @param levels by the letter of the part, in the order of the cell
     */
    record Parts(Map<String, CellLevel> levels) implements CellLevel {

        /** Copies the map. */
        public Parts {
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }

        @Override
        public String written() {
            return levels.entrySet().stream().map(e -> e.getKey() + ") " + e.getValue().written()).collect(Collectors.joining("; "));
        }
    }

    /** «Không»: there is to be none, which is zero of what the row counts. */
    record None() implements CellLevel {

        @Override
        public String written() {
            return "none";
        }
    }

    /** What another cell says, as «như trên»: which one the table knows. */
    record Same() implements CellLevel {

        @Override
        public String written() {
            return "as above";
        }
    }

    /** Nothing, or a mark that there is nothing. */
    record Blank() implements CellLevel {

        @Override
        public String written() {
            return "";
        }
    }

    /**
     * Something that is not certain: nobody guesses a threshold.
     *
     * @param why what stands in the way
     * @param text the cell
     */
    record Unreadable(Why why, String text) implements CellLevel {

        @Override
        public String written() {
            return "unreadable: " + text;
        }
    }

    /** Why a cell cannot be read. */
    enum Why {
        /** {@code 1.200}: a thousand and two hundred, or one and two tenths. */
        THOUSANDS,
        /** {@code 30–50}: which end is the level nobody says. */
        RANGE,
        /** «100 % (trong đó 50 %…)»: more than one level, and the cell does not say of what. */
        SEVERAL,
        /** {@code 8O}: a letter that looks like a digit. */
        LETTER,
        /** {@code 1/2} and other forms of numbers. */
        NUMBER,
        /** The cell has another unit of measure than the head or the row: «45 %» under «triệu đồng». */
        UNIT,
        /** «Như trên» with no level above it. */
        SAME,
        /** Two columns of the table are for the same region, group or year. */
        COLUMN,
        /** Another row with the same number says something else, as where two annexes stand in one file. */
        TWICE,
        /** Words that are no level known here. */
        WORDS;

        /** The reason for people. */
        public String said(Texts texts) {
            return texts.get("level." + name().toLowerCase(Locale.ROOT));
        }
    }
}
