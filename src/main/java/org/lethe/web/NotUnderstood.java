package org.lethe.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lethe.request.NotUnderstoodException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What cannot be read of a request, at whichever door. Spring's own answer would repeat the value. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class NotUnderstood {

    private static final Map<Class<?>, String> KINDS = Map.of(
            UUID.class, "an id", int.class, "a whole number", Integer.class, "a whole number", Instant.class, "a time");

    @ExceptionHandler
    ProblemDetail notUnderstood(NotUnderstoodException e) {
        return e.field().isEmpty()
                ? Problem.of(HttpStatus.BAD_REQUEST, "not-understood", e.getMessage())
                : Problem.ofField(HttpStatus.BAD_REQUEST, "not-understood", e.getMessage(), e.field());
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String kind = type == null ? "" : KINDS.getOrDefault(type, "");
        return notUnderstood(
                new NotUnderstoodException(e.getName(), kind.isEmpty() ? "cannot be read" : "is not " + kind));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return notUnderstood(new NotUnderstoodException(e.getParameterName(), "is missing"));
    }

    /** A parameter that the firewall does not let through. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException e) {
        return notUnderstood(new NotUnderstoodException("", "A parameter of the address " + JsonBody.NUL));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeException e) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", e.getMessage());
    }
}
