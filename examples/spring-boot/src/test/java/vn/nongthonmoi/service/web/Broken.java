package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers of which only some parts can be made; found with the service's own controllers, in tests only. */
@RestController
class Broken {

    private static final String PART = "part ";

    @GetMapping("/test/broken")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int good = Integer.parseInt(request.getParameter("good"));
        AtomicInteger parts = new AtomicInteger();
        Exchange.answer(request, out -> {
            if (parts.incrementAndGet() > good) {
                throw new IllegalStateException("the secret of the house");
            }
            out.write(PART.getBytes(StandardCharsets.UTF_8));
            return parts.get() < 5;
        });
    }
}
