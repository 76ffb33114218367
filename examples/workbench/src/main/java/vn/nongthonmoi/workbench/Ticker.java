package vn.nongthonmoi.workbench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.nongthonmoi.contracts.Decimals;
import vn.nongthonmoi.office.print.TextTable;
import vn.nongthonmoi.office.print.Texts;

/**
 * Says how far a long run is, in one line of the terminal that is written over and taken away at the end. A run that is
 * done within a second says nothing, and neither does one that nobody watches.
 */
final class Ticker implements AutoCloseable {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final MathContext ROUGHLY = new MathContext(3);

    private final PrintStream err;
    private final Texts texts;
    private final Terminal terminal;
    private final int total;
    private final long start;
    private long due = QUIET;
    private int done;
    private int width;

    Ticker(PrintStream err, Texts texts, Terminal terminal, int total) {
        this.err = err;
        this.texts = texts;
        this.terminal = terminal;
        this.total = total;
        this.start = terminal.nanos().getAsLong();
    }

    /** One more row is done, by whichever thread. */
    synchronized void tick() {
        done++;
        long elapsed = terminal.nanos().getAsLong() - start;
        if (elapsed >= due && terminal.watched().getAsBoolean()) {
            due = elapsed + PAUSE;
            show(texts.get("progress.rows", done, total, rate(elapsed), left(elapsed)));
        }
    }

    /** Leaves the line empty for what comes next. */
    @Override
    public void close() {
        if (width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    /** Spaces wipe out what is left of a longer line: not every terminal knows a code for that. */
    private void show(String line) {
        int shown = TextTable.width(line);
        err.print("\r" + line + " ".repeat(Math.max(0, width - shown)));
        err.flush();
        width = shown;
    }

    /** Rows a second. */
    private String rate(long elapsed) {
        BigDecimal rate = BigDecimal.valueOf(done).scaleByPowerOfTen(9).divide(BigDecimal.valueOf(elapsed), ROUGHLY);
        return texts.number(Decimals.plain(rate));
    }

    /** The time left if the rest goes as fast as what is done, for example {@code 1:05}. */
    private String left(long elapsed) {
        Duration left = Duration.ofSeconds((long) Math.ceil((double) elapsed / done * (total - done)
                / TimeUnit.SECONDS.toNanos(1)));
        return left.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(),
                        left.toSecondsPart());
    }
}
