package vn.nongthonmoi.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.service.ops.Figures;

/** Turns whatever goes wrong into a problem that says what, and nothing of how the service is made. */
@RestControllerAdvice
@RestController
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Figures figures;

    Problems(Figures figures) {
        this.figures = figures;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(Problem problem, Locale locale) {
        figures.problem(problem.code());
        return problem.answer(locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSet(NoSuchSetException e, Locale locale) {
        return problem(Problem.of(404, e.problem()), locale);
    }

    /** Of units there is an answer in their place; this is of a parameter. */
    @ExceptionHandler
    ResponseEntity<byte[]> input(InvalidInputException e, Locale locale) {
        return problem(Problem.of(422, e.problem()).with("field", e.field()), locale);
    }

    /** The caller went away, or stopped in the middle; null where nobody is there to be answered. */
    @ExceptionHandler
    ResponseEntity<byte[]> brokenOff(IOException e, Locale locale) {
        return e instanceof AsyncRequestNotUsableException ? null : problem(Problem.of(400, "SV-109"), locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception e, HttpServletRequest request, Locale locale) {
        if (!(e instanceof ErrorResponse known) || known.getStatusCode().is5xxServerError()) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
            return problem(Problem.of(500, "SV-500"), locale);
        }
        ResponseEntity<byte[]> answer = problem(of(known.getStatusCode().value(), request), locale);
        // Such as the methods that are allowed.
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(known.getHeaders());
        headers.addAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** What was refused before any controller saw it. */
    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> refused(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException) {
            return problem(Problem.of(400, "SV-109"), locale);
        }
        // Asked for by its own name it is a page like any other that there is not.
        return problem(of(status instanceof Integer code ? code : 404, request), locale);
    }

    private static Problem of(int status, HttpServletRequest request) {
        return switch (status) {
            case 404 -> Problem.of(404, "SV-404", request.getRequestURI());
            case 405 -> Problem.of(405, "SV-405", request.getMethod(), request.getRequestURI());
            case 415 -> Problem.of(415, "SV-415", request.getContentType());
            default -> status < 500 ? Problem.of(400, "SV-400") : Problem.of(500, "SV-500");
        };
    }
}
