package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.programme.Progress;

/** Whether a commune has to bring something itself, or only to wait, is told row by row and in every total. */
class OpenCauseTest {

    private static final String ROW = "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %";

    @TempDir
    private Path directory;

    private CriteriaSet asking(String row) {
        WrittenRules rules = new WrittenRules(directory);
        rules.write("national.dslr", WrittenRules.NATIONAL.replace(ROW, row));
        return CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    }

    private Assessment assess(String row, Object value) {
        Unit unit = Unit.builder(String.valueOf(value), Province.of("10")).build();
        return asking(row).assess(unit, Evidence.of(value == null ? Map.of("2", 100) : Map.of("2", 100, "1.1", value)));
    }

    @Test
    void aRowSaysWhoHasToBringWhatItWaitsFor() {
        assertEquals(Optional.of(OpenCause.UNIT), assess(ROW, null).indicator("1.1").openCause());
        assertEquals(Optional.of(OpenCause.AUTHORITY), assess("Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định", 49).indicator("1.1").openCause());
        assertEquals(Optional.of(OpenCause.SOFTWARE), assess("Chỉ tiêu 1.1: tỷ lệ ít nhất ? %", 49).indicator("1.1").openCause());
        assertEquals(Optional.empty(), assess(ROW, 50).indicator("1.1").openCause());
        assertEquals(Optional.empty(), assess(ROW, 49).indicator("1.1").openCause());
    }

    @Test
    void aCriterionAndTheTotalsKeepTheCausesApart() {
        List<Assessment> all = List.of(assess(ROW, null), assess(ROW, 49));
        assertEquals(Optional.of(OpenCause.UNIT), all.get(0).criteria().get(0).openCause());
        Progress.Unmet unmet = Progress.of("", all).unmet().get(0);
        assertEquals(List.of(1, 1, Map.of(OpenCause.UNIT, 1)), List.of(unmet.notMet(), unmet.open(), unmet.waiting()));

        Assessment left = assess("Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định", 49);
        assertEquals(Map.of(OpenCause.AUTHORITY, 1), Progress.of("", List.of(left)).unmet().get(0).waiting());
        Assessment unseen = assess("Chỉ tiêu 1.1: tỷ lệ ít nhất ? %", 49);
        assertEquals(Map.of(OpenCause.SOFTWARE, 1), Progress.of("", List.of(unseen)).unmet().get(0).waiting());
    }
}
