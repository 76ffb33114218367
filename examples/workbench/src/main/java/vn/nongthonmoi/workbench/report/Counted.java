package vn.nongthonmoi.workbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Review;

/**
 * How many units of a section, or of a place in it, that the programme counts are of which kind.
 *
 * @param name the place; empty where the table does not say
 * @param counts how many, by kind, the best first
 * @param progress their progress
 */
record Counted(String name, Map<String, Integer> counts, Progress progress) {

    /** The kinds of a section: the findings of a review, or else the outcomes; the best first. */
    static Map<String, LocalizedText> kinds(Section section) {
        Map<String, LocalizedText> kinds = new LinkedHashMap<>();
        if (section.reviewed()) {
            for (Review.Finding finding : List.of(Review.Finding.MAINTAINED, Review.Finding.UNDETERMINED,
                    Review.Finding.BELOW, Review.Finding.WITHDRAWAL)) {
                kinds.put(finding.code(), finding.title());
            }
        } else {
            for (Outcome outcome : List.of(Outcome.MEETS, Outcome.UNDETERMINED, Outcome.FALLS_SHORT)) {
                kinds.put(outcome.code(), outcome.title());
            }
        }
        return kinds;
    }

    /** @param entries some of the section's; those that the programme does not count are told by the progress alone */
    static Counted of(String name, Section section, List<Section.Entry> entries) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        kinds(section).keySet().forEach(kind -> counts.put(kind, 0));
        entries.stream().filter(e -> Progress.counts(e.assessment().unit(), section.standard()))
                .forEach(e -> counts.merge(e.kind(), 1, Integer::sum));
        return new Counted(name, counts,
                Progress.of(name, entries.stream().map(Section.Entry::assessment).toList()));
    }

    /** One a place, in the order in which the places appear. */
    static List<Counted> by(Function<Unit, String> place, Section section) {
        return groups(place, section).entrySet().stream().map(e -> of(e.getKey(), section, e.getValue())).toList();
    }

    /** The units of each place, in the order in which the places appear. */
    static Map<String, List<Section.Entry>> groups(Function<Unit, String> place, Section section) {
        Map<String, List<Section.Entry>> places = new LinkedHashMap<>();
        section.counted().forEach(e -> places.computeIfAbsent(place.apply(e.assessment().unit()),
                p -> new ArrayList<>()).add(e));
        return places;
    }

    int units() {
        return progress.units();
    }

    /** The share of the best kind in percent. */
    BigDecimal best() {
        return progress.share(counts.values().iterator().next());
    }
}
