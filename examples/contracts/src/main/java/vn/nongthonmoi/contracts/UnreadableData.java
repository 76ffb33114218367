package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;

/**
 * A row that cannot be read.
 *
 * @param unit the unit's code; null when the row has none
 * @param line line of the table
 * @param error why
 */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record UnreadableData(String unit, int line, ErrorData error) implements AnswerData {

    /** Refuses null. */
    public UnreadableData {
        Objects.requireNonNull(error, "error");
    }

    /**
     * Why.
     *
     * @param code stable code, {@code NTM-…} or {@code WB-…}
     * @param message for people
     */
    public record ErrorData(String code, String message) {

        /** Refuses null. */
        public ErrorData {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }
}
