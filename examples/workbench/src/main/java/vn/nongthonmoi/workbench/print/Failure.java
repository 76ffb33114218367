package vn.nongthonmoi.workbench.print;

import picocli.CommandLine.ExitCode;

/** Ends a command with one line for people. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String text) {
        super(text, null, false, false);
        this.exitCode = exitCode;
    }

    /** The command was called wrongly. */
    public static Failure usage(String text) {
        return new Failure(ExitCode.USAGE, text);
    }

    /** The command was called rightly and its input has a problem. */
    public static Failure problem(String text) {
        return new Failure(ExitCode.SOFTWARE, text);
    }

    public int exitCode() {
        return exitCode;
    }
}
