package vn.nongthonmoi.service.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.nongthonmoi.service.Settings;

/**
 * A body while it is received. One that is refused is received to its end all the same, if that is near, so that its sender
 * gets to read why; nothing of it is kept.
 */
final class Receiving implements ReadListener, AsyncListener {

    private static final int SMALLEST = 4 << 10;
    private static final int LARGEST = 256 << 10;

    private final AsyncContext async;
    private final HttpServletRequest request;
    private final ServletInputStream in;
    private final Settings.Limits limits;
    private final Consumer<Problem> refusal;
    private final Budget.Share share;
    private final Pace pace;
    private final List<byte[]> blocks = new ArrayList<>();
    // Of the last block.
    private int filled;
    private long received;
    private boolean wanted;
    private boolean refused;
    private boolean ended;

    Receiving(AsyncContext async, Settings.Limits limits, Budget.Share share, boolean wanted, Consumer<Problem> refusal) throws IOException {
        this.async = async;
        this.request = (HttpServletRequest) async.getRequest();
        this.in = request.getInputStream();
        this.limits = limits;
        this.wanted = wanted;
        this.refusal = refusal;
        this.share = share;
        this.pace = new Pace(limits);
        if (wanted && request.getContentLengthLong() > limits.body().toBytes()) {
            refuse(tooLarge());
        }
    }

    private Problem tooLarge() {
        return Problem.of(413, "SV-103", limits.body().toBytes());
    }

    /** What was received. */
    InputStream body() {
        List<InputStream> all = new ArrayList<>();
        for (byte[] block : blocks) {
            all.add(new ByteArrayInputStream(block, 0, block == blocks.get(blocks.size() - 1) ? filled : block.length));
        }
        return new SequenceInputStream(Collections.enumeration(all));
    }

    @Override
    public void onDataAvailable() throws IOException {
        if (ended) {
            return;
        }
        if (refused && request.getContentLengthLong() > 2 * limits.body().toBytes()) {
            end();
            return;
        }
        byte[] bytes = new byte[SMALLEST];
        try {
            while (in.isReady()) {
                int read = in.read(bytes);
                if (read < 0) {
                    return;
                }
                received(bytes, read);
                if (ended) {
                    return;
                }
            }
        } catch (IOException e) {
            ended = true;
            share.close();
            Gate.Line.of(request).answer(Problem.of(400, "SV-109"), Words.preferred(request));
            throw e;
        }
    }

    private void received(byte[] bytes, int length) {
        received += length;
        if (received > 2 * limits.body().toBytes()) {
            refuse(tooLarge());
            end();
        } else if (received < pace.least()) {
            refuse(slow());
            end();
        } else if (wanted) {
            try {
                keep(bytes, length);
            } catch (Problem e) {
                refuse(e);
            }
        }
    }

    private Problem slow() {
        return Problem.of(408, "SV-408", limits.receive().toSeconds(), limits.rate().toBytes());
    }

    private void keep(byte[] bytes, int length) {
        if (received > limits.body().toBytes()) {
            throw tooLarge();
        }
        for (int from = 0; from < length; ) {
            if (blocks.isEmpty() || filled == last().length) {
                int size = blocks.isEmpty() ? SMALLEST : Math.min(2 * last().length, LARGEST);
                share.take(size);
                blocks.add(new byte[size]);
                filled = 0;
            }
            int some = Math.min(length - from, last().length - filled);
            System.arraycopy(bytes, from, last(), filled, some);
            filled += some;
            from += some;
        }
    }

    private byte[] last() {
        return blocks.get(blocks.size() - 1);
    }

    private void refuse(Problem problem) {
        if (!refused) {
            refused = true;
            wanted = false;
            blocks.clear();
            share.close();
            refusal.accept(problem);
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            async.dispatch();
        }
    }

    @Override
    public void onAllDataRead() {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        refuse(slow());
        end();
    }

    /** The caller has gone, or has sent nothing for too long: the server closes the connection. */
    @Override
    public void onError(Throwable e) {
        ended = true;
    }

    @Override
    public void onError(AsyncEvent event) {
        ended = true;
    }

    @Override
    public void onComplete(AsyncEvent event) { }

    @Override
    public void onStartAsync(AsyncEvent event) { }
}
