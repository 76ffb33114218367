package vn.nongthonmoi.office.annex;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Comparison;

/** Completes a level with what its row and its head say of all their numbers: how a value is held against them, and their unit. */
final class Measured {

    private Measured() { }

    /**
     * The level with what stands around it.
     *
     * @param comparison how the row says that a value is held against its numbers; null where it does not
     * @param units the units of measure that the row and the head say; those that are empty say none
     * @param parts what each part of the row asks, by its letter
     * @param text the cell, for what can no longer be read
     */
    static CellLevel of(CellLevel level, @Nullable Comparison comparison, Set<String> units, Map<String, String> parts, String text) {
        CellLevel unreadable = new CellLevel.Unreadable(CellLevel.Why.UNIT, text);
        if (level instanceof CellLevel.Number number) {
            return number(number, comparison, units).map(CellLevel.class::cast).orElse(unreadable);
        }
        if (level instanceof CellLevel.Years years) {
            SortedMap<Integer, CellLevel.Number> levels = new TreeMap<>();
            years.levels().forEach((year, number) -> number(number, comparison, units).ifPresent(n -> levels.put(year, n)));
            return levels.size() == years.levels().size() ? new CellLevel.Years(levels) : unreadable;
        }
        if (level instanceof CellLevel.Parts each) {
            Map<String, CellLevel> levels = new LinkedHashMap<>();
            each.levels().forEach((letter, part) -> {
                // What the row says once need not be of every part: a part has the unit that stands in its own words.
                Set<String> own = LevelText.units(parts.getOrDefault(letter, ""));
                levels.put(letter, of(part, comparison, own.size() > 1 ? Set.of() : own, Map.of(), text));
            });
            return levels.values().stream().anyMatch(part -> part instanceof CellLevel.Unreadable) ? unreadable : new CellLevel.Parts(levels);
        }
        return level;
    }

    private static Optional<CellLevel.Number> number(CellLevel.Number number, @Nullable Comparison comparison, Set<String> around) {
        Set<String> units = new LinkedHashSet<>(around);
        units.add(number.unit());
        units.remove("");
        // «Triệu đồng» beside «triệu đồng/người/năm» is the same said shorter.
        String longest = units.stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
        return units.stream().anyMatch(unit -> !longest.equals(unit) && !longest.startsWith(unit + "/")) ? Optional.empty()
                : Optional.of(new CellLevel.Number(number.comparison() == null ? comparison : number.comparison(), number.number(), longest));
    }
}
