package vn.nongthonmoi.workbench;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.office.print.NewFile;

/** A command that prints something by the rules, to the output stream or to a file. */
abstract class PrintingCommand extends Subcommand {

    @Mixin
    CommonOptions.Printing printing;

    PrintingCommand(Console console) {
        super(console);
    }

    /** The rules asked for. */
    final CriteriaLibrary library() {
        return arguments.library(printing.rules);
    }

    final void write(NewFile.Content content) throws IOException {
        console.write(printing, content);
    }
}
