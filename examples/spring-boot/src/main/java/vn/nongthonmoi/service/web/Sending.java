package vn.nongthonmoi.service.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nongthonmoi.service.Settings;
import vn.nongthonmoi.service.ops.Figures;

/**
 * An answer while it is sent. Its next part is made when there is room for it, and after a while others have their turn, so
 * that a large answer makes no small one wait for the whole of it. One that cannot be ended is cut off.
 */
final class Sending implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final long TURN = Duration.ofMillis(20).toNanos();
    private static final int PIECE = 32 << 10;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Gate.Line line;
    private final Parts parts;
    private final Figures figures;
    private final Pace pace;
    private final Part part = new Part();
    private boolean more = true;
    private boolean flushed;
    private boolean ended;
    private long sent;
    private long waited;
    // When there was no room; 0 while there is.
    private long full;

    Sending(AsyncContext async, Settings.Limits limits, Parts parts, Figures figures) throws IOException {
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.line = Gate.Line.of(async.getRequest());
        this.parts = parts;
        this.figures = figures;
        this.pace = new Pace(limits);
    }

    /** Bytes of which some are sent. */
    private static final class Part extends ByteArrayOutputStream {

        private int sent;

        int send(ServletOutputStream out) throws IOException {
            int some = Math.min(count - sent, PIECE);
            out.write(buf, sent, some);
            sent += some;
            if (sent == count) {
                sent = 0;
                reset();
            }
            return some;
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (full != 0) {
            waited += System.nanoTime() - full;
            full = 0;
        }
        if (sent < pace.least(waited)) {
            cut();
        } else {
            turn();
        }
    }

    private synchronized void turn() {
        try {
            long until = System.nanoTime() + TURN;
            while (!ended && out.isReady()) {
                if (part.size() > 0) {
                    sent += part.send(out);
                } else if (flushed) {
                    ended = true;
                    async.complete();
                } else if (!more) {
                    // What the server still holds would be sent by it at the end, and waited for.
                    flushed = true;
                    out.flush();
                } else if (System.nanoTime() > until) {
                    async.start(this::turn);
                    return;
                } else {
                    more = parts.next(part);
                }
            }
            full = System.nanoTime();
        } catch (IOException e) {
            // The caller has gone.
            cut();
        } catch (RuntimeException | Error e) {
            figures.problem("SV-500");
            LOG.error("An answer was broken off", e);
            cut();
        }
    }

    private void cut() {
        if (!ended) {
            ended = true;
            line.cut();
            async.complete();
        }
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        cut();
    }

    /** The caller has gone, or has read nothing for too long: the server closes the connection. */
    @Override
    public synchronized void onError(Throwable e) {
        ended = true;
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        ended = true;
    }

    @Override
    public void onComplete(AsyncEvent event) { }

    @Override
    public void onStartAsync(AsyncEvent event) { }
}
