package vn.nongthonmoi.service.web;

import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP as the server has it, but one who begins a request has to come to the end of its head: the server's own timeout
 * begins anew with each byte. It may take twice as long as that timeout. The server makes it by its name.
 */
public final class HttpInTime extends Http11NioProtocol {

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * The end of a chunked body is told at once to whoever reads it, in the midst of that reading: a second processor takes
     * the connection meanwhile, and closes it if the server is about to stop. What is to be told is told after the reading.
     */
    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            protected void executeDispatches() {
                if (!getSocketWrapper().getLock().isHeldByCurrentThread()) {
                    super.executeDispatches();
                }
            }
        };
    }

    private void look() {
        long earliest = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(2L * getConnectionTimeout());
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor processor && isLate(processor, earliest)) {
                getEndpoint().processSocket(connection, SocketEvent.DISCONNECT, true);
            }
        }
    }

    /** While more of the head is waited for no thread is at work on it. */
    private static boolean isLate(Processor processor, long earliest) {
        Request request = processor.getRequest();
        return request != null && !processor.isAsync() && !processor.isUpgrade()
                && request.getRequestProcessor().getStage() == Constants.STAGE_ENDED
                && request.getStartTimeNanos() != -1 && request.getStartTimeNanos() - earliest < 0;
    }
}
