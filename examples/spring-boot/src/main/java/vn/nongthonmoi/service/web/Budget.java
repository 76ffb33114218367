package vn.nongthonmoi.service.web;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all requests under way may take together. Whoever finds none left has to come again. */
final class Budget {

    private final long whole;
    private final AtomicLong taken = new AtomicLong();

    Budget(long whole) {
        this.whole = whole;
    }

    /** Nothing yet, of a request that begins. */
    Share share() {
        return new Share();
    }

    /** What one request has taken. */
    final class Share implements AutoCloseable {

        private long held;

        /**
         * Takes more.
         *
         * @throws Problem if there is not so much left, or is not even when nobody else asks
         */
        synchronized void take(long bytes) {
            if (held + bytes > whole) {
                throw Problem.of(413, "SV-120", whole);
            }
            if (taken.addAndGet(bytes) > whole) {
                taken.addAndGet(-bytes);
                throw Problem.of(503, "SV-503");
            }
            held += bytes;
        }

        /** Gives all of it back. */
        @Override
        public synchronized void close() {
            taken.addAndGet(-held);
            held = 0;
        }
    }
}
