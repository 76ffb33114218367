package vn.nongthonmoi.service.web;

import java.util.Locale;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.RowError;

/**
 * Why a unit has no answer.
 *
 * @param row as it stands in the place of an answer, in the language of the request
 * @param unit the unit it is about: the one asked for or one within it; null when it has no code
 * @param field the field or evidence column; empty when none is concerned
 * @param text what is wrong with the field
 */
record Complaint(RowError row, String unit, String field, String text) {

    /** What the library says of a unit, or of one within it. */
    static Complaint of(InvalidInputException e, String unit, Locale locale) {
        Texts texts = Words.workbench(locale);
        return new Complaint(RowError.of(e, unit, texts), e.unit().isEmpty() ? unit : e.unit(), e.field(),
                texts.of(e.problem()));
    }

    /** What this service says of a unit, in the words of {@link RowError#of}. */
    private static Complaint of(Raised raised, String unit, Locale locale) {
        Texts texts = Words.workbench(locale);
        String text = Words.get(locale, raised.code, raised.arguments);
        String row = raised.field.isEmpty() ? text : texts.get("row.field", raised.field, text);
        boolean member = raised.unit != null && !raised.unit.equals(unit);
        return new Complaint(new RowError(raised.code, member ? texts.get("row.member", raised.unit, row) : row),
                member ? raised.unit : unit, raised.field, text);
    }

    /** The same as a problem, where the unit is all that was asked for. */
    Problem problem() {
        return Problem.ready(422, row.code(), text).with("unit", unit).with("field", field);
    }

    /** Carries a complaint out of the code that reads a field. */
    static final class Raised extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String field;
        private final transient Object[] arguments;
        private String unit;

        Raised(String code, String field, Object... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.field = field;
            this.arguments = arguments;
        }

        /** Says that it is of a unit within, unless it was said already. */
        Raised within(String member) {
            unit = unit == null ? member : unit;
            return this;
        }

        Complaint complaint(String asked, Locale locale) {
            return of(this, asked, locale);
        }
    }
}
