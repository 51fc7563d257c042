package org.lethe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {

    @RestController
    record Broken(DataAccessException trouble) {

        @GetMapping("/broken")
        String get() {
            throw trouble;
        }
    }

    @Test
    void aStatementThatASalonsDatabaseRefusesIsNotBlamedOnTheHubsOwn() throws Exception {
        MockHttpServletResponse answer = answer(
                new BadSqlGrammarException("find", "select email from kunden", new SQLException("no column email")));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("urn:lethe:problem:statement-refused", "map check")
                .doesNotContain("kunden", "email");
    }

    @Test
    void theHubsOwnDatabaseThatIsDownIsSaidToBe() throws Exception {
        MockHttpServletResponse answer = answer(new DataAccessResourceFailureException("connection refused"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("state-store-down");
    }

    private static MockHttpServletResponse answer(DataAccessException trouble) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Broken(trouble))
                .setControllerAdvice(new Problems())
                .build()
                .perform(MockMvcRequestBuilders.get("/broken"))
                .andReturn()
                .getResponse();
    }
}
