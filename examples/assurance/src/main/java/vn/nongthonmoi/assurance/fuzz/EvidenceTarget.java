package vn.nongthonmoi.assurance.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;

/**
 * Fuzz target: evidence held against a set. The input is a line with the number of a set, then lines
 * {@code column=value}.
 */
public final class EvidenceTarget {

    private static final List<CriteriaSet> SETS = sets();

    private EvidenceTarget() { }

    private static List<CriteriaSet> sets() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        LocalDate day = LocalDate.of(2024, 12, 31);
        return List.of(library.set(Standard.COMMUNE, day), library.set(Standard.COMMUNE_ADVANCED, day),
                library.set(Standard.COMMUNE_MODEL, day), library.set(Standard.DISTRICT, day),
                library.set(Standard.COMMUNE, LocalDate.of(2019, 12, 31)),
                library.set(Standard.COMMUNE, LocalDate.of(2026, 8, 1)));
    }

    /** Either a value is refused by field and in words, or the answer is whole, and the same in any order. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        CriteriaSet set = SETS.get(lines.isEmpty() ? 0 : Math.floorMod(lines.get(0).hashCode(), SETS.size()));
        Map<String, String> values = new LinkedHashMap<>();
        lines.stream().skip(1).filter(l -> l.indexOf('=') > 0)
                .forEach(l -> values.put(l.substring(0, l.indexOf('=')), l.substring(l.indexOf('=') + 1)));
        List<String> backwards = new ArrayList<>(values.keySet());
        Collections.reverse(backwards);
        Map<String, String> other = new LinkedHashMap<>();
        backwards.forEach(column -> other.put(column, values.get(column)));

        String one = answer(set, values);
        String two = answer(set, other);
        // Which of two wrong values is named first may depend on their order; that one is named may not.
        if (!one.equals(two) && !(one.startsWith("refused") && two.startsWith("refused"))) {
            throw new AssertionError(one + "\n" + two);
        }
    }

    private static String answer(CriteriaSet set, Map<String, String> values) {
        Unit unit = Unit.builder("1", Province.of("10")).area(Area.III).group(CommuneGroup.TWO).build();
        Assessment a;
        try {
            a = set.assess(unit, Evidence.of(values));
        } catch (InvalidInputException e) {
            // The field is the column as it was given, stripped: of a blank one nothing is left.
            boolean blank = values.keySet().stream().anyMatch(String::isBlank);
            if (e.field().isEmpty() && !blank || e.getMessage().isBlank()) {
                throw new AssertionError("refused without a field or words", e);
            }
            return "refused";
        }
        a.rows().forEach(row -> {
            boolean gap = row.gap() == null || row.gap().signum() > 0 && row.status() == Status.NOT_MET;
            boolean reason = row.reason() != null || row.status() == Status.MET || row.status() == Status.NOT_MET;
            if (!gap || !reason) {
                throw new AssertionError("an answer without a reason, or a gap without a miss: " + row);
            }
        });
        if (a.criteriaMet() > a.criteriaTotal()) {
            throw new AssertionError(a);
        }
        return a.toString();
    }
}
