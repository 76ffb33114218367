package vn.nongthonmoi.workbench.table;

import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * Why a row cannot be read.
 *
 * @param code stable code: {@code WB-…} of the workbench or {@code NTM-…} of the library
 * @param message for people
 */
public record RowError(String code, String message) {

    /** What the library says of a field. */
    public static RowError of(InvalidInputException e, Texts texts) {
        String problem = texts.of(e.problem());
        return new RowError(e.problem().code(),
                e.field().isEmpty() ? problem : texts.get("row.field", e.field(), problem));
    }

    /** The same of a row; what is wrong with a member is said of the unit it would have counted for. */
    public static RowError of(InvalidInputException e, String code, Texts texts) {
        RowError error = of(e, texts);
        return e.unit().isEmpty() || e.unit().equals(code) ? error
                : new RowError(error.code(), texts.get("row.member", e.unit(), error.message()));
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
