package org.lethe.retention.web;

import org.lethe.retention.ScanConflictException;
import org.lethe.retention.SecondPersonNeededException;
import org.lethe.retention.UnknownClientException;
import org.lethe.retention.UnknownScanException;
import org.lethe.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this room refuses, as RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = RetentionProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetentionProblems {

    @ExceptionHandler
    ProblemDetail conflict(ScanConflictException e) {
        return Problem.of(HttpStatus.CONFLICT, "retention-conflict", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail secondPerson(SecondPersonNeededException e) {
        return Problem.of(HttpStatus.FORBIDDEN, "second-person-needed", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownScan(UnknownScanException e) {
        return Problem.of(HttpStatus.NOT_FOUND, "no-such-scan", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownClient(UnknownClientException e) {
        return Problem.ofField(HttpStatus.NOT_FOUND, "no-such-client", e.getMessage(), "reference");
    }
}
