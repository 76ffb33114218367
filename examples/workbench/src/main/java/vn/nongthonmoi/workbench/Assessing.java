package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;

/** Options of commands that assess a table against one set, and how they do. */
final class Assessing extends StandardInput {

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    /** How the set is found among rules, once the options are known to make sense: rules take a while to load. */
    Function<CriteriaLibrary, CriteriaSet> choice(Arguments arguments) {
        Standard chosen = standard(arguments);
        Period among = period == null ? null : arguments.period(period);
        LocalDate day = day(arguments);
        return library -> among == null ? library.set(chosen, day) : library.set(chosen, among, day);
    }

    /** The answers for the table by the rules that a command asks for. */
    Evaluation evaluation(PrintingCommand command) throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = choice(command.arguments);
        CriteriaLibrary library = command.library();
        CriteriaSet set = choice.apply(library);
        return evaluate(library, set, table(library, set, command.console), command.console);
    }

    /** The answers for the table, or for a part of it. */
    Evaluation evaluate(CriteriaLibrary library, CriteriaSet set, UnitsTable table, Console console) throws IOException {
        return evaluate(set, table, members(table, library, set.asOf(), console.texts()), console);
    }

    /** The same with units within that are read already. */
    Evaluation evaluate(CriteriaSet set, UnitsTable table, MembersTable within, Console console) {
        try (Ticker ticker = console.ticker(table.rows().size())) {
            return Evaluation.of(set, table, within, console.texts(), ticker::tick);
        }
    }

    /** Names every row without an answer on the error stream; returns whether there is none. */
    boolean complain(Evaluation evaluation, Console console) {
        evaluation.errors().forEach(line -> complain(line.number(), line.error(), console));
        return evaluation.errors().isEmpty();
    }

    /** The same of another table. */
    boolean complain(Path file, Evaluation evaluation, Console console) {
        evaluation.errors().forEach(line -> complain(file, line.number(), line.error(), console));
        return evaluation.errors().isEmpty();
    }
}
