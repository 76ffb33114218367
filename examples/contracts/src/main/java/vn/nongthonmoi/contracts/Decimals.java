package vn.nongthonmoi.contracts;

import java.math.BigDecimal;

/** Decimals as JSON and tables have them. */
public final class Decimals {

    private Decimals() { }

    /** A decimal in plain notation without trailing zeros, as 12.5 for 12.50 and 1200 for 1.2E+3. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
