package vn.nongthonmoi.criteria.internal.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How rule files write things. */
public final class Written {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Written() { }

    /** A date like 08/03/2022. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }
}
