package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.DecisionDocuments;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.Run;

/** The rows and levels of an annex are read by the annex's own numbers, whatever file it stands in. */
class AnnexTableTest {

    private static final Texts VI = Texts.in(Language.VI);

    @TempDir
    private Path directory;

    static Stream<Arguments> sets() {
        // What is printed of a set of regions has a column for each.
        return CriteriaLibrary.bundled().sets().stream().filter(set -> set.province() == null && set.indicators() > 0)
                .flatMap(set -> Stream.of(Arguments.of(set, "docx"), Arguments.of(set, "html"), Arguments.of(set, "xlsx")));
    }

    private List<AnnexTable> read(SetSummary set, String format) throws IOException {
        Path file = directory.resolve("annex." + format);
        Run run = Run.of("show", "--standard", set.standard().code(), "--period", set.period().toString(), "--format", format, "--lang", "vi",
                "--out", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        return DecisionDocuments.read(file, VI).tables().stream().map(AnnexTable::of).flatMap(Optional::stream).toList();
    }

    /** What was printed is read again: every number at its row and column, and no row of levels without its number. */
    @ParameterizedTest
    @MethodSource("sets")
    void whatIsPrintedIsReadAgain(SetSummary set, String format) throws IOException {
        List<AnnexTable> tables = read(set, format);
        assertEquals(List.of(), tables.stream().flatMap(table -> table.unnumbered().stream()).toList());
        Annex annex = CriteriaLibrary.bundled().set(set.standard(), set.period(), set.inForceTo() == null ? set.inForceFrom() : set.inForceTo()).annex();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Annex.Row row : annex.rows()) {
            List<Map<String, AnnexTable.Cell>> read = tables.stream().flatMap(table -> table.rows().stream()).filter(r -> r.code().equals(row.code()))
                    .map(AnnexTable.Row::cells).toList();
            for (Map.Entry<String, Requirement> asked : row.requirements().entrySet()) {
                if (asked.getValue().level().threshold() == null || asked.getKey().isEmpty()) {
                    continue;
                }
                String whom = asked.getKey().matches("[123]") ? "group" + asked.getKey() : asked.getKey();
                boolean found = read.stream().map(cells -> cells.get(whom)).anyMatch(cell -> cell != null && cell.level() instanceof CellLevel.Number number
                        && number.number().compareTo(asked.getValue().level().threshold()) == 0);
                compared++;
                if (!found) {
                    wrong.add(row.code() + " " + asked.getKey() + " " + asked.getValue().level().threshold() + " was read as " + read.stream()
                            .map(cells -> cells.get(whom) == null ? cells.keySet().toString() : cells.get(whom).level().written()).toList());
                }
            }
        }
        assertEquals(List.of(), wrong, compared + " levels were compared");
        assertTrue(compared > (set.standard() == Standard.COMMUNE && set.indicators() == 57 ? 150 : -1), compared + " levels were compared");
    }

    private AnnexTable page(String table) throws IOException {
        return AnnexTable.of(DecisionDocuments.read(Files.writeString(directory.resolve("page.html"), "<meta charset=utf-8>" + table), VI).tables().get(0)).orElseThrow();
    }

    /** As 318/QĐ-TTg has it: the number of the criterion joined down, that of the indicator before what it asks. */
    @Test
    void theLayoutOfTheDecisionsIsUnderstood() throws IOException {
        AnnexTable table = page("<table><tr><td rowspan=2>TT</td><td rowspan=2>Tên tiêu chí</td><td rowspan=2>Nội dung tiêu chí</td><td rowspan=2>Chỉ tiêu chung</td>"
                + "<td colspan=2>Chỉ tiêu theo vùng</td></tr><tr><td>Trung du miền núi phía Bắc</td><td>Đồng bằng sông Hồng</td></tr>"
                + "<tr><td rowspan=2>15</td><td rowspan=2>Y tế</td><td>15.1. Tỷ lệ người dân tham gia bảo hiểm y tế</td><td>≥ 95%</td><td>≥ 90%</td><td>≥ 95%<sup>2</sup></td></tr>"
                + "<tr><td>15.3. Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng</td><td>≤ 20%</td><td colspan=2>≤ 24%</td></tr>"
                + "<tr><td>TT</td><td>Tên tiêu chí</td><td>Nội dung tiêu chí</td><td>Chỉ tiêu chung</td><td>Trung du miền núi phía Bắc</td><td>Đồng bằng sông Hồng</td></tr>"
                + "<tr><td>11</td><td>Nghèo đa chiều</td><td>Tỷ lệ nghèo đa chiều</td><td>UBND cấp tỉnh quy định cụ thể</td><td>1.200</td><td></td></tr></table>");
        assertEquals(List.of("15.1", "15.3", "11"), table.rows().stream().map(AnnexTable.Row::code).toList());
        assertEquals("{national=>= 95 %, TDMNPB=>= 90 %, DBSH=>= 95 %}", written(table, 0));
        assertEquals("{national=<= 20 %, TDMNPB=<= 24 %, DBSH=<= 24 %}", written(table, 1), "a cell joined over two regions holds for both");
        assertEquals("{national=left to UBND cấp tỉnh, TDMNPB=unreadable: 1.200, DBSH=}", written(table, 2));
        assertEquals(List.of(), table.head().others());
        assertTrue(AnnexTable.of(DecisionDocuments.read(Files.writeString(directory.resolve("x.html"), "<table><tr><td>Nơi nhận</td><td>Thủ tướng</td></tr></table>"),
                VI).tables().get(0)).isEmpty(), "a table of signatures is none of criteria");
    }

    private static String written(AnnexTable table, int row) {
        return table.rows().get(row).cells().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().level().written()).toList().toString()
                .replace('[', '{').replace(']', '}');
    }
}
