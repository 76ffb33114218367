package vn.nongthonmoi.criteria.internal.proofread;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.CompiledLayers;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;
import vn.nongthonmoi.criteria.internal.rules.Subject;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Looks for what is wrong between the sentences of one file and between files. */
public final class Consistency {

    private static final Pattern NUMBER = Pattern.compile("\\d+([.-]\\d+)*(\\.?[a-z])?");

    // Problems that say something is missing: in the files of the same set, or in any other file.
    private static final Set<String> ABSENT_ELSEWHERE = Set.of("NTM-115", "NTM-141");
    private static final Set<String> ABSENT = Set.of("NTM-112", "NTM-113", "NTM-114", "NTM-115", "NTM-136", "NTM-137",
            "NTM-140", "NTM-141");
    private static final Set<Measure> COMPOSITE = EnumSet.of(Measure.ALL_PARTS, Measure.ANY_PART, Measure.OBJECTS);

    private final List<Layer> layers;
    // Whether a file could not be read at all, so that what it states is not known.
    private final boolean unread;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private int errors;
    // Those of the layers before the one that is looked at.
    private int errorsBefore;
    private final Map<String, Named> sets = new HashMap<>();
    private final Map<String, Set<Standard>> reached = new HashMap<>();

    /** What the layers of a set name; its criteria are those of its foundations, and of all its layers. */
    private record Named(LayerStack stack, Set<String> indicators, Set<String> conditions, Set<String> parts,
            Set<String> criteria, Set<String> allCriteria, Set<String> facts, Set<String> rows) {

        static Named of(LayerStack stack) {
            List<Layer> foundations = stack.foundations();
            // A national amendment may bring indicators for criteria that it states itself, as for special districts.
            Set<String> indicators = stack.layers().stream().filter(l -> l.jurisdiction() == Jurisdiction.NATIONAL
                    || foundations.contains(l)).flatMap(l -> ofFoundation(l, foundations.contains(l) ? null
                            : Consistency.criteria(l))).collect(Collectors.toSet());
            // A province cannot bring conditions of its own.
            List<Layer> general = stack.ofProvinces() ? stack.layers() : stack.layers().stream()
                    .filter(l -> l.jurisdiction() == Jurisdiction.NATIONAL).toList();
            return new Named(stack, indicators, codes(general, Subject.Kind.CONDITION),
                    codes(stack.layers(), Subject.Kind.PART),
                    foundations.stream().flatMap(l -> Consistency.criteria(l).stream()).collect(Collectors.toSet()),
                    stack.layers().stream().flatMap(l -> Consistency.criteria(l).stream()).collect(Collectors.toSet()),
                    stack.layers().stream().flatMap(l -> l.stated(Statement.Fact.class)).map(Statement.Fact::code)
                            .collect(Collectors.toSet()),
                    demands(stack.layers()).map(d -> d.subject().code()).collect(Collectors.toSet()));
        }

        /** The indicators of a layer; only those of these criteria, unless they are null. */
        private static Stream<String> ofFoundation(Layer layer, Set<String> criteria) {
            return codes(List.of(layer), Subject.Kind.INDICATOR).stream()
                    .filter(c -> criteria == null || criteria.contains(Subject.criterionOf(c)));
        }

        private static Set<String> codes(List<Layer> layers, Subject.Kind kind) {
            return demands(layers).map(Demand::subject).filter(s -> s.kind() == kind).map(Subject::code)
                    .collect(Collectors.toSet());
        }
    }

    private Consistency(List<Layer> layers, boolean unread) {
        this.layers = layers;
        this.unread = unread;
    }

