package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.nongthonmoi.criteria.Evidence;

/**
 * A value of an evidence column: in JSON a number, a truth value or a text, or an object of it with where it comes
 * from.
 *
 * @param value a {@link BigDecimal}, {@link Boolean} or {@link String}; null for one that is not known
 * @param origin where it comes from
 */
@JsonDeserialize(using = ValueData.Reader.class)
public record ValueData(Object value, Evidence.Origin origin) {

    /** As many digits as a number in a cell may have: a few letters of JSON may mean a billion digits. */
    private static final int WHOLE = 18;
    private static final int FRACTION = 12;

    /** Null says nothing of where it comes from. */
    public ValueData {
        origin = origin == null ? Evidence.Origin.UNKNOWN : origin;
    }

    /** What is written: the value alone where nothing is said of where it comes from. */
    @JsonValue
    Object json() {
        return origin.equals(Evidence.Origin.UNKNOWN) ? value : new Sourced(value, Cleaned.clean(origin.source()),
                origin.date() == null ? "" : origin.date().toString(), origin.confirmedBy());
    }

    /** The form with where it comes from. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Sourced(@JsonDeserialize(using = Scalar.class) Object value, String source, String date,
            @JsonProperty("confirmed_by") String confirmedBy) {

        private ValueData data() {
            return new ValueData(value, new Evidence.Origin(source, day(Cleaned.clean(date)), confirmedBy));
        }

        private static LocalDate day(String date) {
            try {
                return date.isEmpty() ? null : LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + date + "' is not a date, expected a form like 2024-12-31");
            }
        }
    }

    /** Reads either form. */
    static final class Reader extends StdDeserializer<ValueData> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(ValueData.class);
        }

        @Override
        public ValueData deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return new ValueData(scalar(json, context), Evidence.Origin.UNKNOWN);
            }
            Sourced sourced = context.readValue(json, Sourced.class);
            try {
                return sourced.data();
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "date: %s", e.getMessage());
            }
        }
    }

    /** Reads a value of the three types that there are. */
    static final class Scalar extends StdDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        Scalar() {
            super(Object.class);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return scalar(json, context);
        }
    }

    private static Object scalar(JsonParser json, DeserializationContext context) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json, context);
            default -> context.reportInputMismatch(ValueData.class,
                    "expected a number, true, false or a text, or an object of value, source, date and confirmed_by");
        };
    }

    private static BigDecimal number(JsonParser json, DeserializationContext context) throws IOException {
        BigDecimal number = json.getDecimalValue();
        if ((long) number.precision() - number.scale() > WHOLE && number.signum() != 0 || number.scale() > FRACTION
                || number.scale() < -WHOLE) {
            return context.reportInputMismatch(ValueData.class,
                    "expected a number with at most %d digits before the point and %d after it", WHOLE, FRACTION);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
