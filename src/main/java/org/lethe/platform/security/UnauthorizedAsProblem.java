package org.lethe.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lethe.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** 401 as RFC 9457 problem. */
final class UnauthorizedAsProblem implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lethe\"");
        Problem.write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Send a valid key: Authorization: Bearer KEY. Nothing was done."));
    }
}
