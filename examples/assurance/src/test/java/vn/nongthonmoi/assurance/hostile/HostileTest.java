package vn.nongthonmoi.assurance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/** The first inputs of the long run, and that the harness would see what it looks for. */
class HostileTest {

    private static final long SEED = 3;

    private static List<String> run(Kind kind, int count) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Harness(kind, SEED, nowhere).run(0, count);
    }

    @Test
    void textsComeOutAsTheyWentInOrAreRefused() throws IOException {
        assertEquals(List.of(), run(new TextsInHoles(), 200));
    }

    @Test
    void spoiltFilesAreRefusedInWordsOrServed() throws IOException {
        assertEquals(List.of(), run(new MutatedFiles(), 100));
    }

    @Test
    void spoiltTablesAreRefusedInWordsOrCostTheirRow() throws IOException {
        assertEquals(List.of(), run(new MutatedTables(), 300));
    }

    @Test
    void theSameSeedMakesTheSameTexts() {
        Random once = new Random(SEED);
        Random again = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            assertEquals(HostileTexts.next(once, "a"), HostileTexts.next(again, "a"));
        }
    }

    /** A sentence as the vocabulary has it, as a pattern of lines that say it. */
    private static Pattern said(String sentence) {
        StringBuilder said = new StringBuilder();
        Matcher hole = Pattern.compile("\\{\\w+(:[^}]*)?\\}|\\(\\?:,\\)").matcher(sentence);
        int end = 0;
        while (hole.find()) {
            said.append(Pattern.quote(sentence.substring(end, hole.start()))).append(hole.group().equals("(?:,)") ? "," : ".+");
            end = hole.end();
        }
        return Pattern.compile("\\s*" + said + Pattern.quote(sentence.substring(end)));
    }

    @Test
    void theStageSaysEverySentenceOfTheVocabulary() throws IOException {
        Stage stage = new Stage();
        Stage.Hole hole = stage.holes().get(0);
        List<String> lines = stage.with(hole, hole.usual(), Stage.Scope.ALL).values().stream().flatMap(String::lines).toList();
        List<String> missing = new ArrayList<>();
        try (InputStream in = RuleProblem.class.getResourceAsStream("rules/vocabulary.dsl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> l.matches("\\[(condition|consequence)].*"))
                    .map(l -> l.substring(l.indexOf("][]") + 3).replaceFirst("=(Profile|sheet).*", "")).forEach(sentence -> {
                        if (lines.stream().noneMatch(said(sentence).asMatchPredicate())) {
                            missing.add(sentence);
                        }
                    });
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.Scope.class, names = {"RULE", "ALL"})
    void theStageIsServedWhenNobodyIsHostile(Stage.Scope scope) {
        Stage stage = new Stage();
        for (String file : List.of("national.dslr", "classes.dslr", "advanced.dslr", "addition.dslr", "district.dslr", "checks.dslr")) {
            Stage.Hole hole = stage.holes().stream().filter(h -> h.file().equals(file)).findFirst().orElseThrow();
            assertNotNull(TextsInHoles.outcome(stage.with(hole, hole.usual(), scope)).library(), file);
        }
    }

    /** A harness that finds nothing anywhere would be of no use. */
    @Test
    void whatIsNotAsPromisedIsFound() throws IOException {
        Kind broken = new Kind() {
            @Override
            public String title() {
                return "broken";
            }

            @Override
            public void tryOne(long number, Random random, Input input) {
                input.is("input " + number);
                if (number == 3) {
                    throw new Broken("as promised");
                }
                if (number == 5) {
                    throw new IllegalStateException("by nobody");
                }
                if (number == 7) {
                    System.setProperty("ntm.canary", "ran");
                }
            }
        };
        try {
            List<String> found = run(broken, 9);
            assertEquals(3, found.size());
            assertTrue(found.get(0).contains("broken 3, seed 3: as promised") && found.get(0).contains("input 3"), found.get(0));
            assertTrue(found.get(1).contains("by nobody"), found.get(1));
            assertTrue(found.get(2).contains("[property ntm.canary]"), found.get(2));
        } finally {
            System.clearProperty("ntm.canary");
        }
    }

    @Test
    void aProblemWithoutAPlaceOrOutOfOrderIsFound() {
        RuleProblem good = RuleProblem.error("b.dslr", 2, 1, Message.of("NTM-107", "x", "y"));
        RuleProblem earlier = RuleProblem.error("a.dslr", 2, 1, good.message());
        Promised.problems(List.of(earlier, good));
        for (List<RuleProblem> bad : List.of(List.of(good, earlier), List.of(RuleProblem.error("a", 0, 1, good.message())),
                List.of(RuleProblem.error("", 1, 1, good.message())))) {
            assertThrows(Broken.class, () -> Promised.problems(bad));
        }
    }

    @Test
    void everyScopeHasTheTextInItsHole() {
        Stage stage = new Stage();
        for (Stage.Hole hole : stage.holes()) {
            Map<String, String> with = stage.with(hole, "Xyzzy", Stage.Scope.RULE);
            String all = with.entrySet().stream().map(Object::toString).collect(Collectors.joining());
            assertTrue(all.contains("Xyzzy"), hole::toString);
            assertNotEquals(all, stage.with(hole, hole.usual(), Stage.Scope.RULE).toString());
        }
    }
}
