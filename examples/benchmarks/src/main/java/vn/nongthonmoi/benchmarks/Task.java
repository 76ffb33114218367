package vn.nongthonmoi.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;

/**
 * What every peer is asked: the 57 indicators of the commune set of 2021–2025 as they hold for one kind of commune,
 * and communes with a value in every column. With nothing missing an indicator is met, not met, or has no level, so
 * that engines without a third truth value can answer too.
 */
public final class Task {

    /** The kind of commune. */
    public static final Province PROVINCE = Province.of("10");
    /** The day. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** What one column has to be. */
    public enum Kind {
        /** True. */
        PASS,
        /** At least the number. */
        AT_LEAST,
        /** At most the number. */
        AT_MOST,
        /** Equal to the number. */
        EQUAL
    }

    /**
     * A condition on one column.
     *
     * @param column the column
     * @param kind what it has to be
     * @param number the number; null for {@link Kind#PASS}
     * @param guard the column whose number says whether it is asked; null where it always is
     * @param above whether it is asked above the guard's number, or else up to it
     * @param guarded the guard's number
     */
    public record Check(String column, Kind kind, BigDecimal number, String guard, boolean above, BigDecimal guarded) { }

    /**
     * An indicator: all of its checks.
     *
     * @param code the code
     * @param criterion the place of its criterion
     * @param open whether its level is not set, so that its checks decide nothing unless one fails
     * @param checks what it asks
     */
    public record Indicator(String code, int criterion, boolean open, List<Check> checks) { }

    /** The answers, as bytes: the order of severity is that of the library. */
    public static final byte MET = 0;
    /** No level is set. */
    public static final byte UNSPECIFIED = 1;
    /** Not met. */
    public static final byte NOT_MET = 2;

    private final CriteriaSet set;
    private final List<Indicator> indicators = new ArrayList<>();
    private final int criteria;

    /** Reads the indicators off the library. */
    public Task() {
        set = CriteriaLibrary.bundled().set(Standard.COMMUNE, DAY);
        Assessment nothing = set.assess(unit("1"), Evidence.none());
        for (CriterionResult c : nothing.criteria()) {
            for (IndicatorResult i : c.indicators()) {
                List<Check> checks = new ArrayList<>();
                boolean open = checks(i, checks);
                indicators.add(new Indicator(i.code(), nothing.criteria().indexOf(c), open, List.copyOf(checks)));
            }
        }
        criteria = nothing.criteriaTotal();
    }

    /** A commune of the kind. */
    public static Unit unit(String code) {
        return Unit.builder(code, PROVINCE).build();
    }

    /** Adds what a row and its parts ask; says whether a level is missing. */
    private static boolean checks(IndicatorResult row, List<Check> checks) {
        Requirement r = row.requirement();
        boolean open = r.state() != Requirement.State.DECIDED;
        switch (r.measure()) {
            case PASS -> checks.add(check(row, Kind.PASS, null));
            case GRADE -> checks.add(check(row, Kind.AT_LEAST, new BigDecimal(r.grade())));
            case ALL_PARTS -> { }
            default -> {
                if (!open) {
                    checks.add(check(row, kind(r.comparison()), r.threshold()));
                }
            }
        }
        for (IndicatorResult part : row.parts()) {
            open |= checks(part, checks);
        }
        return open;
    }

    private static Kind kind(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Kind.AT_LEAST;
            case AT_MOST -> Kind.AT_MOST;
            case EQUAL -> Kind.EQUAL;
            default -> throw new IllegalStateException("the set has no row with " + comparison);
        };
    }

    private static Check check(IndicatorResult row, Kind kind, BigDecimal number) {
        Requirement.FactTest guard = row.requirement().onlyWhen();
        return guard == null ? new Check(row.code(), kind, number, null, false, null)
                : new Check(row.code(), kind, number, guard.fact(), guard.comparison() == Comparison.MORE_THAN,
                        guard.number());
    }

    public CriteriaSet set() {
        return set;
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    public int criteria() {
        return criteria;
    }

    /** Every column that any check reads, in the order of the annex. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        indicators.forEach(i -> i.checks().forEach(c -> {
            if (c.guard() != null) {
                columns.add(c.guard());
            }
            columns.add(c.column());
        }));
        return List.copyOf(columns);
    }

    /** Whether a column holds đạt or không đạt. */
    public boolean isPass(String column) {
        return indicators.stream().flatMap(i -> i.checks().stream())
                .anyMatch(c -> c.column().equals(column) && c.kind() == Kind.PASS);
    }

    /** Communes with a value in every column: {@link BigDecimal} or {@link Boolean}. The same seed, the same communes. */
    public List<Map<String, Object>> communes(int count, long seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> communes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (String column : columns()) {
                values.put(column, value(column, random));
            }
            communes.add(values);
        }
        return communes;
    }

    private Object value(String column, Random random) {
        if (isPass(column)) {
            return random.nextInt(10) > 0;
        }
        if (column.equals("5.truong")) {
            return BigDecimal.valueOf(1 + random.nextInt(6));
        }
        Check check = indicators.stream().flatMap(i -> i.checks().stream()).filter(c -> c.column().equals(column))
                .findFirst().orElseThrow();
        boolean good = random.nextInt(10) > 0;
        return switch (check.kind()) {
            case EQUAL -> good ? check.number() : check.number().add(BigDecimal.valueOf(1 + random.nextInt(9)));
            case AT_MOST -> good ? check.number() : check.number().add(BigDecimal.valueOf(random.nextInt(90) + 1, 1));
            default -> check.number().compareTo(BigDecimal.TEN) < 0 ? BigDecimal.valueOf(good ? 2 : 1)
                    : check.number().subtract(good ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(90) + 1, 1));
        };
    }

    /** The statuses of the criteria by those of their indicators: the worst one. */
    public void criteria(byte[] indicatorStatuses, byte[] criterionStatuses) {
        java.util.Arrays.fill(criterionStatuses, MET);
        for (int i = 0; i < indicatorStatuses.length; i++) {
            int c = indicators.get(i).criterion();
            criterionStatuses[c] = (byte) Math.max(criterionStatuses[c], indicatorStatuses[i]);
        }
    }
}
