package org.lethe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

class StoreDownAsProblemTest {

    private static final Servlet NOBODY = new HttpServlet() {};

    @Test
    void aStateStoreThatIsDownIsSaidToBeBeforeADoorIsReached() throws Exception {
        try (HikariDataSource down = new HikariDataSource()) {
            down.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/lethe");
            down.setInitializationFailTimeout(-1);
            down.setConnectionTimeout(250);
            Credentials credentials = new Credentials(JdbcClient.create(down), Clock.systemUTC());

            assertThat(answer(credentials, "Bearer lethe_key")).contains("urn:lethe:problem:state-store-down", "503");
            assertThat(answer(credentials, "Basic bGVhOnNlY3JldA==")).contains("urn:lethe:problem:state-store-down");
        }
    }

    private static String answer(Credentials credentials, String authorization) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(new MockServletContext(), "GET", "/api/v1/reviews");
        request.addHeader("Authorization", authorization);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MockFilterChain(
                        NOBODY,
                        new StoreDownAsProblem(),
                        new KeyFilter(credentials),
                        new BasicAuthenticationFilter(
                                new ProviderManager(new PeopleProvider(credentials)), new UnauthorizedAsProblem()))
                .doFilter(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        return response.getContentAsString();
    }
}
