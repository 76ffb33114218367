package vn.nongthonmoi.service.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Requests that arrive at a constant rate, whatever becomes of those before, as those of many callers do. A latency
 * counts from the moment a request was meant to be sent: one that had to wait because the service, or this process,
 * stood still has waited for its answer too. Which version of the rules an answer may be by is checked in order: once
 * one answer was by a new version, none that is asked for later may be by the version before.
 */
public final class Load implements AutoCloseable {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(readers).build();
    private final Questions questions;
    private final List<HttpRequest> requests;
    private final long interval;

    // Versions are numbered as they are written; the folder holds the first or the second text by turns.
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong wrong = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /** When a request was meant to be sent, and how long its answer took from then, in nanoseconds. */
    record Answer(long meant, long took) { }

    /** @param rate requests a second */
    public Load(URI service, Questions questions, int rate) {
        this.questions = questions;
        this.interval = NANOS / rate;
        this.requests = IntStream.range(0, questions.size()).mapToObj(i ->
                HttpRequest.newBuilder(service.resolve(Questions.PATH)).header("Content-Type", "application/json")
                        .timeout(PATIENCE).POST(BodyPublishers.ofByteArray(questions.body(i))).build()).toList();
    }

    /** Sends for that long at a rate that grows to the full one: a JVM that has just started is slow for a while. */
    public void warmUp(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        long all = (long) (seconds * NANOS / interval / 2);
        send(n -> n < all ? (long) (Math.sqrt(2.0 * n * interval / NANOS * seconds) * NANOS) : -1);
    }

    /** Sends until {@link #stop}; returns when all are answered. */
    public void run() {
        send(n -> n * interval);
    }

    /** @param when how long after the start each is to be sent; less than 0 after the last */
    private void send(LongUnaryOperator when) {
        long start = System.nanoTime();
        long after = when.applyAsLong(0);
        for (long n = 0; after >= 0 && !stopped; after = when.applyAsLong(++n)) {
            long meant = start + after;
            for (long early = meant - System.nanoTime(); early > 0; early = meant - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            send((int) (n % questions.size()), meant);
        }
        while (waiting.get() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void send(int question, long meant) {
        int floor = seen.get();
        waiting.incrementAndGet();
        client.sendAsync(requests.get(question), BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            answers.add(new Answer(meant, System.nanoTime() - meant));
            String why = failure != null ? failure.toString() : check(question, response, floor);
            if (why != null) {
                wrong.incrementAndGet();
                failures.add(why);
            }
            waiting.decrementAndGet();
        });
    }

    private String check(int question, HttpResponse<byte[]> response, int floor) {
        if (response.statusCode() != 200) {
            return "status " + response.statusCode();
        }
        int version = questions.version(question, response.body());
        if (version < 0) {
            return "an answer that is right by neither version";
        }
        int number = version == floor % 2 ? floor : floor + 1;
        if (number > written.get()) {
            return "an answer by a version that was replaced";
        }
        seen.accumulateAndGet(number, Math::max);
        return null;
    }

    /** Has the folder hold the next version, and waits until an answer is by it; returns how long that took. */
    public Duration swap(RulesFolder rules) throws Exception {
        long start = System.nanoTime();
        int next = written.get() + 1;
        // Before the file is: an answer by it may come at any moment then.
        written.set(next);
        rules.write(next);
        while (seen.get() < next) {
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(2)) {
                throw new IllegalStateException("no answer by version " + next + " within two minutes");
            }
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Sends no more. */
    public void stop() {
        stopped = true;
    }

    /** What was answered so far; it is forgotten here. */
    List<Answer> take() {
        List<Answer> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }

    /** How many requests had no answer, or a wrong one. */
    public long wrong() {
        return wrong.get();
    }

    /** How many had a right one and were not taken yet. */
    public int answered() {
        return answers.size();
    }

    /** What was wrong, the first few. */
    public List<String> failures() {
        return failures.stream().limit(5).toList();
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
