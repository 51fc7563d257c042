package org.lethe.comeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestSeerose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request whose rows the salon holds is nobody's fault: it is tried again later, and does not fail. */
class RowsInUseTest {

    @TempDir
    private Path keys;

    @Test
    void areTriedAgainLaterAndDoNotFailTheRequest() throws SQLException {
        DataSource database = TestSeerose.database();
        RestoredSalon.Sample sample =
                new RestoredSalon.Sample(database, MapReader.read(Path.of("src/main/resources/maps/seerose.yaml")));
        try (RestoredSalon hub = new RestoredSalon(keys, sample)) {
            List<String> one = hub.forgettable(1);
            JdbcClient.create(database)
                    .sql(
                            "do $$ begin execute format('alter database %I set lock_timeout = ''100ms''', current_database()); end $$")
                    .update();
            try (Connection till = database.getConnection();
                    Statement statement = till.createStatement()) {
                till.setAutoCommit(false);
                statement.execute("update client set email = email where id = " + one.get(0));

                hub.forget(one);

                assertThat(hub.standing()).containsExactly("APPROVED rows-in-use");
            }
            hub.clock.advance(Duration.ofMinutes(1));
            hub.work();
            assertThat(hub.standing()).containsExactly("FORGOTTEN");
        }
    }
}
