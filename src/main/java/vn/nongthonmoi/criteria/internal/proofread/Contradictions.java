package vn.nongthonmoi.criteria.internal.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Finds rules of one layer that say different things, or the same twice, of one row for the same units. */
final class Contradictions {

    private static final int MOST_PROFILES = 5000;
    // Rules times profiles; no bundled file takes more than a hundred.
    private static final int MOST_ASKED = 100_000;

    /** Takes in what was found. */
    interface Found {
        void error(Layer layer, int line, Message message);
    }

    private final Layer layer;
    private final LayerRules rules;
    private final Found found;

    private Contradictions(Layer layer, LayerRules rules, Found found) {
        this.layer = layer;
        this.rules = rules;
        this.found = found;
    }

    /** Hands every contradiction and repetition of a layer to the receiver. */
    static void check(Layer layer, LayerRules rules, Found found) {
        Contradictions check = new Contradictions(layer, rules, found);
        check.repetitions();
        check.contradictions();
    }

    private void error(int line, Message message) {
        found.error(layer, line, message);
    }

    /** A row stated twice for the same units is a slip, even where both times say the same. */
    private void repetitions() {
        Map<List<Object>, Integer> first = new HashMap<>();
        layer.body().forEach(rule -> rule.stated().forEach(s -> {
            if (s.statement() instanceof Demand d) {
                Integer before = first.putIfAbsent(List.of(row(d), units(rule)), s.line());
                if (before != null) {
                    error(s.line(), Message.of("NTM-145", d.subject().code(), before));
                }
            }
        }));
    }

    private static List<String> units(Rule rule) {
        return rule.conditions().stream().map(Rule.Condition::text).sorted().toList();
    }

    private static boolean sameUnits(Rule one, Rule two) {
        return units(one).equals(units(two));
    }

    private void contradictions() {
        Map<String, List<Rule>> byRow = new LinkedHashMap<>();
        layer.body().forEach(rule -> rule.stated().forEach(s -> {
            if (s.statement() instanceof Demand d) {
                byRow.computeIfAbsent(row(d), k -> new ArrayList<>()).add(rule);
            }
        }));
        Set<Rule> doubtful = byRow.values().stream().filter(of -> of.size() > 1).flatMap(List::stream)
                .collect(Collectors.toSet());
        // A unit is in one region and one group; it may be in any number of other classes.
        List<Rule> placing = layer.body().filter(r -> r.stated().stream().anyMatch(s ->
                s.statement() instanceof Statement.Classify c && !c.what().equals("class"))).toList();
        if (placing.size() > 1) {
            doubtful.addAll(placing);
        }
        if (doubtful.isEmpty()) {
            return;
        }
        List<Profile> profiles = profiles(doubtful);
        if (profiles.size() > MOST_PROFILES || profiles.size() * layer.rules().size() > MOST_ASKED) {
            error(layer.header().line(), Message.of("NTM-138", MOST_PROFILES));
            return;
        }
        profiles.forEach(p -> {
            contradictions(rules.classify(p));
            contradictions(Resolver.alone(rules, p));
        });
    }

    private static String row(Demand d) {
        return d.subject().code() + "@" + d.subject().year();
    }

    private void contradictions(List<LayerRules.Fired> fired) {
        Map<String, LayerRules.Fired> first = new HashMap<>();
        for (LayerRules.Fired f : fired) {
            if (f.statement() instanceof Demand d) {
                contradiction(first, row(d) + f.rule().forRemaining(), d.subject().code(), f);
            } else if (f.statement() instanceof Statement.Classify c && !c.what().equals("class")) {
                contradiction(first, c.what(), c.what().equals("group") ? "nhóm" : "vùng", f);
            }
        }
    }

    private void contradiction(Map<String, LayerRules.Fired> first, String key, String shown,
            LayerRules.Fired f) {
        LayerRules.Fired other = first.putIfAbsent(key, f);
        if (other != null && !other.statement().equals(f.statement()) && !sameUnits(other.rule(), f.rule())) {
            error(f.line(), Message.of("NTM-111", shown, layer.file() + ":" + other.line(),
                    layer.file() + ":" + f.line()));
        }
    }

    /** One profile for every combination that the doubtful rules, and the classes they go by, can tell apart. */
    private List<Profile> profiles(Set<Rule> doubtful) {
        Map<ProfileField, Set<String>> named = new HashMap<>();
        layer.body().filter(r -> r.classifies() || doubtful.contains(r)).flatMap(r -> r.conditions().stream())
                .filter(c -> c.tested() != null)
                .forEach(c -> named.computeIfAbsent(c.tested(), f -> new TreeSet<>()).addAll(c.values()));
        List<Profile> profiles = List.of(new Profile("", "", "", "", "", Set.of(), Set.of(), 0));
        for (Map.Entry<ProfileField, Set<String>> entry : named.entrySet()) {
            ProfileField field = entry.getKey();
            if (field == ProfileField.CLASSES || field == ProfileField.REMAINING) {
                continue;
            }
            for (String value : entry.getValue()) {
                List<Profile> more = new ArrayList<>(profiles);
                for (Profile p : profiles) {
                    if (field == ProfileField.TRAITS) {
                        Set<String> traits = new HashSet<>(p.getTraits());
                        traits.add(value);
                        more.add(p.with(traits, Set.of()));
                    } else {
                        more.add(p.with(field, value));
                    }
                }
                profiles = more.stream().distinct().toList();
                if (profiles.size() > MOST_PROFILES) {
                    return profiles;
                }
            }
        }
        return profiles;
    }
}
