package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Csv;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Format;

/** A command that has an answer and prints it in the format asked for. */
abstract class AnswerCommand extends PrintingCommand {

    private static final String OPTION = "--format";

    private final List<String> formats;
    private String format;

    /** With the formats that the answer can be had in, what is printed unasked first. */
    AnswerCommand(Console console, String... formats) {
        super(console);
        List<String> offered = new ArrayList<>(List.of(formats));
        // What has the tables of a workbook has those of a Word document.
        if (offered.contains("xlsx")) {
            offered.add("docx");
        }
        this.formats = List.copyOf(offered);
        this.format = formats[0];
    }

    /** Each command has formats of its own, which an annotation could not say. */
    @Spec
    final void declare(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(OPTION).paramLabel(String.join("|", formats)).descriptionKey("option.format")
                .type(String.class).setter(this::choose).build());
    }

    private <T> T choose(T value) {
        if (value != null) {
            format = value.toString();
        }
        return value;
    }

    @Override
    public final Integer call() throws IOException {
        arguments.choice(OPTION, format, formats);
        if ((is("xlsx") || is("docx")) && printing.out == null) {
            throw Failure.usage(texts.get("usage.xlsx-needs-out", format));
        }
        return end(run());
    }

    /** Reads what is asked, prints the answer and says what has none; returns whether all of it could be answered. */
    abstract boolean run() throws IOException;

    final boolean is(String name) {
        return format.equals(name);
    }

    final void print(Answer answer) throws IOException {
        // A file is opened by a double click; what is printed is read by a program.
        boolean forExcel = is("csv") && printing.out != null && !printing.raw && texts.locale().getLanguage().equals("vi");
        write(forExcel ? out -> Csv.writeForExcel(answer.table(), out) : out -> Format.of(format).write(answer, texts, out));
    }
}
