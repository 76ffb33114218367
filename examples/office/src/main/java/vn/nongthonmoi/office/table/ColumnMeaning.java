package vn.nongthonmoi.office.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table is taken for, and why.
 *
 * @param as the name of the column as the library has it; null where nobody looks at it
 * @param because why
 */
public record ColumnMeaning(@Nullable String as, Because because) {

    /** Why a column is taken for what it is. */
    public enum Because {
        /** Its header is a code, perhaps with words around it. */
        CODE,
        /** Its header is the title of a row of the set. */
        TITLE,
        /** Its header is a name that offices have for it. */
        NAME,
        /** A mapping says so. */
        MAPPING,
        /** It is a running number or a remark. */
        IGNORED,
        /** Nobody knows what it is. */
        UNKNOWN;

        /** As JSON has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ColumnMeaning ignored() {
        return new ColumnMeaning(null, Because.IGNORED);
    }

    static ColumnMeaning unknown() {
        return new ColumnMeaning(null, Because.UNKNOWN);
    }

    boolean isKnown() {
        return because != Because.UNKNOWN;
    }
}
