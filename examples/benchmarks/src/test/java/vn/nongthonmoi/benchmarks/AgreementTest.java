package vn.nongthonmoi.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.benchmarks.batch.Batch;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.peers.Peers;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;

/** A peer that answers otherwise is no peer: all of them give the library's answers, criteria included. */
class AgreementTest {

    private static final Task TASK = Task.read();
    private static final List<Map<String, Object>> COMMUNES = Communes.of(TASK, 200, 42);
    private static final byte[][] INDICATORS = new byte[200][57];
    private static final byte[][] CRITERIA = new byte[200][19];

    /** By the explanations, which no peer reads its statuses from. */
    @BeforeAll
    static void ask() {
        CriteriaSet set = LibraryTask.set();
        for (int c = 0; c < 200; c++) {
            Assessment answer = set.assess(LibraryTask.unit(), Evidence.of(COMMUNES.get(c)));
            for (int i = 0; i < 19; i++) {
                CRITERIA[c][i] = answer.criteria().get(i).status().severity();
            }
            int i = 0;
            for (var row : answer.indicators().toList()) {
                INDICATORS[c][i++] = row.status().severity();
            }
        }
    }

    @Test
    void theFileIsTheLibrarysSet() throws Exception {
        try (var file = Task.class.getResourceAsStream(Task.FILE)) {
            assertEquals(LibraryTask.text(), new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                    "the rules have changed: write the file anew by LibraryTask.main, and mend the hand-written peers");
        }
    }

    @Test
    void theTaskIsTheWholeSetAndItsDataDecide() {
        assertEquals(57, TASK.indicators().size());
        assertEquals(19, TASK.criteria());
        for (int i = 0; i < 57; i++) {
            int column = i;
            long met = IntStream.range(0, 200).filter(c -> INDICATORS[c][column] == Task.MET).count();
            long missed = IntStream.range(0, 200).filter(c -> INDICATORS[c][column] == Task.NOT_MET).count();
            boolean open = TASK.indicators().get(i).open();
            assertTrue(open && missed == 0 || met > 100 && missed > 0, TASK.indicators().get(i).code());
        }
    }

    @Test
    void keysAreNobodysConstants() {
        String key = COMMUNES.get(0).keySet().iterator().next();
        assertEquals("1.1", key);
        assertTrue(key != key.intern() && !TASK.columns().stream().anyMatch(c -> c == key));
        assertTrue(key == COMMUNES.get(1).keySet().iterator().next());
    }

    @ParameterizedTest
    @EnumSource(Peers.class)
    void everyPeerGivesTheLibrarysAnswers(Peers kind) {
        Peer peer = kind.make(TASK);
        for (int c = 0; c < COMMUNES.size(); c++) {
            byte[] indicators = new byte[57];
            byte[] criteria = new byte[19];
            peer.assess(COMMUNES.get(c), indicators, criteria);
            assertArrayEquals(INDICATORS[c], indicators, kind + " " + COMMUNES.get(c));
            assertArrayEquals(CRITERIA[c], criteria, kind + " " + COMMUNES.get(c));
        }
    }

    @ParameterizedTest
    @EnumSource(Batches.class)
    void soDoesEveryBatch(Batches kind) {
        Batch batch = kind.make(TASK, COMMUNES);
        // The first answers are written over by the second or stay: both have to be right.
        batch.assess();
        Batch.Answers answers = batch.assess();
        for (int c = 0; c < COMMUNES.size(); c++) {
            for (int i = 0; i < 57; i++) {
                assertEquals(INDICATORS[c][i], answers.indicator(c, i), kind + " " + c + " " + i);
            }
            for (int i = 0; i < 19; i++) {
                assertEquals(CRITERIA[c][i], answers.criterion(c, i), kind + " " + c + " " + i);
            }
        }
    }
}
