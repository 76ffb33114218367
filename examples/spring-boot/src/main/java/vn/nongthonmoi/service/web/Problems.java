package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.service.ops.Figures;

/** Turns whatever goes wrong into a problem that says what, and nothing of how the service is made. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String HEALTH = "/actuator/health/";

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

    /** A body that is sent to where none is expected. */
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ResponseEntity<byte[]> unreadable(Locale locale) {
        return problem(Problem.of(400, "SV-400"), locale);
    }

    /** Below what it does not know of health Spring Boot looks further all the same, and fails. */
    @ExceptionHandler
    ResponseEntity<byte[]> nothingThere(IllegalStateException e, HttpServletRequest request, Locale locale) {
        return request.getRequestURI().startsWith(HEALTH)
                ? problem(Problem.ofServer(404, request), locale) : other(e, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception e, HttpServletRequest request, Locale locale) {
        if (!(e instanceof ErrorResponse known) || known.getStatusCode().is5xxServerError()) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
            return problem(Problem.of(500, "SV-500"), locale);
        }
        ResponseEntity<byte[]> answer = problem(Problem.ofServer(known.getStatusCode().value(), request), locale);
        // Such as the methods that are allowed.
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(known.getHeaders());
        headers.addAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
