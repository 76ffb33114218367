package vn.nongthonmoi.spark.batch;

/** A row that cannot be read, and why. A bean, as {@link Answer} is. */
public class BadRow {

    private long row;
    private int scenario;
    private String code;
    private String field;
    private String problem;
    private String message;
    private String all;

    /** The row's number in the table. */
    public long getRow() {
        return row;
    }

    public void setRow(long value) {
        row = value;
    }

    /** The row's scenario. */
    public int getScenario() {
        return scenario;
    }

    public void setScenario(int value) {
        scenario = value;
    }

    /** What stands in the row as the unit's code; empty where nothing does. */
    public String getCode() {
        return code;
    }

    public void setCode(String value) {
        code = value;
    }

    /** The first column to mend; empty where no single one is concerned. */
    public String getField() {
        return field;
    }

    public void setField(String value) {
        field = value;
    }

    /** The message's code, for example {@code NTM-214}. */
    public String getProblem() {
        return problem;
    }

    public void setProblem(String value) {
        problem = value;
    }

    /** What was found there and what was expected. */
    public String getMessage() {
        return message;
    }

    public void setMessage(String value) {
        message = value;
    }

    /** All that is wrong with the row, a line each. */
    public String getAll() {
        return all;
    }

    public void setAll(String value) {
        all = value;
    }

    /** All of it in one form: equal rows have equal texts. */
    @Override
    public String toString() {
        return String.join("\u001f", Long.toString(row), Integer.toString(scenario), code, field, problem, message,
                all);
    }
}
