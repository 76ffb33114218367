package vn.nongthonmoi.spark;

import vn.nongthonmoi.spark.batch.Answer;
import vn.nongthonmoi.spark.batch.BadRow;

/**
 * What became of a row: an answer, or what is wrong with it. Both outputs come out of one pass, because a second one
 * would assess everything again. A bean, as its parts are.
 */
public class Judged {

    /** The output of answers. */
    public static final String ANSWERS = "answers";
    /** The side output of bad rows. */
    public static final String BAD = "bad";

    private String output;
    private Answer answer;
    private BadRow bad;

    /** An answer. */
    static Judged of(Answer answer) {
        Judged judged = new Judged();
        judged.output = ANSWERS;
        judged.answer = answer;
        return judged;
    }

    /** A bad row. */
    static Judged of(BadRow bad) {
        Judged judged = new Judged();
        judged.output = BAD;
        judged.bad = bad;
        return judged;
    }

    /** {@link #ANSWERS} or {@link #BAD}. */
    public String getOutput() {
        return output;
    }

    public void setOutput(String value) {
        output = value;
    }

    /** The answer; null for a bad row. */
    public Answer getAnswer() {
        return answer;
    }

    public void setAnswer(Answer value) {
        answer = value;
    }

    /** The bad row; null for an answer. */
    public BadRow getBad() {
        return bad;
    }

    public void setBad(BadRow value) {
        bad = value;
    }
}
