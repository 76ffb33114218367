package vn.nongthonmoi.criteria.internal.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/** What layers repealed while they were laid, by row and year: what a later layer states in its place replaces it. */
final class Repeals {

    /** Before every year, so that it is the first of a row's. */
    static final int ANY_YEAR = 0;

    private final Map<String, TreeMap<Integer, Repealed>> repealed = new HashMap<>();

    /** A row that was repealed, and by which layer. */
    private record Repealed(LaidRow row, Layer by) {

        /** Whether it stays repealed for a layer: a province's row that is older than the nation's repeal is gone with it. */
        boolean binds(Layer layer) {
            return by == layer || layer.jurisdiction() == Jurisdiction.PROVINCE
                    && by.jurisdiction() != Jurisdiction.PROVINCE && layer.decision().date().isBefore(by.decision().date());
        }
    }

    /** Notes a repeal; the year is {@link #ANY_YEAR} for all of a row. */
    void add(String code, int year, LaidRow row, Layer by) {
        repealed.computeIfAbsent(code, c -> new TreeMap<>()).put(year, new Repealed(row, by));
    }

    /**
     * The row that what a layer states for a year takes the place of; null when none was repealed, or when the nation
     * repealed it and a province has it again: that is a row of its own.
     */
    LaidRow row(String code, int year, Layer layer) {
        TreeMap<Integer, Repealed> years = repealed.getOrDefault(code, new TreeMap<>());
        Repealed found = years.getOrDefault(year, years.get(ANY_YEAR));
        return found == null || layer.jurisdiction() == Jurisdiction.PROVINCE
                && found.by().jurisdiction() != Jurisdiction.PROVINCE ? null : found.row();
    }

    /** Whether what a layer states for a year has gone with the national row that it was about. */
    boolean gone(Layer layer, String code, int year, Set<Integer> present) {
        TreeMap<Integer, Repealed> years = repealed.getOrDefault(code, new TreeMap<>());
        Repealed found = years.get(year);
        if (found == null && !present.contains(ANY_YEAR)) {
            found = years.get(ANY_YEAR);
        }
        return found != null && found.by() != layer && !present.contains(year) && found.binds(layer);
    }

    /** Lets go of repeals for single years where a layer states a row anew for every year. */
    void statedAnew(String code, Layer layer) {
        repealed.getOrDefault(code, new TreeMap<>()).entrySet()
                .removeIf(e -> e.getKey() != ANY_YEAR && !e.getValue().binds(layer));
    }

    /** The single years for which a row was repealed. */
    Set<Integer> years(String code) {
        return repealed.getOrDefault(code, new TreeMap<>()).tailMap(ANY_YEAR, false).keySet();
    }
}
