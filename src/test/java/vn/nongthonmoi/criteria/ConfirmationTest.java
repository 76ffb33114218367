package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing counts as held against its decision because nobody said anything. */
class ConfirmationTest {

    private static final String CONFIRMED = WrittenRules.NATIONAL.replace("@source(\"1/QĐ-TTg, 1.1\")",
            "@source(\"1/QĐ-TTg, 1.1\")\n    @checked(\"24/11/2026, Công báo 287, người đối chiếu: Nguyễn Văn A\")");

    @TempDir
    private Path directory;

    @Test
    void aLevelIsConfirmedOnlyWhereARuleSaysAgainstWhat() {
        WrittenRules rules = new WrittenRules(directory);
        rules.write("national.dslr", CONFIRMED);
        CriteriaLibrary library = CriteriaLibrary.load(directory);
        SetSummary set = library.sets().get(0);
        assertEquals(List.of(1, 1, 0), List.of(set.confirmed(), set.unsaid(), set.provisional()));

        rules.write("national.dslr", WrittenRules.NATIONAL);
        SetSummary silent = CriteriaLibrary.load(directory).sets().get(0);
        assertEquals(List.of(0, 2, 0), List.of(silent.confirmed(), silent.unsaid(), silent.provisional()));
    }

    @Test
    void aRequirementSaysWhoHeldItAgainstWhatAndWhen() {
        WrittenRules rules = new WrittenRules(directory);
        rules.write("national.dslr", CONFIRMED);
        List<Annex.Row> rows = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).annex().rows();
        Confirmation confirmation = rows.get(0).requirement().citation().confirmation();
        assertEquals(new Confirmation("24/11/2026, Công báo 287, người đối chiếu: Nguyễn Văn A", LocalDate.of(2026, 11, 24),
                "Nguyễn Văn A", "Công báo 287"), confirmation);
        assertNull(rows.get(1).requirement().citation().confirmation());
    }
}
