package org.lethe.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lethe.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around the filters that look up a key or a person: says, as the doors behind them do, that the hub's own database does
 * not answer. What a door meets does not come by here; it arrives wrapped, and is answered there.
 */
final class StoreDownAsProblem extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDownAsProblem.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            LOG.error("the state store did not answer: {}", e.getClass().getSimpleName());
            Problem.write(response, Problem.storeDown());
        }
    }
}
