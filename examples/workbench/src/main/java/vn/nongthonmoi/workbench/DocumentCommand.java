package vn.nongthonmoi.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.word.Fields;
import vn.nongthonmoi.office.word.WordTemplate;
import vn.nongthonmoi.workbench.document.DocumentFields;
import vn.nongthonmoi.workbench.document.Dossier;
import vn.nongthonmoi.workbench.document.Templates;

/** Fills a Word document, the office's own or one of the templates, with the answers for a table. */
@Command(name = "document")
final class DocumentCommand extends PrintingCommand {

    private static final String OPTION = "--template";
    /** A template that is handed out has a column for as many criteria; the set's own where it is filled at once. */
    private static final int CRITERIA = 19;

    @Mixin
    private Assessing assessing;

    @Mixin
    private ChosenUnits chosen;

    @Option(names = OPTION, paramLabel = "FILE|NAME", descriptionKey = "option.template")
    private String template;

    // As with a request for help, nothing else has to be said; no other attribute of picocli does that.
    @SuppressWarnings("deprecation")
    @Option(names = "--list-fields", help = true, descriptionKey = "option.list-fields")
    private boolean listFields;

    @SuppressWarnings("deprecation")
    @Option(names = "--save-template", help = true, paramLabel = "NAME", descriptionKey = "option.save-template")
    private String saved;

    DocumentCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (listFields) {
            return listFields();
        }
        if (printing.out == null) {
            throw Failure.usage(texts.get("usage.document-needs-out"));
        }
        return saved != null ? save() : fill();
    }

    private int listFields() throws IOException {
        List<Fields.Listed> fields = new DocumentFields(List.of("1"), texts).all().listed();
        write(out -> {
            for (Fields.Listed field : fields) {
                out.write((field.name() + ": " + field.meaning() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return end(true);
    }

    private int save() throws IOException {
        String name = Templates.named(saved).orElseThrow(() -> unknown("--save-template", saved));
        byte[] made = Templates.docx(name, IntStream.rangeClosed(1, CRITERIA).mapToObj(String::valueOf).toList());
        write(out -> out.write(made));
        return end(true);
    }

    private int fill() throws IOException {
        if (template == null) {
            throw Failure.usage(texts.get("usage.missing", OPTION));
        }
        boolean own = Templates.named(template).isEmpty();
        if (own && !Files.isRegularFile(Path.of(template)) && !template.endsWith(".docx")) {
            throw unknown(OPTION, template);
        }
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        Path file = own ? arguments.file(Path.of(template)) : null;
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        List<String> criteria = criteria(set);
        // What the templates say around the fields is Vietnamese; so is what stands in the fields.
        Texts said = (own ? texts : Words.in(Language.VI)).naming(library.units(), set.asOf());
        WordTemplate read = own ? WordTemplate.read(file, texts)
                : WordTemplate.of(template, Templates.docx(Templates.named(template).orElseThrow(), criteria), texts);
        UnitsTable table = chosen.of(assessing.table(library, set, console), assessing.kind(), arguments);
        Evaluation evaluation = assessing.evaluate(library, set, table, console);
        Dossier dossier = Dossier.of(evaluation, unit -> set.annex(unit.province(), unit.area()).documents(), said);

        // Whole before the file is begun: what is wrong with a template is said and no file is left.
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        read.fill(new DocumentFields(criteria, said).all(), dossier, dossier.alone(), filled);
        write(filled::writeTo);
        return end(assessing.complain(evaluation, console));
    }

    private static List<String> criteria(CriteriaSet set) {
        return set.annex().criteria().stream().map(Annex.Criterion::code).toList();
    }

    private Failure unknown(String option, String name) {
        List<String> names = new ArrayList<>(Templates.NAMES);
        return Failure.usage(texts.get("usage.choice", option, name, String.join(", ", names)) + Nearest.suggestion(name, names, texts));
    }
}
