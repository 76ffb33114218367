package vn.nongthonmoi.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.nongthonmoi.spark.batch.Answer;
import vn.nongthonmoi.spark.batch.BadRow;
import vn.nongthonmoi.spark.batch.Batch;
import vn.nongthonmoi.spark.batch.RowSum;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.batch.TableRow;
import vn.nongthonmoi.spark.table.NationalTable;

/** The same rows assessed by the same code in this JVM: what Spark's answers and its cost are held to. */
final class SingleRun {

    private final Rules rules;
    private final long rows;
    private final AtomicLong next = new AtomicLong();
    private final RowSum answers = new RowSum();
    private final RowSum bad = new RowSum();
    private double seconds;

    SingleRun(Rules rules, long rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /** Runs it on so many threads. */
    void run(int threads) throws InterruptedException {
        NationalTable table = new NationalTable(rules);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> work(table)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(NationalTable table) {
        Batch batch = new Batch(rules, table.columns());
        RowSum myAnswers = new RowSum();
        RowSum myBad = new RowSum();
        long nanos = 0;
        long from;
        while ((from = next.getAndAdd(Batch.ROWS)) < rows) {
            List<TableRow> some = new ArrayList<>();
            for (long n = from; n < Math.min(from + Batch.ROWS, rows); n++) {
                some.add(table.row(n));
            }
            List<Answer> good = new ArrayList<>(some.size());
            List<BadRow> wrong = new ArrayList<>();
            long start = System.nanoTime();
            batch.assess(some, good::add, wrong::add);
            nanos += System.nanoTime() - start;
            good.forEach(myAnswers::add);
            wrong.forEach(myBad::add);
        }
        done(myAnswers, myBad, nanos);
    }

    private synchronized void done(RowSum someAnswers, RowSum someBad, long nanos) {
        answers.add(someAnswers);
        bad.add(someBad);
        seconds += nanos / 1e9;
    }

    RowSum answers() {
        return answers;
    }

    RowSum bad() {
        return bad;
    }

    /** The seconds spent in batches, over all threads; making rows and adding up is left out. */
    double seconds() {
        return seconds;
    }

}
