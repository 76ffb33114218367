package vn.nongthonmoi.assurance.hostile;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The most of the heap that was in use since it was made, garbage among it, looked at again and again. */
final class Peak {

    private static final int EVERY = 10;

    private final AtomicLong most = new AtomicLong();

    Peak() {
        Thread looking = new Thread(() -> {
            try {
                while (true) {
                    most.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
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
