package vn.nongthonmoi.office.print;

/** Ends what was asked for with one line for people; a command with an exit code besides. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // As commands have them everywhere.
    private static final int PROBLEM = 1;
    private static final int USAGE = 2;

    private final int exitCode;

    private Failure(int exitCode, String text) {
        super(text, null, false, false);
        this.exitCode = exitCode;
    }

    /** The command was called wrongly. */
    public static Failure usage(String text) {
        return new Failure(USAGE, text);
    }

    /** The command was called rightly and its input has a problem. */
    public static Failure problem(String text) {
        return new Failure(PROBLEM, text);
    }

    public int exitCode() {
        return exitCode;
    }
}
