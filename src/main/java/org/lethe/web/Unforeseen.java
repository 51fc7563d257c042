package org.lethe.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Everything that nobody else has an answer for; its message may repeat a value, so it is neither sent nor logged. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Unforeseen {

    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        note(e);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unforeseen",
                "The hub has met something that it was not made for; its log says what and where. Look whether it was"
                        + " done before you send it again.");
    }

    /** Writes down what kind of trouble it is and where it came from. */
    public static void note(Throwable trouble) {
        RootCause root = RootCause.of(trouble);
        LOG.error(
                "{} < {} at {}",
                trouble.getClass().getSimpleName(),
                root.kind(),
                root.place().orElse("a place outside of the hub's own code"));
    }
}
