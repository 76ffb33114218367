package vn.nongthonmoi.criteria.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.rules.Vocabulary.Section;

/** Every sentence of the vocabulary is recognised, compiled by Drools and fired. */
class VocabularyTest {

    private static Vocabulary vocabulary() throws Exception {
        return Vocabulary.read(Files.readString(Path.of("rules/vocabulary.dsl"), StandardCharsets.UTF_8));
    }

    @Test
    void anExampleOfEverySentenceIsThatSentence() throws Exception {
        Vocabulary vocabulary = vocabulary();
        for (Section section : Section.values()) {
            for (String shown : vocabulary.shown(section)) {
                assertTrue(vocabulary.match(section, Vocabulary.example(shown)).isPresent(), shown);
            }
        }
    }

    /** One number or two: as in evidence, whatever hole a number stands in. */
    @Test
    void aNumberThatMayBeTwoStandsInNoHole() {
        for (Hole hole : List.of(Hole.GIATRI, Hole.HANG)) {
            for (String two : List.of("1.000", "1,000", "12.500", "45,125", "-1.500")) {
                assertEquals(Optional.empty(), hole.read(two), hole + " " + two);
            }
            for (String one : List.of("1000", "1.0", "0.500", "0,125", "1.0005", "1234.567", "45,1250")) {
                assertTrue(hole.read(one).isPresent(), hole + " " + one);
            }
        }
        assertEquals(2, Hole.HANG.wrong("? 1,000".replace(" ", "|")));
    }

    @Test
    void everyConditionAndEveryRequirementIsFiredByDrools() throws Exception {
        Vocabulary vocabulary = vocabulary();
        StringBuilder file = new StringBuilder("""
                rule "Văn bản"
                    @source("x")
                when
                    Luôn luôn
                then
                    Quyết định "1" ngày 01/01/2022
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                    Hiệu lực từ 01/01/2022
                end
                """);
        List<String> fireable = new ArrayList<>();
        int n = 0;
        for (String shown : vocabulary.shown(Section.CONSEQUENCE)) {
            String line = Vocabulary.example(shown);
            if (!shown.matches("(Quyết định|Bộ tiêu chí|Kiểm tra|Gồm|Danh mục|Hiệu lực|Căn cứ|Sửa đổi|Thay thế|Bổ sung cho|Báo cáo|Chưa có|Chưa thấy).*")) {
                // What is said of a row beside its level follows the sentence that states it.
                String before = shown.startsWith("{muc} ")
                        ? "    Chỉ tiêu 15.3: đạt\n" : "";
                file.append("rule \"").append(n++).append("\"\n@source(\"x\")\nwhen\nMọi xã\nthen\n").append(before)
                        .append("    ").append(line).append("\nend\n");
                fireable.add(line);
            }
        }
        int requirements = fireable.size();
        for (String shown : vocabulary.shown(Section.CONDITION)) {
            file.append("rule \"").append(n++).append("\"\n@source(\"x\")\nwhen\n").append(Vocabulary.example(shown))
                    .append("\nthen\n    Chỉ tiêu 1: đạt\nend\n");
        }
        List<RuleProblem> problems = new ArrayList<>();
        Layer layer = RuleFileReader.read(vocabulary, "all.dslr", file.toString().getBytes(StandardCharsets.UTF_8),
                problems);
        assertEquals(List.of(), problems);
        LayerRules rules = LayerRules.compile(layer);
        Profile profile = new Profile("10", "DBSH", "special-zone", "II", "3", Set.of("border"), Set.of("vùng 1"), 2024);
        List<String> fired = rules.require(profile).stream().map(f -> f.rule().name()).distinct().toList();
        List<String> classified = rules.classify(profile).stream().map(f -> f.rule().name()).distinct().toList();
        Set<String> silent = new java.util.TreeSet<>();
        for (int i = 0; i < n; i++) {
            if (!fired.contains(String.valueOf(i)) && !classified.contains(String.valueOf(i))) {
                silent.add(layer.rules().get(i + 1).conditions().get(0).text());
            }
        }
        // These say what the profile is not.
        assertEquals(Set.of("không là xã biên giới", "không là huyện biên giới", "không thuộc loại \"vùng 1\""), silent);
        assertFalse(requirements < 20);
    }

    @Test
    void theGuideShowsEverySentenceAndNothingElse() throws Exception {
        Vocabulary vocabulary = vocabulary();
        for (Section section : Section.values()) {
            String fence = section == Section.CONDITION ? "```dieu-kien\n" : "```quy-dinh\n";
            Set<String> shown = new java.util.TreeSet<>();
            String[] blocks = Files.readString(Path.of("rules/README.md")).split(fence);
            for (int i = 1; i < blocks.length; i++) {
                String before = "";
                for (String line : blocks[i].substring(0, blocks[i].indexOf("```")).split("\n")) {
                    if (line.startsWith("// ")) {
                        before = line;
                        continue;
                    }
                    // Above every sentence stands the line of the annex that it mirrors.
                    assertTrue(before.length() > 5, line);
                    before = "";
                    assertTrue(vocabulary.match(section, line).isPresent(), line);
                    shown.add(vocabulary.match(section, line).get().shown());
                }
            }
            assertEquals(new java.util.TreeSet<>(vocabulary.shown(section)), shown);
        }
    }

    @Test
    void whatDroolsFiresIsWhatWasRead() throws Exception {
        List<RuleProblem> problems = new ArrayList<>();
        Layer layer = RuleFileReader.read(vocabulary(), "c.dslr",
                Files.readAllBytes(Path.of("rules/national/2021-2025/commune.dslr")), problems);
        LayerRules rules = LayerRules.compile(layer);
        List<Statement> fired = rules.require(new Profile("", "DBSH", "", "", "", Set.of(), Set.of(), 2024)).stream()
                .map(LayerRules.Fired::statement).toList();
        assertEquals(layer.body().filter(r -> !r.classifies()).flatMap(r -> r.stated().stream())
                .map(Rule.Stated::statement).toList(), fired);
    }
}
