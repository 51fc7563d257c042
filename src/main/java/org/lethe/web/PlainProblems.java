package org.lethe.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The last look at each problem before it is sent. Spring adds the address of the request as {@code instance}, in which
 * a reference or an e-mail may stand; and its own problems have no type and repeat what was sent.
 */
@ControllerAdvice
final class PlainProblems implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof ProblemDetail problem ? plain(problem) : body;
    }

    private static ProblemDetail plain(ProblemDetail problem) {
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        ProblemDetail plain = isOurs(problem) || status == null ? problem : Problem.plain(status);
        plain.setInstance(null);
        return plain;
    }

    private static boolean isOurs(ProblemDetail problem) {
        return Objects.toString(problem.getType(), "").startsWith(Problem.TYPES);
    }
}
