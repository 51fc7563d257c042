package org.lethe.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An error as an RFC 9457 problem: what happened, what was not done, what to do; never a value. */
public final class Problem {

    private Problem() {}

    /** @param type the last part of {@code urn:lethe:problem:…} */
    public static ProblemDetail of(HttpStatus status, String type, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create("urn:lethe:problem:" + type));
        return problem;
    }

    /** The field, as the request names it, is what is wrong. */
    public static ProblemDetail ofField(HttpStatus status, String type, @Nullable String detail, String field) {
        ProblemDetail problem = of(status, type, detail);
        problem.setProperty("field", field);
        problem.setProperty("errors", List.of(Map.of("field", field, "detail", String.valueOf(detail))));
        return problem;
    }
}
