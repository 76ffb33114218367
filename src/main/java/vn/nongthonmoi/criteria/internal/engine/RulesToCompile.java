package vn.nongthonmoi.criteria.internal.engine;

import java.util.List;

/**
 * The rules of a file for Drools: which units each is about, in codes of ours.
 *
 * @param file path below the rules directory
 * @param text the rules, line for line where the file has them
 * @param rules what is to be found in the text, in its order
 */
public record RulesToCompile(String file, String text, List<Head> rules) {

    /** The number of a rule, which is its name for Drools; where it begins; and how many conditions it has. */
    public record Head(int number, int line, int conditions) { }
}
