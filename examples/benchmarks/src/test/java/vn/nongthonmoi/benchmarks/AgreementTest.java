package vn.nongthonmoi.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.benchmarks.peers.DroolsPeer;
import vn.nongthonmoi.benchmarks.peers.HandwrittenArrays;
import vn.nongthonmoi.benchmarks.peers.LibraryPeer;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** A peer that answers otherwise is no peer: all of them give the library's answers. */
class AgreementTest {

    private static final Task TASK = new Task();
    private static final List<Map<String, Object>> COMMUNES = TASK.communes(200, 42);
    private static final byte[][] EXPECTED = expected();

    private static byte[][] expected() {
        LibraryPeer library = new LibraryPeer(TASK);
        return COMMUNES.stream().map(values -> {
            byte[] statuses = new byte[TASK.indicators().size()];
            library.assess(values, statuses);
            return statuses;
        }).toArray(byte[][]::new);
    }

    @Test
    void theTaskIsTheWholeSetAndItsDataDecide() {
        assertEquals(57, TASK.indicators().size());
        assertEquals(19, TASK.criteria());
        for (int i = 0; i < 57; i++) {
            int column = i;
            long met = IntStream.range(0, EXPECTED.length).filter(c -> EXPECTED[c][column] == Task.MET).count();
            long missed = IntStream.range(0, EXPECTED.length).filter(c -> EXPECTED[c][column] == Task.NOT_MET).count();
            boolean open = TASK.indicators().get(i).open();
            assertTrue(open && missed == 0 || met > 100 && missed > 0, TASK.indicators().get(i).code());
        }
    }

    @ParameterizedTest
    @EnumSource(Peers.class)
    void everyPeerGivesTheLibrarysAnswers(Peers kind) {
        Peer peer = kind.make(TASK);
        for (int c = 0; c < COMMUNES.size(); c++) {
            byte[] statuses = new byte[57];
            peer.assess(COMMUNES.get(c), statuses);
            assertArrayEquals(EXPECTED[c], statuses, kind + " " + COMMUNES.get(c));
        }
    }

    @Test
    void oneSessionForAllGivesThemToo() {
        byte[][] statuses = new byte[COMMUNES.size()][57];
        DroolsPeer.classic(TASK).assess(COMMUNES, statuses);
        assertArrayEquals(EXPECTED, statuses);
    }

    @Test
    void soDoArrays() {
        List<String> columns = TASK.columns();
        for (int c = 0; c < COMMUNES.size(); c++) {
            BigDecimal[] numbers = new BigDecimal[columns.size()];
            boolean[] passes = new boolean[columns.size()];
            for (int i = 0; i < numbers.length; i++) {
                Object value = COMMUNES.get(c).get(columns.get(i));
                numbers[i] = value instanceof BigDecimal number ? number : null;
                passes[i] = value instanceof Boolean pass && pass;
            }
            byte[] statuses = new byte[57];
            HandwrittenArrays.assess(numbers, passes, statuses);
            assertArrayEquals(EXPECTED[c], statuses);
        }
    }
}
