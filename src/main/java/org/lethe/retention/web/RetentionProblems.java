package org.lethe.retention.web;

import java.net.URI;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.request.NotUnderstoodException;
import org.lethe.retention.ScanConflictException;
import org.lethe.retention.SecondPersonNeededException;
import org.lethe.retention.UnknownClientException;
import org.lethe.retention.UnknownScanException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The errors of this room as RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = RetentionProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetentionProblems {

    @ExceptionHandler
    ProblemDetail conflict(ScanConflictException e) {
        return problem(HttpStatus.CONFLICT, "retention-conflict", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail secondPerson(SecondPersonNeededException e) {
        return problem(HttpStatus.FORBIDDEN, "second-person-needed", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknownScan(UnknownScanException e) {
        return problem(HttpStatus.NOT_FOUND, "no-such-scan", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknownClient(UnknownClientException e) {
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "no-such-client", String.valueOf(e.getMessage()));
        problem.setProperty("field", "reference");
        return problem;
    }

    @ExceptionHandler({SalonDatabaseDownException.class, MapOutdatedException.class})
    ProblemDetail cannotLook(RuntimeException e) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "salon-database-not-ready",
                e.getMessage() + ". Nothing was saved; try again when it is mended.");
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
        NotUnderstoodException e = new NotUnderstoodException(name, what);
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "not-understood", String.valueOf(e.getMessage()));
        problem.setProperty("field", name);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:lethe:problem:" + type));
        return problem;
    }
}
