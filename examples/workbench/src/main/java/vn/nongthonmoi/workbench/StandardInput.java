package vn.nongthonmoi.workbench;

import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.words.OfficeWords;

/** Options of commands that ask about a table of units on a day and a standard. */
class StandardInput extends UnitsInput {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    final Standard standard(Arguments arguments) {
        return arguments.standard(standard);
    }

    @Override
    final UnitKind kind() {
        // By the same words as everywhere; what is none was refused by then.
        return OfficeWords.standard(standard).orElseThrow().kind();
    }
}
