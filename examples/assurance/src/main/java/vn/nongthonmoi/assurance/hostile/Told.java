package vn.nongthonmoi.assurance.hostile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/** All that a library tells, as one text: its sets, their annexes, the answers for some units and the register of units. */
final class Told {

    private static final Map<String, String> EVIDENCE = evidence();
    private static final List<Unit> COMMUNES = List.of(
            Unit.builder("00001", Province.of("10")).area(Area.II).group(CommuneGroup.ONE).traits(Trait.BORDER).build(),
            Unit.builder("00002", Province.of("15")).area(Area.III).group(CommuneGroup.TWO).build());
    private static final Unit DISTRICT = Unit.builder("001", Province.of("10")).kind(UnitKind.DISTRICT).build();
    /** The first and the last day of each set are enough to meet every layer. */
    private static final int DAYS = 2;

    private Told() { }

    private static Map<String, String> evidence() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("1.1", "đạt");
        values.put("1.3", "65");
        values.put("2.1", "42");
        values.put("2.2", "4");
        values.put("4.1", "8");
        return values;
    }

    static String by(CriteriaLibrary library) {
        StringBuilder all = new StringBuilder();
        // Not their columns, which are where a text is looked for that may be too short to be found.
        library.warnings().forEach(w -> all.append(w.file()).append(' ').append(w.line()).append(w.message()).append('\n'));
        for (SetSummary summary : library.sets()) {
            all.append(summary).append('\n');
            days(summary).forEach(day -> set(library.set(summary.standard(), summary.period(), day), all));
        }
        library.units().all().forEach(unit -> all.append(unit).append(' ').append(unit.name()).append('\n'));
        return all.toString().replaceAll("sha256:[0-9a-f]+", "sha256");
    }

    private static Iterable<LocalDate> days(SetSummary summary) {
        List<LocalDate> days = summary.days();
        return new TreeSet<>(days.size() <= DAYS ? days : List.of(days.get(0), days.get(days.size() - 1)));
    }

    private static void set(CriteriaSet set, StringBuilder all) {
        for (Province province : new Province[] {null, Province.of("10"), Province.of("15")}) {
            try {
                all.append(set.annex(province, province == null ? null : Area.II)).append('\n');
            } catch (NoSuchSetException | InvalidInputException e) {
                // The second where a set is one province's own, and not of this one.
                all.append(e.getMessage()).append('\n');
            }
        }
        List<Unit> units = new ArrayList<>(set.standard().kind() == UnitKind.COMMUNE ? COMMUNES : List.of());
        if (set.standard() == Standard.DISTRICT) {
            units.add(DISTRICT);
        }
        for (Unit unit : units) {
            answer(set, unit, EVIDENCE, all);
            answer(set, unit, Map.of(), all);
        }
    }

    private static void answer(CriteriaSet set, Unit unit, Map<String, String> values, StringBuilder all) {
        try {
            all.append(set.assess(unit, Evidence.of(values))).append('\n');
        } catch (InvalidInputException e) {
            all.append(e.problems()).append('\n');
        }
    }
}
