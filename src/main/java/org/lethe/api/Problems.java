package org.lethe.api;

import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.identity.NotReadyException;
import org.lethe.request.IllegalTransitionException;
import org.lethe.request.KeyReusedException;
import org.lethe.request.NotAllowedException;
import org.lethe.request.NotYourSalonException;
import org.lethe.request.UnknownRequestException;
import org.lethe.review.ReviewConflictException;
import org.lethe.salon.SalonListMissingException;
import org.lethe.salon.UnknownSalonException;
import org.lethe.web.Problem;
import org.lethe.web.Unforeseen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the rooms refuse, as RFC 9457 problems. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail keyReused(KeyReusedException e) {
        return Problem.ofField(
                HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", e.getMessage(), "Idempotency-Key");
    }

    @ExceptionHandler
    ProblemDetail digestChanged(DigestChangedException e) {
        return Problem.ofField(HttpStatus.CONFLICT, "preview-no-longer-holds", e.getMessage(), "digest");
    }

    @ExceptionHandler
    ProblemDetail conflict(ReviewConflictException e) {
        return Problem.of(HttpStatus.CONFLICT, "review-conflict", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(IllegalTransitionException e) {
        return Problem.of(HttpStatus.CONFLICT, "not-in-this-state", e.getMessage());
    }

    @ExceptionHandler({NotYourSalonException.class, UnknownSalonException.class})
    ProblemDetail notYours(RuntimeException e) {
        return Problem.ofField(
                HttpStatus.FORBIDDEN, "not-your-salon", new NotYourSalonException().getMessage(), "salon");
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowedException e) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-allowed", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noReceipt(NoReceiptException e) {
        return Problem.of(HttpStatus.NOT_FOUND, "no-receipt", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRequestException e) {
        return Problem.of(HttpStatus.NOT_FOUND, "no-such-request", e.getMessage());
    }

    /** A salon's database that does not answer says so itself, see below. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ProblemDetail storeDown(RuntimeException e) {
        LOG.error("the state store did not answer: {}", e.getClass().getSimpleName());
        return Problem.storeDown();
    }

    /** One that answers but does not take a statement may be anybody's. */
    @ExceptionHandler
    ProblemDetail statementRefused(DataAccessException e) {
        Unforeseen.note(e);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "statement-refused",
                "A database, the salon's or the hub's own, does not take a statement of the hub; nothing was written"
                        + " down. The hub's log says where. Has the salon's database changed? See `map check`.");
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReadyException e) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "starting", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail salonDatabaseDown(SalonDatabaseDownException e) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "salon-database-down", e.getMessage() + ". Try again later.");
    }

    @ExceptionHandler
    ProblemDetail salonListMissing(SalonListMissingException e) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "salon-list-missing", e.getMessage() + ".");
    }

    @ExceptionHandler
    ProblemDetail mapOutdated(MapOutdatedException e) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "map-outdated", e.getMessage());
    }
}
