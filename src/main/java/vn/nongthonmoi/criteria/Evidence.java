package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a unit: values by evidence column. A column is {@code [standard[@period]:]code[.part][@when]},
 * for example {@code 17.1}, {@code 15.1.nam}, {@code 10@2023} or {@code debt}. A value is a {@link BigDecimal} (in
 * the unit of the requirement: percent as 0–100), a {@link Boolean} (đạt or not) or a text cell: a number
 * ({@code 87.5} or {@code 87,5}), {@code đạt}, {@code không đạt}, {@code true}, {@code false}, a grade, or
 * {@code không có} for an object that does not exist. A missing or blank value is unknown, never zero.
 */
public final class Evidence {

    private static final Evidence NONE = new Evidence(new LinkedHashMap<>());

    private final Map<String, Object> values;

    private Evidence(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No evidence at all. */
    public static Evidence none() {
        return NONE;
    }

    /**
     * Evidence from a map. Null and blank values are left out. Text is brought to Unicode form NFC.
     *
     * @param values column to {@link BigDecimal}, {@link BigInteger}, {@link Long}, {@link Integer},
     *     {@link Boolean} or {@link CharSequence}
     * @throws InvalidInputException if a value is of another type; {@code double} and {@code float} are refused,
     *     because no binary fraction decides a legal threshold
     */
    public static Evidence of(Map<String, ?> values) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            Object known = known(column, value);
            if (known != null) {
                copy.put(Normalizer.normalize(column.strip(), Normalizer.Form.NFC), known);
            }
        });
        return new Evidence(copy);
    }

    /** These values and one more; the same column is replaced. Values as for {@link #of}. */
    public Evidence with(String column, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return of(more);
    }

    private static Object known(String column, Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        if (value instanceof CharSequence text) {
            String clean = Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC);
            return clean.isEmpty() ? null : clean;
        }
        throw new InvalidInputException("", column, Message.of("NTM-203", column, value.getClass().getSimpleName()));
    }

    /** The values by column, in the order given: {@link BigDecimal}, {@link Boolean} or {@link String}. */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence e && e.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
