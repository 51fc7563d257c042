package org.lethe.api;

import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.review.ReviewConflictException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The errors of reviews as RFC 9457 problems. */
@RestControllerAdvice(assignableTypes = ReviewController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReviewProblems {

    @ExceptionHandler
    ProblemDetail conflict(ReviewConflictException e) {
        return Problems.problem(HttpStatus.CONFLICT, "review-conflict", e.getMessage());
    }

    @ExceptionHandler({SalonDatabaseDownException.class, MapOutdatedException.class})
    ProblemDetail cannotLook(RuntimeException e) {
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "salon-database-not-ready",
                "A database of the salon does not answer or its erasure map does not fit."
                        + " Nothing was decided; try again when it is mended.");
    }

    @ExceptionHandler
    ProblemDetail parameter(MethodArgumentTypeMismatchException e) {
        return field(e.getName(), "is not of the expected form");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return field(e.getParameterName(), "is missing");
    }

    private static ProblemDetail field(String name, String what) {
        ProblemDetail problem = Problems.problem(HttpStatus.BAD_REQUEST, "not-understood", name + ": " + what);
        problem.setProperty("field", name);
        return problem;
    }
}
