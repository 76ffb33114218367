package vn.nongthonmoi.assurance.independent;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What the two do not agree on, by kind, with one small case of each kind. */
final class Disagreements {

    private static final class Kind {
        private long count;
        private String smallest;
    }

    private final Map<String, Kind> kinds = new TreeMap<>();
    private long compared;

    void compared(int fields) {
        compared += fields;
    }

    long compared() {
        return compared;
    }

    /** Notes one; true where it is the first of its kind, so that a small case of it is wanted. */
    boolean add(String kind) {
        Kind of = kinds.computeIfAbsent(kind, k -> new Kind());
        of.count++;
        return of.count == 1;
    }

    void smallest(String kind, String reproduction) {
        kinds.get(kind).smallest = reproduction;
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        kinds.forEach((kind, of) -> counts.put(kind, of.count));
        return counts;
    }

    long total() {
        return kinds.values().stream().mapToLong(k -> k.count).sum();
    }

    /** Kinds, the most frequent first. */
    void print(PrintStream out) {
        kinds.entrySet().stream().sorted(Comparator.comparing(e -> -e.getValue().count)).forEach(e -> {
            out.println(e.getValue().count + " × " + e.getKey());
            out.println("    " + e.getValue().smallest);
        });
    }
}
