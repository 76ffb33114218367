package vn.nongthonmoi.service.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;

/**
 * What every answer of the server passes, also those that no code of the service had a part in: it has the same headers,
 * and an error of the server itself has the form of any other problem. Requests for another host, or whose address does
 * not mean one thing to everybody who reads it, go no further.
 */
final class Gate extends ErrorReportValve {

    /** The page sets styles and pictures of its own in elements. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String LINE = Gate.class.getName();
    private static final int MOST_PARAMETERS = 50;

    private final Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Consumer<String> counted;

    /**
     * @param hosts names by which the service may be asked
     * @param counted is told the code of each problem that is answered here
     */
    Gate(Set<String> hosts, Consumer<String> counted) {
        this.hosts.addAll(hosts);
        this.counted = counted;
    }

    /** The connection beneath a request, for what the servlet API has no word for. */
    record Line(Response response) {

        static Line of(ServletRequest request) {
            return (Line) request.getAttribute(LINE);
        }

        /** Ends it at once: whoever reads an answer sees that it is not whole. */
        void cut() {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }

        /** Answers one who has stopped sending, whom the server would leave without a word. */
        void answer(Problem problem, Locale locale) throws IOException {
            write(response, problem, locale);
            response.finishResponse();
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers(response);
        request.setAttribute(LINE, new Line(response));
        Problem problem = request.isAsync() || response.isError() ? null : refused(request);
        if (problem == null) {
            super.invoke(request, response);
        } else {
            answer(request, response, problem);
        }
        // What is left of a body that nobody wants is not waited for: its sender decides how long that takes.
        if (!request.isAsync() && !request.isFinished()) {
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void headers(Response response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", POLICY);
        // What was true by the rules of then is not to be shown for what is true now.
        response.setHeader("Cache-Control", "no-store");
    }

    private Problem refused(Request request) {
        String host = request.getHeader("Host") == null ? "" : request.getServerName();
        if (!hosts.contains(host)) {
            return Problem.of(421, "SV-421", host);
        }
        String path = decoded(request.getRequestURI().replace("+", "%2B"));
        String query = request.getQueryString();
        if (path == null || query != null && (decoded(query) == null
                || query.chars().filter(c -> c == '&').count() >= MOST_PARAMETERS)) {
            return Problem.of(400, "SV-400");
        }
        // Dots, doubled strokes and semicolons: one reader of such a path goes by it as it is written, another does not.
        return path.equals(request.getDecodedRequestURI()) ? null : Problem.of(404, "SV-404", request.getRequestURI());
    }

    /** Null for what is not the code of any text. */
    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What the server itself could not answer, or what is answered by a status alone. */
    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        response.setErrorReported();
        try {
            headers(response);
            answer(request, response, Problem.ofServer(response.getStatus(), request));
        } catch (IOException e) {
            // Nobody is there any more.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e);
        }
    }

    private void answer(HttpServletRequest request, Response response, Problem problem) throws IOException {
        counted.accept(problem.code());
        write(response, problem, Words.preferred(request));
    }

    private static void write(Response response, Problem problem, Locale locale) throws IOException {
        response.setSuspended(false);
        response.resetBuffer(true);
        problem.write(response, locale);
    }
}
