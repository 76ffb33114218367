package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.StatedRule;
import vn.nongthonmoi.workbench.Run;

/** What a person takes over from a document: new files beside the rules, which say what the document says and nothing else. */
class TakingOverTest {

    private static final String HEAD = "<meta charset=utf-8><table><tr><td>TT</td><td>Nội dung</td><td>TDMNPB</td><td>ĐBSH</td><td>BTB</td><td>DHNTB</td>"
            + "<td>TN</td><td>ĐNB</td><td>ĐBSCL</td></tr>";

    @TempDir
    private Path directory;
    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = directory.resolve("rules");
        write("a.dslr", """
                rule "Văn bản"
                    @source("9/QĐ-TTg")
                when
                    Luôn luôn
                then
                    Quyết định "9/QĐ-TTg" ngày 08/03/2022, Phụ lục I
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                    Hiệu lực từ 08/03/2022 đến 31/12/2025
                end

                rule "Tiêu chí"
                    @source("9/QĐ-TTg")
                when
                    Mọi xã
                then
                    Tiêu chí 1: "Y tế"
                end

                rule "1.1 Thấp còi"\r
                    @source("9/QĐ-TTg, 1.1")
                    @provisional("nhớ lại, không chắc")\r
                when
                    Mọi xã
                then
                    Chỉ tiêu 1.1: tỷ lệ không quá ? | 24 | 16,5 | 25 | 22 | 26,5 | 14,5 | 19 %
                end

                rule "1.2 Bảo hiểm y tế"
                    @source("9/QĐ-TTg, 1.2")
                    @provisional("nhớ lại")
                when
                    Mọi xã
                then
                    Chỉ tiêu 1.2: tỷ lệ ít nhất ? | 90 | 95 | ? | ? | ? | ? | ? %
                end

                rule "1.3 Trạm y tế"
                    @source("9/QĐ-TTg, 1.3")
                    @provisional("nhớ lại")
                when
                    Mọi xã
                then
                    Chỉ tiêu 1.3: đạt
                end
                """);
    }

    private void write(String file, String text) throws IOException {
        Path territory = Path.of("..", "..", "rules", "territory");
        Files.createDirectories(rules.resolve("territory"));
        try (Stream<Path> files = Files.list(territory)) {
            for (Path each : files.toList()) {
                if (!Files.exists(rules.resolve("territory").resolve(each.getFileName()))) {
                    Files.copy(each, rules.resolve("territory").resolve(each.getFileName()));
                }
            }
        }
        Files.writeString(rules.resolve(file), text);
    }

    private Path document(String rows) throws IOException {
        return Files.writeString(directory.resolve("decision.html"), HEAD + rows + "</table>");
    }

    private static String row(String code, String title, String... levels) {
        return "<tr><td>" + code + "</td><td>" + title + "</td>" + (levels.length == 1 ? "<td colspan=7>" + levels[0] + "</td>"
                : String.join("", Stream.of(levels).map(l -> "<td>" + l + "</td>").toList())) + "</tr>";
    }

    private Run intake(Path file, String as, Path from, String... more) {
        List<String> words = new ArrayList<>(List.of("intake", file.toString(), "--as", as, "--standard", "commune", "--period", "2021-2025", "--rules",
                from.toString(), "--lang", "vi"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private static final String SAME = row("1.1", "Thấp còi", "≤ 24%", "≤ 16,5%", "≤ 25%", "≤ 22%", "≤ 26,5%", "≤ 14,5%", "≤ 19%");

    /** The rule whose row is the same in every cell is confirmed, with the place in the file; every other byte is as it was. */
    @Test
    void aRowThatIsTheSameInEveryCellIsConfirmedAndNothingElseIsAnotherByte() throws IOException {
        Path file = document(SAME + row("1.2", "Bảo hiểm y tế", "≥ 90%", "≥ 95%", "", "", "", "", "") + row("1.3", "Trạm y tế", "Không đạt"));
        Path copy = directory.resolve("copy");
        Files.writeString(rules.resolve("ghi-chu.txt"), "để nhớ");
        Run run = intake(file, "9/QĐ-TTg, Phụ lục I", rules, "--checked", copy.toString(), "--by", "Nguyễn Văn A", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(1, json.get("checked").get("rules").size(), json.toString());
        String before = Files.readString(rules.resolve("a.dslr"));
        String after = Files.readString(copy.resolve("a.dslr"));
        String annotation = after.lines().filter(line -> line.contains("@checked")).findFirst().orElseThrow();
        assertTrue(annotation.matches("    @checked\\(\"[0-9/]{10}, tệp SHA-256 " + json.get("sha256").asText()
                + ", bảng 1, dòng 2, người đối chiếu: Nguyễn Văn A\"\\)"), annotation);
        assertEquals(before, after.replace(annotation, "    @provisional(\"nhớ lại, không chắc\")"));
        SortedMap<String, byte[]> was = new TreeMap<>(RuleFiles.of(rules).asMap());
        RuleFiles.of(copy).asMap().forEach((path, bytes) -> {
            if (!path.equals("a.dslr")) {
                assertArrayEquals(was.get(path), bytes, path);
            }
        });
        assertEquals(was.keySet(), RuleFiles.of(copy).asMap().keySet());
        assertEquals("để nhớ", Files.readString(copy.resolve("ghi-chu.txt")), "what lies beside the rules is copied too");
        StatedRule rule = RuleFiles.of(copy).rules().stream().filter(r -> r.name().startsWith("1.1")).findFirst().orElseThrow();
        assertEquals("Nguyễn Văn A", rule.confirmation().orElseThrow().by());
    }

    /** 1.2 is the same where both say something, but the rules have levels that nobody knows: that is not confirmed. */
    @Test
    void aRuleWithALevelThatNobodyKnowsIsNotConfirmed() throws IOException {
        Path file = document(row("1.2", "Bảo hiểm y tế", "≥ 90%", "≥ 95%", "", "", "", "", ""));
        Run run = intake(file, "9/QĐ-TTg", rules, "--checked", directory.resolve("copy").toString());
        assertTrue(run.out().contains("Đã ghi đối chiếu cho 0 quy tắc"), run.out());
        assertTrue(run.out().contains("Chưa ghi đối chiếu a.dslr:") && run.out().contains("1.2 Bảo hiểm y tế"), run.out());
    }

    /** «≥ 80 %» is not yet «ít nhất 80 %, mức cụ thể do tỉnh quy định»: no cell says the second half. */
    @Test
    void aFloorIsNotConfirmedByItsNumberAlone() throws IOException {
        Files.writeString(rules.resolve("a.dslr"), Files.readString(rules.resolve("a.dslr")).replace("Chỉ tiêu 1.3: đạt",
                "Chỉ tiêu 1.3: tỷ lệ không thấp hơn 80 %, mức cụ thể do tỉnh quy định"));
        Run run = intake(document(row("1.3", "Trạm y tế", "≥ 80%")), "9/QĐ-TTg", rules, "--checked", directory.resolve("copy").toString());
        assertTrue(run.out().contains("Đã ghi đối chiếu cho 0 quy tắc") && run.out().contains("1.3 Trạm y tế"), run.out());
    }

    /** That another decision says the same is no proof of what this one says. */
    @Test
    void aRuleOfAnotherDecisionIsNotConfirmed() throws IOException {
        Run run = intake(document(SAME), "8/QĐ-TTg", rules, "--checked", directory.resolve("copy").toString());
        assertTrue(run.out().contains("quy tắc dẫn quyết định khác"), run.out());
        assertArrayEquals(Files.readAllBytes(rules.resolve("a.dslr")), Files.readAllBytes(directory.resolve("copy").resolve("a.dslr")));
    }

    /** What differs and what only the document has becomes a layer that says what the document says, with cases that hold. */
    @Test
    void whatTheDocumentSaysOtherwiseBecomesALayerWithCases() throws IOException {
        Path file = document(row("1.1", "Thấp còi", "≤ 22%", "≤ 16,5%", "≤ 25%", "≤ 22%", "≤ 26,5%", "≤ 14,5%", "≤ 19%")
                + row("1.2", "Bảo hiểm y tế", "≥ 90%") + row("1.3", "Trạm y tế", "Đạt") + row("2", "Thu nhập", "")
                + row("2.1", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "≥ 45", "≥ 62,5", "≥ 45", "≥ 50", "≥ 50", "≥ 70", "≥ 58")
                + row("2.2", "Phương án", "UBND cấp tỉnh quy định cụ thể", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt")
                + row("2.3", "Xếp loại", "Khá") + row("2.4", "Không dấu", "50%"));
        Path draft = rules.resolve("b.dslr");
        Run run = intake(file, "9/QĐ-TTg, Phụ lục I", rules, "--draft", draft.toString());
        assertEquals(1, run.exitCode(), run.err());
        String text = Files.readString(draft);
        assertTrue(text.contains("Chỉ tiêu 1.1: tỷ lệ không quá ? | 22 | 16,5 | 25 | 22 | 26,5 | 14,5 | 19 %"), text);
        assertTrue(text.contains("Chỉ tiêu 2.1: mức ít nhất ? | 45 | 62,5 | 45 | 50 | 50 | 70 | 58 triệu đồng/người/năm"), text);
        assertTrue(text.contains("thuộc vùng TDMNPB") && text.contains("Chỉ tiêu 2.2: do tỉnh quy định"), text);
        assertTrue(text.contains("Tiêu chí 2: \"Thu nhập\"") && text.contains("Sửa đổi \"9/QĐ-TTg\""), text);
        assertFalse(text.contains("1.3"), text);
        assertTrue(run.out().contains("Không soạn được 2.3: là một bậc xếp loại") && run.out().contains("Không soạn được 2.4"), run.out());
        assertTrue(text.contains("tệp SHA-256 ") && text.contains("bảng 1, dòng 2; chưa có người đối chiếu"), text);
        String cases = Files.readString(rules.resolve("b.cases.csv"));
        assertTrue(cases.contains("\"62,5\"") && cases.contains("\"62,49\"") && cases.contains("\"22,01\"") && cases.contains("tự soạn từ tệp SHA-256"), cases);
        assertEquals(List.of(), RuleFiles.of(rules).test().failures());
        assertEquals(List.of(), RuleFiles.of(rules).check().stream().filter(p -> p.severity().code().equals("error")).toList());

        // What cannot be said is in the layer as a row of which nothing is known.
        assertTrue(text.contains("Chỉ tiêu 2.3: chưa rõ nội dung") && text.contains("Chỉ tiêu 2.4: chưa rõ nội dung"), text);

        // Nothing that could be drafted is left, and what stays open is told again.
        JsonNode again = new ObjectMapper().readTree(intake(file, "9/QĐ-TTg, Phụ lục I", rules, "--format", "json").out());
        Map<String, String> findings = new TreeMap<>();
        again.get("rows").forEach(row -> findings.put(row.get("code").asText(), row.get("finding").asText()));
        assertEquals(Map.of("1.1", "same", "1.2", "same", "1.3", "same", "2.1", "same", "2.2", "same", "2.3", "differs", "2.4", "differs"), findings);
    }

    /** Everybody who has the file can hold the rules against it again; with another file, or another level, that is told. */
    @Test
    void rulesAreVerifiedAgainByTheFileThatTheyName() throws IOException {
        Path file = document(row("1.1", "Thấp còi", "≤ 22%") + row("1.3", "Trạm y tế", "Đạt"));
        Path copy = directory.resolve("copy");
        intake(file, "9/QĐ-TTg", rules, "--draft", rules.resolve("b.dslr").toString());
        intake(file, "9/QĐ-TTg", rules, "--checked", copy.toString(), "--by", "A");
        assertTrue(Files.readString(copy.resolve("b.dslr")).contains("@checked"));
        Run verified = intake(file, "9/QĐ-TTg", copy, "--verify");
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
        assertTrue(verified.out().contains("2 quy tắc ghi tệp này, 2 đúng"), verified.out());

        Files.writeString(copy.resolve("b.dslr"), Files.readString(copy.resolve("b.dslr")).replace("22 %", "23 %"));
        Run differs = intake(file, "9/QĐ-TTg", copy, "--verify");
        assertEquals(1, differs.exitCode());
        assertTrue(differs.out().contains("tệp ghi khác"), differs.out());

        Path other = Files.writeString(directory.resolve("other.html"), Files.readString(file) + " ");
        Run none = intake(other, "9/QĐ-TTg", copy, "--verify");
        assertEquals(1, none.exitCode());
        assertTrue(none.out().contains("2 quy tắc ghi tệp khác"), none.out());
    }

    /** Nothing that is there is written over, and nothing is written where something is wrong. */
    @Test
    void nothingThatIsThereIsTouched() throws IOException {
        Path file = document(row("1.1", "Thấp còi", "≤ 22%"));
        String before = Files.readString(rules.resolve("a.dslr"));
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--draft", rules.resolve("a.dslr").toString()).exitCode());
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--draft", rules.resolve("a.txt").toString()).exitCode());
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--checked", rules.toString()).exitCode());
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--checked", rules.resolve("copy").toString()).exitCode());
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--verify", "--checked", directory.resolve("copy").toString()).exitCode());
        assertEquals(2, intake(file, "quyết định số 9", rules).exitCode());
        assertEquals(2, intake(file, "9/QĐ-TTg", rules, "--checked", directory.resolve("copy").toString(), "--by", "A\"B").exitCode());
        Run unknown = intake(file, "10/QĐ-TTg, Phụ lục", rules, "--draft", rules.resolve("c.dslr").toString());
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("--in-force"), unknown.err());
        assertEquals(before, Files.readString(rules.resolve("a.dslr")));
        assertFalse(Files.exists(rules.resolve("c.dslr")) || Files.exists(directory.resolve("copy")));
        Run known = intake(file, "10/QĐ-TTg ngày 05/06/2024, Phụ lục", rules, "--in-force", "2024-07-01", "--draft", rules.resolve("c.dslr").toString());
        assertTrue(Files.readString(rules.resolve("c.dslr")).contains("Quyết định \"10/QĐ-TTg\" ngày 05/06/2024, Phụ lục"), known.err());
        assertEquals(List.of(), RuleFiles.of(rules).test().failures());
    }

    /** Levels by year in one cell become a row for each year; listed parts are for a person to say. */
    @Test
    void levelsByYearBecomeARowForEachYear() throws IOException {
        Path file = document(row("2", "Thu nhập", "") + row("2.1", "Thu nhập bình quân (triệu đồng/người/năm)", "Năm 2024: ≥ 45; năm 2025: ≥ 48,5")
                + row("2.2", "Lao động", "a) ≥ 75%; b) ≥ 25%"));
        Path draft = rules.resolve("b.dslr");
        Run run = intake(file, "9/QĐ-TTg", rules, "--draft", draft.toString());
        String text = Files.readString(draft);
        assertTrue(text.contains("Chỉ tiêu 2.1, năm 2024: mức ít nhất ? | 45 | 45 | 45 | 45 | 45 | 45 | 45 triệu đồng/người/năm"), text + run.err());
        assertTrue(text.contains("Chỉ tiêu 2.1, năm 2025: mức ít nhất ? | 48,5 |"), text);
        assertTrue(run.out().contains("Không soạn được 2.2: ô liệt kê các phần"), run.out());
        assertTrue(Files.readString(rules.resolve("b.cases.csv")).contains("2025-12-31"));
        assertEquals(List.of(), RuleFiles.of(rules).test().failures());
    }

    /** A table that a program cut at each page goes on without its head; with words in between, or other columns, it is another one. */
    @Test
    void aTableThatWasCutGoesOn() throws IOException {
        String second = "<table>" + row("1.3", "Trạm y tế", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt") + "</table>";
        Path cut = document(SAME + "</table>" + second);
        JsonNode json = new ObjectMapper().readTree(intake(cut, "9/QĐ-TTg", rules, "--format", "json").out());
        assertTrue(json.get("tables").get(1).get("used").asBoolean(), json.get("tables").toString());
        assertEquals("same", json.get("rows").get(1).get("finding").asText());
        assertEquals(2, json.get("rows").get(1).get("cells").get(0).get("place").get("table").asInt());
        Path words = document(SAME + "</table><p>Biểu mẫu kèm theo</p>" + second);
        assertFalse(new ObjectMapper().readTree(intake(words, "9/QĐ-TTg", rules, "--format", "json").out()).get("tables").get(1).get("used").asBoolean());
        Path narrow = document(SAME + "</table><table><tr><td>1.3</td><td>Trạm y tế</td><td>Đạt</td></tr></table>");
        assertFalse(new ObjectMapper().readTree(intake(narrow, "9/QĐ-TTg", rules, "--format", "json").out()).get("tables").get(1).get("used").asBoolean());
    }

    // --- a province's decision ---

    /** A province's annex with a column for each area becomes a layer by area; a row that only it has is said to be its own. */
    @Test
    void aProvincesDecisionBecomesALayerOfTheProvince() throws IOException {
        Path file = Files.writeString(directory.resolve("province.html"), "<meta charset=utf-8><table><tr><td>TT</td><td>Nội dung</td><td>Xã khu vực I</td>"
                + "<td>Xã khu vực II</td><td>Xã khu vực III</td></tr>" + "<tr><td>1.2</td><td>Bảo hiểm y tế</td><td>≥ 95%</td><td>≥ 93%</td><td>≥ 91%</td></tr>"
                + "<tr><td>1.3</td><td>Trạm y tế</td><td colspan=3>Đạt</td></tr><tr><td>1.4</td><td>Vườn thuốc nam</td><td colspan=3>Đạt</td></tr></table>");
        String as = "1360/QĐ-UBND ngày 05/06/2022, Phụ lục";
        Path draft = rules.resolve("tinh.dslr");
        Run run = intake(file, as, rules, "--province", "10", "--in-force", "2022-06-05", "--draft", draft.toString());
        assertTrue(Files.exists(draft), run.err());
        String text = Files.readString(draft);
        assertTrue(text.contains("tỉnh \"10\"") && text.contains("Căn cứ \"9/QĐ-TTg\""), text);
        assertTrue(text.contains("Chỉ tiêu 1.2: tỷ lệ ít nhất theo khu vực 95 | 93 | 91 %"), text);
        assertTrue(text.contains("Chỉ tiêu 1.4 là dòng do tỉnh thêm") && !text.contains("1.3"), text);
        assertEquals(List.of(), RuleFiles.of(rules).test().failures());
        Run again = intake(file, as, rules, "--province", "10", "--format", "json");
        List<String> findings = new ArrayList<>();
        new ObjectMapper().readTree(again.out()).get("rows").forEach(row -> findings.add(row.get("code").asText() + " " + row.get("finding").asText()));
        assertEquals(List.of("1.2 same", "1.3 same", "1.4 same", "1.1 only_rules"), findings, again.err());
    }

    /** The same with a column for each commune group, as the sets since 2026 go by. */
    @Test
    void aProvincesDecisionByGroupsBecomesALayerByGroups() throws IOException {
        Path file = Files.writeString(directory.resolve("groups.html"), "<meta charset=utf-8><table><tr><td rowspan=2>TT</td><td rowspan=2>Nội dung tiêu chí</td>"
                + "<td colspan=3>Chỉ tiêu</td></tr><tr><td>Xã nhóm 1</td><td>Xã nhóm 2</td><td>Xã nhóm 3</td></tr>"
                + "<tr><td>1.2</td><td>Tỷ lệ thực hiện quy hoạch</td><td>≥ 90%</td><td>≥ 80%</td><td>70% trở lên</td></tr></table>");
        Path draft = directory.resolve("groups.dslr");
        Run run = Run.of("intake", file.toString(), "--as", "2345/QĐ-UBND ngày 10/06/2026, Phụ lục I", "--standard", "commune", "--period", "2026-2030",
                "--province", "15", "--in-force", "2026-06-20", "--draft", draft.toString(), "--lang", "vi");
        assertTrue(Files.exists(draft), run.err());
        assertTrue(Files.readString(draft).contains("Chỉ tiêu 1.2: tỷ lệ ít nhất theo nhóm 90 | 80 | 70 %"), Files.readString(draft));
        assertTrue(Files.readString(directory.resolve("groups.cases.csv")).contains("Nhóm 3: chưa đủ"));
    }

    /** Where the document says nothing otherwise there is nothing to draft, and what was asked besides is done. */
    @Test
    void nothingToDraftIsNoFailure() throws IOException {
        Run run = intake(document(SAME), "9/QĐ-TTg", rules, "--draft", rules.resolve("b.dslr").toString(), "--checked", directory.resolve("copy").toString());
        assertTrue(run.out().contains("Không có dòng nào để soạn") && run.out().contains("Đã ghi đối chiếu cho 1 quy tắc"), run.out() + run.err());
        assertFalse(Files.exists(rules.resolve("b.dslr")));
        assertTrue(Files.exists(directory.resolve("copy").resolve("a.dslr")));
    }

    // --- decisions that change others ---

    private static final String AMENDING = "<p>Điều 1. Sửa đổi, bổ sung một số nội dung của Bộ tiêu chí ban hành kèm theo Quyết định số 9/QĐ-TTg như sau:</p>"
            + "<p>1. Sửa đổi, bổ sung chỉ tiêu 1.1 thuộc tiêu chí số 1 về Y tế như sau:</p>%s<p>2. Bãi bỏ chỉ tiêu 1.3.</p>";

    /** A decision that changes some rows says nothing of the others; what it repeals is no longer asked. */
    @Test
    void anAmendmentBecomesALayerOfTheRowsThatItChanges() throws IOException {
        Path file = Files.writeString(directory.resolve("amending.html"), "<meta charset=utf-8>" + AMENDING.formatted(HEAD.replace("<meta charset=utf-8>", "")
                + row("1.1", "Thấp còi", "≤ 20%") + "</table>"));
        String as = "10/QĐ-TTg ngày 01/03/2024";
        JsonNode json = new ObjectMapper().readTree(intake(file, as, rules, "--format", "json").out());
        List<String> findings = new ArrayList<>();
        json.get("rows").forEach(row -> findings.add(row.get("code").asText() + " " + row.get("finding").asText()));
        assertEquals(List.of("1.1 differs", "1.3 only_rules"), findings, "1.2 is not spoken of and stays");
        assertEquals("9/QĐ-TTg", json.get("amendment").get("decision").asText());
        assertEquals("[\"1.1\"]", json.get("amendment").get("changes").get(0).get("codes").toString());

        Path draft = rules.resolve("c.dslr");
        Run run = intake(file, as, rules, "--in-force", "2024-03-01", "--draft", draft.toString());
        String text = Files.readString(draft);
        assertTrue(text.contains("Sửa đổi \"9/QĐ-TTg\"") && text.contains("Chỉ tiêu 1.3: bãi bỏ") && !text.contains("1.2"), text + run.err());
        assertTrue(text.contains("Chỉ tiêu 1.1: tỷ lệ không quá ? | 20 | 20 | 20 | 20 | 20 | 20 | 20 %"), text);
        assertEquals(List.of(), RuleFiles.of(rules).test().failures());
        Run again = intake(file, as, rules);
        assertEquals(0, again.exitCode(), again.out());
    }

    /** A change that stands in words and in no table is told with its paragraph: it is not lost. */
    @Test
    void aChangeWithoutARowIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("amending.html"), "<meta charset=utf-8>" + AMENDING.formatted(HEAD.replace("<meta charset=utf-8>", "")
                + row("1.1", "Thấp còi", "≤ 24%", "≤ 16,5%", "≤ 25%", "≤ 22%", "≤ 26,5%", "≤ 14,5%", "≤ 19%") + "</table>").replace("Bãi bỏ chỉ tiêu 1.3",
                "Sửa đổi mức đạt của các chỉ tiêu 1.2 và 1.3 thành 97%"));
        Run run = intake(file, "10/QĐ-TTg", rules);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("Đoạn 3 nêu 1.2, 1.3") && run.out().contains("thành 97%"), run.out());
    }

    // --- several annexes in one file ---

    /** Only the annex that is cited is read, and of the others it is said that they were not. */
    @Test
    void onlyTheAnnexThatIsCitedIsRead() throws IOException {
        String table = HEAD.replace("<meta charset=utf-8>", "");
        Path file = Files.writeString(directory.resolve("two.html"), "<meta charset=utf-8><p>PHỤ LỤC I</p><p>BỘ TIÊU CHÍ</p>" + table + row("1.3", "Trạm y tế", "Đạt")
                + "</table><p>Phụ lục số II</p>" + table + row("1.3", "Trạm y tế", "≥ 50%") + "</table>");
        JsonNode one = new ObjectMapper().readTree(intake(file, "9/QĐ-TTg, Phụ lục I", rules, "--format", "json").out());
        assertEquals("[true,false]", List.of(one.get("tables").get(0).get("used"), one.get("tables").get(1).get("used")).toString().replace(" ", ""));
        assertEquals("same", one.get("rows").get(0).get("finding").asText());
        JsonNode other = new ObjectMapper().readTree(intake(file, "9/QĐ-TTg, Phụ lục II", rules, "--format", "json").out());
        assertEquals("differs", other.get("rows").get(0).get("finding").asText());
        assertTrue(intake(file, "9/QĐ-TTg, Phụ lục I", rules).out().contains("không đọc: thuộc Phụ lục số II"));

        // Where nobody says which annex is meant, two rows with one number are not guessed between.
        Run both = intake(file, "9/QĐ-TTg", rules);
        assertTrue(both.out().contains("số này có ở hai dòng với mức khác nhau"), both.out());
        assertEquals("same", new ObjectMapper().readTree(intake(file, "9/QĐ-TTg", rules, "--table", "1", "--format", "json").out()).get("rows").get(0)
                .get("finding").asText());
    }
}
