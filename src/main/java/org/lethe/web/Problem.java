package org.lethe.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as an RFC 9457 problem: what happened, what was not done, what to do; never a value. It has no {@code
 * instance}: the address of a request may hold one.
 */
public final class Problem {

    /** What the types of all problems of the hub begin with. */
    static final String TYPES = "urn:lethe:problem:";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /** @param type the last part of {@code urn:lethe:problem:…} */
    public static ProblemDetail of(HttpStatus status, String type, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create(TYPES + type));
        return problem;
    }

    /** The hub's own database does not answer. */
    public static ProblemDetail storeDown() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "state-store-down",
                "The hub's own database did not answer. Nothing was written down; send it again later.");
    }

    /** What says no more than its status: for what nobody here has words for. */
    public static ProblemDetail plain(HttpStatus status) {
        boolean own = status.is5xxServerError();
        return of(
                status,
                own ? "unforeseen" : word(status),
                own
                        ? "The hub could not look at this request; its log says why. Nothing was done."
                        : "The hub does not take this request. Nothing was done.");
    }

    /** {@code method-not-allowed}, {@code not-found}, … */
    private static String word(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** Its members, in the order in which people read them. */
    public static Map<String, Object> members(ProblemDetail problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", String.valueOf(problem.getType()));
        members.put("title", String.valueOf(problem.getTitle()));
        members.put("status", problem.getStatus());
        members.put("detail", String.valueOf(problem.getDetail()));
        return members;
    }

    /** Answers with it where no converter of Spring's does: in a filter. */
    public static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(members(problem)));
    }

    /** The field, as the request names it, is what is wrong. */
    public static ProblemDetail ofField(HttpStatus status, String type, @Nullable String detail, String field) {
        ProblemDetail problem = of(status, type, detail);
        problem.setProperty("field", field);
        problem.setProperty("errors", List.of(Map.of("field", field, "detail", String.valueOf(detail))));
        return problem;
    }
}
