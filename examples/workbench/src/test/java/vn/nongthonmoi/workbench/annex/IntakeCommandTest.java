package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.annex.AnnexHead;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.Run;

/** A document that says what the rules say is told so; one number that is another is told at its cell. */
class IntakeCommandTest {

    @TempDir
    private Path directory;

    static Stream<Arguments> sets() {
        return CriteriaLibrary.bundled().sets().stream().filter(set -> set.indicators() > 0)
                .flatMap(set -> Stream.of("docx", "html", "xlsx").map(format -> Arguments.of(set, format)));
    }

    private Path printed(SetSummary set, String format) {
        Path file = directory.resolve("annex." + format);
        List<String> words = new ArrayList<>(List.of("show", "--standard", set.standard().code(), "--period", set.period().toString(), "--format", format,
                "--lang", "vi", "--out", file.toString()));
        if (set.province() != null) {
            words.addAll(List.of("--province", set.province().code()));
        }
        assertEquals(0, Run.of(words.toArray(String[]::new)).exitCode());
        return file;
    }

    private static Run intake(SetSummary set, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("intake", file.toString(), "--as", set.decision(), "--standard", set.standard().code(), "--period",
                set.period().toString(), "--lang", "vi", "--as-of", Sets.last(CriteriaLibrary.bundled(), set.standard(), set.period(), null).asOf().toString()));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private static SetSummary communes() {
        return CriteriaLibrary.bundled().sets().stream().filter(set -> set.indicators() == 57).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "xlsx"})
    void whatIsPrintedOfASetIsFoundTheSame(String format) {
        Run run = intake(communes(), printed(communes(), format));
        assertEquals(0, run.exitCode(), run.out() + run.err());
    }

    /** Nothing differs in what is printed of a set; one number changed, anywhere, is found at exactly that cell. */
    @ParameterizedTest
    @MethodSource("sets")
    void everyNumberThatIsAnotherIsFoundAtItsCell(SetSummary set, String format) throws IOException {
        DocumentTable table = DecisionDocuments.read(printed(set, format), Texts.in(Language.VI)).tables().get(0);
        Annex annex = Sets.last(CriteriaLibrary.bundled(), set.standard(), set.period(), set.province()).annex(set.province(), null);
        AnnexTable read = AnnexTable.of(table).orElseThrow();
        Reconciliation same = Reconciliation.of(List.of(read), annex);
        assertEquals(List.of(), same.rows().stream().filter(row -> row.finding() != Reconciliation.Finding.SAME).toList(), "what is printed is what the rules say");
        assertEquals(same.rulesFingerprint(), same.documentFingerprint());
        assertEquals(List.of(), read.unnumbered());
        AnnexHead head = AnnexHead.of(table).orElseThrow();
        int changed = 0;
        for (int i = 0; i < table.cells().size(); i++) {
            DocumentTable.Cell cell = table.cells().get(i);
            Matcher number = Pattern.compile("[0-9]+").matcher(cell.text());
            boolean level = head.levels().keySet().stream().anyMatch(column -> cell.covers(cell.row(), column)) && cell.row() > head.rows()
                    && !cell.covers(cell.row(), head.content());
            if (level && number.find()) {
                String other = number.replaceFirst(String.valueOf(Integer.parseInt(number.group()) + 1));
                List<DocumentTable.Cell> cells = new ArrayList<>(table.cells());
                cells.set(i, new DocumentTable.Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), other));
                DocumentTable mutated = new DocumentTable(table.number(), table.rows(), table.columns(), cells);
                List<String> found = Reconciliation.of(List.of(AnnexTable.of(mutated).orElseThrow()), annex).rows().stream()
                        .filter(row -> row.finding() != Reconciliation.Finding.SAME).flatMap(row -> row.cells().stream())
                        .filter(c -> c.why() != null || !Objects.equals(c.level(), c.encoded()))
                        .map(c -> cell.covers(c.row(), c.column()) ? "here" : c.row() + "/" + c.column()).distinct().toList();
                assertEquals(List.of("here"), found, cell.text() + " -> " + other + " in row " + cell.row());
                changed++;
            }
        }
        assertTrue(changed > 0 || annex.rows().stream().noneMatch(row -> row.requirement().level().threshold() != null), changed + " numbers were changed");
    }

    @Test
    void oneNumberThatIsAnotherIsToldAtItsCell() throws IOException {
        Path file = printed(communes(), "html");
        String page = Files.readString(file);
        int at = page.indexOf("16,5");
        assertTrue(at > 0 && page.indexOf("16,5", at + 1) < 0, "15.3 of one region");
        Files.writeString(file, page.replace("16,5", "17,5"));
        Run run = intake(communes(), file, "--format", "json");
        assertEquals(1, run.exitCode(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        List<String> different = new ArrayList<>();
        json.get("rows").forEach(row -> row.get("cells").forEach(cell -> {
            if (!cell.get("level").equals(cell.get("encoded"))) {
                different.add(row.get("code").asText() + " " + row.get("finding").asText() + " " + cell.get("column").asText() + " "
                        + cell.get("level").asText() + " " + cell.get("encoded").asText());
            }
        }));
        assertEquals(List.of("15.3 differs DBSH <= 17.5 % <= 16.5 %"), different);
        JsonNode cells = json.get("cells");
        assertEquals(cells.get("total").asInt(), cells.get("level").asInt() + cells.get("not_level").asInt() + cells.get("unreadable").asInt());
        assertTrue(json.get("rows").get(0).has("rule") && json.get("sha256").asText().matches("[0-9a-f]{64}"));
    }

    /** Each cell is counted once, however far it reaches: what is a level, what is none and what is unreadable add up to all. */
    @Test
    void aJoinedCellIsCountedOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("decision.html"), "<meta charset=utf-8><table>"
                + "<tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td><td>ĐBSH</td><td>BTB</td></tr>"
                + "<tr><td>15.3</td><td>Suy dinh dưỡng</td><td colspan=3>≤ 24%</td></tr>"
                + "<tr><td>11</td><td>Nghèo</td><td colspan=2>1O%</td><td></td></tr></table>");
        JsonNode cells = new ObjectMapper().readTree(intake(communes(), file, "--format", "json").out()).get("cells");
        assertEquals("{\"total\":12,\"level\":1,\"not_level\":10,\"unreadable\":1}", cells.toString());
    }

    @Test
    void whatCannotBeReadAndWhatOnlyOneSideHasIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("decision.html"), "<meta charset=utf-8><table><tr><td>Nơi nhận</td><td>x</td></tr></table>"
                + "<table><tr><td>TT</td><td>Nội dung</td><td>Chỉ tiêu chung</td><td>TDMNPB</td></tr>"
                + "<tr><td>15.3</td><td>Suy dinh dưỡng</td><td></td><td>≤ 2O%</td></tr><tr><td>99.9</td><td>Dòng mới</td><td>≥ 5%</td><td>≥ 5%</td></tr></table>");
        Run run = intake(communes(), file);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("Bảng 1: 1 dòng, 2 cột, không đọc"), run.out());
        assertTrue(run.out().contains("chữ O thay cho số 0") && run.out().contains("2/2/4"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.contains("chỉ có ở văn bản") && line.contains("99.9")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.contains("chỉ có ở quy tắc") && line.contains("17.1")), run.out());
        Path none = Files.writeString(directory.resolve("none.html"), "<table><tr><td>a</td></tr></table>");
        assertTrue(intake(communes(), none).err().contains("WB-137"));
        Path pdf = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.7");
        assertTrue(intake(communes(), pdf).err().contains("WB-141"));
    }

    /** A column that nobody knows is named; two for the same, a year and parts that the rules do not have are told in words. */
    @Test
    void whatIsUnderstoodInPartIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("decision.html"), "<meta charset=utf-8><table><tr><td>TT</td><td>Nội dung</td><td>ĐBSH</td><td>ĐB sông Hồng</td>"
                + "<td>Các vùng<br>còn lại</td><td>Tây Nguyên</td></tr><tr><td>15.3</td><td>Suy dinh dưỡng</td><td>≤ 16,5%</td><td></td><td>≤ 20%</td><td>a) ≤ 20,5%; b) Không</td></tr></table>");
        Run run = intake(communes(), file);
        assertTrue(run.out().contains("Bảng 1: WB-143 chưa hiểu đầu cột “Các vùng còn lại”"), run.out());
        assertTrue(run.out().contains("ĐBSH, cột 3") && run.out().contains("hai cột cùng cho một vùng"), run.out());
        assertTrue(run.out().contains("a) ≤ 20,5 %; b) không có"), run.out());
        JsonNode table = new ObjectMapper().readTree(intake(communes(), file, "--format", "json").out()).get("tables").get(0);
        assertEquals("[\"Các vùng\\ncòn lại\"]", table.get("unknown_columns").toString());
        Path none = Files.writeString(directory.resolve("none.html"), "<meta charset=utf-8><table><tr><td>TT</td><td>Nội dung</td><td>Xã đảo</td></tr>"
                + "<tr><td>1.1</td><td>Quy hoạch</td><td>Đạt</td></tr></table>");
        assertTrue(intake(communes(), none).err().contains("WB-137") && intake(communes(), none).err().contains("WB-143 chưa hiểu đầu cột “Xã đảo”"));
    }
}
