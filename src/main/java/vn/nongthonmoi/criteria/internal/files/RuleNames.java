package vn.nongthonmoi.criteria.internal.files;

/** How the files of a rules directory are called. */
public final class RuleNames {

    /** How the name of a rule file ends. */
    public static final String RULES = ".dslr";
    /** How the name of a table of cases ends. */
    public static final String CASES = ".cases.csv";
    /** How the name of a list of administrative units ends. */
    public static final String UNITS = ".units.csv";
    static final String VOCABULARY = "vocabulary.dsl";

    private RuleNames() { }
}
