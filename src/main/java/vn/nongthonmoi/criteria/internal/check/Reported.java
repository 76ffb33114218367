package vn.nongthonmoi.criteria.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.text.ValueText;

/** Chooses between what a unit reports of itself and what appraisers found, and keeps what the choice rests on. */
final class Reported {

    private static final String SELF = "@" + Used.SELF_ASSESSED.code();
    private static final String APPRAISED = "@" + Used.APPRAISED.code();

    private Reported() { }

    /** Whether any value is said to be the unit's own or the appraisers'. */
    static boolean twice(Map<String, Object> values) {
        return values.keySet().stream().anyMatch(c -> !ColumnName.plain(c).equals(c));
    }

    /** The evidence column of each value. */
    static Map<String, String> columns(Map<String, Object> values, Map<String, String> columns) {
        Map<String, String> all = new HashMap<>();
        values.keySet().forEach(code -> all.put(code, columns.getOrDefault(code, code)));
        return all;
    }

    /**
     * The cells of a unit: one value a row, with the other one and the basis beside it.
     *
     * @param values by code, {@code code@self} and {@code code@appraised}
     * @param columns the evidence column that a value stood in, where it is not named as that
     * @param evidence says where values come from
     * @param problems of the cells by these codes
     */
    static Cells cells(CellProblems problems, Plan plan, Map<String, Object> values, Map<String, String> columns,
            Evidence evidence) {
        Map<String, String> stood = new HashMap<>();
        Map<String, Object> used = new HashMap<>();
        Map<String, Object> others = new HashMap<>();
        Map<String, Basis> bases = new HashMap<>();
        Set<String> codes = values.keySet().stream().map(ColumnName::plain).collect(Collectors.toSet());
        for (String code : codes) {
            Object own = values.get(code + SELF);
            Object found = values.get(code + APPRAISED);
            Object given = values.get(code);
            Used which = found != null ? Used.APPRAISED : given != null ? Used.GIVEN : Used.SELF_ASSESSED;
            String at = which == Used.GIVEN ? code : code + "@" + which.code();
            used.put(code, values.get(at));
            stood.put(code, at);
            // Where appraisers found a value, one in the plain column is what the unit had reported.
            Object reported = own == null && which == Used.APPRAISED ? given : own;
            Object other = which == Used.SELF_ASSESSED ? null : reported;
            if (other != null) {
                others.put(code, other);
                stood.put(ColumnName.other(code), own == null ? code : code + SELF);
            }
            Evidence.Origin origin = evidence.origin(columns.getOrDefault(at, at));
            if (which != Used.GIVEN || other != null || !origin.equals(Evidence.Origin.UNKNOWN)) {
                bases.put(code, new Basis(which, columns.getOrDefault(at, at), origin, ValueText.of(reported),
                        ValueText.of(found), null));
            }
        }
        return new Cells(problems.of(code -> stood.getOrDefault(code, code)), plan, used, others, bases, columns(values, columns));
    }
}
