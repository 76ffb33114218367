package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Turns what ends a command early into a message and an exit code. Only a defect shows a stack trace. */
final class RunErrors implements IExecutionExceptionHandler {

    private final Console console;

    RunErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult arguments) {
        Texts texts = console.texts();
        if (e instanceof Failure failure) {
            console.complain(failure.getMessage());
            return failure.exitCode();
        }
        if (e instanceof NoSuchSetException missing) {
            console.complain(missing.problem().code() + " " + texts.of(missing.problem()));
            return ExitCode.USAGE;
        }
        if (e instanceof RuleFileException rules) {
            // What is asked cannot be answered because of these alone; who wants to read the warnings has them from check.
            rules.errors().forEach(p -> console.complain(CheckCommand.line(p, texts)));
            if (!rules.warnings().isEmpty()) {
                console.complain(texts.get("check.count", rules.errors().size(), rules.warnings().size()));
            }
            return ExitCode.SOFTWARE;
        }
        if (e instanceof InvalidInputException input) {
            input.problems().forEach(p -> console.complain(p.message().code() + " " + texts.of(p.message())));
            return ExitCode.USAGE;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            // An unchecked one only wraps what happened.
            console.complain(texts.get("error.io", (e instanceof IOException ? e : e.getCause()).getMessage()));
            return ExitCode.SOFTWARE;
        }
        console.complain(texts.get("error.defect"));
        e.printStackTrace(console.err());
        return ExitCode.SOFTWARE;
    }
}