    /**
     * Every problem of these layers; each layer is compiled. What one file lacks is not reported where another that
     * may hold it could not be read in full.
     *
     * @param unread whether there are files beside them that gave no layer
     */
    static List<RuleProblem> check(List<Layer> layers, boolean unread, CompiledLayers compiled) {
        Consistency check = new Consistency(layers, unread);
        compiled.prepare(layers);
        for (Layer layer : layers) {
            if (check.errors >= Limits.ERRORS_OF_A_DIRECTORY) {
                check.problems.add(RuleProblem.error(layer.file(), 1, 1, Message.of("NTM-176", check.errors)));
                break;
            }
            check.errorsBefore = check.errors;
            check.references(layer);
            layer.scopes().forEach(scope -> check.codes(layer, scope));
            layer.scopes().forEach(scope -> check.otherSets(layer, scope));
            layer.scopes().forEach(scope -> check.circles(layer, scope));
            layer.scopes().forEach(scope -> check.countsWithin(layer, scope));
            check.limits(layer);
            layer.body().forEach(rule -> check.name(layer, rule));
            Contradictions.check(layer, compiled.of(layer), check::error);
            check.size(layer);
            check.content(layer);
            layer.rules().stream().filter(r -> r.provisional() != null).forEach(r -> check.add(layer, r.line(),
                    RuleProblem.Severity.WARNING, Message.of("NTM-151", r.name(), r.provisional())));
        }
        return List.copyOf(check.problems);
    }

    /** Whether the header says as much of the content as the file states. */
    private void content(Layer layer) {
        boolean states = layer.body().findAny().isPresent();
        if (!layer.contentKnown() && states == layer.contentUnknown()) {
            String said = states ? "Chưa có nội dung" : "Chưa thấy hết nội dung";
            add(layer, layer.header().line(), RuleProblem.Severity.WARNING, Message.of("NTM-182", said,
                    states ? "Chưa thấy hết nội dung" : "Chưa có nội dung"));
        }
    }

    private void add(Layer layer, int line, RuleProblem.Severity severity, Message message) {
        if (problems.add(new RuleProblem(layer.file(), line, 1, severity, message, ""))
                && severity == RuleProblem.Severity.ERROR) {
            errors++;
            if (full()) {
                problems.add(RuleProblem.error(layer.file(), line, 1, Message.of("NTM-177", Limits.ERRORS)));
            }
        }
    }

    /** Whether so many errors of the layer are known that more are not looked for. */
    private boolean full() {
        return errors - errorsBefore >= Limits.ERRORS;
    }

    private void error(Layer layer, int line, Message message) {
        if (full() || ABSENT.contains(message.code()) && (unread || layers.stream().anyMatch(l -> !l.complete()
                && (ABSENT_ELSEWHERE.contains(message.code()) || l == layer
                        || l.scopes().stream().anyMatch(s -> layer.concerns(s.standard(), s.period())))))) {
            return;
        }
        add(layer, line, RuleProblem.Severity.ERROR, message);
    }

    private void references(Layer layer) {
        Set<String> known = layers.stream().map(l -> l.decision().number()).collect(Collectors.toSet());
        for (Rule.Stated s : layer.header().stated()) {
            String named = s.statement() instanceof Statement.BuildsOn b ? b.decision()
                    : s.statement() instanceof Statement.Amends a ? a.decision()
                    : s.statement() instanceof Statement.Replaces r ? r.decision() : null;
            if (named != null && !known.contains(named)) {
                error(layer, s.line(), Message.of("NTM-115", named, Nearest.of(named, known)));
            }
        }
    }

    /** A rule whose name begins with a row's number speaks of that row or of its parts: the other is a slip. */
    private void name(Layer layer, Rule rule) {
        String number = rule.name().split(" ", 2)[0];
        if (!NUMBER.matcher(number).matches()) {
            return;
        }
        rule.stated().forEach(s -> {
            Subject subject = subject(s.statement());
            if (subject != null && !subject.code().equals(number) && !subject.isPartOf(number)) {
                error(layer, s.line(), Message.of("NTM-139", rule.name(), subject.code()));
            }
        });
    }

    private Named named(Standard standard, Period period) {
        return sets.computeIfAbsent(standard + " " + period, k -> Named.of(new LayerStack(standard, period, layers)));
    }

