package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.nongthonmoi.assurance.independent.RealUnits.Real;

/** Random real units of every set on any day, with evidence. The same seed makes the same cases. */
final class RandomCases {

    /** Days around which something changes: sets, amendments, ministries, provinces, mergers. */
    private static final List<LocalDate> CHANGES = List.of("2013-02-20", "2016-12-01", "2022-03-08", "2022-06-06", "2022-07-25",
            "2022-07-28", "2022-08-02", "2022-08-03", "2022-08-20", "2022-08-26", "2022-08-29", "2022-09-15", "2022-09-16", "2023-01-01",
            "2024-01-01", "2024-03-01", "2024-06-03", "2024-06-04", "2025-07-01", "2025-11-02", "2026-01-01", "2026-02-15",
            "2026-06-27", "2026-07-01").stream().map(LocalDate::parse).toList();
    /** Provinces with sets of their own, asked about more often than the others. */
    private static final Set<String> WITH_SETS = Set.of("01", "08", "10", "15", "24", "36", "38", "49", "64", "70", "75", "79", "82",
            "84", "86", "87", "89", "91", "92");
    private static final List<String> TRAITS = List.of("especially-difficult", "safety-zone", "poor-district", "former-poor-district",
            "border", "island", "coastal", "ethnic-mountain");
    private static final LocalDate FIRST_VILLAGES = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 6, 30);

    private final Random random;
    private final RealUnits units;
    private final Asked asked;

    RandomCases(long seed, RealUnits units, Asked asked) {
        this.random = new Random(seed);
        this.units = units;
        this.asked = asked;
    }

    /** One case for which the evaluator knows a set. */
    OneCase next() {
        while (true) {
            OneCase one = random.nextInt(40) == 0 ? village() : of(weighted());
            if (one != null && asked.of(one.unit(), one.standard(), one.day(), one.assessed()) != null) {
                return one;
            }
        }
    }

    private NationalSet weighted() {
        // The set in force for most of what is assessed today is asked about more often.
        return random.nextInt(3) == 0 ? NationalSet.ALL.get(2 + random.nextInt(3)) : NationalSet.ALL.get(random.nextInt(NationalSet.ALL.size()));
    }

    private OneCase of(NationalSet set) {
        LocalDate day = day(set.from(), set.to().isAfter(END) ? END : set.to());
        String level = set.standard().startsWith("commune") ? "commune" : set.standard().equals("province") ? "province" : "district";
        Real real = real(level, day, set.standard());
        return real == null ? null : one(set.standard(), day, real, level);
    }

    private OneCase village() {
        LocalDate day = day(FIRST_VILLAGES, LocalDate.of(2025, 12, 31));
        Real real = real("commune", day, "village");
        return real == null ? null : one(random.nextBoolean() ? "village" : "village-model", day, new Real("village", "V" + real.code(),
                "", "village", "", real.province(), real.former(), real.region(), real.first(), real.last()), "village");
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        List<LocalDate> inside = CHANGES.stream().flatMap(d -> List.of(d.minusDays(1), d).stream())
                .filter(d -> !d.isBefore(from) && !d.isAfter(to)).toList();
        if (!inside.isEmpty() && random.nextInt(4) == 0) {
            return inside.get(random.nextInt(inside.size()));
        }
        return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
    }

    private Real real(String level, LocalDate day, String standard) {
        List<Real> all = units.on(level, day);
        Real found = null;
        boolean withSet = standard.startsWith("village") || random.nextInt(2) == 0;
        for (int i = 0; i < 200; i++) {
            Real r = all.get(random.nextInt(all.size()));
            boolean fits = switch (standard) {
                case "district", "district-advanced" -> r.kind().equals("district");
                case "town" -> r.kind().equals("town") || r.kind().equals("city");
                case "province" -> true;
                default -> r.kind().equals("commune");
            };
            if (fits) {
                found = r;
                if (!withSet || WITH_SETS.contains(r.former() == null ? r.province() : r.former())) {
                    return r;
                }
            }
        }
        return found;
    }

    private OneCase one(String standard, LocalDate day, Real real, String level) {
        Integer year = random.nextInt(3) == 0 ? Integer.valueOf(Math.max(2009, day.getYear() - 2 + random.nextInt(4))) : null;
        OneUnit unit = unit(real, standard, day);
        boolean counted = Set.of("district", "district-advanced", "town", "province").contains(standard) && random.nextInt(3) == 0;
        double presence = List.of(0.0, 0.5, 0.9, 1.0, 1.0).get(random.nextInt(5));
        double quality = List.of(0.5, 0.9, 1.0, 1.0).get(random.nextInt(4));
        Given given = new Given();
        fill(given, unit, standard, standard, day, year == null ? day.getYear() : year, new RandomEvidence(random, presence, quality), counted);
        withoutContradiction(given);
        // Of a code that nobody has, nobody but the host can say which province it came from and of what kind it is. The lists of
        // units have no villages.
        boolean another = level.equals("commune") && random.nextInt(20) == 0;
        boolean nobodys = another || level.equals("village");
        return new OneCase(standard, day, year, another ? unit.coded("9" + unit.code().substring(1)) : unit,
                nobodys || random.nextInt(5) > 0, random.nextBoolean(), nobodys || !level.equals("commune") || random.nextInt(3) > 0,
                given, counted ? members(unit, standard, day, year) : null);
    }

    /** Two columns that both stand in for a third that is not given say the same there, or the library refuses the table. */
    private static void withoutContradiction(Given given) {
        if (given.isThere("commune-advanced", "10")) {
            return;
        }
        if (given.isThere("commune", "10") && given.isThere("commune-model", "2")) {
            given.remove("commune", "10");
        }
    }

    private void fill(Given given, OneUnit unit, String standard, String home, LocalDate day, int year, RandomEvidence evidence,
            boolean counted) {
        List<Ask> asks = asked.of(unit, standard, day, year);
        if (asks == null) {
            return;
        }
        evidence.fill(given, asks, standard, home, year, counted);
        asks.stream().filter(a -> a.form() == Ask.Form.TITLE)
                .forEach(a -> fill(given, unit, a.about(), home, day, year, evidence, counted));
    }

    private OneUnit unit(Real real, String standard, LocalDate day) {
        Set<String> traits = new TreeSet<>();
        if (real.level().equals("commune") && random.nextInt(3) > 0) {
            TRAITS.stream().filter(t -> random.nextInt(4) == 0).forEach(traits::add);
        }
        if (standard.equals("district") && random.nextInt(4) == 0) {
            traits.add("without-communes");
        }
        String area = real.level().equals("commune") ? new String[] {null, "I", "II", "III", "none"}[random.nextInt(5)] : null;
        String group = null;
        if (real.level().equals("commune") && !day.isBefore(LocalDate.of(2026, 2, 15)) && random.nextInt(5) > 0) {
            // Group 3 is area II or III; the others follow from other tests.
            group = area == null ? "" + (1 + random.nextInt(3)) : area.equals("II") || area.equals("III") ? "3" : "" + (1 + random.nextInt(2));
        }
        String kind = standard.equals("town") && real.level().equals("district") ? "town" : real.level().equals("province") ? "province" : real.kind();
        return new OneUnit(real.code(), real.name(), kind, real.level().equals("commune") ? real.parent() : "", real.province(),
                real.former() == null ? real.province() : real.former(), real.former() != null, real.region(), area, group, traits);
    }

    private List<Within> members(OneUnit unit, String standard, LocalDate day, Integer year) {
        List<Within> members = new ArrayList<>();
        int assessed = year == null ? day.getYear() : year;
        boolean province = standard.equals("province");
        // How the contents met by a ward count for a province's condition 3 is not known: the yardstick was not seen.
        List<Real> within = units.on("commune", day).stream().filter(r -> province
                ? r.province().equals(unit.province()) && r.kind().equals("commune") : r.parent().equals(unit.code())).toList();
        for (int i = random.nextInt(4); i > 0 && !within.isEmpty(); i--) {
            Real real = within.get(random.nextInt(within.size()));
            if (members.stream().noneMatch(m -> m.unit().code().equals(real.code()))) {
                members.add(member(real, "commune", day, assessed));
            }
        }
        if (province) {
            List<Real> districts = units.on("district", day).stream().filter(r -> r.province().equals(unit.province())
                    && !r.kind().equals("urban-district")).toList();
            if (!districts.isEmpty()) {
                Real real = districts.get(random.nextInt(districts.size()));
                members.add(member(real, real.kind().equals("district") ? "district" : "town", day, assessed));
            }
        }
        return members.isEmpty() ? null : members;
    }

    private Within member(Real real, String standard, LocalDate day, int year) {
        OneUnit unit = unit(real, standard, day);
        Given given = new Given();
        double presence = random.nextInt(3) == 0 ? 0.7 : 1.0;
        RandomEvidence evidence = new RandomEvidence(random, presence, random.nextInt(4) == 0 ? 0.8 : 1.0);
        if (real.level().equals("commune")) {
            if (real.kind().equals("commune")) {
                // The advanced set fills the commune set below it as well.
                fill(given, unit, NationalSet.ALL.get(4).holds(day) ? "commune-advanced" : "commune", "commune", day, year, evidence, false);
                for (String column : List.of("A-4b", "A-4b.duong", "A-3b")) {
                    if (random.nextInt(3) > 0) {
                        evidence.put(given, "commune", "commune", column, BigDecimal.valueOf(78 + random.nextInt(23)), null);
                    }
                }
            }
            // What the unit they lie in counts of them.
            for (String column : real.kind().equals("commune") ? List.<String>of() : List.of("A-3", "A-2b", "T-3")) {
                if (random.nextInt(4) > 0) {
                    evidence.put(given, "commune", "commune", column, random.nextInt(4) > 0, null);
                }
            }
        } else {
            fill(given, unit, standard, standard, day, year, evidence, true);
        }
        return new Within(unit, given);
    }
}
