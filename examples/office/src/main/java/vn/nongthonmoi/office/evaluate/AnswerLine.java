package vn.nongthonmoi.office.evaluate;

import java.util.List;
import vn.nongthonmoi.contracts.UnreadableData;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;

/** What there is to say of a row of a table: an answer, or an error that says why there is none. */
public interface AnswerLine {

    /** Line of the table. */
    int number();

    /** The unit's code; null when the row has none. */
    String code();

    /** Why there is no answer; null when there is one. */
    RowError error();

    /** The code for people. */
    default String shownCode() {
        return code() == null ? "?" : code();
    }

    /** What is wrong with the row, for people. */
    default String complaint(Texts texts) {
        return texts.get("report.error", number(), error().code(), error().text());
    }

    /** How many rows could not be read, for people; nothing where all could. */
    static List<String> unread(List<? extends AnswerLine> errors, Texts texts) {
        return errors.isEmpty() ? List.of() : List.of(texts.get("report.errors", errors.size()));
    }

    /** What is wrong with the row, in place of an outcome. */
    default String outcomeCode() {
        return "error:" + error().code();
    }

    /** A row without an answer, as JSON. */
    default UnreadableData json() {
        return UnreadableData.of(code(), number(), error().data());
    }
}
