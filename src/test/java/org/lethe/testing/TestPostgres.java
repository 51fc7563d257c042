package org.lethe.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** One embedded PostgreSQL for the test run; every test asks for a database of its own. */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                Path data = folder();
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        // no test pulls the plug of this server, and each makes databases
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                AtExit.close(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Each database of a test is a thousand files, and deleting all of them takes longer than a test run may take to end: the
     * next run does it for those that are over, or whoever deletes {@code target}.
     */
    private static Path folder() throws IOException {
        Path all = Files.createDirectories(Path.of("target", "test-postgres"));
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                long owner = Long.parseLong(folder.getFileName().toString());
                if (ProcessHandle.of(owner).isEmpty()) {
                    delete(folder);
                }
            }
        }
        return all.resolve(String.valueOf(ProcessHandle.current().pid())).toAbsolutePath();
    }

    /** Unless another JVM of this run takes it first. */
    private static void delete(Path folder) throws IOException {
        Path taken = Path.of("target", "over-" + ProcessHandle.current().pid() + "-" + folder.getFileName());
        try {
            Files.move(folder, taken);
        } catch (NoSuchFileException anothers) {
            return;
        }
        FileSystemUtils.deleteRecursively(taken);
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

    static String urlOfCopy(String template) {
        return Server.INSTANCE.getJdbcUrl("postgres", createDatabase(" template " + template));
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
