package vn.nongthonmoi.criteria.internal.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.EvidenceFlag.Kind;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.rules.Statement.Limit;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Ratios;

/** Holds the values of many units against the limits beyond which evidence is doubtful. */
public final class EvidenceLimits {

    private static final Set<Measure> NUMBERS =
            EnumSet.of(Measure.PERCENT, Measure.NUMBER, Measure.COUNT, Measure.GROWTH, Measure.RATIO);

    private final List<EvidenceFlag> flags = new ArrayList<>();
    private final Function<Profile, List<Fired>> limits;
    private final Map<String, Map<String, IndicatorResult>> before = new HashMap<>();
    // The numbers of a row by the units that lie beside each other.
    private final Map<String, Map<String, List<BigDecimal>>> beside = new HashMap<>();

    private EvidenceLimits(Function<Profile, List<Fired>> limits) {
        this.limits = limits;
    }

    /**
     * The flags of these units.
     *
     * @param limits the limits for units of a profile
     * @param now the assessments whose values are looked at
     * @param yearBefore those of the year before
     */
    public static List<EvidenceFlag> flags(Function<Profile, List<Fired>> limits, Collection<Assessment> now,
            Collection<Assessment> yearBefore) {
        EvidenceLimits check = new EvidenceLimits(limits);
        yearBefore.forEach(a -> check.before.put(unit(a.unit()), byCode(a)));
        now.forEach(a -> a.rows().filter(r -> number(r) != null).forEach(r -> check.beside
                .computeIfAbsent(r.code(), c -> new HashMap<>())
                .computeIfAbsent(place(a.unit()), p -> new ArrayList<>()).add(number(r))));
        check.beside.values().forEach(places -> places.values().forEach(numbers -> numbers.sort(null)));
        Map<Profile, List<Fired>> known = new HashMap<>();
        Map<Fired, List<IndicatorResult>> together = new LinkedHashMap<>();
        for (Assessment a : now) {
            Profile profile = Resolver.profile(a.unit(), a.region(), a.year());
            Map<String, IndicatorResult> rows = byCode(a);
            for (Fired fired : known.computeIfAbsent(profile, check.limits)) {
                Limit limit = (Limit) fired.statement();
                if (limit.what() == Limit.What.AT_LEVEL || limit.what() == Limit.What.NOT_ALL_BELOW_ONE) {
                    together.computeIfAbsent(fired, f -> new ArrayList<>()).addAll(rows.values());
                } else {
                    check.unit(a, rows, limit, fired);
                }
            }
        }
        together.forEach((fired, rows) -> {
            if (((Limit) fired.statement()).what() == Limit.What.AT_LEVEL) {
                check.atLevel(fired, rows);
            } else {
                check.ratios(fired, rows);
            }
        });
        return List.copyOf(check.flags);
    }

    private static Map<String, IndicatorResult> byCode(Assessment a) {
        Map<String, IndicatorResult> rows = new LinkedHashMap<>();
        a.rows().forEach(r -> rows.put(r.code(), r));
        return rows;
    }

    private static String unit(Unit unit) {
        return unit.province().code() + " " + unit.code();
    }

    /** Units lie beside each other in one district, or in one province where they name none. */
    private static String place(Unit unit) {
        return unit.province().code() + " " + unit.district();
    }

    /** The number a row was decided by; null where there is none. */
    private static BigDecimal number(IndicatorResult row) {
        return row.value() == null || !NUMBERS.contains(row.requirement().measure()) ? null
                : Decimals.read(row.value()).orElse(null);
    }

    private void unit(Assessment a, Map<String, IndicatorResult> rows, Limit limit, Fired fired) {
        switch (limit.what()) {
            case SOURCED -> origin(a, rows, fired, "flag.no-source", "flag.no-sources", o -> o.source().isEmpty());
            case CONFIRMED -> origin(a, rows, fired, "flag.not-confirmed", "flag.none-confirmed", o -> o.confirmedBy().isEmpty());
            default -> rows.values().stream().filter(r -> limit.code().isEmpty() || limit.code().equals(r.code()))
                    .forEach(r -> row(a, rows, r, limit, fired));
        }
    }

