package vn.nongthonmoi.workbench.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.RuleProblem.Severity;

/**
 * What a check found, parted by what its reader has to do: errors, warnings that other rules did not have, and those that
 * they had. Without that an error, or the one warning that a change brought, stands among a thousand old ones.
 *
 * @param errors the errors
 * @param news the warnings that the other rules did not have
 * @param known the warnings that they had
 * @param missing the files of the other rules that are not there
 * @param compared whether there are other rules
 */
public record CheckReport(List<RuleProblem> errors, List<RuleProblem> news, List<RuleProblem> known, List<String> missing,
        boolean compared) {

    /** A problem wherever its line has moved to. */
    private record Same(String file, String code, String line, List<String> said) {
        static Same of(RuleProblem p) {
            return new Same(p.file(), p.message().code(), p.quoted().strip(), p.message().arguments().stream()
                    .map(a -> a.replaceFirst("(\\.\\w+):\\d+$", "$1")).toList());
        }
    }

    /** Checks rules against others. */
    public static CheckReport of(RuleFiles rules, RuleFiles before) {
        CompletableFuture<List<RuleProblem>> beside = CompletableFuture.supplyAsync(() -> before.check(before));
        List<RuleProblem> found = rules.check(before);
        Map<Same, Integer> old = new HashMap<>();
        beside.join().forEach(p -> old.merge(Same.of(p), 1, Integer::sum));
        List<RuleProblem> errors = new ArrayList<>();
        List<RuleProblem> news = new ArrayList<>();
        List<RuleProblem> known = new ArrayList<>();
        for (RuleProblem p : found) {
            boolean had = p.severity() == Severity.WARNING && old.merge(Same.of(p), -1, Integer::sum) >= 0;
            (p.severity() == Severity.ERROR ? errors : had ? known : news).add(p);
        }
        SortedSet<String> missing = new TreeSet<>(before.asMap().keySet());
        missing.removeAll(rules.asMap().keySet());
        return new CheckReport(errors, news, known, List.copyOf(missing), true);
    }

    /** Checks rules against those that come with the library, as far as they are a copy of them. */
    public static CheckReport of(RuleFiles rules) {
        RuleFiles bundled = RuleFiles.bundled();
        return Collections.disjoint(rules.asMap().keySet(), bundled.asMap().keySet()) ? alone(rules, true) : of(rules, bundled);
    }

    /** The report on the rules that come with the library, all of whose warnings are known. */
    public static CheckReport ofBundled() {
        return alone(RuleFiles.bundled(), false);
    }

    private static CheckReport alone(RuleFiles rules, boolean news) {
        List<RuleProblem> found = rules.check();
        List<RuleProblem> warnings = found.stream().filter(p -> p.severity() == Severity.WARNING).toList();
        return new CheckReport(found.stream().filter(p -> p.severity() == Severity.ERROR).toList(), news ? warnings : List.of(),
                news ? List.of() : warnings, List.of(), false);
    }

    /** Copies the lists. */
    public CheckReport {
        errors = List.copyOf(errors);
        news = List.copyOf(news);
        known = List.copyOf(known);
        missing = List.copyOf(missing);
    }

    /** How many warnings there are. */
    public int warnings() {
        return news.size() + known.size();
    }

    /** What is to be read: errors, what is new, and where all of it is asked for the rest. */
    public Stream<RuleProblem> shown(boolean all) {
        return Stream.of(errors, news, all ? known : List.<RuleProblem>of()).flatMap(List::stream);
    }
}
