package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/** What holds of every assessment, whatever the commune, the day and the evidence. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class AssessmentProperties {

    /** The rules as bundled, and the same with a level invented for every row, so that a commune can meet them all. */
    private static final CriteriaLibrary BUNDLED = CriteriaLibrary.bundled();
    private static final CriteriaLibrary FILLED = edited(AssessmentProperties::filled);
    private static final CriteriaLibrary FILLED_WITHOUT_PROVISIONAL =
            edited(text -> withoutProvisional(filled(text)));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> DAYS = List.of("2022-04-01", "2023-12-31", "2024-12-31");
    private static final List<String> PROVINCES = List.of("01", "02", "10", "38", "48", "62", "70", "72", "80");
    private static final Map<Case, List<Column>> COLUMNS = new ConcurrentHashMap<>();

    /** A kind of commune on a day, and the rules it is held against. */
    record Case(boolean filled, String province, String day) {
        CriteriaSet set() {
            return set(filled ? FILLED : BUNDLED);
        }

        CriteriaSet set(CriteriaLibrary library) {
            return library.set(Standard.COMMUNE, LocalDate.parse(day));
        }

        Unit unit() {
            return Unit.builder("1", Province.of(province)).build();
        }
    }

    /** An evidence column and what is asked for in it; the requirement is null for a fact of the unit. */
    record Column(String code, Requirement requirement) { }

    record Sample(Case of, Map<String, Object> evidence) {
        Assessment assess() {
            return assess(evidence);
        }

        Assessment assess(Map<String, Object> other) {
            return of.set().assess(of.unit(), Evidence.of(other));
        }

        Map<String, Object> with(String code, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(evidence);
            changed.put(code, value);
            return changed;
        }
    }

    // --- the rules ---

    private static CriteriaLibrary edited(UnaryOperator<String> edit) {
        try {
            Path directory = Files.createTempDirectory("rules");
            try {
                ResolutionProperties.copyRules(directory, (file, text) -> edit.apply(text));
                return CriteriaLibrary.load(directory);
            } finally {
                ResolutionProperties.delete(directory);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String filled(String rules) {
        return rules.lines().map(line -> line.matches("\\s+(Chỉ tiêu|Phần) .*") ? line.replace("?", "50")
                .replaceFirst("(ít nhất|không quá) mức do .+ quy định", "$1 50 %") : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Every requirement of a provisional rule becomes one that is left to somebody who has not set it. */
    private static String withoutProvisional(String rules) {
        return Arrays.stream(rules.split("(?m)(?=^rule )")).map(rule -> !rule.contains("@provisional(") ? rule
                : rule.replaceAll("(?m)^(\\s+(?:Chỉ tiêu|Phần|Điều kiện) [^:\n]+):.*$", "$1: do ai đó quy định"))
                .collect(Collectors.joining());
    }

    // --- the evidence ---

    private static List<Column> columns(Case of) {
        return COLUMNS.computeIfAbsent(of, c -> {
            Assessment a = c.set().assess(c.unit(), Evidence.none());
            List<Column> columns = new ArrayList<>();
            rows(a).forEach(row -> {
                columns.add(new Column(row.code(), row.requirement()));
                if (row.requirement().manner().menAndWomenAlike()) {
                    columns.add(new Column(row.code() + ".nam", row.requirement()));
                    columns.add(new Column(row.code() + ".nu", row.requirement()));
                }
            });
            columns.stream().filter(x -> x.requirement().manner().onlyWhen() != null)
                    .map(x -> x.requirement().manner().onlyWhen().fact()).distinct().toList()
                    .forEach(fact -> columns.add(new Column(fact, null)));
            return columns;
        });
    }

    /** Indicators, their parts and the conditions. */
    private static Stream<IndicatorResult> rows(Assessment a) {
        return Stream.concat(a.indicators(), a.conditions().stream())
                .flatMap(i -> Stream.concat(Stream.of(i), i.parts().stream()));
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Case> cases = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(PROVINCES),
                Arbitraries.of(DAYS)).as(Case::new);
        return cases.flatMap(of -> Arbitraries.oneOf(anything(of), nearlyPerfect(of))
                .map(evidence -> new Sample(of, evidence)));
    }

    private static Arbitrary<Map<String, Object>> anything(Case of) {
        List<Arbitrary<Object>> values = columns(of).stream()
                .map(column -> value(column).injectNull(0.25)).toList();
        return Combinators.combine(values).as(list -> {
            Map<String, Object> evidence = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null) {
                    evidence.put(columns(of).get(i).code(), list.get(i));
                }
            }
            return evidence;
        });
    }

    private static Arbitrary<Map<String, Object>> nearlyPerfect(Case of) {
        Map<String, Object> perfect = new LinkedHashMap<>();
        columns(of).forEach(column -> perfect.put(column.code(), best(column)));
        Arbitrary<Map.Entry<String, Object>> blemish = Arbitraries.of(columns(of)).flatMap(column -> Arbitraries
                .oneOf(value(column), Arbitraries.just("")).map(value -> Map.entry(column.code(), value)));
        return blemish.list().ofMinSize(0).ofMaxSize(3).map(blemishes -> {
            Map<String, Object> evidence = new LinkedHashMap<>(perfect);
            blemishes.forEach(b -> evidence.put(b.getKey(), b.getValue()));
            evidence.values().removeIf(""::equals);
            return evidence;
        });
    }

    private static Object best(Column column) {
        Requirement r = column.requirement();
        if (r == null) {
            return BigDecimal.valueOf(5);
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART, UNSTATED -> true;
            case GRADE -> r.level().scale().get(r.level().scale().size() - 1);
            default -> r.level().comparison() == Comparison.AT_LEAST && r.measure() != Measure.PERCENT
                    ? BigDecimal.valueOf(1000) : r.level().comparison() == Comparison.AT_LEAST ? HUNDRED : BigDecimal.ZERO;
        };
    }

    private static Arbitrary<Object> value(Column column) {
        Requirement r = column.requirement();
        if (r == null) {
            return Arbitraries.integers().between(0, 8).map(n -> (Object) BigDecimal.valueOf(n));
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> r.manner().ifPresent() ? Arbitraries.of(true, false, "đạt", "không có")
                    : Arbitraries.of(true, false, "đạt", "Đạt", "Không đạt", "KHÔNG ĐẠT", "TRUE", "false");
            case UNSTATED -> Arbitraries.just("chưa rõ");
            case GRADE -> Arbitraries.of(r.level().scale()).map(grade -> (Object) grade);
            default -> number(r).map(number -> (Object) number);
        };
    }

    /** A number in range; often at the threshold or a hair from it. */
    private static Arbitrary<BigDecimal> number(Requirement r) {
        if (r.measure() == Measure.COUNT) {
            return Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
        }
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals().between(BigDecimal.ZERO, HUNDRED).ofScale(3);
        if (r.level().threshold() == null) {
            return any;
        }
        return Arbitraries.oneOf(any, Arbitraries.of("-0.001", "0", "0.001")
                .map(hair -> r.level().threshold().add(new BigDecimal(hair)).max(BigDecimal.ZERO).min(HUNDRED)));
    }

    // --- the properties ---

    @Property
    void aBetterValueNeverTurnsMetIntoNotMet(@ForAll("samples") Sample sample, @ForAll Random random) {
        List<Column> numeric = columns(sample.of()).stream().filter(c -> c.requirement() != null
                && c.requirement().level().state() == State.DECIDED && c.requirement().level().comparison() != null
                && c.requirement().measure() != Measure.GRADE).toList();
        Column column = numeric.get(random.nextInt(numeric.size()));
        Requirement r = column.requirement();
        List<BigDecimal> values = Stream.of(r.level().threshold(), r.level().threshold().add(new BigDecimal("0.01")),
                r.level().threshold().subtract(new BigDecimal("0.01")), BigDecimal.valueOf(random.nextInt(10_001), 2),
                BigDecimal.valueOf(random.nextInt(10_001), 2)).map(v -> v.max(BigDecimal.ZERO).min(HUNDRED))
                .map(v -> r.measure() == Measure.COUNT ? BigDecimal.valueOf(v.longValue()) : v).sorted().toList();
        List<Assessment> fromWorstToBest = new ArrayList<>(
                values.stream().map(v -> sample.assess(sample.with(column.code(), v))).toList());
        if (r.level().comparison() != Comparison.AT_LEAST) {
            assertTrue(r.level().comparison() == Comparison.AT_MOST || r.level().threshold().signum() == 0, "a maximum");
            Collections.reverse(fromWorstToBest);
        }
        String indicator = column.code().replaceFirst("\\.(nam|nu)$", "");
        for (int i = 1; i < fromWorstToBest.size(); i++) {
            Assessment worse = fromWorstToBest.get(i - 1);
            Assessment better = fromWorstToBest.get(i);
            assertNotWorse(worse.indicator(indicator).status(), better.indicator(indicator).status());
            for (CriterionResult c : worse.criteria()) {
                assertNotWorse(c.status(), better.criterion(c.code()).status());
            }
            assertFalse(worse.outcome() == Outcome.MEETS && better.outcome() != Outcome.MEETS);
            assertFalse(worse.outcome() != Outcome.FALLS_SHORT && better.outcome() == Outcome.FALLS_SHORT);
        }
    }

    private static void assertNotWorse(Status before, Status after) {
        assertFalse(before == Status.MET && after != Status.MET, before + " became " + after);
        assertFalse(before != Status.NOT_MET && after == Status.NOT_MET, before + " became " + after);
    }

    @Property
    void theOrderOfColumnsNeverMatters(@ForAll("samples") Sample sample, @ForAll Random random) {
        List<String> order = new ArrayList<>(sample.evidence().keySet());
        Collections.shuffle(order, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        order.forEach(code -> shuffled.put(code, sample.evidence().get(code)));
        assertSame(sample.assess(), sample.assess(shuffled));
    }

    @Property(tries = 50)
    void localeAndTimeZoneOfTheMachineNeverMatter(@ForAll("samples") Sample sample) {
        Assessment expected = sample.assess();
        List<String> reasons = reasons(expected);
        for (String tag : List.of("tr", "ar-EG-u-nu-arab", "vi", "th-TH-u-ca-buddhist-nu-thai")) {
            for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
                elsewhere(tag, zone, () -> {
                    assertSame(expected, sample.assess());
                    assertEquals(reasons, reasons(expected));
                    return null;
                });
            }
        }
    }

    @Example
    void theLibraryLoadsTheSameUnderEveryLocale() {
        Case of = new Case(false, "10", "2024-12-31");
        Assessment expected = of.set(BUNDLED).assess(of.unit(), Evidence.of(Map.of("10", "45,5", "7", "ĐẠT")));
        Annex annex = of.set(BUNDLED).annex(Province.of("70"), Area.III);
        for (String tag : List.of("tr", "ar-EG-u-nu-arab", "vi")) {
            elsewhere(tag, "Pacific/Kiritimati", () -> {
                CriteriaLibrary library = CriteriaLibrary.bundled();
                assertSame(expected, of.set(library).assess(of.unit(), Evidence.of(Map.of("10", "45,5", "7", "ĐẠT"))));
                assertEquals(annex, of.set(library).annex(Province.of("70"), Area.III));
                assertEquals(BUNDLED.sets(), library.sets());
                return null;
            });
        }
    }

    private static void elsewhere(String locale, String zone, Callable<Void> check) {
        Locale ownLocale = Locale.getDefault();
        TimeZone ownZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            check.call();
        } catch (Exception e) {
            throw new AssertionError(locale + " " + zone, e);
        } finally {
            Locale.setDefault(ownLocale);
            TimeZone.setDefault(ownZone);
        }
    }

    private static List<String> reasons(Assessment a) {
        return rows(a).filter(i -> i.reason() != null)
                .map(i -> i.reason().text(Locale.ENGLISH) + i.reason().text(Locale.forLanguageTag("vi"))).toList();
    }

    @Property(tries = 5)
    void eightThreadsFindWhatOneFinds(@ForAll("samples") Sample one, @ForAll("samples") Sample two,
            @ForAll("samples") Sample three) throws Exception {
        List<Sample> work = Collections.nCopies(20, List.of(one, two, three)).stream().flatMap(Collection::stream)
                .toList();
        // A new library, so that its sheets are first resolved by eight threads at once.
        CriteriaLibrary fresh = CriteriaLibrary.bundled();
        List<Callable<Assessment>> tasks = work.stream().map(s -> (Callable<Assessment>) () ->
                s.of().set(fresh).assess(s.of().unit(), Evidence.of(s.evidence()))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Assessment>> found = threads.invokeAll(tasks);
            for (int i = 0; i < work.size(); i++) {
                Sample s = work.get(i);
                assertSame(s.of().set(BUNDLED).assess(s.of().unit(), Evidence.of(s.evidence())), found.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Equal in all but the unit, which has no equality beyond identity. */
    private static void assertSame(Assessment expected, Assessment actual) {
        assertEquals(expected.criteria(), actual.criteria());
        assertEquals(expected.conditions(), actual.conditions());
        assertEquals(expected.outcome(), actual.outcome());
        assertEquals(expected.provisional(), actual.provisional());
        assertEquals(expected.layers(), actual.layers());
        assertEquals(expected.region(), actual.region());
        assertEquals(expected.fingerprint(), actual.fingerprint());
    }

    @Property
    void missingEvidenceIsNeitherMetNorNotMet(@ForAll("samples") Sample sample) {
        rows(sample.assess()).filter(row -> sample.evidence().keySet().stream().noneMatch(column ->
                column.equals(row.code()) || column.startsWith(row.code() + ".")
                        || row.parts().stream().anyMatch(part -> part.code().equals(column)))).forEach(row -> {
                            assertFalse(row.status() == Status.MET || row.status() == Status.NOT_MET, row.code());
                            assertNotNull(row.reason(), row.code());
                        });
    }

    @Property
    void noEvidenceAtAllDecidesNothing(@ForAll("samples") Sample sample) {
        Assessment a = sample.assess(Map.of());
        assertEquals(Outcome.UNDETERMINED, a.outcome());
        assertEquals(0, a.criteriaMet());
        assertFalse(a.provisional());
    }

    @Property
    void theOutcomeFollowsFromCriteriaAndConditions(@ForAll("samples") Sample sample) {
        Assessment a = sample.assess();
        List<Status> statuses = Stream.concat(a.criteria().stream().map(CriterionResult::status),
                a.conditions().stream().map(IndicatorResult::status)).toList();
        assertEquals(statuses.contains(Status.NOT_MET), a.outcome() == Outcome.FALLS_SHORT);
        assertEquals(statuses.stream().allMatch(s -> s == Status.MET || s == Status.NOT_APPLICABLE),
                a.outcome() == Outcome.MEETS);
        assertEquals(statuses.subList(0, a.criteriaTotal()).stream().filter(s -> s == Status.MET).count(),
                a.criteriaMet());
        Statistics.label("outcome").collect(a.outcome()).coverage(coverage ->
                Arrays.stream(Outcome.values()).forEach(o -> coverage.check(o).count(n -> n > 0)));
    }

    @Property
    void aCriterionFollowsFromItsIndicatorsByPrecedence(@ForAll("samples") Sample sample) {
        List<Status> precedence = List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNSPECIFIED, Status.MET);
        for (CriterionResult c : sample.assess().criteria()) {
            List<Status> indicators = c.indicators().stream().map(IndicatorResult::status).toList();
            assertEquals(precedence.stream().filter(indicators::contains).findFirst().orElse(Status.NOT_APPLICABLE),
                    c.status(), c.code());
        }
    }

    @Property
    void decimalCommaPointAndTrailingZerosMeanTheSame(@ForAll("samples") Sample sample) {
        List<UnaryOperator<BigDecimal>> zeros = List.of(n -> n, n -> n.setScale(n.scale() + 2));
        Assessment expected = sample.assess();
        for (UnaryOperator<BigDecimal> writing : zeros) {
            assertEqualValues(expected, sample.assess(numbers(sample, writing::apply)));
            assertEqualValues(expected, sample.assess(numbers(sample, n -> text(writing.apply(n)))));
            assertEqualValues(expected, sample.assess(numbers(sample, n -> text(writing.apply(n)).replace('.', ','))));
        }
    }

    /** With three digits behind the point it may be a thousand. */
    private static String text(BigDecimal number) {
        String plain = number.toPlainString();
        return Decimals.ambiguous(plain) ? plain + "0" : plain;
    }

    private static Map<String, Object> numbers(Sample sample, Function<BigDecimal, Object> writing) {
        Map<String, Object> written = new LinkedHashMap<>(sample.evidence());
        written.replaceAll((column, value) -> value instanceof BigDecimal n ? writing.apply(n) : value);
        return written;
    }

    private static void assertEqualValues(Assessment expected, Assessment actual) {
        assertEquals(expected.outcome(), actual.outcome());
        List<IndicatorResult> found = rows(actual).toList();
        List<IndicatorResult> rows = rows(expected).toList();
        assertEquals(rows.size(), found.size());
        for (int i = 0; i < rows.size(); i++) {
            IndicatorResult row = rows.get(i);
            assertEquals(row.status(), found.get(i).status(), row.code());
            assertEquals(row.value(), found.get(i).value(), row.code());
            assertEquals(row.gap() == null, found.get(i).gap() == null, row.code());
            assertTrue(row.gap() == null || row.gap().compareTo(found.get(i).gap()) == 0, row.code());
        }
    }

    @Property
    void aGapIsThePositiveDistanceOfAMissAndOfNothingElse(@ForAll("samples") Sample sample) {
        rows(sample.assess()).forEach(row -> {
            Requirement r = row.requirement();
            if (r.manner().menAndWomenAlike() && row.value() == null) {
                // Where the halves stand for the whole, the one that misses by most.
                assertEquals(row.parts().stream().filter(p -> p.code().matches(".*\\.(nam|nu)")).map(IndicatorResult::gap)
                        .filter(Objects::nonNull).max(BigDecimal::compareTo), Optional.ofNullable(row.gap()), row.code());
                return;
            }
            boolean number = r.level().threshold() != null && row.value() != null;
            boolean missed = number && row.status() == Status.NOT_MET
                    && !r.level().comparison().holds(new BigDecimal(row.value()), r.level().threshold());
            assertEquals(missed, row.gap() != null, row.code());
            if (missed) {
                assertTrue(row.gap().signum() > 0, row.code());
                BigDecimal back = r.level().comparison() == Comparison.AT_LEAST ? row.gap() : row.gap().negate();
                assertEquals(0, new BigDecimal(row.value()).add(back).compareTo(r.level().threshold()), row.code());
            }
        });
    }

    @Property
    void anAnswerIsProvisionalExactlyWhenItNeedsAProvisionalRequirement(@ForAll("samples") Sample sample) {
        // These are left out: there rows are provisional by a layer whose content is not seen, or only in part.
        Case of = new Case(true, sample.of().province().replaceAll("10|38|70", "02"), sample.of().day());
        Assessment a = of.set().assess(of.unit(), Evidence.of(sample.evidence()));
        Assessment without = of.set(FILLED_WITHOUT_PROVISIONAL).assess(of.unit(), Evidence.of(sample.evidence()));
        for (CriterionResult c : a.criteria()) {
            assertEquals(c.status() != without.criterion(c.code()).status(), c.provisional(), c.code());
        }
        assertEquals(a.outcome() != without.outcome(), a.provisional());
    }
}
