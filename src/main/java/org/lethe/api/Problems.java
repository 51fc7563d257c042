package org.lethe.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.identity.NotReadyException;
import org.lethe.request.IllegalTransitionException;
import org.lethe.request.KeyReusedException;
import org.lethe.request.NotAllowedException;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.NotYourSalonException;
import org.lethe.request.UnknownRequestException;
import org.lethe.salon.SalonListMissingException;
import org.lethe.salon.UnknownSalonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors as RFC 9457 problems: what happened, what was not done, what to do; never a value. */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Map<Class<?>, String> KINDS = Map.of(
            UUID.class, "an id", int.class, "a whole number", Integer.class, "a whole number", Instant.class, "a time");
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail notUnderstood(NotUnderstoodException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "not-understood", e.getMessage());
        if (!e.field().isEmpty()) {
            problem.setProperty("field", e.field());
            problem.setProperty(
                    "errors", List.of(Map.of("field", e.field(), "detail", String.valueOf(e.getMessage()))));
        }
        return problem;
    }

    /** Spring's own answer would repeat the value, which may be somebody's name or address. */
    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String kind = type == null ? "" : KINDS.getOrDefault(type, "");
        return notUnderstood(
                new NotUnderstoodException(e.getName(), kind.isEmpty() ? "cannot be read" : "is not " + kind));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReusedException e) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", e.getMessage());
        problem.setProperty("field", "Idempotency-Key");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail digestChanged(DigestChangedException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "preview-no-longer-holds", e.getMessage());
        problem.setProperty("field", "digest");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(IllegalTransitionException e) {
        return problem(HttpStatus.CONFLICT, "not-in-this-state", e.getMessage());
    }

    @ExceptionHandler({NotYourSalonException.class, UnknownSalonException.class})
    ProblemDetail notYours(RuntimeException e) {
        ProblemDetail problem =
                problem(HttpStatus.FORBIDDEN, "not-your-salon", new NotYourSalonException().getMessage());
        problem.setProperty("field", "salon");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowedException e) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRequestException e) {
        return problem(HttpStatus.NOT_FOUND, "no-such-request", e.getMessage());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail storeDown(RuntimeException e) {
        LOG.error("the state store did not answer: {}", e.getClass().getSimpleName());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "state-store-down",
                "The hub's own database did not answer. Nothing was written down; send it again later.");
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReadyException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "starting", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail salonDatabaseDown(SalonDatabaseDownException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "salon-database-down", e.getMessage() + ". Try again later.");
    }

    @ExceptionHandler
    ProblemDetail salonListMissing(SalonListMissingException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "salon-list-missing", e.getMessage() + ".");
    }

    @ExceptionHandler
    ProblemDetail mapOutdated(MapOutdatedException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "map-outdated", e.getMessage());
    }

    static ProblemDetail problem(HttpStatus status, String type, @org.jspecify.annotations.Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create("urn:lethe:problem:" + type));
        return problem;
    }
}
