package vn.nongthonmoi.criteria.internal.cache;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all that is kept for one library may take together. A host may ask for kinds of unit, days, years and sets
 * without end, and each alone is harmless; so they share one budget, and beyond it all are let go. Thread-safe.
 */
public final class MemoryBudget {

    private static final long MEBIBYTE = 1 << 20;
    // With 256 MiB of heap, as a small container has, there is to be room for the rules, the host itself, and while rules are
    // reloaded for another library that has been asked all that this one was.
    private static final long SHARE_OF_HEAP = 8;
    // More than a country's kinds of unit take in all sets.
    private static final long LARGEST = 256 * MEBIBYTE;

    private final long most;
    private final AtomicLong used = new AtomicLong();
    // What nobody uses any more is not held here. Guarded by itself.
    private final Set<Sharing> sharing = Collections.newSetFromMap(new WeakHashMap<>());

    /** What takes room of the budget, and lets all of it go when there is no more. */
    interface Sharing {
        void clear();
    }

    /** Room for so many bytes, as they are estimated. */
    public MemoryBudget(long most) {
        this.most = most;
    }

    /** An eighth of the heap that this JVM may use, at most 256 MiB. */
    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Math.min(LARGEST, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    void share(Sharing kept) {
        synchronized (sharing) {
            sharing.add(kept);
        }
    }

    /** Says that so much more is kept; where that is more than there is room for, all is let go. */
    void take(int bytes) {
        if (used.addAndGet(bytes) > most) {
            synchronized (sharing) {
                if (used.get() > most) {
                    sharing.forEach(Sharing::clear);
                    used.set(0);
                }
            }
        }
    }
}
