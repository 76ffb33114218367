package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.Limits;

/** What is wrong with tables of cases, up to so much of a table and of all: nobody mends more in one go. */
final class CaseProblems {

    private final List<RuleProblem> all = new ArrayList<>();
    private String file = "";
    private int ofFile;
    private int count;

    /** Says which table is read from now on. */
    void of(String table) {
        file = table;
        ofFile = 0;
    }

    /** Adds a problem of the table, or says once that there are more. */
    void add(int line, int column, Message message) {
        if (ofFile < Limits.ERRORS) {
            all.add(RuleProblem.error(file, line, column, message));
        } else if (ofFile == Limits.ERRORS) {
            all.add(RuleProblem.error(file, line, 1, Message.of("NTM-177", Limits.ERRORS)));
        }
        ofFile++;
        count++;
    }

    /** How many things are wrong so far, whether they are kept or not. */
    int size() {
        return count;
    }

    /** Whether no more of the table is looked at. */
    boolean enoughOfTable() {
        return ofFile > Limits.ERRORS;
    }

    List<RuleProblem> list() {
        return List.copyOf(all);
    }
}
