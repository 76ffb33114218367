package vn.nongthonmoi.criteria.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.files.RuleNames;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;

/**
 * What one rule file says: one decision, or the part of it that concerns one set.
 *
 * @param file path below the rules directory
 * @param decision number and date of the document
 * @param scopes the sets it speaks of; empty for a list of provinces and regions, and for limits of evidence
 * @param inForce when
 * @param rules its rules, the header first
 * @param drl its text for Drools, line for line: which units each rule is about, without a word of the author
 * @param classes the classes that its conditions name; Drools knows them by their places
 * @param complete whether all of the file could be read; rules that could not say nothing here
 */
public record Layer(String file, Statement.Decision decision, List<Scope> scopes, Statement.InForce inForce,
        List<Rule> rules, String drl, List<String> classes, boolean complete) {

    /** The layer's name: its file without the ending. */
    public String id() {
        return file.substring(0, file.length() - RuleNames.RULES.length());
    }

    public Rule header() {
        return rules.get(0);
    }

    /** Everything said after the header. */
    public Stream<Rule> body() {
        return rules.stream().skip(1);
    }

    /** What the header says of one kind. */
    public <T extends Statement> Stream<T> declared(Class<T> kind) {
        return header().stated().stream().map(Rule.Stated::statement).filter(kind::isInstance).map(kind::cast);
    }

    /** What the rules after the header say of one kind, whatever the unit. */
    public <T extends Statement> Stream<T> stated(Class<T> kind) {
        return body().flatMap(r -> r.stated().stream()).map(Rule.Stated::statement).filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Whether it asks for something, or drops what another asks for. */
    public boolean statesRows() {
        return stated(Statement.class).anyMatch(s -> s instanceof Statement.Demand || s instanceof Statement.Repeal);
    }

    /** The codes of the indicators it states, without what stands for those not seen. */
    public Set<String> indicators() {
        return stated(Statement.Demand.class).map(Statement.Demand::subject)
                .filter(s -> s.kind() == Subject.Kind.INDICATOR && !s.isRest()).map(Subject::code)
                .collect(Collectors.toSet());
    }

    /** Whether nothing of its content has been seen. */
    public boolean contentUnknown() {
        return declared(Statement.ContentUnknown.class).findAny().isPresent();
    }

    /** Whether all of its content has been seen, so that a row which it does not name is not its own. */
    public boolean contentKnown() {
        return !contentUnknown() && declared(Statement.ContentInPart.class).findAny().isEmpty();
    }

    public boolean territory() {
        return declared(Statement.Territory.class).findAny().isPresent();
    }

    /** Its jurisdiction; national for a list of provinces and regions, and for limits of evidence. */
    public Jurisdiction jurisdiction() {
        return scopes.isEmpty() ? Jurisdiction.NATIONAL : scopes.get(0).jurisdiction();
    }

    /** The ministry or the province's code; empty for the nation. */
    public String who() {
        return scopes.isEmpty() ? "" : scopes.get(0).who();
    }

    public boolean concerns(Standard standard, Period period) {
        return scopes.stream().anyMatch(s -> s.standard() == standard && s.period().equals(period));
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(inForce.from()) && (inForce.to() == null || !date.isAfter(inForce.to()));
    }

    /** Whether it names no other document that it builds on, so that it may start a set. */
    public boolean buildsOnNothing() {
        return !scopes.isEmpty() && jurisdiction() != Jurisdiction.MINISTRY
                && Stream.of(Statement.BuildsOn.class, Statement.Amends.class).allMatch(k -> declared(k).findAny().isEmpty());
    }

    /** The profile fields its rules test. */
    public Set<ProfileField> tested() {
        return body().flatMap(r -> r.conditions().stream()).map(Rule.Condition::tested)
                .filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }

    /** A layer is itself and no other: libraries loaded from different files may both hold one of that name. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
