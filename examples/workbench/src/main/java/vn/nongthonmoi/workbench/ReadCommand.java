package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.forms.MarkedWorkbook;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.Mapping;
import vn.nongthonmoi.office.table.Understood;
import vn.nongthonmoi.office.table.UnitsTableReader;
import vn.nongthonmoi.workbench.read.ReadAnswer;

/** Says how a table was understood, column by column, and all that is wrong with it. */
@Command(name = "read")
final class ReadCommand extends AnswerCommand {

    @Option(names = "--standard", paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of-read")
    private String asOf;

    @Mixin
    private SourceOptions source;

    @Option(names = "--save-mapping", paramLabel = "FILE", descriptionKey = "option.save-mapping")
    private Path saveMapping;

    @Option(names = "--marked", paramLabel = "FILE", descriptionKey = "option.marked")
    private Path marked;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.table")
    private Path file;

    ReadCommand(Console console) {
        super(console, "table", "json");
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = standard == null ? Standard.COMMUNE : arguments.standard(standard);
        if (standard != null && asOf == null) {
            throw Failure.usage(texts.get("usage.read-as-of"));
        }
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        source.check(List.of(file), arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = day == null ? null : library.set(chosen, day);
        Expected expected = set == null ? Expected.of(chosen.kind()) : Expected.of(chosen.kind(), library, set);
        Understood understood = UnitsTableReader.understand(file, source.of(List.of(file), texts), expected, texts);
        List<Understood.Problem> problems = understood.problems(set, texts);
        if (saveMapping != null) {
            NewFile.write(saveMapping, out -> Mapping.write(understood.reading(), out), texts);
        }
        if (marked != null) {
            NewFile.write(marked, out -> MarkedWorkbook.write(file, understood.reading(), problems, texts, out), texts);
        }
        print(new ReadAnswer(understood.reading(), problems, texts));
        return problems.isEmpty();
    }
}
