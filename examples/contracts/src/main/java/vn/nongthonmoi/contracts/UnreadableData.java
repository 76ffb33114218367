package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be read.
 *
 * @param unit the unit's code; null when the row has none
 * @param line line of the table
 * @param error why: the first thing that is wrong
 * @param errors all that is wrong, where that is more than one thing; empty otherwise
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record UnreadableData(@Nullable String unit, @Holds(Holds.Kind.COUNT) int line, ErrorData error,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorData> errors) implements AnswerData {

    /** Refuses null in place of the error, and copies the list. */
    public UnreadableData {
        Objects.requireNonNull(error, "error");
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** A row of which so much is wrong, at least one thing. */
    public static UnreadableData of(@Nullable String unit, int line, List<ErrorData> wrong) {
        return new UnreadableData(unit, line, wrong.get(0), wrong.size() == 1 ? List.of() : wrong);
    }

    /**
     * Why.
     *
     * @param code stable code, {@code NTM-…}, or {@code WB-…} of the workbench and {@code SV-…} of the service
     * @param message for people
     */
    public record ErrorData(@Holds(Holds.Kind.MESSAGE) String code, String message) {

        /** Refuses null. */
        public ErrorData {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }
}
