package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class SalonDatabaseDownExceptionTest {

    private static String message(String state) {
        SQLException waited = new SQLTransientConnectionException(
                "timed out", state, new SQLException("Access denied for user", state));
        return String.valueOf(new SalonDatabaseDownException("till", new CannotGetJdbcConnectionException("no", waited))
                .getMessage());
    }

    @Test
    void aWrongPasswordIsNotSilence() {
        assertThat(message("28000")).contains("'till' does not know this user or password", "Nothing was changed");
        assertThat(message("28P01")).contains("does not know this user or password");
        assertThat(message("08001")).contains("'till' does not answer");
    }
}
