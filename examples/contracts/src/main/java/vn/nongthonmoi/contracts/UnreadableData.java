package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Objects;

/**
 * A row that cannot be read.
 *
 * @param unit the unit's code; null when the row has none
 * @param line line of the table
 * @param error why: the first thing that is wrong
 * @param errors all that is wrong, where that is more than one thing; empty otherwise
 */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record UnreadableData(String unit, int line, ErrorData error,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorData> errors) implements AnswerData {

    /** Refuses null in place of the error, and copies the list. */
    public UnreadableData {
        Objects.requireNonNull(error, "error");
        errors = errors == null ? List.of() : List.copyOf(errors);
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
