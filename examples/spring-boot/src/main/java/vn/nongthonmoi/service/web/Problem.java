package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.contracts.Json;
import vn.nongthonmoi.criteria.Message;

/** Why a request is not answered, as RFC 9457 has it. Codes {@code SV-…} are this service's, others the library's. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatusCode status;
    private final String code;
    private final transient Function<Locale, String> text;
    private final transient Fields members = new Fields();

    private Problem(int status, String code, Function<Locale, String> text) {
        super(code, null, false, false);
        this.status = HttpStatusCode.valueOf(status);
        this.code = code;
        this.text = text;
    }

    /** One of this service; the code is the key of its text. */
    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, locale -> Words.get(locale, code, arguments));
    }

    /** One that the library has a message for. */
    static Problem of(int status, Message message) {
        return new Problem(status, message.code(), message::text);
    }

    /** One whose text is ready, in the language of the request. */
    static Problem ready(int status, String code, String text) {
        return new Problem(status, code, locale -> text);
    }

    /** Says more of it: the field, unit, line or column, or a list of all errors; what is null or empty is not said. */
    Problem with(String member, Object value) {
        members.optional(member, value, v -> v);
        return this;
    }

    String code() {
        return code;
    }

    HttpStatusCode status() {
        return status;
    }

    /** One that the server has found, where no code of this service had a part in it. */
    static Problem ofServer(int status, HttpServletRequest request) {
        return switch (status) {
            case 404 -> of(404, "SV-404", request.getRequestURI());
            // Not implemented, as the server has it, is CONNECT.
            case 405, 501 -> of(405, "SV-405", request.getMethod(), request.getRequestURI());
            case 415 -> of(415, "SV-415", request.getContentType());
            case 503 -> of(503, "SV-503");
            // Another version of HTTP.
            case 505 -> of(400, "SV-400");
            default -> status < 500 ? of(400, "SV-400") : of(500, "SV-500");
        };
    }

    /** Writes the answer in that language. */
    void write(HttpServletResponse response, Locale locale) throws IOException {
        ResponseEntity<byte[]> answer = answer(locale);
        response.setStatus(status.value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setContentLength(answer.getBody().length);
        response.getOutputStream().write(answer.getBody());
    }

    /** The answer in that language. */
    ResponseEntity<byte[]> answer(Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Json.write(new Fields().with("type", "urn:ntm-criteria:problem:" + code)
                    .with("title", Words.get(locale, "title." + status.value())).with("status", status.value())
                    .with("detail", text.apply(locale)).with("code", code).all(members), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", locale.getLanguage());
        if (status.value() == 503) {
            answer.header("Retry-After", "1");
        }
        return answer.body(out.toByteArray());
    }
}
