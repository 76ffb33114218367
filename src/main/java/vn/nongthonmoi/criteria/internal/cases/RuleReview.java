package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.resolve.Reach;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Quotes;

/** Looks at rules that are free of errors for what is probably not meant: the warnings of a check. */
public final class RuleReview {

    private RuleReview() { }

    /**
     * The warnings, with those that loading has found.
     *
     * @param files the rule files, and the tables of cases beside them
     * @param before the layers to compare with
     */
    public static List<RuleProblem> of(CriteriaLibrary library, RuleBase base, SortedMap<String, byte[]> files,
            List<Layer> before) {
        List<RuleProblem> found = new ArrayList<>(base.warnings());
        found.addAll(base.dates());
        found.addAll(base.silenced());
        found.addAll(base.unsourced(before));
        Reach reach = new Reach(base);
        CaseReport cases = CaseRun.of(library, base, reach, files);
        found.addAll(unreached(Coverages.requirements(base.layers()), reach));
        found.addAll(cases.problems());
        // What a table lacks can only be said when all of it was run.
        if (cases.problems().isEmpty()) {
            found.addAll(MissingCases.warnings(cases));
        }
        return new Quotes(files).quoted(found);
    }

    /** Requirements that never decide: one warning each, or one for a file of which none does. */
    private static List<RuleProblem> unreached(Map<RulePosition, String> requirements, Reach reach) {
        Map<String, List<RulePosition>> byFile = requirements.keySet().stream()
                .collect(Collectors.groupingBy(RulePosition::file));
        List<RuleProblem> found = new ArrayList<>();
        byFile.forEach((file, rules) -> {
            List<RulePosition> unreached = rules.stream().filter(r -> !reach.decides(r)).toList();
            if (unreached.size() == rules.size()) {
                found.add(RuleProblem.warning(file, 1, 1, Message.of("NTM-158", rules.size())));
            } else {
                unreached.forEach(r -> found.add(
                        RuleProblem.warning(file, r.line(), 1, Message.of("NTM-152", requirements.get(r)))));
            }
        });
        return found;
    }
}
