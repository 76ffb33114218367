package vn.nongthonmoi.criteria;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.nongthonmoi.criteria.internal.resolve.Fingerprint;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;

/**
 * What rule files state, in short: every rule by name, with a digest of its statements.
 *
 * @param version the version it was written at
 * @param layers by id
 */
record CriteriaList(String version, SortedMap<String, Entry> layers) {

    private static final String FIRST = "criteria as told at ";
    private static final int DIGITS = 12;

    /**
     * A layer.
     *
     * @param id its name
     * @param sets what the CHANGELOG calls the sets it is of; its id where it is of none
     * @param decision the number; empty where it is not known
     * @param rules a digest for each name
     */
    record Entry(String id, List<String> sets, String decision, SortedMap<String, String> rules) { }

    /** What differs in one set: a rule, or a whole layer; then {@code rule} is null. */
    record Change(Kind kind, String set, Entry layer, String rule) { }

    /** What became of it. */
    enum Kind { ADDED, CHANGED, DROPPED }

    /** What these layers state. */
    static CriteriaList of(String version, Collection<Layer> layers) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (Layer layer : layers) {
            SortedMap<String, String> rules = new TreeMap<>();
            layer.rules().forEach(r -> rules.put(r.name(), digest(r)));
            List<String> sets = layer.scopes().stream().map(CriteriaList::set).sorted().toList();
            entries.put(layer.id(), new Entry(layer.id(), sets.isEmpty() ? List.of(layer.id()) : sets,
                    layer.decision().number(), rules));
        }
        return new CriteriaList(version, entries);
    }

    /** As the README names it. */
    private static String set(Scope scope) {
        return scope.standard().code() + " " + scope.period()
                + (scope.jurisdiction() == Jurisdiction.PROVINCE ? " (" + scope.who() + ")" : "");
    }

    private static String digest(Rule rule) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(Fingerprint.canonical(rule).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The list that {@link #text} wrote. */
    static CriteriaList read(String text) {
        List<String> lines = text.lines().toList();
        SortedMap<String, Entry> entries = new TreeMap<>();
        SortedMap<String, String> rules = null;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(" ")) {
                int digest = line.lastIndexOf(' ');
                rules.put(line.substring(0, digest).strip(), line.substring(digest + 1));
            } else if (!line.isEmpty()) {
                String[] heading = line.split(" \\| ?", -1);
                rules = new TreeMap<>();
                entries.put(heading[0], new Entry(heading[0], List.of(heading[1].split(", ")), heading[2], rules));
            }
        }
        return new CriteriaList(lines.get(0).substring(FIRST.length()), entries);
    }

    /** A heading for each layer, {@code id | sets | decision}, and a line for each of its rules. */
    String text() {
        StringBuilder text = new StringBuilder(FIRST + version + "\n");
        for (Entry layer : layers.values()) {
            String heading = layer.id() + " | " + String.join(", ", layer.sets()) + " | " + layer.decision();
            text.append('\n').append(heading.strip()).append('\n');
            layer.rules().forEach((name, digest) -> text.append("    " + name + " " + digest + "\n"));
        }
        return text.toString();
    }

    /** What is different now, by layer, rule and set. */
    List<Change> changes(CriteriaList now) {
        List<Change> changes = new ArrayList<>();
        for (String id : union(layers.keySet(), now.layers.keySet())) {
            Entry was = layers.get(id);
            Entry is = now.layers.get(id);
            if (was == null) {
                is.sets().forEach(set -> changes.add(new Change(Kind.ADDED, set, is, null)));
            } else if (is == null) {
                was.sets().forEach(set -> changes.add(new Change(Kind.DROPPED, set, was, null)));
            } else {
                changes.addAll(changes(was, is));
            }
        }
        return changes;
    }

    private static List<Change> changes(Entry was, Entry is) {
        List<Change> changes = new ArrayList<>();
        for (String rule : union(was.rules().keySet(), is.rules().keySet())) {
            String before = was.rules().get(rule);
            String after = is.rules().get(rule);
            if (before == null || !before.equals(after)) {
                Kind kind = before == null ? Kind.ADDED : after == null ? Kind.DROPPED : Kind.CHANGED;
                // A layer may have come to be of other sets; those that it left are told as well.
                union(was.sets(), is.sets()).forEach(set -> changes.add(new Change(kind, set, is, rule)));
            }
        }
        return changes;
    }

    private static SortedSet<String> union(Collection<String> some, Collection<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
