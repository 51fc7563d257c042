package org.lethe.platform.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the hub's own, with durable settings and a password, its files under the hub's home. A server
 * that a killed hub left running is adopted.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;
    private static final String ACCESS_RULES =
            """
            # Written by Lethe: passwords only, and only from this machine.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path data;
    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private EmbeddedDatabase(Path data, int port, String password, @Nullable EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.started = server;
    }

    /** Starts the server in this home, or adopts it if it still runs. One that was started stops with the process. */
    public static EmbeddedDatabase start(Path home, int port, String password) {
        return start(home, port, password, true);
    }

    /** Likewise, but it stops by {@link #close} alone: for whoever stops other things first when the process ends. */
    static EmbeddedDatabase startUntilClosed(Path home, int port, String password) {
        return start(home, port, password, false);
    }

    private static EmbeddedDatabase start(Path home, int port, String password, boolean withProcess) {
        Path data = home.resolve("postgres").toAbsolutePath();
        if (runs(data, port, password)) {
            LOG.info("PostgreSQL on port {} was still running; adopted", port);
            return new EmbeddedDatabase(data, port, password, null);
        }
        // an attempt to start it a second time would stop it
        Integer elsewhere = portOnFile(data);
        if (elsewhere != null && elsewhere != port && runs(data, elsewhere, password)) {
            throw new IllegalStateException("The PostgreSQL with its files in " + data + " runs on port " + elsewhere
                    + ", not on " + port + ". Give the --lethe.demo.port-offset with which its hub was started.");
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgres-binaries").toAbsolutePath().toFile())
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setRegisterShutdownHook(withProcess)
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("wal_recycle", "off")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    // the server's log must not repeat values
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(data, port, password, server);
            database.lock();
            return database;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start on port " + port + " with its files in " + data
                            + ". Is the port taken? --lethe.demo.port-offset moves all ports.",
                    e);
        }
    }

    DatabaseServer server() {
        return new DatabaseServer("127.0.0.1:" + port, "postgres", password);
    }

    private void lock() throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        if (ACCESS_RULES.equals(Files.readString(rules))) {
            return;
        }
        try (Connection connection = connect(port, password);
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password " + statement.enquoteLiteral(password));
            Files.writeString(rules, ACCESS_RULES, StandardCharsets.UTF_8);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("could not set the password of the embedded PostgreSQL", e);
        }
    }

    /** Where the server that wrote the file listens or listened. */
    private static @Nullable Integer portOnFile(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > PORT_LINE
                    ? Integer.valueOf(lines.get(PORT_LINE).strip())
                    : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean runs(Path data, int port, String password) {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return false;
        }
        try (Connection connection = connect(port, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(data);
        } catch (SQLException e) {
            LOG.debug("no PostgreSQL to adopt on port {}: {}", port, e.getSQLState());
            return false;
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            } else {
                stopAdopted();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopAdopted() throws IOException {
        Optional<ProcessHandle> postmaster = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()));
        if (postmaster.isPresent()) {
            postmaster.get().destroy();
            postmaster
                    .get()
                    .onExit()
                    .orTimeout(STARTUP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }
}
