package org.lethe.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPostgres;
import org.lethe.traces.TraceSettings.When;

class DatabaseTracesTest {

    private static final TraceSettings SOON =
            new TraceSettings(When.SOON, Duration.ZERO, 3, 1, Duration.ofMillis(200), Duration.ZERO);
    private static final TraceSettings NIGHTLY =
            new TraceSettings(When.NIGHTLY, Duration.ZERO, 3, 1, Duration.ofMillis(200), Duration.ZERO);
    private static final TableName CLIENT = new TableName("public", "client");

    private final DataSource postgres = TestPostgres.emptyDatabase();

    DatabaseTracesTest() throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            run(connection, "create table client (id int primary key, email text)");
            run(
                    connection,
                    "insert into client select n, 'someone' || n || '@mail.example' from generate_series(1, 50) n");
            run(connection, "analyze client");
        }
    }

    @Test
    void aTableThatTheSalonWorksOnIsLeftForTheNextTime() throws SQLException {
        try (Connection salon = postgres.getConnection()) {
            salon.setAutoCommit(false);
            run(salon, "lock table client in access share mode");

            assertThat(clear(postgres, SOON, CLIENT)).contains(Remains.now(CLIENT, "busy"));
        }
    }

    @Test
    void rowsThatAnOldTransactionStillSeesAreToldOf() throws SQLException {
        try (Connection reader = postgres.getConnection();
                Connection other = postgres.getConnection()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            run(reader, "select 1");
            run(other, "update client set email = null");

            assertThat(clear(postgres, SOON, CLIENT)).anyMatch(left -> CLIENT.equals(left.table()) && left.passing());
        }
    }

    @Test
    void theStatisticsOfATableThatBecameEmptyGo() throws SQLException {
        try (Connection connection = postgres.getConnection();
                var statement = connection.createStatement()) {
            run(connection, "delete from client");

            assertThat(clear(postgres, SOON, CLIENT)).noneMatch(Remains::passing);
            try (var row = statement.executeQuery("select count(*) from pg_stats where tablename = 'client'")) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void largeTablesAreLeftAtNightAndNamed() throws SQLException {
        assertThat(clear(postgres, NIGHTLY, CLIENT)).contains(DatabaseTraces.tooLarge(CLIENT));
    }

    @Test
    void aTableThatIsGoneLeavesNothing() throws SQLException {
        assertThat(clear(postgres, SOON, new TableName("public", "gone"))).noneMatch(left -> left.table() != null);
    }

    @Test
    void mariaDbWritesTheTableAnewAndTellsWhatItCannotReach() throws SQLException {
        DataSource mariaDb = TestMariaDb.emptyDatabase();
        String schema;
        try (Connection connection = mariaDb.getConnection()) {
            schema = connection.getCatalog();
            run(connection, "create table client (id int primary key, email varchar(80))");
        }

        assertThat(clear(mariaDb, SOON, new TableName(schema, "client")))
                .singleElement()
                .satisfies(left -> assertThat(left.text()).startsWith("undo, redo and binary log"));
    }

    private static List<Remains> clear(DataSource source, TraceSettings settings, TableName table) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return DatabaseTraces.of(connection, settings).clear(List.of(table));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
