package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.salon.SalonDatabase;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPostgres;

@DisplayName("A server that has fallen silent is waited for")
class ReadTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int MILLIS = 90_000;

    @Test
    void soLongInTheStateStore() throws SQLException {
        try (HikariDataSource store = store()) {
            assertThat(waits(store)).isEqualTo(MILLIS);
        }
    }

    @Test
    void soLongInASalonDatabaseOfEitherProduct() throws SQLException {
        try (SalonDataSources unit = new SalonDataSources(2, TIMEOUT)) {
            assertThat(waits(unit.of(salon(TestPostgres.emptyDatabaseUrl(), "postgres"), ZoneOffset.UTC)))
                    .isEqualTo(MILLIS);
            assertThat(waits(unit.of(salon(TestMariaDb.emptyDatabaseUrl(), "root"), ZoneOffset.UTC)))
                    .isEqualTo(MILLIS);
        }
    }

    @Test
    void asLongAsItTakesByAMigrationAndItsConnectionIsNoDifferentAfterwards() throws SQLException {
        try (HikariDataSource store = store()) {
            assertThat(waits(new UnhurriedConnections(store))).isZero();
            assertThat(waits(store)).isEqualTo(MILLIS);
        }
    }

    private static HikariDataSource store() {
        return StateStore.open(TestPostgres.emptyDatabaseUrl(), "postgres", "postgres", TIMEOUT);
    }

    private static SalonDatabase salon(String url, String user) {
        return new SalonDatabase("main", url, user, null, "classpath:none.yaml", true);
    }

    private static int waits(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getNetworkTimeout();
        }
    }
}
