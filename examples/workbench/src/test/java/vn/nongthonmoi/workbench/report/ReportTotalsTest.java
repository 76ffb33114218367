package vn.nongthonmoi.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.Words;

/** Whatever the units, every total that a report prints is that of its units. */
class ReportTotalsTest {

    private static final CriteriaSet SET =
            CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final Pattern FIGURE = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr[^>]*><th scope=\"row\">(.*?)</th>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>");
    private static final Pattern HEADLINE = Pattern.compile("<li class=\"(\\w+)\"><b>(\\d+)</b>");

    @Provide
    Arbitrary<List<Assessment>> programmes() {
        Arbitrary<Evidence> evidence = Combinators.combine(Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(100)).ofScale(1),
                Arbitraries.of("đạt", "không đạt", ""), Arbitraries.integers().between(0, 30)).as((share, pass, poor) ->
                        Evidence.of(Map.of("3.1", share, "3.2", pass, "4.1", "đạt", "4.2", share, "10", share,
                                "11", poor, "15.3", share, "1.1", pass, "1.2", pass, "19.1", pass)));
        Arbitrary<UnaryOperator<Unit.Builder>> kinds = Combinators.combine(Arbitraries.of("Huyện Một", "Huyện Hai", ""),
                Arbitraries.of(true, false)).as((district, titled) -> unit -> unit.district(district)
                        .recognised(titled ? Standard.COMMUNE : null, null));
        return Combinators.combine(kinds, Arbitraries.of("10", "11"), evidence).as(Draft::new).list().ofMinSize(1)
                .ofMaxSize(25).map(all -> IntStream.range(0, all.size()).mapToObj(i -> all.get(i).assessed(i)).toList());
    }

    /** A commune without a code: no two are the same one. */
    private record Draft(UnaryOperator<Unit.Builder> kind, String province, Evidence evidence) {
        Assessment assessed(int number) {
            return SET.assess(kind.apply(Unit.builder(Integer.toString(40000 + number), Province.of(province))
                    .kind(UnitKind.COMMUNE)).build(), evidence);
        }
    }

    private static String report(List<Assessment> assessments, boolean reviewed) throws IOException {
        List<Section.Entry> entries = assessments.stream().map(a -> new Section.Entry(a,
                reviewed ? Review.of(SET, a, Members.none()) : null, null, null)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Section section = new Section(SET.standard(), SET.period(), SET.asOf(), entries, List.of(), List.of());
        new HtmlReport(new UnitsTable("t.csv", List.of()), List.of(), List.of(), Words.in(Language.EN)).write("T",
                rows -> new Answers.Part(List.of(section), List.of(), 0), null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The rows of the figure with that title: what they are, and their numbers. */
    private static Map<String, List<String>> figure(String html, String title) {
        Map<String, List<String>> rows = new HashMap<>();
        FIGURE.matcher(html).results().map(MatchResult::group).filter(f -> f.contains("<b>" + title + "</b>"))
                .flatMap(f -> ROW.matcher(f).results()).forEach(r -> rows.put(r.group(1),
                        CELL.matcher(r.group(2)).results().map(c -> c.group(1)).toList()));
        return rows;
    }

    private static int count(Stream<String> cells) {
        return cells.mapToInt(Integer::parseInt).sum();
    }

    @Property(tries = 60)
    void totalsAreThoseOfTheUnits(@ForAll("programmes") List<Assessment> units) throws IOException {
        String html = report(units, false);
        Map<String, Integer> headline = new HashMap<>();
        HEADLINE.matcher(html).results().forEach(m -> headline.put(m.group(1), Integer.valueOf(m.group(2))));
        assertEquals(units.size(), headline.get("all"));
        for (Outcome outcome : Outcome.values()) {
            assertEquals(units.stream().filter(a -> a.outcome() == outcome).count(),
                    headline.get(outcome.code()).longValue(), outcome.code());
        }
        assertEquals(units.size(), count(figure(html, "Units by criteria met").values().stream().map(c -> c.get(0))));
        for (String way : List.of("By district", "By province")) {
            Map<String, List<String>> places = new HashMap<>(figure(html, way));
            List<String> total = places.remove("Total");
            for (int i = 0; i < 4 && total != null; i++) {
                int column = i;
                assertEquals(Integer.parseInt(total.get(i)), count(places.values().stream().map(c -> c.get(column))));
            }
            assertTrue(total == null || Integer.parseInt(total.get(0)) == units.size(), way);
        }
        figure(html, "Criteria that hold back most (units)").forEach((criterion, cells) -> {
            String code = criterion.split(" ")[0];
            List<Status> statuses = units.stream().map(a -> a.criterion(code).status()).toList();
            assertEquals(statuses.stream().filter(s -> s == Status.NOT_MET).count(), Long.parseLong(cells.get(0)));
            assertEquals(statuses.stream().filter(s -> s == Status.UNKNOWN || s == Status.UNSPECIFIED).count(),
                    cells.subList(1, 4).stream().mapToLong(Long::parseLong).sum(), "each waits for one thing");
            assertEquals(statuses.stream().filter(s -> s == Status.UNKNOWN).count(), Long.parseLong(cells.get(1)));
        });
    }

    @Property(tries = 40)
    void findingsAddUpToTheReviewedUnits(@ForAll("programmes") List<Assessment> units) throws IOException {
        List<Assessment> titled = new ArrayList<>(units.stream().filter(a -> a.unit().recognised() != null).toList());
        if (titled.isEmpty()) {
            return;
        }
        String html = report(titled, true);
        Map<String, Integer> headline = new HashMap<>();
        HEADLINE.matcher(html).results().forEach(m -> headline.put(m.group(1), Integer.valueOf(m.group(2))));
        assertEquals(titled.size(), headline.get("maintained") + headline.get("below") + headline.get("withdrawal")
                + headline.get("undetermined"));
        for (Review.Finding finding : Review.Finding.values()) {
            assertEquals(titled.stream().filter(a -> Review.of(SET, a, Members.none()).finding() == finding).count(),
                    headline.get(finding.code()).longValue(), finding.code());
        }
    }
}
