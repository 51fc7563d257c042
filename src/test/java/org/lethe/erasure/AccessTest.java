package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestPlans;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class AccessTest {

    /** Answers, but not in time. */
    private static final class Slow extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new QueryTimeoutException("canceling statement due to statement timeout");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    @Test
    void aReaderIsToldWhichDatabaseDidNotAnswerInTimeAndForgettingDecidesForItself() throws IOException {
        Access unit = new Access("till", false, compiled(), null);
        assertThatExceptionOfType(SalonDatabaseDownException.class)
                .isThrownBy(() -> unit.reading(engine -> engine))
                .withMessageContaining("'till' does not answer");
        assertThatExceptionOfType(SalonDatabaseDownException.class).isThrownBy(() -> unit.whole(engine -> engine));
        assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> unit.verified(engine -> engine));
    }

    private static Compiled compiled() throws IOException {
        String map = Files.readString(Path.of("src/test/resources/contract/salon.yaml"));
        return new Compiled(
                MapReader.read("test.yaml", map),
                new Slow(),
                TestPlans.runners(),
                (plan, runner) -> {
                    throw new AssertionError("nothing could be read");
                },
                Clock.systemUTC());
    }
}
