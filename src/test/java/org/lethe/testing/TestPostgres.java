package org.lethe.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One embedded PostgreSQL for the test run; every test asks for a database of its own. */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                AtExit.close(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new, empty database. */
    public static DataSource emptyDatabase() {
        return Server.INSTANCE.getDatabase("postgres", createDatabase());
    }

    /** The JDBC address of a new, empty database; user and password are {@code postgres}. */
    public static String emptyDatabaseUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", createDatabase());
    }

    /** A database that is never used but copied. */
    static String template(Consumer<DataSource> fill) {
        String name = createDatabase();
        fill.accept(Server.INSTANCE.getDatabase("postgres", name));
        return name;
    }

    static DataSource copyOf(String template) {
        return Server.INSTANCE.getDatabase("postgres", createDatabase(" template " + template));
    }

    private static String createDatabase() {
        return createDatabase("");
    }

    private static String createDatabase(String how) {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + how);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return name;
    }
}
