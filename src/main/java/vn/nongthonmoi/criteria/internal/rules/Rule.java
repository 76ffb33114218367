package vn.nongthonmoi.criteria.internal.rules;

import java.util.List;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;

/**
 * A rule of a file.
 *
 * @param number its place in the file, from 0; Drools knows the rule by it
 * @param name the name in quotes
 * @param line the line of the name
 * @param source what {@code @source} says
 * @param provisional what {@code @provisional} says; null without it
 * @param basis what {@code @basis} says: the text that allows less than the national row; null without it
 * @param checked what {@code @checked} says; null without it
 * @param conditions its condition sentences
 * @param stated what it says, sentence by sentence
 */
public record Rule(int number, String name, int line, String source, String provisional, String basis,
        String checked,
        List<Condition> conditions, List<Stated> stated) {

    /**
     * A condition sentence.
     *
     * @param tested the field it tests; null when it tests none
     * @param values the canonical values it names
     * @param drl its expansion, in which a class stands by its place in {@link Layer#classes()}
     * @param spoken the sentence
     * @param text the sentence as written
     * @param line its line
     */
    public record Condition(ProfileField tested, List<String> values, String drl, Spoken spoken, String text, int line) { }

    /**
     * A statement.
     *
     * @param line the line that makes it
     * @param spoken the sentence of that line, and those that say more of the same row
     */
    public record Stated(Statement statement, int line, List<Spoken> spoken) { }

    /** Whether it could not be read; then it says nothing. */
    public boolean broken() {
        return stated.isEmpty();
    }

    /** Whether it classifies units rather than requiring something of them. */
    public boolean classifies() {
        return stated.stream().anyMatch(s -> s.statement() instanceof Statement.Classify);
    }

    /** Whether it is about the units that no other rule of its layer names for the same row. */
    public boolean forRemaining() {
        return conditions.stream().anyMatch(c -> c.tested() == ProfileField.REMAINING);
    }
}
