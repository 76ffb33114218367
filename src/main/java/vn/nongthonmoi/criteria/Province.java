package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A province by its two-digit code of the General Statistics Office. Codes are only unique together with a date:
 * 15 is Yên Bái until 2025-06-30 and the merged Lào Cai after; the as-of date of a set says which is meant.
 *
 * @param code two digits, for example {@code 10}
 * @since 0.1.0
 */
public record Province(String code) {

    private static final Pattern FORM = Pattern.compile("\\d{2}");

    /** @throws IllegalArgumentException if the code is not two digits */
    public Province {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is not a province code, expected two digits");
        }
    }

    /**
     * The province of that code.
     *
     * @throws IllegalArgumentException if the code is not two digits
     */
    public static Province of(String code) {
        return new Province(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
