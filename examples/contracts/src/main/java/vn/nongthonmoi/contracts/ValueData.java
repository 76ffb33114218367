package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Evidence;

/**
 * A value of an evidence column: in JSON a number, a truth value or a text, or an object of it with where it comes
 * from.
 *
 * @param value a {@link BigDecimal}, {@link Boolean} or {@link String}; null for one that is not known
 * @param origin where it comes from
 */
public record ValueData(@Nullable Object value, Evidence.Origin origin) {

    /** As many digits as a number in a cell may have: a few letters of JSON may mean a billion digits. */
    private static final int WHOLE = 18;
    private static final int FRACTION = 12;

    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final String DATE = "date";
    private static final String CONFIRMED_BY = "confirmed_by";
    private static final List<String> FIELDS = List.of(VALUE, SOURCE, DATE, CONFIRMED_BY);

    /** Null says nothing of where it comes from. */
    public ValueData {
        origin = origin == null ? Evidence.Origin.UNKNOWN : origin;
    }

    /**
     * Reads either form. What either Jackson makes of JSON is looked at here, so that both read alike and neither needs a reader
     * of its own.
     *
     * @throws IllegalArgumentException if it is neither, or a number that was not read exactly
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ValueData of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> fields)) {
            return new ValueData(scalar("", json), Evidence.Origin.UNKNOWN);
        }
        for (Object name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(name + ": Unrecognized field \"" + name + "\", not one of " + FIELDS);
            }
        }
        return new ValueData(fields.get(VALUE) == null ? null : scalar(VALUE + ": ", fields.get(VALUE)),
                new Evidence.Origin(text(fields, SOURCE), day(Cleaned.clean(text(fields, DATE))), text(fields, CONFIRMED_BY)));
    }

    private static Object scalar(String path, @Nullable Object json) {
        if (json instanceof Boolean || json instanceof String) {
            return json;
        }
        if (json instanceof Integer || json instanceof Long) {
            return number(path, BigDecimal.valueOf(((Number) json).longValue()));
        }
        if (json instanceof BigInteger whole) {
            return number(path, new BigDecimal(whole));
        }
        if (json instanceof BigDecimal decimal) {
            return number(path, decimal);
        }
        throw new IllegalArgumentException(path + (json instanceof Number
                ? "a number has to be read as it is written; the mapper has to be that of Contracts or Contracts3"
                : "expected a number, true, false or a text, or an object of value, source, date and confirmed_by"));
    }

    private static BigDecimal number(String path, BigDecimal number) {
        if ((long) number.precision() - number.scale() > WHOLE && number.signum() != 0 || number.scale() > FRACTION
                || number.scale() < -WHOLE) {
            throw new IllegalArgumentException(path + "expected a number with at most %d digits before the point and %d after it"
                    .formatted(WHOLE, FRACTION));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        Object text = fields.get(name);
        if (text != null && !(text instanceof String)) {
            throw new IllegalArgumentException(name + ": expected a text");
        }
        return (String) text;
    }

    private static @Nullable LocalDate day(String date) {
        try {
            return date.isEmpty() ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(DATE + ": '" + date + "' is not a date, expected a form like 2024-12-31");
        }
    }

    /** What is written: the value alone where nothing is said of where it comes from. */
    @JsonValue
    @Nullable Object json() {
        if (origin.equals(Evidence.Origin.UNKNOWN)) {
            return value;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value != null && !value.equals("")) {
            fields.put(VALUE, value);
        }
        given(fields, SOURCE, Cleaned.clean(origin.source()));
        given(fields, DATE, origin.date() == null ? "" : origin.date().toString());
        given(fields, CONFIRMED_BY, origin.confirmedBy());
        return fields;
    }

    private static void given(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
