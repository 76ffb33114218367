package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.workbench.print.Json;

/** Why a request is not answered, as RFC 9457 has it. Codes {@code SV-…} are this service's, others the library's. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatusCode status;
    private final String code;
    private final transient Function<Locale, String> text;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

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
        if (value != null && !value.equals("")) {
            members.put(member, value);
        }
        return this;
    }

    String code() {
        return code;
    }

    HttpStatusCode status() {
        return status;
    }

    /** The answer in that language. */
    ResponseEntity<byte[]> answer(Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:ntm-criteria:problem:" + code);
            json.writeStringField("title", Words.get(locale, "title." + status.value()));
            json.writeNumberField("status", status.value());
            json.writeStringField("detail", text.apply(locale));
            json.writeStringField("code", code);
            for (Map.Entry<String, Object> member : members.entrySet()) {
                json.writeFieldName(member.getKey());
                if (member.getValue() instanceof Integer number) {
                    json.writeNumber(number);
                } else if (member.getValue() instanceof List<?> errors) {
                    each(json, errors);
                } else {
                    json.writeString(String.valueOf(member.getValue()));
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", locale.getLanguage()).body(out.toByteArray());
    }

    private static void each(JsonGenerator json, List<?> errors) throws IOException {
        json.writeStartArray();
        for (Object error : errors) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : ((Map<?, ?>) error).entrySet()) {
                json.writeStringField(String.valueOf(field.getKey()), String.valueOf(field.getValue()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
