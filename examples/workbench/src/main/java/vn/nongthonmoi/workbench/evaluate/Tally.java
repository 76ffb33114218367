package vn.nongthonmoi.workbench.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * How the units of a district stand together.
 *
 * @param name the district; empty when the table does not say
 * @param units how many units
 * @param meets how many meet the set
 * @param fallsShort how many fall short
 * @param undetermined how many are undetermined
 * @param meanMet mean number of criteria met, to one decimal
 */
public record Tally(String name, int units, int meets, int fallsShort, int undetermined, BigDecimal meanMet) {

    /** One tally a district, in the order in which the districts appear. */
    public static List<Tally> byDistrict(List<Assessment> assessments) {
        Map<String, List<Assessment>> districts = new LinkedHashMap<>();
        assessments.forEach(a -> districts.computeIfAbsent(a.unit().district(), d -> new ArrayList<>()).add(a));
        return districts.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    /** The tally of these units. */
    public static Tally of(String name, List<Assessment> assessments) {
        int met = assessments.stream().mapToInt(Assessment::criteriaMet).sum();
        BigDecimal mean = assessments.isEmpty() ? BigDecimal.ZERO
                : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(assessments.size()), 1, RoundingMode.HALF_UP);
        return new Tally(name, assessments.size(), count(assessments, Outcome.MEETS),
                count(assessments, Outcome.FALLS_SHORT), count(assessments, Outcome.UNDETERMINED), mean);
    }

    private static int count(List<Assessment> assessments, Outcome outcome) {
        return (int) assessments.stream().filter(a -> a.outcome() == outcome).count();
    }

    /** The tally as cells: name, units, meets, falls short, undetermined, mean. */
    public List<String> cells(Texts texts) {
        return List.of(name.isEmpty() ? texts.get("tally.no-district") : name, String.valueOf(units),
                String.valueOf(meets), String.valueOf(fallsShort), String.valueOf(undetermined),
                texts.number(meanMet.toPlainString()));
    }

    /** The heads of {@link #cells}. */
    public static List<String> heads(Texts texts) {
        return List.of(texts.get("head.district"), texts.get("head.units"), texts.get("head.meets"),
                texts.get("head.falls-short"), texts.get("head.undetermined"), texts.get("head.mean"));
    }
}
