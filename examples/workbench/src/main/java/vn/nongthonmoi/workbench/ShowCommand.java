package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.rules.AnnexAnswer;
import vn.nongthonmoi.office.rules.ProofSheet;
import vn.nongthonmoi.office.rules.Sets;

/** Prints a set as its decision's annex does. */
@Command(name = "show")
final class ShowCommand extends AnswerCommand {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province")
    private String province;

    @Option(names = "--area", paramLabel = "I|II|III|none", descriptionKey = "option.area")
    private String area;

    @Option(names = "--only", paramLabel = "provisional", descriptionKey = "option.only")
    private String only;

    ShowCommand(Console console) {
        super(console, AnnexAnswer.FORMATS.toArray(String[]::new));
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = arguments.standard(standard);
        if (period == null && asOf == null) {
            throw Failure.usage(texts.get("usage.period-or-date"));
        }
        Period among = period == null ? null : arguments.period(period);
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        Province where = province == null ? null : arguments.province(province);
        Area kind = area == null ? null : arguments.area(area);
        if (kind != null && where == null) {
            throw Failure.usage(texts.get("usage.area-without-province"));
        }
        if (only != null) {
            arguments.choice("--only", only, List.of("provisional"));
        }
        CriteriaLibrary library = library();
        CriteriaSet set = day == null ? Sets.last(library, chosen, among, where)
                : among == null ? library.set(chosen, day) : library.set(chosen, among, day);
        Annex annex = where == null ? set.annex() : set.annex(where, kind);
        print(new AnnexAnswer(only == null ? annex : ProofSheet.unconfirmed(annex),
                texts.naming(library.units(), annex.asOf())));
        return true;
    }
}
