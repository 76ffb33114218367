package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.rules.Diff;
import vn.nongthonmoi.office.rules.DiffAnswer;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.rules.RulesDiff;

/** Shows what differs between two sets, two days of one, or the rules of two directories. */
@Command(name = "diff")
final class DiffCommand extends AnswerCommand {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--from", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.from")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "P|D|DIR", descriptionKey = "option.to")
    private String to;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-only")
    private String province;

    @Option(names = "--area", paramLabel = "I|II|III|none", descriptionKey = "option.area")
    private String area;

    DiffCommand(Console console) {
        super(console, "table", "markdown", "json");
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = arguments.standard(standard);
        Province where = province == null ? null : arguments.province(province);
        Area kind = area == null ? null : arguments.area(area);
        if (kind != null && where == null) {
            throw Failure.usage(texts.get("usage.area-without-province"));
        }
        CriteriaLibrary rules = library();
        Side before = Side.of("--from", from, rules, arguments);
        Side after = Side.of("--to", to, rules, arguments);

        Diff diff = before.ofRules() && after.ofRules()
                ? new RulesDiff(chosen, before.library(), after.library()).diff(where, kind)
                : new Diff(List.of(), List.of(set(chosen, after, before, where)
                        .difference(set(chosen, before, after, where), where, kind)));
        print(new DiffAnswer(diff, texts));
        return true;
    }

    /** The set a side names; rules without a period or day are looked at on the other side's. */
    private static CriteriaSet set(Standard standard, Side side, Side other, Province province) {
        Side when = side.ofRules() ? other : side;
        return when.day() == null ? Sets.last(side.library(), standard, when.period(), province)
                : side.library().set(standard, when.day());
    }
}