    private void codes(Layer layer, Scope scope) {
        Named set = named(scope.standard(), scope.period());
        List<Layer> foundations = set.stack().foundations();
        if (foundations.isEmpty()) {
            error(layer, layer.header().line(),
                    Message.of("NTM-136", scope.standard().vietnamese(), scope.period()));
            return;
        }
        Set<String> indicators = set.indicators();
        Set<String> conditions = set.conditions();
        Set<String> parts = set.parts();
        Set<String> criteria = set.criteria();
        Set<String> facts = set.facts();
        // What a province adds is its own to name; what it does not say it adds is a slip.
        Set<String> added = layer.jurisdiction() == Jurisdiction.PROVINCE
                ? layer.stated(Statement.AddedByProvince.class).map(a -> a.subject().code()).collect(Collectors.toSet())
                : Set.of();
        layer.body().flatMap(r -> r.stated().stream()).takeWhile(s -> !full()).forEach(s -> {
            Subject subject = subject(s.statement());
            if (subject != null && added.contains(subject.code())) {
                // Said once, at the sentence that claims it.
                boolean claim = s.statement() instanceof Statement.AddedByProvince;
                if (claim && subject.kind() == Subject.Kind.INDICATOR
                        && !criteria.contains(Subject.criterionOf(subject.code()))) {
                    error(layer, s.line(), Message.of("NTM-114", subject.code()));
                } else if (claim && (subject.kind() == Subject.Kind.INDICATOR ? indicators.contains(subject.code())
                        : conditions.contains(subject.code()))) {
                    error(layer, s.line(), Message.of("NTM-144", subject.code()));
                }
            } else if (subject != null) {
                boolean known = switch (subject.kind()) {
                    case INDICATOR -> indicators.contains(subject.code());
                    case PART -> indicators.stream().anyMatch(subject::isPartOf) && parts.contains(subject.code());
                    case CONDITION -> conditions.contains(subject.code());
                };
                Set<String> all = subject.kind() == Subject.Kind.CONDITION ? conditions : indicators;
                if (!known) {
                    error(layer, s.line(), Message.of("NTM-112", subject.code(), Nearest.of(subject.code(), all)));
                }
                if (foundations.contains(layer) && subject.kind() == Subject.Kind.INDICATOR
                        && !criteria.contains(Subject.criterionOf(subject.code()))) {
                    error(layer, s.line(), Message.of("NTM-114", subject.code()));
                }
            }
            if (s.statement() instanceof Demand d) {
                String fact = d.manner().onlyWhen() != null ? d.manner().onlyWhen().fact()
                        : d.manner().base() != null && d.manner().base().standard() == null ? d.manner().base().code()
                        : null;
                if (fact != null && !facts.contains(fact)) {
                    error(layer, s.line(), Message.of("NTM-137", fact, Nearest.of(fact, facts)));
                }
                if (COMPOSITE.contains(d.measure()) && parts.stream().noneMatch(p ->
                        new Subject(Subject.Kind.PART, p, null, false).isPartOf(d.subject().code()))) {
                    error(layer, s.line(), Message.of("NTM-113", d.subject().code()));
                }
            }
        });
    }

    /** What a row takes from another set has to exist there; so have the criteria that weigh in a withdrawal. */
    private void otherSets(Layer layer, Scope scope) {
        layer.body().flatMap(r -> r.stated().stream()).takeWhile(s -> !full()).forEach(s -> {
            if (s.statement() instanceof Statement.Link link) {
                exists(layer, s.line(), link.standard(), link.period() == null ? scope.period() : link.period(),
                        link.code());
            } else if (s.statement() instanceof Demand d && comparedWith(d) != null) {
                exists(layer, s.line(), comparedWith(d), scope.period(), d.manner().base().code());
            } else if (s.statement() instanceof Demand d && d.manner().tally() != null) {
                d.manner().tally().named().forEach(code ->
                        exists(layer, s.line(), d.manner().tally().standard(), scope.period(), code));
            } else if (s.statement() instanceof Statement.Withdrawal w) {
                Set<String> criteria = named(scope.standard(), scope.period()).allCriteria();
                w.keys().stream().filter(k -> !criteria.contains(k)).forEach(k ->
                        error(layer, s.line(), Message.of("NTM-112", k, Nearest.of(k, criteria))));
            }
        });
    }

