package vn.nongthonmoi.workbench;

import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.office.print.Texts;

/** A command: where it writes, and the options that all commands have. */
abstract class Subcommand implements Callable<Integer> {

    final Console console;
    final Texts texts;
    final Arguments arguments;

    @Mixin
    private CommonOptions common;

    Subcommand(Console console) {
        this.console = console;
        this.texts = console.texts();
        this.arguments = new Arguments(texts);
    }

    /** The exit code of a command that did what it was asked to, or has said what is wrong. */
    static int end(boolean well) {
        return well ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
