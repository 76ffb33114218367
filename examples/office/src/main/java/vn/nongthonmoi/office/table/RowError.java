package vn.nongthonmoi.office.table;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.UnreadableData.ErrorData;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.office.print.Texts;

/**
 * Why a row cannot be read.
 *
 * @param code stable code: {@code WB-…} of the workbench or {@code NTM-…} of the library
 * @param message for people
 * @param column the column that is wrong, as the library calls it; empty where it is the row
 * @param more what else is wrong with the row, each without more
 */
public record RowError(String code, String message, String column, List<RowError> more) {

    /** Copies the list. */
    public RowError {
        more = List.copyOf(more);
    }

    /** One thing that is wrong with the row. */
    public RowError(String code, String message) {
        this(code, message, "");
    }

    /** One thing that is wrong with a column. */
    public RowError(String code, String message, String column) {
        this(code, message, column, List.of());
    }

    /** Several things that are wrong, at least one. */
    public static RowError of(List<RowError> wrong) {
        List<RowError> all = wrong.stream().flatMap(e -> e.all().stream()).distinct().toList();
        return new RowError(all.get(0).code, all.get(0).message, all.get(0).column, all.subList(1, all.size()));
    }

    /**
     * What the library says of a unit and its evidence, or of members that would have counted for it.
     *
     * @param code the unit's code; null when its row has none
     */
    public static RowError of(InvalidInputException e, String code, Texts texts) {
        return of(each(e.problems(), code, RowPlaces.NONE, texts));
    }

    /**
     * What the library says, one a problem, of evidence that is not from a table; see {@link #of(InvalidInputException, String, Texts)}.
     *
     * @param expected how columns are called for people
     */
    public static List<RowError> each(List<InputProblem> problems, String code, Expected expected, Texts texts) {
        return each(problems, code, RowPlaces.nowhere(expected), texts);
    }

    /**
     * The same of a row of a table.
     *
     * @param places where the row's columns stand
     */
    static List<RowError> each(List<InputProblem> problems, String code, RowPlaces places, Texts texts) {
        return problems.stream().map(p -> {
            String problem = texts.of(p.message());
            boolean member = !p.unit().isEmpty() && !p.unit().equals(code);
            String field = p.field().isEmpty() ? problem : member ? texts.get("row.field", p.field(), problem)
                    : places.said(p.field(), problem, texts);
            return new RowError(p.message().code(), member ? texts.get("row.member", p.unit(), field) : field, member ? "" : p.field());
        }).toList();
    }

    /** The same in other words. */
    RowError said(UnaryOperator<String> words) {
        return new RowError(code, words.apply(message), column, more.stream().map(e -> e.said(words)).toList());
    }

    /** All that is wrong, one each: at least one. */
    public List<RowError> all() {
        return Stream.concat(Stream.of(new RowError(code, message, column)), more.stream()).toList();
    }

    /** The same as JSON. */
    public List<ErrorData> data() {
        return all().stream().map(e -> new ErrorData(e.code, e.message)).toList();
    }

    /** The messages one after the other, those after the first with their codes. */
    public String text() {
        return Stream.concat(Stream.of(message), more.stream().map(e -> e.code + " " + e.message))
                .collect(Collectors.joining(" "));
    }

    /** That no set is in force. */
    public static RowError of(NoSuchSetException e, Texts texts) {
        return new RowError(e.problem().code(), texts.of(e.problem()));
    }

    /** Carries the error out of the code that reads a cell. */
    public static final class Raised extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient RowError error;

        Raised(String code, String message) {
            super(message, null, false, false);
            error = new RowError(code, message);
        }

        public RowError error() {
            return error;
        }
    }
}