    private void row(Assessment a, Map<String, IndicatorResult> rows, IndicatorResult row, Limit limit, Fired fired) {
        BigDecimal value = number(row);
        switch (limit.what()) {
            case NOT_OLDER -> age(a, row, limit, fired);
            case SAME_RESULT -> appraisal(a, row, fired);
            case BETWEEN_HALVES -> halves(a, rows, row, fired);
            case RANGE -> {
                if (value != null && (value.compareTo(limit.number()) < 0 || value.compareTo(limit.more()) > 0)) {
                    flag(a.unit(), row, Kind.IMPOSSIBLE, fired, Message.of("flag.range", row.value(),
                            Decimals.plain(limit.number()), Decimals.plain(limit.more())));
                }
            }
            case NOT_ABOVE -> {
                IndicatorResult other = rows.get(limit.other());
                if (value != null && other != null && number(other) != null && value.compareTo(number(other)) > 0) {
                    flag(a.unit(), row, Kind.CONTRADICTION, fired,
                            Message.of("flag.above", row.value(), other.code(), other.value()));
                }
            }
            case CHANGE, CHANGE_PERCENT -> change(a, row, value, limit, fired);
            case NEIGHBOURS, NEIGHBOURS_PERCENT -> neighbours(a, row, value, limit, fired);
            default -> throw new IllegalStateException(limit.what().name());
        }
    }

    private void change(Assessment a, IndicatorResult row, BigDecimal value, Limit limit, Fired fired) {
        IndicatorResult then = before.getOrDefault(unit(a.unit()), Map.of()).get(row.code());
        // A limit of all rows is one of shares.
        boolean meant = !limit.code().isEmpty() || row.requirement().measure() == Measure.PERCENT;
        if (value == null || !meant || then == null || number(then) == null
                || then.requirement().measure() != row.requirement().measure()
                || !then.requirement().level().unit().equals(row.requirement().level().unit())) {
            return;
        }
        BigDecimal changed = value.subtract(number(then));
        if (beyond(changed, number(then), limit, limit.what() == Limit.What.CHANGE_PERCENT)) {
            flag(a.unit(), row, Kind.JUMP, fired, Message.of(limit.what() == Limit.What.CHANGE ? "flag.change"
                    : "flag.change-percent", then.value(), row.value(), Decimals.plain(limit.number())));
        }
    }

    private void neighbours(Assessment a, IndicatorResult row, BigDecimal value, Limit limit, Fired fired) {
        if (value == null) {
            return;
        }
        List<BigDecimal> others = new ArrayList<>(beside.get(row.code()).get(place(a.unit())));
        others.remove(value);
        if (others.isEmpty() || BigDecimal.valueOf(others.size()).compareTo(limit.more()) < 0) {
            return;
        }
        int half = others.size() / 2;
        BigDecimal median = others.size() % 2 == 1 ? others.get(half)
                : others.get(half - 1).add(others.get(half)).divide(BigDecimal.valueOf(2));
        if (beyond(value.subtract(median), median, limit, limit.what() == Limit.What.NEIGHBOURS_PERCENT)) {
            flag(a.unit(), row, Kind.NEIGHBOURS, fired, Message.of(limit.what() == Limit.What.NEIGHBOURS
                    ? "flag.neighbours" : "flag.neighbours-percent", row.value(), others.size(), Decimals.plain(median),
                    Decimals.plain(limit.number())));
        }
    }

    /** Whether a distance is beyond the limit, in the value's own unit or in percent of what it is a distance from. */
    private static boolean beyond(BigDecimal distance, BigDecimal from, Limit limit, boolean percent) {
        return percent ? from.signum() != 0 && Ratios.comparePercent(distance.abs(), from.abs(), limit.number()) > 0
                : distance.abs().compareTo(limit.number()) > 0;
    }

    private void halves(Assessment a, Map<String, IndicatorResult> rows, IndicatorResult row, Fired fired) {
        IndicatorResult men = rows.get(row.code() + ".nam");
        IndicatorResult women = rows.get(row.code() + ".nu");
        if (number(row) == null || men == null || women == null || number(men) == null || number(women) == null) {
            return;
        }
        BigDecimal least = number(men).min(number(women));
        BigDecimal most = number(men).max(number(women));
        if (number(row).compareTo(least) < 0 || number(row).compareTo(most) > 0) {
            flag(a.unit(), row, Kind.CONTRADICTION, fired,
                    Message.of("flag.halves", row.value(), men.value(), women.value()));
        }
    }

    private void age(Assessment a, IndicatorResult row, Limit limit, Fired fired) {
        if (row.basis() == null || row.basis().origin().date() == null) {
            return;
        }
        LocalDate date = row.basis().origin().date();
        if (date.isAfter(a.asOf())) {
            flag(a.unit(), row, Kind.AGE, fired, Message.of("flag.later", date, a.asOf()));
        } else if (date.plusMonths(limit.number().intValueExact()).isBefore(a.asOf())) {
            flag(a.unit(), row, Kind.AGE, fired, Message.of("flag.older", date, Decimals.plain(limit.number()), a.asOf()));
        }
    }

