package vn.nongthonmoi.criteria;

import java.io.Serializable;
import java.util.Objects;

/**
 * A line of a rule file.
 *
 * @param file path below the rules directory, with {@code /} between its parts
 * @param line from 1
 * @since 0.1.0
 */
public record RulePosition(String file, int line) implements Serializable {

    /** Refuses null. */
    public RulePosition {
        Objects.requireNonNull(file, "file");
    }

    /** The form {@code file:line}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
