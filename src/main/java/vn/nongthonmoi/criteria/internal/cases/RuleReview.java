package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.resolve.Reach;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Quotes;

/** Looks at rules that are free of errors for what is probably not meant: the warnings of a check. */
public final class RuleReview {

    private RuleReview() { }

    /**
     * The warnings, with those that loading has found.
     *
     * @param files the rule files, and the tables of cases beside them
     * @param before the rules to compare with
     */
    public static List<RuleProblem> of(CriteriaLibrary library, RuleBase base, SortedMap<String, byte[]> files,
            RuleBase before) {
        List<RuleProblem> found = new ArrayList<>(base.warnings());
        found.addAll(base.dates());
        found.addAll(base.unsourced(before));
        Reach reach = new Reach(base);
        CaseReport cases = CaseRun.of(library, base, reach, files);
        Coverages.requirements(base.layers()).forEach((rule, code) -> {
            if (!reach.decides(rule)) {
                found.add(RuleProblem.warning(rule.file(), rule.line(), 1, Message.of("NTM-152", code)));
            }
        });
        found.addAll(cases.problems());
        found.addAll(MissingCases.warnings(cases));
        return new Quotes(files).quoted(found);
    }
}
