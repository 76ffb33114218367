package vn.nongthonmoi.assurance.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.assurance.independent.TheLibrary.Theirs;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/** The library agrees with an evaluator of its own, and the comparison finds what is spoilt. */
class IndependentTest {

    private static RealUnits units;
    private static Asked asked;
    private static TheLibrary library;

    @BeforeAll
    static void once() {
        units = new RealUnits();
        asked = new Asked();
        library = new TheLibrary(CriteriaLibrary.bundled());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLibraryAgrees(long seed) {
        Disagreements found = Comparer.run(seed, 60_000, units, asked, library::assess, true);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        found.print(new PrintStream(report, true, StandardCharsets.UTF_8));
        assertTrue(found.isEmpty(), () -> "seed " + seed + ":\n" + report.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theSameSeedComparesTheSame() {
        RandomCases once = new RandomCases(7, units, asked);
        RandomCases again = new RandomCases(7, units, asked);
        for (int i = 0; i < 50; i++) {
            assertEquals(once.next().toString(), again.next().toString());
        }
    }

    @Test
    @DisplayName("every set, and every period of it, is asked about")
    void everySetIsAskedAbout() {
        RandomCases cases = new RandomCases(7, units, asked);
        List<String> seen = IntStream.range(0, 3000).mapToObj(i -> cases.next())
                .map(c -> c.standard() + " " + NationalSet.ALL.stream().filter(s -> s.standard().equals(c.standard()) && s.holds(c.day()))
                        .map(NationalSet::period).findFirst().orElse("")).distinct().toList();
        NationalSet.ALL.forEach(s -> assertTrue(seen.contains(s.standard() + " " + s.period()), s::toString));
        assertTrue(seen.containsAll(List.of("village ", "village-model ")), seen::toString);
    }

    @Test
    void anotherYearIsFound() {
        // As if the library took the levels of the year before.
        Map<String, Long> found = spoilt(one -> library.assess(new OneCase(one.standard(), one.day(), one.assessed() - 1, one.unit(),
                one.sayFormer(), one.sayRegion(), one.sayKind(), one.given(), one.members())));
        found(found, "commune 2021-2025 | 10 | threshold");
    }

    @Test
    void anotherStatusOfARowIsFound() {
        found(spoilt(changed(row -> row.code().equals("15.3") && row.status() == Status.NOT_MET, Status.MET, false)),
                "15.3 | status | facts not_met, library met");
    }

    @Test
    void aMarkThatIsLostIsFound() {
        found(spoilt(changed(row -> row.code().equals("9.1") && row.provisional(), null, true)),
                "9.1 | provisional | facts true, library false");
    }

    @Test
    void anotherOutcomeIsFound() {
        found(spoilt(one -> {
            Theirs theirs = library.assess(one);
            return theirs.assessment().outcome() == Outcome.FALLS_SHORT ? theirs
                    : new Theirs(with(theirs.assessment(), Outcome.MEETS, UnaryOperator.identity()), theirs.withdrawal());
        }), "outcome | facts undetermined, library meets");
    }

    @Test
    void aRowThatIsMissingIsFound() {
        found(spoilt(one -> {
            Theirs theirs = library.assess(one);
            return new Theirs(with(theirs.assessment(), theirs.assessment().outcome(), rows -> rows.stream()
                    .filter(r -> !r.code().equals("17.7")).toList()), theirs.withdrawal());
        }), "17.7 | row | facts here, library missing");
    }

    @Test
    void aTitleTakenTooEarlyIsFound() {
        found(spoilt(one -> {
            Theirs theirs = library.assess(one);
            return new Theirs(theirs.assessment(), theirs.withdrawal() == Status.UNKNOWN ? Status.MET : theirs.withdrawal());
        }), "withdrawal | facts unknown, library met");
    }

    @Test
    void aSmallCaseOfWhatWasFoundIsPrinted() {
        Disagreements found = Comparer.run(5, 30_000, units, asked,
                changed(row -> row.code().equals("15.3") && row.status() == Status.NOT_MET, Status.MET, false), true);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        found.print(new PrintStream(report, true, StandardCharsets.UTF_8));
        String small = report.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("facts not_met, library met in"))
                .findFirst().orElseThrow();
        // The one value that decides is all that is left of the evidence.
        assertTrue(small.matches(".*\\{[^,}]*15\\.3(@\\d+)?=[^=}]*}.*"), small);
    }

    private interface Answering extends Function<OneCase, Theirs> { }

    private static Answering changed(Predicate<IndicatorResult> which, Status status, boolean certain) {
        return one -> {
            Theirs theirs = library.assess(one);
            return new Theirs(with(theirs.assessment(), theirs.assessment().outcome(), rows -> rows.stream()
                    .map(r -> which.test(r) ? r.toBuilder().status(status == null ? r.status() : status)
                            .provisional(!certain && r.provisional()).alone(null).multiple(null).note(null).build() : r)
                    .toList()), theirs.withdrawal());
        };
    }

    /** The answer with other rows in its criteria. */
    private static Assessment with(Assessment a, Outcome outcome, UnaryOperator<List<IndicatorResult>> rows) {
        return a.toBuilder().outcome(outcome).criteria(a.criteria().stream().map(c -> c.toBuilder()
                .indicators(rows.apply(c.indicators())).build()).toList()).placements(List.of()).build();
    }

    private static Map<String, Long> spoilt(Answering answers) {
        return Comparer.run(4, 40_000, units, asked, answers, false).counts();
    }

    private static void found(Map<String, Long> counts, String kind) {
        assertTrue(counts.keySet().stream().anyMatch(k -> k.contains(kind)), counts::toString);
    }
}
