package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.Quotes;
import vn.nongthonmoi.criteria.internal.proofread.Dates;
import vn.nongthonmoi.criteria.internal.proofread.Reach;
import vn.nongthonmoi.criteria.internal.proofread.Silenced;
import vn.nongthonmoi.criteria.internal.proofread.Unsourced;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;

/** Looks at rules that are free of errors for what is probably not meant: the warnings of a check. */
public final class RuleReview {

    private RuleReview() { }

    /**
     * The warnings, with those that loading has found.
     *
     * @param files the rule files, and the tables of cases beside them
     * @param loading what loading has found
     * @param before the layers to compare with
     */
    public static List<RuleProblem> of(CaseSets sets, RuleBase base, SortedMap<String, byte[]> files,
            List<RuleProblem> loading, List<Layer> before) {
        List<RuleProblem> found = new ArrayList<>(loading);
        found.addAll(Dates.check(base.layers(), base.resolvers(), base.territory()));
        found.addAll(Silenced.check(base.resolvers(), base.territory()));
        found.addAll(Unsourced.check(before, base.layers()));
        Reach reach = new Reach(base);
        found.addAll(reach.unknown());
        CaseReport cases = CaseRun.of(sets, base, reach, files);
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
