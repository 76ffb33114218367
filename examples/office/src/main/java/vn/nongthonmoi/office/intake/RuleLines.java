package vn.nongthonmoi.office.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.StatedRule;

/** Which rule a line of a rule file stands in. */
final class RuleLines {

    private final Map<String, TreeMap<Integer, StatedRule>> rules = new HashMap<>();

    RuleLines(List<StatedRule> all) {
        all.forEach(rule -> rules.computeIfAbsent(rule.position().file(), f -> new TreeMap<>()).put(rule.position().line(), rule));
    }

    /** The last rule that begins above the line or on it. */
    Optional<StatedRule> at(RulePosition line) {
        return Optional.ofNullable(rules.get(line.file())).map(lines -> lines.floorEntry(line.line())).map(Map.Entry::getValue);
    }
}
