package vn.nongthonmoi.criteria.internal.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept is found again, and never takes more room than there is. */
class BoundedCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    private Object ask(BoundedCache<Integer, Object> kept, int key) {
        return kept.get(key, k -> "value " + k + made.incrementAndGet());
    }

    @Test
    void whatIsKeptIsNotMadeAgain() {
        BoundedCache<Integer, Object> kept = new BoundedCache<>(new MemoryBudget(30), 10);
        List<Object> first = IntStream.range(0, 3).mapToObj(i -> ask(kept, i)).toList();
        for (int i = 0; i < 3; i++) {
            assertSame(first.get(i), ask(kept, i));
        }
        assertEquals(3, made.get());
        assertEquals(Set.of(0, 1, 2), kept.kept().collect(Collectors.toSet()));
    }

    @Test
    void beyondTheMostAllAreLetGo() {
        BoundedCache<Integer, Object> kept = new BoundedCache<>(new MemoryBudget(30), 10);
        IntStream.range(0, 4).forEach(i -> ask(kept, i));
        assertEquals(4, made.get());
        assertEquals(0, kept.kept().count());
        IntStream.range(0, 3).forEach(i -> ask(kept, i));
        assertEquals(7, made.get());
        ask(kept, 2);
        assertEquals(7, made.get());
    }

    /** What shares a budget is let go together, whoever went beyond it; what nobody uses any more takes no part. */
    @Test
    void allThatShareABudgetShareItsRoom() {
        MemoryBudget budget = new MemoryBudget(30);
        BoundedCache<Integer, Object> small = new BoundedCache<>(budget, 1);
        BoundedCache<Integer, Object> large = new BoundedCache<>(budget, 10);
        Object first = ask(small, 1);
        IntStream.range(0, 2).forEach(i -> ask(large, i));
        assertSame(first, ask(small, 1));
        ask(large, 2);
        assertEquals(List.of(0L, 0L), List.of(small.kept().count(), large.kept().count()));
        assertNotSame(first, ask(small, 1));
    }

    @Test
    void whatCannotBeMadeIsNotKept() {
        BoundedCache<Integer, Object> kept = new BoundedCache<>(new MemoryBudget(30), 10);
        assertThrows(IllegalStateException.class, () -> kept.get(1, k -> {
            throw new IllegalStateException();
        }));
        assertEquals("now", kept.get(1, k -> "now"));
    }

    /** Two that make a value at the same time go on with one. */
    @Test
    void allAreGivenTheSame() throws Exception {
        BoundedCache<Integer, Object> kept = new BoundedCache<>(new MemoryBudget(30), 10);
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Object> ask = () -> kept.get(7, k -> {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Object();
        });
        Future<Object> one = two.submit(ask);
        Future<Object> other = two.submit(ask);
        assertSame(one.get(), other.get());
        two.shutdown();
    }
}
