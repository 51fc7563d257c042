package org.lethe.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.lethe.request.Caller;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each call whether whoever has a session may still come in, and as what; ends the session of who may not. */
final class StillKnown extends OncePerRequestFilter {

    private final Credentials credentials;

    StillKnown(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn) {
            Optional<Caller> now = credentials.now(signedIn.caller());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            now.map(CallerAuthentication::new).ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
            if (now.isEmpty()) {
                end(request);
            }
        }
        rest.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
