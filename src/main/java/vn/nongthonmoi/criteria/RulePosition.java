package vn.nongthonmoi.criteria;

/**
 * A line of a rule file.
 *
 * @param file path below the rules directory, with {@code /} between its parts
 * @param line from 1
 */
public record RulePosition(String file, int line) {

    /** The form {@code file:line}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
