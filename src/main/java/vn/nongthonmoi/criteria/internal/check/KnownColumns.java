package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement.Tally;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Subject;
import vn.nongthonmoi.criteria.internal.text.Nearest;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The evidence columns of a set, of every time: one that is not asked for on a day is still a column of the set.
 *
 * @param codes plain codes
 * @param objectParts codes of parts that several objects may have, numbered
 * @param counted codes counted over the units within, with their kinds
 * @param least those of them of a least value, which may have contents, named
 * @param spelled the codes by what tells them apart in any spelling
 * @param asked what is asked under a code, by whom
 */
record KnownColumns(Set<String> codes, Set<String> objectParts, Map<String, Set<UnitKind>> counted, Set<String> least,
        Map<String, String> spelled, Map<String, List<Asked>> asked) {

    private static final Pattern NUMBERED = Pattern.compile("(.+)(\\.[0-9]{1,3})");
    private static final List<String> HALVES = List.of(".nam", ".nu");

    /** What a layer asks under a code. */
    record Asked(Layer layer, Statement.Demand demand) { }

    static KnownColumns of(LayerStack set) {
        KnownColumns known = new KnownColumns(new HashSet<>(), new HashSet<>(), new HashMap<>(), new HashSet<>(),
                new HashMap<>(), new HashMap<>());
        Set<String> objects = new HashSet<>();
        for (Layer layer : set.layers()) {
            layer.stated(Statement.Fact.class).forEach(f -> known.codes.add(f.code()));
            layer.stated(Statement.Demand.class).forEach(d -> {
                known.add(layer, d);
                if (d.measure() == Measure.OBJECTS) {
                    objects.add(d.subject().code());
                }
            });
            layer.stated(Statement.Withdrawal.class).flatMap(w -> UnitKind.find(w.members()).stream()).forEach(kind ->
                    known.counted.computeIfAbsent(WithdrawalRange.WITHDRAWN, c -> EnumSet.noneOf(UnitKind.class)).add(kind));
        }
        for (String code : known.codes) {
            if (objects.stream().anyMatch(new Subject(Subject.Kind.PART, code, null, false)::isPartOf)) {
                known.objectParts.add(code);
            }
        }
        known.codes.forEach(code -> known.spelled.put(Texts.key(code), code));
        known.counted.keySet().forEach(code -> known.spelled.put(Texts.key(code), code));
        return known;
    }

    private void add(Layer layer, Statement.Demand d) {
        String code = d.subject().code();
        codes.add(code);
        asked.computeIfAbsent(code, c -> new ArrayList<>()).add(new Asked(layer, d));
        if (d.manner().alike()) {
            for (String half : HALVES) {
                codes.add(code + half);
                asked.computeIfAbsent(code + half, c -> new ArrayList<>()).add(new Asked(layer, d));
            }
        }
        Tally tally = d.manner().tally();
        if (tally != null && tally.column() != null) {
            counted.computeIfAbsent(tally.column(), c -> EnumSet.noneOf(UnitKind.class)).addAll(tally.kinds());
            if (tally.how() == Tally.How.LEAST) {
                least.add(tally.column());
            }
        }
    }

    /** The code as the set spells it; empty where the set has no such column. */
    Optional<String> find(String code) {
        if (codes.contains(code)) {
            return Optional.of(code);
        }
        String key = Texts.key(code);
        if (spelled.containsKey(key)) {
            return Optional.of(spelled.get(key));
        }
        Matcher numbered = NUMBERED.matcher(key);
        if (numbered.matches() && objectParts.contains(spelled.get(numbered.group(1)))) {
            return Optional.of(spelled.get(numbered.group(1)) + numbered.group(2));
        }
        return least.stream().filter(c -> key.startsWith(Texts.key(c) + "."))
                .map(c -> c + key.substring(c.length())).findFirst();
    }

    /** The indicators of a criterion by its code, such as 17.1 to 17.12 of 17; none where the set has no such criterion. */
    List<String> indicatorsOf(String criterion) {
        String key = Texts.key(criterion) + ".";
        return asked.entrySet().stream().filter(e -> Texts.key(e.getKey()).startsWith(key) && e.getValue().stream()
                .anyMatch(a -> a.demand().subject().kind() == Subject.Kind.INDICATOR)).map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The code probably meant: the row that a part would be of, or else the one that differs least. */
    String nearest(String code) {
        for (int point = code.lastIndexOf('.'); point > 0; point = code.lastIndexOf('.', point - 1)) {
            Optional<String> row = find(code.substring(0, point)).filter(codes::contains);
            if (row.isPresent()) {
                return row.get();
            }
        }
        return Nearest.of(code, codes);
    }

    /** Whether it is a column of the units within, spelled as the set does. */
    boolean ofMembers(String code) {
        return !kindsCounted(code).isEmpty();
    }

    /** The kinds of the units within whose column it is; empty when it is none of theirs. */
    Set<UnitKind> kindsCounted(String code) {
        String row = least.stream().filter(c -> code.startsWith(c + ".")).findFirst().orElse(code);
        return counted.getOrDefault(row, Set.of());
    }

    /**
     * What is wrong with a value whoever the unit is: what the first that asks for it on a day says, where nobody who does
     * could read it. Empty where somebody could, or nobody asks.
     */
    Optional<Message> wrong(String code, Object value, LocalDate asOf) {
        Matcher numbered = NUMBERED.matcher(code);
        String row = asked.containsKey(code) || !numbered.matches() ? code : numbered.group(1);
        List<Optional<Message>> all = asked.getOrDefault(row, List.of()).stream()
                .filter(a -> a.layer().inForceOn(asOf)).map(Asked::demand).map(d -> Optional.ofNullable(
                        Cells.wrong(d.measure(), d.subject().ifPresent(), d.scale(), code, value))).toList();
        return all.stream().allMatch(Optional::isPresent) ? all.stream().findFirst().flatMap(m -> m) : Optional.empty();
    }
}
