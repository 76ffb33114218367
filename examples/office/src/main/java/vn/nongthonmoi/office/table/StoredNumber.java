package vn.nongthonmoi.office.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number that is stored as one, in a workbook or in JSON. Somebody who writes the text 45.125 may mean 45125, and is asked;
 * a stored number is what it is.
 */
public final class StoredNumber {

    /** As many digits as a text may have that is a number. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,12})?");

    private StoredNumber() { }

    /** The number; a text that is none, or not in plain notation, as it is: the library says what is wrong with it. */
    public static Object of(String text) {
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
