package vn.nongthonmoi.workbench.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.StatedRule;

/**
 * What two people changed of the rules that both began from. A rule is known by its file and name; spacing, comments and the
 * order of rules are no change. Tables of cases and lists of units are held against each other as files.
 *
 * @param base where both began
 * @param one what the first made of it
 * @param two what the second made of it
 * @param changes what at least one of them changed, in the order of files and of the rules in them
 */
public record ThreeWay(Side base, Side one, Side two, List<Change> changes) {

    private static final String RULES = ".dslr";

    /** Who changed something. */
    public enum Who {
        /** The first alone. */
        ONE,
        /** The second alone. */
        TWO,
        /** Both, and to the same. */
        ALIKE,
        /** Both, and each to something else. */
        CONFLICT
    }

    /** What is compared: a rule by its file and name, or a file, which has no name. */
    public record Key(String file, String name) { }

    /**
     * What stands there.
     *
     * @param mark equal where the same is stated
     * @param position file and line
     * @param lines the lines of a rule; none of another file
     */
    public record Item(String mark, RulePosition position, List<String> lines) { }

    /**
     * Rules that are compared.
     *
     * @param name what they are called, for people
     * @param items in the order of files and lines
     */
    public record Side(String name, Map<Key, Item> items) {

        /** Reads rules, which have to be free of errors. */
        public static Side of(String name, RuleFiles files) {
            Map<Key, Item> items = new LinkedHashMap<>();
            for (StatedRule rule : files.rules()) {
                items.put(new Key(rule.position().file(), rule.name()),
                        new Item(rule.fingerprint(), rule.position(), lines(files, rule.position())));
            }
            files.asMap().forEach((file, content) -> {
                if (!file.endsWith(RULES)) {
                    items.put(new Key(file, ""), new Item(new String(content, StandardCharsets.ISO_8859_1),
                            new RulePosition(file, 1), List.of()));
                }
            });
            return new Side(name, items);
        }

        private static List<String> lines(RuleFiles files, RulePosition first) {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (int at = first.line(); !line.equals("end"); at++) {
                line = files.line(new RulePosition(first.file(), at)).orElse("end").strip().replaceAll("\\s+", " ");
                if (!line.startsWith("//") && !line.isEmpty()) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    /**
     * What was changed.
     *
     * @param key the rule or file
     * @param who who did
     * @param base what stood there; null for nothing
     * @param one what the first has; null for nothing
     * @param two what the second has; null for nothing
     */
    public record Change(Key key, Who who, Item base, Item one, Item two) {

        /** The lines of a side that were not there, then those of the beginning that are gone. */
        public static List<String> lines(Item base, Item side) {
            List<String> was = base == null ? List.of() : base.lines();
            List<String> is = side == null ? List.of() : side.lines();
            return Stream.concat(is.stream().filter(l -> !was.contains(l)).map(l -> "+ " + l),
                    was.stream().filter(l -> side != null && !is.contains(l)).map(l -> "- " + l)).toList();
        }

        private RulePosition position() {
            return Stream.of(base, one, two).filter(Objects::nonNull).findFirst().orElseThrow().position();
        }
    }

    /** Compares. */
    public static ThreeWay of(Side base, Side one, Side two) {
        List<Change> changes = Stream.of(base, one, two).flatMap(s -> s.items().keySet().stream()).distinct().flatMap(key -> {
            Item was = base.items().get(key);
            Item first = one.items().get(key);
            Item second = two.items().get(key);
            boolean byOne = !same(was, first);
            boolean byTwo = !same(was, second);
            Who who = byOne && byTwo ? same(first, second) ? Who.ALIKE : Who.CONFLICT : byOne ? Who.ONE : Who.TWO;
            return byOne || byTwo ? Stream.of(new Change(key, who, was, first, second)) : Stream.of();
        }).sorted(Comparator.comparing((Change c) -> c.key().file()).thenComparing(c -> c.position().line())).toList();
        return new ThreeWay(base, one, two, changes);
    }

    private static boolean same(Item one, Item two) {
        return one == null ? two == null : two != null && one.mark().equals(two.mark());
    }

    /** How many are of a kind. */
    public long count(Who who) {
        return changes.stream().filter(c -> c.who() == who).count();
    }

    /** How many were changed by both, and not alike. */
    public long conflicts() {
        return count(Who.CONFLICT);
    }
}
