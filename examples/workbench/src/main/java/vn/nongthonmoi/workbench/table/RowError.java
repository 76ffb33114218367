package vn.nongthonmoi.workbench.table;

import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * Why a row cannot be read.
 *
 * @param code stable code: {@code WB-…} of the workbench or {@code NTM-…} of the library
 * @param message for people
 */
public record RowError(String code, String message) {

    /**
     * What the library says of a field of a unit, or of a member that would have counted for it.
     *
     * @param code the unit's code; null when its row has none
     */
    public static RowError of(InvalidInputException e, String code, Texts texts) {
        String problem = texts.of(e.problem());
        String field = e.field().isEmpty() ? problem : texts.get("row.field", e.field(), problem);
        boolean member = !e.unit().isEmpty() && !e.unit().equals(code);
        return new RowError(e.problem().code(), member ? texts.get("row.member", e.unit(), field) : field);
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
