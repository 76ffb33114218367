package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.rules.Diff;
import vn.nongthonmoi.office.rules.DiffAnswer;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.rules.RulesDiff;
import vn.nongthonmoi.workbench.rules.ThreeWay;
import vn.nongthonmoi.workbench.rules.ThreeWayAnswer;

/**
 * Shows what differs between two sets, two days of one, or the rules of two directories; or what two people changed of the
 * rules that both began from.
 */
@Command(name = "diff")
final class DiffCommand extends AnswerCommand {

    @Option(names = "--standard", paramLabel = "S", descriptionKey = "option.standard-or-all")
    private String standard;

    @Option(names = "--from", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String to;

    @Option(names = "--base", paramLabel = "DIR", descriptionKey = "option.base")
    private String base;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-only")
    private String province;

    @Option(names = "--area", paramLabel = "I|II|III|none", descriptionKey = "option.area")
    private String area;

    DiffCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        if (base != null) {
            return threeWay();
        }
        Standard chosen = standard == null ? null : arguments.standard(standard);
        Province where = province == null ? null : arguments.province(province);
        Area kind = area == null ? null : arguments.area(area);
        if (kind != null && where == null) {
            throw Failure.usage(texts.get("usage.area-without-province"));
        }
        CriteriaLibrary rules = library();
        Side before = Side.of("--from", from, rules, arguments);
        Side after = Side.of("--to", to, rules, arguments);

        List<Diff.SetChange> sets = new ArrayList<>();
        List<SetDifference> differences = new ArrayList<>();
        if (before.ofRules() && after.ofRules()) {
            standards(chosen).forEach(s -> new RulesDiff(s, before.library(), after.library()).diff(where, kind, sets, differences));
        } else if (chosen != null) {
            differences.add(set(chosen, after, before, where).difference(set(chosen, before, after, where), where, kind));
        } else {
            standards(null).forEach(s -> add(s, before, after, where, kind, sets, differences));
        }
        print(new DiffAnswer(new Diff(before.said(after, printing.rules, texts),
                after.said(before, printing.rules, texts), before.ofRules() || after.ofRules(), sets, differences), after.library().units(), texts));
        return true;
    }

    private static Stream<Standard> standards(Standard chosen) {
        return chosen == null ? Stream.of(Standard.values()) : Stream.of(chosen);
    }

    /** Of all standards there are sets that only one side has; a standard that none has is not spoken of. */
    private void add(Standard one, Side before, Side after, Province where, Area kind, List<Diff.SetChange> sets,
            List<SetDifference> differences) {
        Optional<CriteriaSet> was = find(one, before, after, where);
        Optional<CriteriaSet> is = find(one, after, before, where);
        if (was.isPresent() && is.isPresent()) {
            // Of two days of one set nothing is said where nothing happened to it in between.
            owners(owners(was.get(), before), owners(is.get(), after), where).map(owner -> is.get().difference(was.get(), owner, kind))
                    .filter(d -> !d.isEmpty() || !was.get().period().equals(is.get().period())).forEach(differences::add);
        } else if (was.isPresent() || is.isPresent()) {
            sets.add(new Diff.SetChange(one, was.or(() -> is).orElseThrow().period(), summary(was, before), summary(is, after)));
        }
    }

    /** Whose sets are compared: the nation's, or where each province issues its own those of all that have one on both sides. */
    private static Stream<Province> owners(List<Province> before, List<Province> after, Province where) {
        return where != null || before.isEmpty() && after.isEmpty() ? Stream.of(where) : before.stream().filter(after::contains);
    }

    /** The provinces that issue the set for themselves; none where the nation does. */
    private static List<Province> owners(CriteriaSet set, Side side) {
        return side.library().sets().stream().filter(s -> s.standard() == set.standard() && s.period().equals(set.period()))
                .map(SetSummary::province).filter(Objects::nonNull).toList();
    }

    private static SetSummary summary(Optional<CriteriaSet> set, Side side) {
        return set.flatMap(s -> Sets.find(side.library(), s.standard(), s.period())).orElse(null);
    }

    private static Optional<CriteriaSet> find(Standard standard, Side side, Side other, Province province) {
        try {
            return Optional.of(set(standard, side, other, province));
        } catch (NoSuchSetException e) {
            return Optional.empty();
        }
    }

    /** The set a side names; rules without a period or day are looked at on the other side's. */
    private static CriteriaSet set(Standard standard, Side side, Side other, Province province) {
        Side when = side.ofRules() ? other : side;
        return when.day() == null ? Sets.last(side.library(), standard, when.period(), province)
                : side.library().set(standard, when.day());
    }

    private boolean threeWay() throws IOException {
        if (standard != null || province != null || area != null) {
            throw Failure.usage(texts.get("usage.base-alone"));
        }
        ThreeWay compared = ThreeWay.of(rules("--base", base), rules("--from", from), rules("--to", to));
        print(new ThreeWayAnswer(compared, texts));
        return compared.conflicts() == 0;
    }

    private ThreeWay.Side rules(String option, String text) {
        RuleFiles files = text.equals(Side.BUNDLED) ? RuleFiles.bundled()
                : RuleFiles.of(arguments.directory(Path.of(text)));
        try {
            return ThreeWay.Side.of(text.equals(Side.BUNDLED) ? texts.get("check.bundled") : text, files);
        } catch (RuleFileException e) {
            console.complain(texts.get("side.has-errors", option, text));
            throw e;
        }
    }
}
