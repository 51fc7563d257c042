package org.lethe.erasure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final SQLException DENIED = new SQLException(
            "(conn=7) UPDATE command denied to user 'lethe'@'localhost' for table `salon`.`kunde`", "42000", 1142);
    private static final SQLException TOO_LONG =
            new SQLException("(conn=7) Data too long for column 'vorname' at row 1", "22001", 1406);
    private static final SQLException DOUBLE =
            new SQLException("(conn=7) Duplicate entry 'anna@post.example' for key 'kunde.email'", "23000", 1062);

    @Test
    void saysHowToGetARightOnlyWhereARightLacks() {
        assertThat(Refusal.withAdvice(DENIED))
                .contains("SQL state 42000", "UPDATE denied for table")
                .endsWith("'map grants' lists the rights");
        assertThat(Refusal.withAdvice(TOO_LONG))
                .contains("22001", "column vorname")
                .doesNotContain("map grants");
    }

    @Test
    void repeatsNoMessageThatCouldQuoteAValue() {
        assertThat(Refusal.of(new IllegalStateException(DOUBLE)))
                .isEqualTo("SQL state 23000, error 1062")
                .doesNotContain("anna");
    }
}