    private void appraisal(Assessment a, IndicatorResult row, Fired fired) {
        if (row.basis() == null || row.basis().notUsed() == null) {
            return;
        }
        Status one = row.basis().notUsed();
        Status two = row.status();
        if (one != two && Stream.of(one, two).allMatch(s -> s == Status.MET || s == Status.NOT_MET)) {
            flag(a.unit(), row, Kind.APPRAISAL, fired, Message.of("flag.appraisal", row.basis().selfAssessed(),
                    row.basis().appraised() == null ? row.value() : row.basis().appraised()));
        }
    }

    /** One flag a unit: a table without sources would raise one a value otherwise. */
    private void origin(Assessment a, Map<String, IndicatorResult> rows, Fired fired, String some,
            String all, Predicate<Evidence.Origin> lacks) {
        List<IndicatorResult> given = rows.values().stream().filter(r -> r.value() != null && r.members().isEmpty())
                .toList();
        List<String> lacking = given.stream().filter(r -> lacks.test(r.basis() == null ? Evidence.Origin.UNKNOWN
                : r.basis().origin())).map(IndicatorResult::code).toList();
        if (!lacking.isEmpty()) {
            flag(a.unit(), null, Kind.ORIGIN, fired, lacking.size() == given.size() ? Message.of(all, given.size())
                    : Message.of(some, lacking.size(), given.size(), String.join(", ", lacking)));
        }
    }

    /** How often the values of a row meet their level to the digit. Ends of a scale and small counts often do. */
    private void atLevel(Fired fired, List<IndicatorResult> rows) {
        Limit limit = (Limit) fired.statement();
        Map<String, List<IndicatorResult>> byRow = rows.stream().filter(EvidenceLimits::mayHitByChance)
                .collect(Collectors.groupingBy(IndicatorResult::code, LinkedHashMap::new, Collectors.toList()));
        byRow.forEach((code, values) -> {
            BigDecimal all = BigDecimal.valueOf(values.size());
            BigDecimal exact = BigDecimal.valueOf(values.stream()
                    .filter(r -> number(r).compareTo(r.requirement().level().threshold()) == 0).count());
            if (all.compareTo(limit.more()) >= 0 && Ratios.comparePercent(exact, all, limit.number()) > 0) {
                flag(null, code, null, Kind.AT_LEVEL, fired, Message.of("flag.at-level", exact, all,
                        values.stream().map(r -> Decimals.plain(r.requirement().level().threshold())).distinct().sorted()
                                .collect(Collectors.joining(", ")), Decimals.plain(limit.number())));
            }
        });
    }

    /** Whether all shares of a row are at most 1, and some a fraction of it: 0.97 for 97 %, as spreadsheets hold it. */
    private void ratios(Fired fired, List<IndicatorResult> rows) {
        Limit limit = (Limit) fired.statement();
        Map<String, List<IndicatorResult>> byRow = rows.stream()
                .filter(r -> r.requirement().measure() == Measure.PERCENT && number(r) != null)
                .collect(Collectors.groupingBy(IndicatorResult::code, LinkedHashMap::new, Collectors.toList()));
        byRow.forEach((code, values) -> {
            boolean ratios = values.stream().allMatch(r -> number(r).signum() >= 0 && number(r).compareTo(BigDecimal.ONE) <= 0);
            boolean fraction = values.stream().anyMatch(r -> number(r).signum() > 0 && number(r).compareTo(BigDecimal.ONE) < 0);
            if (ratios && fraction && BigDecimal.valueOf(values.size()).compareTo(limit.more()) >= 0) {
                flag(null, code, null, Kind.RATIO, fired, Message.of("flag.ratio", values.size(), values.stream()
                        .map(EvidenceLimits::number).max(BigDecimal::compareTo).map(Decimals::plain).orElseThrow()));
            }
        });
    }

    private static boolean mayHitByChance(IndicatorResult row) {
        Requirement r = row.requirement();
        return number(row) != null && r.level().threshold() != null && r.measure() != Measure.COUNT
                && r.measure() != Measure.RATIO && r.level().threshold().signum() != 0
                && !(r.measure() == Measure.PERCENT && r.level().threshold().compareTo(Decimals.HUNDRED) == 0);
    }

    private void flag(Unit unit, IndicatorResult row, Kind kind, Fired fired, Message message) {
        flag(unit, row == null ? "" : row.code(), row == null ? null : row.value(), kind, fired, message);
    }

    private void flag(Unit unit, String code, String value, Kind kind, Fired fired, Message message) {
        flags.add(new EvidenceFlag(unit, code, value, kind, message,
                new RulePosition(fired.layer().file(), fired.line()), fired.rule().source()));
    }
}
