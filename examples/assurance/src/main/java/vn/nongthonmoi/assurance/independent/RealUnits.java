package vn.nongthonmoi.assurance.independent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The real units of the country on a day, from the two lists of units. */
final class RealUnits {

    /** From this day there are 34 provinces and no districts. */
    static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate OLDEST_STATE = LocalDate.of(2019, 9, 11);
    private static final LocalDate NEWEST_STATE = LocalDate.of(2025, 3, 1);

    /**
     * One unit in one form it had.
     *
     * @param level province, district or commune
     * @param former the province it lay in until 2025-06-30, where its province has other parts too; null otherwise
     * @param region of the annexes
     */
    record Real(String level, String code, String name, String kind, String parent, String province, String former,
            String region, LocalDate first, LocalDate last) { }

    private final List<Real> units = new ArrayList<>();
    private final Map<String, List<Real>> byLevelAndDay = new HashMap<>();

    RealUnits() {
        Map<String, String> provinceOf = new HashMap<>();
        for (Map<String, String> row : Facts.table("units-until-2025-06.csv")) {
            LocalDate first = LocalDate.parse(row.get("first_seen"));
            LocalDate last = LocalDate.parse(row.get("last_seen"));
            units.add(new Real(row.get("level"), row.get("code"), row.get("name"), row.get("kind"), row.get("parent"),
                    row.get("province"), null, Regions.of(row.get("province")),
                    first.equals(OLDEST_STATE) ? LocalDate.MIN : first,
                    last.equals(NEWEST_STATE) ? MERGED.minusDays(1) : last));
            if (last.equals(NEWEST_STATE) && row.get("level").equals("commune")) {
                provinceOf.put(row.get("code"), row.get("province"));
            }
        }
        List<Map<String, String>> now = Facts.table("units-from-2025-07.csv");
        Map<String, Boolean> merged = new HashMap<>();
        now.stream().filter(r -> r.get("level").equals("province"))
                .forEach(r -> merged.put(r.get("code"), r.get("formed_from").contains("|")));
        for (Map<String, String> row : now) {
            Set<String> from = new TreeSet<>();
            for (String column : List.of("formed_from", "partly_from")) {
                for (String code : row.get(column).split("\\|")) {
                    if (!code.isEmpty()) {
                        from.add(row.get("level").equals("province") ? code : provinceOf.getOrDefault(code, "?"));
                    }
                }
            }
            // A unit formed across an old boundary of provinces is left out: which decisions go on to hold for it is not said.
            if (row.get("level").equals("commune") ? from.size() == 1 && !from.contains("?") : !merged.get(row.get("code"))) {
                String came = from.iterator().next();
                units.add(new Real(row.get("level"), row.get("code"), row.get("name"), row.get("kind"), "",
                        row.getOrDefault("province", row.get("code")), merged.get(row.get("province")) ? came : null,
                        Regions.of(came), MERGED, LocalDate.MAX));
            }
        }
    }

    /** All units of a level on a day. */
    List<Real> on(String level, LocalDate day) {
        return byLevelAndDay.computeIfAbsent(level + day, k -> units.stream()
                .filter(u -> u.level().equals(level) && !day.isBefore(u.first()) && !day.isAfter(u.last())).toList());
    }
}
