package vn.nongthonmoi.assurance.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicLong;

/** The most of the heap that was in use since it was made, garbage among it, looked at again and again. */
final class Peak {

    private static final int EVERY = 10;

    // Looked for once: in a full memory there is no room to look.
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final AtomicLong most = new AtomicLong();

    Peak() {
        Thread looking = new Thread(() -> {
            try {
                while (true) {
                    most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                    Thread.sleep(EVERY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "peak");
        looking.setDaemon(true);
        looking.start();
    }

    long mebibytes() {
        return most.get() >> 20;
    }
}
