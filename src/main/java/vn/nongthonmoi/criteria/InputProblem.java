package vn.nongthonmoi.criteria;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a unit or its evidence.
 *
 * @param unit the unit's code; empty when no unit is concerned
 * @param field the unit column or evidence column, as the host named it; empty when no column is concerned
 * @param row the row as which the column is read, for example {@code 14.1} for the column {@code commune:15.1} of an
 *     advanced commune's evidence; empty where it is no row's
 * @param message what was found and what was expected
 * @since 0.1.0
 */
public record InputProblem(String unit, String field, String row, Message message) implements Serializable {

    /** Refuses null. */
    public InputProblem {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(message, "message");
    }

    /** A problem that is of no row. */
    public InputProblem(String unit, String field, Message message) {
        this(unit, field, "", message);
    }

    /** In English: the code, unit and field, and what is wrong. */
    @Override
    public String toString() {
        String place = Stream.of(unit.isEmpty() ? "" : "unit " + unit, field.isEmpty() ? "" : "column " + field)
                .filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
        return message.code() + " " + (place.isEmpty() ? "" : place + ": ") + message.text(Locale.ENGLISH);
    }
}
