package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CaseReport.Coverage;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.RuleProblem;

/** Warns of requirements without the cases they need: one warning a sentence, one a file that has none at all. */
public final class MissingCases {

    private MissingCases() { }

    /** The warnings, in the order of files and lines. */
    public static List<RuleProblem> warnings(CaseReport report) {
        Map<String, List<Coverage>> byFile = report.coverage().stream()
                .collect(Collectors.groupingBy(c -> c.rule().file(), LinkedHashMap::new, Collectors.toList()));
        List<RuleProblem> warnings = new ArrayList<>();
        byFile.forEach((file, all) -> {
            if (all.stream().allMatch(c -> c.seen().isEmpty())) {
                warnings.add(RuleProblem.warning(file, 1, 1, Message.of("NTM-168", all.size())));
                return;
            }
            Map<RulePosition, List<Coverage>> byLine = all.stream().filter(c -> !c.complete())
                    .collect(Collectors.groupingBy(Coverage::rule, LinkedHashMap::new, Collectors.toList()));
            byLine.forEach((rule, missing) -> warnings.add(RuleProblem.warning(file, rule.line(), 1,
                    Message.of("NTM-167", missing.get(0).code(), what(missing)))));
        });
        return warnings;
    }

    /** For example {@code TN: đạt, không đạt; TDMNPB: chưa có mức}. */
    private static String what(List<Coverage> missing) {
        return missing.stream().map(c -> (c.column().isEmpty() ? ""
                : Region.find(c.column()).map(Region::label).orElse(c.column()) + ": ")
                + c.missing().stream().map(s -> s.title().vi()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
