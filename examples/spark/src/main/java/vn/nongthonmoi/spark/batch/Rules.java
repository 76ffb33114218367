package vn.nongthonmoi.spark.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitRegister;

/**
 * The criteria set, built once in each JVM. Compiled rules cannot be sent from one JVM to another; so what is sent is
 * the place of the rule files, and whichever task of a JVM asks first builds from them what all its tasks share.
 */
public final class Rules {

    /** The place of the rules that come with the library. */
    public static final String BUNDLED = "bundled";
    /** The day that chooses the layers in force. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final Map<String, Rules> BUILT = new ConcurrentHashMap<>();

    private final CriteriaSet set;
    private final UnitRegister units;
    private final Sheets sheets;

    private Rules(String place) {
        CriteriaLibrary library = place.equals(BUNDLED) ? CriteriaLibrary.bundled()
                : CriteriaLibrary.load(Path.of(place));
        set = library.set(Standard.COMMUNE, DAY);
        units = library.units();
        sheets = new Sheets(set);
    }

    /**
     * The rules of a place, built if this JVM has not yet.
     *
     * @param place a directory that this JVM can read, or {@link #BUNDLED}
     * @param built is told this JVM and the place, if they were built now
     * @throws vn.nongthonmoi.criteria.RuleFileException if there is an error in a rule file
     */
    public static Rules of(String place, Consumer<String> built) {
        return BUILT.computeIfAbsent(place, p -> {
            Rules rules = new Rules(p);
            built.accept("process " + ProcessHandle.current().pid() + ": " + p);
            return rules;
        });
    }

    /** The same where nobody wants to know. */
    public static Rules of(String place) {
        return of(place, built -> { });
    }

    /** The set of communes in force on {@link #DAY}. */
    public CriteriaSet set() {
        return set;
    }

    /** The administrative units of the country. */
    public UnitRegister units() {
        return units;
    }

    /** What the set asks of each kind of unit. */
    public Sheets sheets() {
        return sheets;
    }
}
