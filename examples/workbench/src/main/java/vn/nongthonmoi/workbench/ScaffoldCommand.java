package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.rules.Amended;
import vn.nongthonmoi.office.rules.LayerText;
import vn.nongthonmoi.office.rules.Scaffold;
import vn.nongthonmoi.office.rules.Sets;

/** Lays out a new rule file to be filled. It never writes over a file that is there. */
abstract class ScaffoldCommand extends PrintingCommand {

    @Option(names = "--standard", paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--decision", paramLabel = "NUMBER", descriptionKey = "option.decision")
    private String decision;

    @Option(names = "--signed", paramLabel = "YYYY-MM-DD", descriptionKey = "option.signed")
    private String signed;

    @Option(names = "--in-force", paramLabel = "YYYY-MM-DD", descriptionKey = "option.in-force")
    private String inForce;

    private ScaffoldCommand(Console console) {
        super(console);
    }

    /** The file for this library; the standard is null where none is named. */
    abstract String text(CriteriaLibrary library, Standard standard);

    /** The standard where one has to be named. */
    final Standard named(Standard standard) {
        if (standard == null) {
            throw Failure.usage(texts.get("usage.missing", "--standard"));
        }
        return standard;
    }

    /** The document that the options describe; without a day in force, the first day it can be. */
    LayerText.Document document(LocalDate first, LocalDate last) {
        if (decision != null && !decision.matches("[^\"\\\\{}]{1,100}")) {
            throw Failure.usage(texts.get("usage.decision", decision));
        }
        return new LayerText.Document(decision, signed == null ? null : arguments.date("--signed", signed), "",
                inForce == null ? first : arguments.date("--in-force", inForce), last);
    }

    @Override
    public Integer call() throws IOException {
        Standard chosen = standard == null ? null : arguments.standard(standard);
        Path file = printing.out;
        if (file != null && Files.exists(file)) {
            throw Failure.usage(texts.get("usage.exists", file));
        }
        String text = text(library(), chosen);
        if (file != null && file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    /** Lays out a province's file over the national set. */
    @Command(name = "new-province")
    static final class NewProvince extends ScaffoldCommand {

        @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
        private String period;

        @Option(names = "--province", required = true, paramLabel = "CODE", descriptionKey = "option.new-province")
        private String province;

        @Option(names = "--rows", paramLabel = "delegated|all", descriptionKey = "option.rows")
        private String rows = "delegated";

        NewProvince(Console console) {
            super(console);
        }

        @Override
        String text(CriteriaLibrary library, Standard asked) {
            Standard standard = named(asked);
            Period among = arguments.period(period);
            Province where = arguments.province(province);
            boolean all = arguments.choice("--rows", rows, List.of("delegated", "all")).equals("all");
            // Asked for the province too, so that a code which is none is refused.
            CriteriaSet set = Sets.last(library, standard, among, where);
            SetSummary summary = Sets.find(library, standard, among).orElseThrow();
            return Scaffold.province(set.annex(), where, all, document(summary.inForceFrom(), summary.inForceTo()));
        }
    }

    /** Lays out the national file of a new period. */
    @Command(name = "new-period")
    static final class NewPeriod extends ScaffoldCommand {

        @Option(names = "--from", required = true, paramLabel = "P", descriptionKey = "option.old-period")
        private String from;

        @Option(names = "--to", required = true, paramLabel = "P", descriptionKey = "option.new-period")
        private String to;

        NewPeriod(Console console) {
            super(console);
        }

        @Override
        String text(CriteriaLibrary library, Standard asked) {
            Standard standard = named(asked);
            Period period = arguments.period("--to", to);
            if (Sets.find(library, standard, period).isPresent()) {
                throw arguments.periodExists(to);
            }
            LayerText.Document document = document(LocalDate.of(period.from(), 1, 1), null);
            Period before = arguments.period("--from", from);
            Sets.find(library, standard, before).filter(set -> set.inForceOn(document.inForce())).ifPresent(set ->
                    console.complain(texts.get("new-period.still-in-force", set.decision(), before,
                            LayerText.date(document.inForce().minusDays(1)))));
            return Scaffold.period(Sets.last(library, standard, before, null).annex(), period, document);
        }
    }

    /** Lays out the rows that a decision yet to come may state otherwise, of the nation or of a province. */
    @Command(name = "new-amendment")
    static final class NewAmendment extends ScaffoldCommand {

        @Option(names = "--of", required = true, paramLabel = "P|NUMBER", descriptionKey = "option.of")
        private String of;

        @Option(names = "--rows", required = true, split = ",", paramLabel = "CODE", descriptionKey = "option.amended-rows")
        private List<String> rows;

        @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.amending-province")
        private String province;

        NewAmendment(Console console) {
            super(console);
        }

        @Override
        String text(CriteriaLibrary library, Standard standard) {
            Province where = province == null ? null : arguments.province(province);
            List<Amended> found = Amended.find(library, standard, of, where);
            if (found.isEmpty()) {
                List<String> known = Amended.known(library, standard, where);
                throw Failure.usage(texts.get("usage.of", of) + Nearest.suggestion(of, known, texts));
            }
            if (found.size() > 1) {
                throw Failure.usage(texts.get("usage.of-several", of, found.stream().map(a -> "--standard "
                        + a.set().standard().code() + (a.province() == null ? "" : " --province " + a.province().code()))
                        .collect(Collectors.joining(", "))));
            }
            Amended amended = found.get(0);
            LayerText.Document document = document(amended.lastChange(library), amended.set().inForceTo());
            Annex annex = amended.annex(library, document.inForce());
            List<Annex.Row> chosen = new ArrayList<>();
            for (String code : rows) {
                List<Annex.Row> named = Scaffold.named(annex, code.strip(), document.inForce().getYear());
                if (named.isEmpty()) {
                    List<String> codes = annex.rows().stream().map(r -> r.code().replaceFirst("@.*", "")).distinct().toList();
                    throw Failure.usage(texts.get("usage.amended-row", code, of) + Nearest.suggestion(code, codes, texts));
                }
                chosen.addAll(named);
            }
            return Scaffold.amendment(annex, amended.sentence(), chosen, document);
        }
    }
}
