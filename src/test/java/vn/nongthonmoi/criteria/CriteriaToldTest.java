package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.internal.files.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.LayerReader;

/** A host learns of every change of criteria from the CHANGELOG and from the version. */
class CriteriaToldTest {

    private static final Path LIST = Path.of("src/test/resources/criteria.txt");
    private static final Path CHANGELOG = Path.of("CHANGELOG.md");

    /**
     * When a release is made: {@code mvn test -Dtest=CriteriaToldTest -Dntm.criteria=write}. The list is only written
     * when all that differs is told. Should the library come to put statements differently, so that digests differ
     * though no rule does: delete the list, write it with {@code rules/} as it was then, and put back its first line.
     */
    @Test
    void everyChangeIsToldBySetAndRow() throws IOException {
        CriteriaList now = CriteriaList.of(VersionTest.version(), RuleBase.bundled().layers());
        CriteriaChangelog changelog = new CriteriaChangelog(Files.readString(CHANGELOG));
        boolean write = "write".equals(System.getProperty("ntm.criteria"));
        if (!write || Files.exists(LIST)) {
            CriteriaList list = CriteriaList.read(Files.readString(LIST));
            assertEquals("", changelog.missing(list, now), () -> "Criteria differ from those of " + LIST
                    + ", and CHANGELOG.md does not say so");
            assertEquals("", CriteriaChangelog.versionTooLow(list, now));
        }
        if (write) {
            Files.writeString(LIST, now.text());
        }
        assertEquals("", changelog.notOfTheRelease(CriteriaList.read(Files.readString(LIST))));
    }

    /** Of what was there before the list was, too. */
    @Test
    void theDecisionOfEverySetIsNamed() throws IOException {
        String changelog = Files.readString(CHANGELOG);
        assertEquals(List.of(), CriteriaLibrary.bundled().sets().stream().map(SetSummary::decision).distinct()
                .filter(decision -> !changelog.contains(decision)).toList());
    }

    @Test
    void howAFileIsWrittenMakesNoDifferenceAndALevelDoes(@TempDir Path directory) {
        String first = WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %");
        String second = WrittenRules.rule("2 Thu nhập", "là xã biên giới",
                "Chỉ tiêu 2: mức ít nhất 70 triệu đồng/người/năm");
        WrittenRules files = new WrittenRules(directory).province("15", first + second);
        String before = text(directory);
        files.province("15", "// Ghi chú.\n\n" + second.replace("    ", "  ") + first.replace(" 60 %", "   60 %"));
        assertEquals(before, text(directory));
        files.province("15", first.replace("60 %", "61 %") + second);
        assertNotEquals(before, text(directory));
    }

    private static String text(Path directory) {
        CriteriaList list = CriteriaList.of("1.0.0", LayerReader.read(RuleSnapshot.of(directory).files(), new ArrayList<>()));
        assertEquals(list, CriteriaList.read(list.text()), "it is read as it was written");
        return list.text();
    }
}
