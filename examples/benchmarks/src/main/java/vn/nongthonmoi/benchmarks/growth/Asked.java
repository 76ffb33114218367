package vn.nongthonmoi.benchmarks.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.nongthonmoi.benchmarks.peers.StatusReader;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.BulkAssessor;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceColumns;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;

/** Asks the made-up set and reads every status, so that nothing of the work can be left out. */
final class Asked {

    /** Any day on which all amendments are in force. */
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    static final Province PROVINCE = Province.of("10");

    private Asked() { }

    static CriteriaSet set(CriteriaLibrary library) {
        return library.set(Standard.COMMUNE, DAY);
    }

    /** Communes alike, of different codes. */
    static List<Unit> units(int count) {
        return IntStream.range(0, count).mapToObj(i -> Unit.builder("u" + i, PROVINCE).build()).toList();
    }

    /** A commune of each region but the first. */
    static List<Unit> otherRegions() {
        return List.of(Region.values()).subList(1, Region.values().length).stream()
                .map(r -> Unit.builder("1", PROVINCE).region(r).build()).toList();
    }

    /** So many assessments, over the units and over the communes again and again. */
    static long objects(CriteriaSet set, List<Unit> units, List<Map<String, Object>> communes, int count) {
        StatusReader reader = new StatusReader();
        Assessment first = set.assess(units.get(0), communes.get(0));
        byte[] indicators = new byte[first.indicatorStatuses().size()];
        byte[] criteria = new byte[first.criterionStatuses().size()];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            Assessment answer = set.assess(units.get(i % units.size()), communes.get(i % communes.size()));
            answer.indicatorStatuses().forEach(reader.into(indicators));
            answer.criterionStatuses().forEach(reader.into(criteria));
            sum += indicators[i % indicators.length] + criteria[i % criteria.length];
        }
        return sum;
    }

    static long bulk(BulkAssessor assessor, EvidenceColumns columns) {
        BulkAssessment answer = assessor.assess(columns);
        if (!answer.errors().isEmpty()) {
            throw new IllegalStateException(answer.error(answer.errors().iterator().next()));
        }
        long sum = 0;
        for (String indicator : answer.indicators()) {
            sum += answer.indicator(indicator)[0];
        }
        for (String criterion : answer.criteria()) {
            sum += answer.criterion(criterion)[0];
        }
        return sum;
    }
}
