package vn.nongthonmoi.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.office.print.Texts;

/**
 * One side of a comparison, as an option names it: a period, a day, a rules directory, or {@code bundled} for the rules
 * that come with the library.
 *
 * @param text what the option says
 * @param period the period; null when it is none
 * @param day the day; null when it is none
 * @param library the rules
 */
record Side(String text, Period period, LocalDate day, CriteriaLibrary library) {

    static final String BUNDLED = "bundled";

    /**
     * Reads an option.
     *
     * @param rules the rules where the side names a period or a day
     */
    static Side of(String option, String text, CriteriaLibrary rules, Arguments arguments) {
        if (text.matches("\\d{4}-\\d{4}")) {
            return new Side(text, arguments.period(text), null, rules);
        }
        // A day as every option takes it, such as 31/12/2024; what could also be a directory of that name is a day.
        if (text.matches("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}")) {
            return new Side(text, null, arguments.date(option, text), rules);
        }
        if (text.equals(BUNDLED)) {
            return new Side(text, null, null, CriteriaLibrary.bundled());
        }
        Path directory = Path.of(text);
        if (!Files.isDirectory(directory)) {
            throw arguments.noSide(option, text);
        }
        return new Side(text, null, null, CriteriaLibrary.load(directory));
    }

    /** What it is, for people: the rules, or the period or day; and of what rules, where the other side is of others. */
    String said(Side other, Path rules, Texts texts) {
        String where = rulesSaid(other, rules, texts);
        if (ofRules()) {
            return where;
        }
        String when = day == null ? texts.get("side.period", period) : texts.get("side.day", texts.date(day));
        return where.isEmpty() ? when : texts.get("side.of", when, where);
    }

    /** The rules that it is looked up in, for people; empty where both sides are periods or days of the same. */
    String rulesSaid(Side other, Path rules, Texts texts) {
        if (!ofRules() && !other.ofRules()) {
            return "";
        }
        Path directory = !ofRules() ? rules : text.equals(BUNDLED) ? null : Path.of(text);
        return directory == null ? texts.get("check.bundled") : texts.get("side.directory", directory);
    }

    /** Whether it names rules, and neither a period nor a day of them. */
    boolean ofRules() {
        return period == null && day == null;
    }
}
