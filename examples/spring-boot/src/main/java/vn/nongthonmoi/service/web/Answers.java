package vn.nongthonmoi.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are written whole before the first byte is sent: whatever goes wrong until then can still be said. */
final class Answers {

    private Answers() { }

    /** What writes the body. */
    @FunctionalInterface
    interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    static ResponseEntity<byte[]> json(Content content, Locale locale) throws IOException {
        return of(content, MediaType.APPLICATION_JSON, locale);
    }

    static ResponseEntity<byte[]> of(Content content, MediaType type, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        content.write(out);
        return ResponseEntity.ok().headers(headers(type, locale)).body(out.toByteArray());
    }

    static HttpHeaders headers(MediaType type, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentLanguage(locale);
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        return headers;
    }
}
