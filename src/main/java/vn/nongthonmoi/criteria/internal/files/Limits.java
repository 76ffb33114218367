package vn.nongthonmoi.criteria.internal.files;

/**
 * How much a file or a directory may hold. The largest bundled file has 85 rules on 30 KB, the largest real directory
 * foreseen (every province, every set) some 700 files: all of that fits several times over, and what is at the limits
 * still loads in bounded time and memory.
 */
public final class Limits {

    /** Bytes of a rule file or a table of cases. */
    static final int FILE = 1 << 20;
    /** Bytes of all files of a directory. */
    static final int DIRECTORY = 8 << 20;
    /** Rule files and tables of cases of a directory. */
    static final int FILES = 1000;
    /** Whatever else lies in a directory, so that a wrong one, as the root of a disk, is not walked to its end. */
    static final int ENTRIES = 20_000;
    /** Directories within each other. */
    static final int DEPTH = 12;
    /** Characters of a line. */
    public static final int LINE = 1000;
    /** Characters of what stands in a hole of a sentence. */
    public static final int HOLE = 300;
    /** Sets, each a standard and a period, of a directory. */
    public static final int SETS = 100;
    /** Rules of a directory. */
    public static final int RULES_OF_A_DIRECTORY = 5000;
    /** Rules of a file. */
    public static final int RULES = 1000;
    /** Sentences of a directory, conditions among them. */
    public static final int SENTENCES_OF_A_DIRECTORY = 30_000;
    /** Sentences of a file. */
    public static final int SENTENCES = 3000;
    /** Sentences of a rule. */
    public static final int SENTENCES_OF_A_RULE = 100;
    /** Columns of a table of cases. */
    public static final int COLUMNS = 1000;
    /** Cells of all tables of cases of a directory. */
    public static final int CELLS_OF_CASES = 200_000;
    /** Cases of a directory. */
    public static final int CASES = 10_000;
    /** Cells of a list of administrative units: the whole country takes some 130,000. */
    public static final int CELLS_OF_UNITS = 400_000;
    /** Errors that are reported of a file; who has more mends these first. */
    public static final int ERRORS = 200;
    /** Errors that are reported of a directory. */
    public static final int ERRORS_OF_A_DIRECTORY = 1000;

    private Limits() { }
}
