package vn.nongthonmoi.service.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.nongthonmoi.service.Settings;
import vn.nongthonmoi.service.ops.Figures;

/**
 * Callers decide how fast they send and read, and a thread of the server waits for none of them: a body is received, and an
 * answer sent, whenever there is something to receive or room to send, within the limits set. In between the request is
 * worked on as any other.
 */
@Component
@Order(Exchange.AFTER_FIGURES)
class Exchange extends OncePerRequestFilter {

    /** After what measures requests: it ends what it began when it sees the whole of an exchange. */
    static final int AFTER_FIGURES = Ordered.HIGHEST_PRECEDENCE + 2;

    /** The one path whose requests have a body that is read. */
    static final String ASSESSMENTS = "/v1/assessments";

    private static final String BODY = Exchange.class.getName() + ".body";
    private static final String PARTS = Exchange.class.getName() + ".parts";
    private static final String REFUSED = Exchange.class.getName() + ".refused";
    private static final String SHARE = Exchange.class.getName() + ".share";

    private final Settings.Limits limits;
    private final Budget budget;
    private final Figures figures;

    Exchange(Settings settings, Figures figures) {
        this.limits = settings.limits();
        this.budget = new Budget(limits.memory() == null ? Runtime.getRuntime().maxMemory() / 4 : limits.memory().toBytes());
        this.figures = figures;
    }

    /** The body, as often as it is read; null where there is none, or none that anybody wants. */
    static InputStream body(HttpServletRequest request) {
        Receiving received = (Receiving) request.getAttribute(BODY);
        return received == null ? null : received.body();
    }

    /** What the request has taken of the memory for requests. */
    static Budget.Share share(HttpServletRequest request) {
        return (Budget.Share) request.getAttribute(SHARE);
    }

    /** Answers by parts, as soon as whoever calls this has returned. */
    static void answer(HttpServletRequest request, Parts parts) throws IOException {
        request.setAttribute(PARTS, parts.begun());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Budget.Share share = budget.share();
            request.setAttribute(SHARE, share);
            if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
                receive(request, response);
                return;
            }
        }
        try {
            work(request, response, chain);
        } finally {
            if (!request.isAsyncStarted()) {
                share(request).close();
            }
        }
    }

    /** Whether a body is received for this; that of any other request is not kept. */
    private static boolean wanted(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals(ASSESSMENTS)
                && isUtf8(request.getContentType());
    }

    static boolean isUtf8(String type) {
        try {
            Charset charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext async = start(request, response, limits.receive().toMillis());
        Receiving receiving = new Receiving(async, limits, share(request), wanted(request), problem -> {
            request.setAttribute(REFUSED, problem);
            // If there is more to come it is not waited for.
            response.setHeader("Connection", "close");
        });
        request.setAttribute(BODY, receiving);
        async.addListener(receiving);
        request.getInputStream().setReadListener(receiving);
    }

    /** An exchange ends in many ways; its memory is given back in each. */
    private AsyncContext start(HttpServletRequest request, HttpServletResponse response, long timeout) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(timeout);
        async.addListener(new Ended(share(request)));
        return async;
    }

    private record Ended(Budget.Share share) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            share.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) { }

        @Override
        public void onError(AsyncEvent event) { }

        @Override
        public void onStartAsync(AsyncEvent event) { }
    }

    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Held held = new Held(response);
        Problem refused = (Problem) request.getAttribute(REFUSED);
        if (refused == null) {
            chain.doFilter(request, held);
        } else {
            problem(refused, request, held);
        }
        if (held.failed() || request.isAsyncStarted()) {
            return;
        }
        Parts parts = (Parts) request.getAttribute(PARTS);
        if (parts == null) {
            try {
                share(request).take(held.content().size());
            } catch (Problem e) {
                response.reset();
                problem(e, request, held);
            }
            parts = Parts.of(held.content());
        }
        if (!request.getMethod().equals("HEAD")) {
            AsyncContext async = start(request, response, limits.answer().toMillis());
            Sending sending = new Sending(async, limits, parts, figures);
            async.addListener(sending);
            response.getOutputStream().setWriteListener(sending);
        }
    }

    private void problem(Problem problem, HttpServletRequest request, Held held) throws IOException {
        figures.problem(problem.code());
        held.content().reset();
        problem.write(held, Words.preferred(request));
    }
}
