package org.lethe.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.keys.HubKeys;
import org.lethe.request.RequestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub that is about to stop asks for nothing more. */
class ClaimsTest {

    @TempDir
    private Path folder = Path.of("");

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Test
    void whoStopsClaimsNothingMore() {
        Claims claims = claims(new NotThere());
        assertThatThrownBy(claims::next).isInstanceOf(CannotCreateTransactionException.class);

        stopping.set(true);

        assertThat(claims.next().waiting()).isFalse();
        assertThat(claims.nextOfSweep().waiting()).isFalse();
    }

    private Claims claims(NotThere store) {
        Clock clock = Clock.systemUTC();
        JdbcClient jdbc = JdbcClient.create(store);
        return new Claims(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(store)),
                new RequestDatabases(
                        jdbc, HubKeys.loadOrCreate(folder.resolve("keys")).vault()),
                clock,
                10,
                Duration.ofSeconds(30),
                new Pace(0, clock),
                stopping::get);
    }

    /** A state store that cannot be reached: whoever asks it fails. */
    private static final class NotThere extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("not there");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