    /** Limits of evidence stand in files of their own, and name rows of the sets they are for. */
    private void limits(Layer layer) {
        List<Statement.Checks> sets = layer.declared(Statement.Checks.class).toList();
        layer.body().flatMap(r -> r.stated().stream()).takeWhile(s -> !full()).forEach(s -> {
            if (s.statement() instanceof Statement.Limit == sets.isEmpty()) {
                error(layer, s.line(), Message.of("NTM-170"));
            } else if (s.statement() instanceof Statement.Limit limit) {
                Stream.of(limit.code(), limit.other()).filter(c -> !c.isEmpty()).forEach(code -> sets.forEach(set ->
                        exists(layer, s.line(), set.standard(), set.period(), code)));
            }
        });
    }

    /** A level counted from another set's must not be counted, in the end, from itself. */
    private void circles(Layer layer, Scope scope) {
        layer.body().flatMap(r -> r.stated().stream()).forEach(s -> {
            if (s.statement() instanceof Demand d && comparedWith(d) != null) {
                Set<Standard> reached = this.reached.computeIfAbsent(comparedWith(d) + " " + scope.period(),
                        k -> reached(comparedWith(d), scope.period()));
                if (reached.contains(scope.standard())) {
                    error(layer, s.line(), Message.of("NTM-143", d.subject().code(), scope.standard().vietnamese()));
                }
            }
        });
    }

    /** A set counts units that lie within its own; one that counted its own kind would ask for itself without end. */
    private void countsWithin(Layer layer, Scope scope) {
        UnitKind own = scope.standard().kind();
        layer.body().flatMap(r -> r.stated().stream()).forEach(s -> {
            if (s.statement() instanceof Demand d && d.manner().tally() != null) {
                Standard counted = d.manner().tally().standard();
                d.manner().tally().kinds().stream().filter(kind -> !kind.liesWithin(own)).forEach(kind ->
                        error(layer, s.line(), Message.of("NTM-281", d.subject().code(),
                                counted == null ? d.manner().tally().column() : counted.vietnamese(), kind.vietnamese(),
                                own.vietnamese())));
            }
        });
    }

    /** A set and those that its levels are counted from, directly or through others. */
    private Set<Standard> reached(Standard standard, Period period) {
        Set<Standard> reached = EnumSet.of(standard);
        while (reached.addAll(reached.stream().flatMap(from -> layers.stream()
                .filter(l -> l.concerns(from, period)).flatMap(l -> l.stated(Demand.class))
                .map(Consistency::comparedWith).filter(Objects::nonNull)).toList())) {
            // until no further set is reached
        }
        return reached;
    }

    private static Standard comparedWith(Demand d) {
        return d.manner().base() == null ? null : d.manner().base().standard();
    }

    private void exists(Layer layer, int line, Standard standard, Period period, String code) {
        Set<String> codes = named(standard, period).rows();
        if (!codes.contains(code)) {
            error(layer, line, Message.of("NTM-141", code, standard.vietnamese(), period, Nearest.of(code, codes)));
        }
    }

    /** A foundation holds as many criteria and indicators as its decision, or says what it has not seen. */
    private void size(Layer layer) {
        layer.declared(Statement.Size.class).forEach(size -> {
            int criteria = criteria(layer).size();
            Set<String> indicators = layer.indicators();
            boolean open = layer.stated(Demand.class).anyMatch(d -> d.subject().isRest());
            if (criteria != size.criteria() || indicators.size() > size.indicators()
                    || indicators.size() < size.indicators() && !open) {
                error(layer, layer.header().line(), Message.of("NTM-140", size.criteria(), size.indicators(), criteria,
                        indicators.size()));
            }
        });
    }

    private static Set<String> criteria(Layer layer) {
        return layer.stated(Statement.Criterion.class).map(Statement.Criterion::code).collect(Collectors.toSet());
    }

    private static Stream<Demand> demands(List<Layer> layers) {
        return layers.stream().flatMap(l -> l.stated(Demand.class));
    }

    private static Subject subject(Statement statement) {
        return statement instanceof Demand d ? d.subject()
                : statement instanceof Statement.Repeal r ? r.subject()
                : statement instanceof Statement.Retitle r ? r.subject()
                : statement instanceof Statement.Link k ? k.subject()
                : statement instanceof Statement.AddedByProvince a ? a.subject() : null;
    }
}
