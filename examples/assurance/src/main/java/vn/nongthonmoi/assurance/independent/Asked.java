package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.assurance.independent.Ask.Form;
import vn.nongthonmoi.assurance.independent.Ask.Standing;

/** What a unit is asked on a day: the national rows in its column, and over them its province's. */
final class Asked {

    private final Map<String, List<SetRows>> sets = new HashMap<>();
    private final Map<String, List<Ask>> kept = new HashMap<>();

    Asked() {
        NationalSet.ALL.forEach(s -> sets.computeIfAbsent(s.standard(), k -> new ArrayList<>()).add(new SetRows(s)));
    }

    /** @return the rows; null where no set of the standard holds for the unit on the day */
    List<Ask> of(OneUnit unit, String standard, LocalDate day, int year) {
        String key = String.join(" ", standard, day.toString(), "" + year, unit.province(), unit.home(), unit.region(),
                "" + unit.group(), unit.traits().toString());
        if (kept.size() > 20_000) {
            kept.clear();
        }
        if (!kept.containsKey(key)) {
            kept.put(key, resolve(unit, standard, day, year));
        }
        return kept.get(key);
    }

    private List<Ask> resolve(OneUnit unit, String standard, LocalDate day, int year) {
        if (standard.startsWith("village")) {
            return LocalSets.village(standard, unit, day);
        }
        SetRows rows = sets.get(standard).stream().filter(s -> s.set().holds(day)).findFirst().orElse(null);
        if (rows == null) {
            return null;
        }
        boolean without = unit.traits().contains("without-communes");
        List<Ask> asks = rows.set().byGroup() ? byGroup(rows, unit, day, year)
                : byRegion(rows, unit, day, year, without);
        LocalSets.LocalSet local = LocalSets.of(unit, standard, day);
        if (local != null) {
            asks = LocalSets.over(local, asks, unit, year);
        }
        return asks.stream().map(a -> a.form() == Form.ABOVE_LEVEL ? above(a, unit, day, year) : a).toList();
    }

    private static List<Ask> byRegion(SetRows rows, OneUnit unit, LocalDate day, int year, boolean without) {
        boolean of318 = rows.set().is("commune 2021-2025") || rows.set().is("commune-advanced 2021-2025");
        List<Ask> own = rows.on(day, unit.region(), year, without);
        if (!of318 || !unit.special() && !unit.perhapsSpecial()) {
            return own;
        }
        // Which of the two columns holds rests on one reading of the sentence, so it is not confirmed where they differ.
        List<Ask> northern = rows.on(day, "TDMNPB", year, without);
        return pairwise(unit.special() ? northern : own, unit.special() ? own : northern,
                (a, b) -> a.asks(b) ? a : a.provisional(true));
    }

    private static List<Ask> byGroup(SetRows rows, OneUnit unit, LocalDate day, int year) {
        if (unit.group() != null) {
            return rows.on(day, "group" + unit.group(), year, false);
        }
        List<Ask> first = rows.on(day, "group1", year, false);
        for (String other : List.of("group2", "group3")) {
            first = pairwise(first, rows.on(day, other, year, false), (a, b) -> a.standing() == Standing.BLANK || a.asks(b)
                    ? a : a.standing(Standing.BLANK).provisional(a.provisional() || b.provisional()));
        }
        return first;
    }

    private static List<Ask> pairwise(List<Ask> a, List<Ask> b, java.util.function.BinaryOperator<Ask> both) {
        List<Ask> result = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            result.add(both.apply(a.get(i), b.get(i)).parts(pairwise(a.get(i).parts(), b.get(i).parts(), both)));
        }
        return result;
    }

    private Ask above(Ask ask, OneUnit unit, LocalDate day, int year) {
        Ask income = of(unit, ask.about(), day, year).stream().filter(a -> a.code().equals("10")).findFirst().orElseThrow();
        boolean provisional = ask.provisional() || income.provisional();
        return income.level() == null ? ask.standing(income.standing()).provisional(provisional)
                : ask.comparing(ask.op(), income.level().multiply(ask.level().movePointLeft(2).add(BigDecimal.ONE)),
                        income.unit()).provisional(provisional);
    }
}
