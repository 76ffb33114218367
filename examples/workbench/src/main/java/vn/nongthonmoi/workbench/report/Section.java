package vn.nongthonmoi.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.criteria.programme.Trend;

/**
 * What a report tells of the units that were held against one set.
 *
 * @param standard what they were held against
 * @param period the set's period
 * @param asOf the day
 * @param entries one a unit, in the order of the table
 * @param earlier the same units on earlier days, from the first to the last; empty where nobody asked
 * @param flags evidence that somebody should look at
 */
public record Section(Standard standard, Period period, LocalDate asOf, List<Entry> entries, List<Past> earlier,
        List<EvidenceFlag> flags) {

    /** Copies the lists. */
    public Section {
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
        flags = List.copyOf(flags);
    }

    /**
     * One unit.
     *
     * @param assessment where it stands
     * @param review what a review of its title finds; null where none was asked for
     * @param keep the fewest indicators that would bring it out of the range of withdrawal; null where no review was
     *     asked for, no choice does or no rule is known
     * @param trend its earlier days beside this one; null where there are none
     */
    public record Entry(Assessment assessment, Review review, Remaining.Fewest keep, Trend trend) {

        /** What its unit is counted as: the finding of the review, or else the outcome. */
        String kind() {
            return review == null ? assessment.outcome().code() : review.finding().code();
        }

        /** The name of {@link #kind}. */
        LocalizedText kindTitle() {
            return review == null ? assessment.outcome().title() : review.finding().title();
        }
    }

    /**
     * The units on an earlier day.
     *
     * @param asOf the day
     * @param period the period of the set that was in force then
     * @param table name of the table
     * @param assessments of the units that both tables have
     * @param unreadable how many of its rows could not be read
     */
    public record Past(LocalDate asOf, Period period, String table, List<Assessment> assessments, int unreadable) {
        /** Copies the list. */
        public Past {
            assessments = List.copyOf(assessments);
        }
    }

    List<Assessment> assessments() {
        return entries.stream().map(Entry::assessment).toList();
    }

    /** The units that the programme counts: a ward is none of the communes of a province. */
    List<Entry> counted() {
        return entries.stream().filter(e -> Progress.counts(e.assessment().unit(), standard)).toList();
    }

    /** What the pages of the units are called: the code, told apart where a table has one twice. */
    List<String> ids() {
        Map<String, Integer> seen = new HashMap<>();
        return entries.stream().map(e -> e.assessment().unit().code())
                .map(code -> seen.merge(code, 1, Integer::sum) == 1 ? code : code + "~" + seen.get(code)).toList();
    }

    /** Whether the units were reviewed, and not only assessed. */
    boolean reviewed() {
        return entries.stream().anyMatch(e -> e.review() != null);
    }

    /** The criteria that any unit has, in the order of the annex: provinces may add some. */
    Map<String, LocalizedText> criteria() {
        Map<String, LocalizedText> criteria = new LinkedHashMap<>();
        entries.forEach(e -> e.assessment().criteria().forEach(c -> criteria.putIfAbsent(c.code(), c.title())));
        return criteria;
    }

    /** The same down to criteria and open rows, so that those of a whole country can be held at once. */
    Section slim() {
        return new Section(standard, period, asOf, entries.stream().map(e -> new Entry(slim(e.assessment()),
                e.review() == null ? null : slim(e.review()), null, null)).toList(),
                earlier.stream().map(p -> new Past(p.asOf(), p.period(), p.table(),
                        p.assessments().stream().map(Section::slim).toList(), p.unreadable())).toList(), List.of());
    }

    static Assessment slim(Assessment a) {
        return a.toBuilder().criteria(a.criteria().stream().map(c -> c.toBuilder().indicators(open(c.indicators())).build()).toList())
                .conditions(open(a.conditions())).build();
    }

    private static List<IndicatorResult> open(List<IndicatorResult> rows) {
        return rows.stream().filter(row -> row.openCause().isPresent()).toList();
    }

    private static Review slim(Review r) {
        return new Review(slim(r.assessment()), r.withdrawal(), r.finding(), r.possible(), r.evidenceCanSettle(),
                List.of(), List.of(), r.provisional(), List.of());
    }

    /** Sections of parts of a table as those of the whole, one a set. */
    static List<Section> together(Collection<Section> parts) {
        Map<String, List<Section>> bySet = new LinkedHashMap<>();
        parts.forEach(s -> bySet.computeIfAbsent(s.standard() + " " + s.period(), k -> new ArrayList<>()).add(s));
        return bySet.values().stream().map(Section::merged).toList();
    }

    private static Section merged(List<Section> parts) {
        Section first = parts.get(0);
        Map<LocalDate, List<Past>> days = new LinkedHashMap<>();
        parts.forEach(s -> s.earlier().forEach(p -> days.computeIfAbsent(p.asOf(), d -> new ArrayList<>()).add(p)));
        List<Past> earlier = days.values().stream().map(same -> new Past(same.get(0).asOf(), same.get(0).period(),
                same.get(0).table(), same.stream().flatMap(p -> p.assessments().stream()).toList(),
                same.stream().mapToInt(Past::unreadable).sum())).toList();
        return new Section(first.standard(), first.period(), first.asOf(),
                parts.stream().flatMap(s -> s.entries().stream()).toList(), earlier,
                parts.stream().flatMap(s -> s.flags().stream()).toList());
    }
}
