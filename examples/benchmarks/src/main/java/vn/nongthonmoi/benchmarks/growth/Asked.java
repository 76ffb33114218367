package vn.nongthonmoi.benchmarks.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final List<String> PROVINCES = List.of("10", "01", "38", "48", "62", "70", "80");
    static final Province PROVINCE = province(Region.TDMNPB);

    private Asked() { }

    /** The one province that a region has. */
    static Province province(Region region) {
        return Province.of(PROVINCES.get(region.ordinal()));
    }

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
                .map(r -> Unit.builder("1", province(r)).build()).toList();
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
