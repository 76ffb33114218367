package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.contracts.schema.Schemas;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;

/** Prints the JSON Schema of what a set reads or of what it answers. */
@Command(name = "schema")
final class SchemaCommand extends PrintingCommand {

    private static final String UNITS = "units";
    private static final String ASSESSMENT = "assessment";

    @Parameters(paramLabel = "units|assessment", descriptionKey = "parameter.schema")
    private String what;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.schema-province")
    private String province;

    SchemaCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        arguments.choice("schema", what, List.of(UNITS, ASSESSMENT));
        Standard chosen = arguments.standard(standard);
        LocalDate day = arguments.date("--as-of", asOf);
        Period among = period == null ? null : arguments.period(period);
        Province where = province == null ? null : arguments.province(province);
        CriteriaLibrary library = library();
        CriteriaSet set = among == null ? library.set(chosen, where, day) : library.set(chosen, among, day);
        write(out -> {
            if (what.equals(UNITS)) {
                new Schemas(library).units(set, where, out);
            } else {
                Schemas.assessment(set, out);
            }
        });
        return ExitCode.OK;
    }
}
