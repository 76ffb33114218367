package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/**
 * Statuses by the quick ways (at once, from a map, in columns) are those of the full explanation, for every set, kind of
 * unit, form of column and value, also where a value or unit cannot be read.
 */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class BulkProperties {

    private static final List<CriteriaSet> SETS = sets(CriteriaLibrary.bundled());
    static final AtomicInteger GIVEN = new AtomicInteger();
    static final AtomicInteger WRONG = new AtomicInteger();
    private static final int UNITS = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> WILD = List.of("x", "không có", "-5", " ", "", "101", "0,001", "7.50", "Đạt",
            "KHÔNG ĐẠT", "true", "1e3", " 88 ", "999999999999999999", "0.000000000001");

    /** Every set on its first and last day, those of communes twice. */
    static List<CriteriaSet> sets(CriteriaLibrary library) {
        List<SetSummary> all = new ArrayList<>(library.sets());
        all.addAll(all.stream().filter(s -> s.standard() == Standard.COMMUNE).toList());
        return all.stream().filter(s -> s.province() == null)
                .flatMap(s -> Stream.of(s.inForceFrom(), s.inForceTo() == null ? s.inForceFrom().plusYears(2) : s.inForceTo())
                        .map(day -> library.set(s.standard(), s.period(), day))).toList();
    }

    /** Answers, or why there is none. */
    private record Answer(Outcome outcome, int met, Map<String, Status> criteria, Map<String, Status> indicators,
            Map<String, Status> conditions, boolean provisional, Map<String, String> gaps, String fingerprint, String error) {

        static Answer of(Assessment a) {
            return new Answer(a.outcome(), a.criteriaMet(), a.criterionStatuses(), a.indicatorStatuses(),
                    a.conditionStatuses(), a.provisional(), gaps(Stream.concat(a.indicatorStatuses().keySet().stream(),
                            a.conditionStatuses().keySet().stream()), code -> a.indicator(code).gap()), a.fingerprint(), null);
        }

        /** How far rows are missed, by code. */
        static Map<String, String> gaps(Stream<String> codes, Function<String, BigDecimal> gap) {
            Map<String, String> gaps = new TreeMap<>();
            codes.forEach(code -> Optional.ofNullable(gap.apply(code))
                    .ifPresent(g -> gaps.put(code, g.stripTrailingZeros().toPlainString())));
            return gaps;
        }

        static Answer of(InvalidInputException e) {
            return new Answer(null, 0, null, null, null, false, Map.of(), null, e.getMessage());
        }
    }

    private static Unit unit(CriteriaSet set, String code, Random random) {
        List<String> provinces = List.of("01", "10", "15", "38", "48", "75", "62", "87", "99");
        Unit.Builder unit = Unit.builder("u" + code, Province.of(provinces.get(random.nextInt(provinces.size()))));
        if (random.nextInt(3) > 0) {
            unit.area(Area.values()[random.nextInt(Area.values().length)]);
        }
        if (random.nextInt(3) > 0) {
            unit.group(CommuneGroup.values()[random.nextInt(CommuneGroup.values().length)]);
        }
        if (random.nextBoolean()) {
            unit.region(Region.values()[random.nextInt(Region.values().length)]);
        }
        if (random.nextInt(3) == 0) {
            unit.traits(Trait.values()[random.nextInt(Trait.values().length)]);
        }
        if (random.nextInt(4) == 0) {
            unit.kind(UnitKind.values()[random.nextInt(UnitKind.values().length)]);
        }
        return unit.build();
    }

    /** The columns that rows of the set read, with what the rows ask. */
    private static Map<String, Requirement> columns(CriteriaSet set, List<Unit> units) {
        Map<String, Requirement> columns = new LinkedHashMap<>();
        for (Unit unit : units) {
            try {
                set.assess(unit, Evidence.none()).rows().forEach(row -> {
                    Requirement r = row.requirement();
                    columns.putIfAbsent(row.code(), r);
                    if (r.manner().menAndWomenAlike()) {
                        columns.put(row.code() + ".nam", r);
                        columns.put(row.code() + ".nu", r);
                    }
                    if (r.manner().onlyWhen() != null) {
                        columns.put(r.manner().onlyWhen().fact(), null);
                    }
                });
            } catch (InvalidInputException e) {
                assertTrue(e.field().matches("province|kind|region|former_province"), e.getMessage());
            }
        }
        return columns;
    }

    private static BigDecimal number(Requirement r, int scale, Random random) {
        boolean near = r != null && r.level().threshold() != null && random.nextInt(3) > 0;
        BigDecimal base = near ? r.level().threshold().setScale(scale, RoundingMode.FLOOR)
                .add(BigDecimal.valueOf(random.nextInt(3) - 1, scale)) : BigDecimal.valueOf(random.nextInt(10), scale);
        boolean beyond = base.signum() < 0 || r != null && r.measure() == Measure.PERCENT && base.compareTo(HUNDRED) > 0;
        // Most numbers can be, so that most units have an answer.
        return beyond && random.nextInt(200) > 0 ? near ? r.level().threshold().setScale(scale, RoundingMode.FLOOR)
                : base.negate() : base;
    }

    private static String text(Requirement r, Random random, int wild) {
        if (random.nextInt(100) < wild) {
            return WILD.get(random.nextInt(WILD.size()));
        }
        if (random.nextInt(5) == 0) {
            return null;
        }
        Measure measure = r == null ? Measure.COUNT : r.measure();
        return switch (measure) {
            case GRADE -> r.level().scale().get(random.nextInt(r.level().scale().size()));
            case PERCENT, GROWTH, NUMBER, RATIO -> number(r, random.nextInt(3), random).toPlainString();
            case COUNT, OBJECTS -> Integer.toString(random.nextInt(8));
            default -> random.nextInt(10) > 0 ? "đạt" : "không đạt";
        };
    }

    private static EvidenceColumns evidence(CriteriaSet set, List<Unit> units, Random random, int wild) {
        EvidenceColumns.Builder table = EvidenceColumns.builder(units.size());
        columns(set, units).forEach((code, r) -> {
            long[] present = random.nextBoolean() ? null : new long[] {random.nextLong() | random.nextLong()};
            boolean[] passes = new boolean[units.size()];
            long[] unscaled = new long[units.size()];
            BigDecimal[] numbers = new BigDecimal[units.size()];
            String[] texts = new String[units.size()];
            boolean counts = r == null || r.measure() == Measure.COUNT;
            int scale = counts && random.nextInt(4) > 0 ? 0 : random.nextInt(4);
            for (int i = 0; i < units.size(); i++) {
                passes[i] = random.nextInt(10) > 0;
                numbers[i] = random.nextInt(6) == 0 ? null : number(r, scale, random);
                unscaled[i] = number(r, scale, random).unscaledValue().longValueExact();
                texts[i] = text(r, random, wild);
            }
            Measure measure = r == null ? Measure.COUNT : r.measure();
            boolean number = List.of(Measure.PERCENT, Measure.GROWTH, Measure.NUMBER, Measure.COUNT, Measure.RATIO)
                    .contains(measure);
            switch (random.nextInt(r == null ? 6 : 4)) {
                case 4, 5 -> { }
                case 0 -> table.texts(code, texts);
                case 1 -> {
                    if (number) {
                        table.numbers(code, numbers);
                    }
                }
                default -> {
                    if (number) {
                        table.decimals(code, unscaled, scale, present);
                    } else if (measure == Measure.GRADE) {
                        table.texts(code, texts);
                    } else {
                        table.passes(code, passes, present);
                    }
                }
            }
        });
        if (wild > 0 && random.nextInt(4) == 0) {
            String[] some = new String[units.size()];
            some[random.nextInt(some.length)] = "5";
            table.texts(random.nextBoolean() ? "commune-advanced:14.1" : "99.9", some);
        }
        return table.build();
    }

    @Property
    void columnsAndMapsGiveTheAnswersOfOneUnitAfterTheOther(@ForAll @IntRange(max = 10_000_000) int seed,
            @ForAll boolean some) {
        hold(SETS, seed, some ? 3 : 0);
    }

    /**
     * Holds all ways to the same answers.
     *
     * @param wild how many of a hundred text cells are anything at all
     */
    static void hold(List<CriteriaSet> sets, int seed, int wild) {
        Random random = new Random(seed);
        CriteriaSet set = sets.get(random.nextInt(sets.size()));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            // Runs of units of one kind, and kinds that come again.
            units.add(i % 10 < 5 && i > 0 ? units.get(i - 1) : unit(set, Integer.toString(i), random));
        }
        EvidenceColumns evidence = evidence(set, units, random, wild);
        BulkAssessment bulk = set.bulk(units).assess(evidence);
        // Some can be read and some cannot, or this would hold of nothing.
        GIVEN.addAndGet(UNITS - bulk.errors().size());
        WRONG.addAndGet(bulk.errors().size());
        for (int i = 0; i < UNITS; i++) {
            Answer one = one(set, units.get(i), evidence.evidence(i));
            int unit = i;
            assertEquals(one, of(bulk, i), () -> set.standard() + " " + set.asOf() + " unit " + unit);
            assertEquals(one, mapped(set, units.get(i), evidence.evidence(i)));
        }
    }

    private static Answer mapped(CriteriaSet set, Unit unit, Evidence evidence) {
        try {
            return Answer.of(set.assess(unit, new HashMap<>(evidence.values())));
        } catch (InvalidInputException e) {
            return Answer.of(e);
        }
    }

    private static Answer one(CriteriaSet set, Unit unit, Evidence evidence) {
        try {
            Assessment a = set.assess(unit, evidence);
            // The statuses that stand at once are those of the explanation.
            assertEquals(codes(a.criterionStatuses()), a.criteria().stream()
                    .map(c -> c.code() + " " + c.status()).toList());
            assertEquals(codes(a.indicatorStatuses()), a.indicators().map(i -> i.code() + " " + i.status()).toList());
            assertEquals(codes(a.conditionStatuses()), a.conditions().stream()
                    .map(i -> i.code() + " " + i.status()).toList());
            assertEquals(outcome(a), a.outcome());
            return Answer.of(a);
        } catch (InvalidInputException e) {
            return Answer.of(e);
        }
    }

    private static List<String> codes(Map<String, Status> statuses) {
        return statuses.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private static Outcome outcome(Assessment a) {
        List<Status> all = new ArrayList<>(a.criteria().stream().map(CriterionResult::status).toList());
        a.conditions().forEach(c -> all.add(c.status()));
        return all.contains(Status.NOT_MET) ? Outcome.FALLS_SHORT
                : all.contains(Status.UNKNOWN) || all.contains(Status.UNSPECIFIED) || !all.contains(Status.MET)
                        ? Outcome.UNDETERMINED : Outcome.MEETS;
    }

    private static Answer of(BulkAssessment bulk, int unit) {
        InvalidInputException error = bulk.error(unit);
        assertEquals(error != null, bulk.errors().contains(unit));
        if (error != null) {
            assertTrue(bulk.criteria().stream().allMatch(c -> bulk.criterion(c)[unit] == BulkAssessment.NONE));
            return new Answer(bulk.outcome(unit), bulk.criteriaMet(unit), null, null, null, bulk.provisional(unit),
                    Answer.gaps(bulk.indicators().stream(), code -> bulk.gap(code, unit)), bulk.fingerprint(unit),
                    error.getMessage());
        }
        return new Answer(bulk.outcome(unit), bulk.criteriaMet(unit),
                statuses(bulk.criteria(), bulk::criterion, unit), statuses(bulk.indicators(), bulk::indicator, unit),
                statuses(bulk.conditions(), bulk::condition, unit), bulk.provisional(unit), Answer.gaps(Stream.concat(
                        bulk.indicators().stream(), bulk.conditions().stream()), code -> bulk.gap(code, unit)),
                bulk.fingerprint(unit), null);
    }

    private static Map<String, Status> statuses(List<String> codes, java.util.function.Function<String, byte[]> of,
            int unit) {
        return codes.stream().filter(c -> of.apply(c)[unit] != BulkAssessment.NONE)
                .collect(Collectors.toMap(c -> c, c -> Status.ofSeverity(of.apply(c)[unit])));
    }
}
