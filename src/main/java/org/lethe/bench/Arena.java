package org.lethe.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.springframework.util.FileSystemUtils;

/**
 * The database in which is measured, and who of its clients has not been forgotten yet. It is a copy of one that was
 * filled once, so that every measurement begins with the same files.
 */
final class Arena implements AutoCloseable {

    /** Clients at scale 1. */
    static final int FULL = 1_000_000;

    private static final int CONNECTIONS = 24;
    private static final String NAME = "lethe_bench";
    private static final String FILLED = "lethe_bench_filled";

    private final Server server;
    private HikariDataSource database;
    private final PrintWriter talk;
    private final double scale;
    private final int rounds;
    private long next = 1;

    private Arena(Server server, PrintWriter talk, double scale, int rounds) {
        this.server = server;
        this.database = pool(server, NAME);
        this.talk = talk;
        this.scale = scale;
        this.rounds = rounds;
    }

    /** Makes the database {@code lethe_bench} on this server, drops an older one, and fills it. */
    static Arena open(Server server, double scale, int rounds, PrintWriter talk) throws SQLException {
        Arena arena = empty(server, scale, rounds, talk);
        server.execute(SqlFile.read("bench/drop-filled.sql"));
        server.execute(SqlFile.read("bench/create-filled.sql"));
        arena.fill();
        arena.renew();
        return arena;
    }

    /** Without clients, for what needs none. */
    static Arena empty(Server server, double scale, int rounds, PrintWriter talk) throws SQLException {
        server.execute(SqlFile.read("bench/drop-database.sql"));
        server.execute(SqlFile.read("bench/create-database.sql"));
        return new Arena(server, talk, scale, rounds);
    }

    private static HikariDataSource pool(Server server, String name) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(server.url(name));
        settings.setUsername(server.user());
        settings.setPassword(server.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    private void fill() throws SQLException {
        long started = System.nanoTime();
        say("Building %,d clients and what hangs on them …", clients());
        try (HikariDataSource filled = pool(server, FILLED);
                Connection connection = filled.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SqlFile.read("bench/schema.sql"));
            try (var size = connection.prepareStatement(SqlFile.read("bench/size.sql"))) {
                size.setString(1, String.valueOf(clients()));
                size.execute();
            }
            statement.execute(SqlFile.read("bench/populate.sql"));
            statement.execute(SqlFile.read("bench/indexes.sql"));
            statement.execute(SqlFile.read("bench/vacuum.sql"));
        }
        say("Built in %,d s.", (System.nanoTime() - started) / 1_000_000_000);
    }

    /** Whether somebody may have been forgotten already. */
    synchronized boolean isTouched() {
        return next > 1;
    }

    /** As it was when it was filled: nobody is forgotten. Whoever works in it loses the connection. */
    void renew() throws SQLException {
        database.close();
        server.execute(SqlFile.read("bench/drop-database.sql"));
        server.execute(SqlFile.read("bench/copy-filled.sql"));
        database = pool(server, NAME);
        next = 1;
    }

    DataSource database() {
        return database;
    }

    Server server() {
        return server;
    }

    long clients() {
        return Math.max(1_000, Math.round(FULL * scale));
    }

    /** A number given for scale 1, at this run's scale, but not below the least that can be measured. */
    int scaled(int full, int least) {
        return Math.max(least, (int) Math.round(full * scale));
    }

    int rounds() {
        return rounds;
    }

    /**
     * Keys of so many clients whom nobody has touched yet.
     *
     * @throws IllegalStateException if there are not enough left
     */
    synchronized long[] fresh(int count) {
        if (next + count - 1 > clients()) {
            throw new IllegalStateException("No clients are left to forget: take a greater --scale");
        }
        long[] keys = LongStream.range(next, next + count).toArray();
        next += count;
        return keys;
    }

    /** Lets the server write out what it still holds, so that the next contestant does not pay for it. */
    void settle() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SqlFile.read("bench/settle.sql"));
        }
    }

    void say(String format, @Nullable Object... values) {
        talk.printf(Locale.ROOT, format + "%n", values);
        talk.flush();
    }

    @Override
    public void close() throws SQLException {
        database.close();
        server.execute(SqlFile.read("bench/drop-database.sql"));
        server.execute(SqlFile.read("bench/drop-filled.sql"));
    }

    /**
     * A PostgreSQL server, given or of our own.
     *
     * @param stop stops the server if it is our own
     */
    record Server(String base, String user, String password, AutoCloseable stop) implements AutoCloseable {

        /** The server that serves this JDBC address. */
        static Server at(String url, String user, String password) {
            return new Server(url.replaceFirst("/[^/?]*(\\?.*)?$", "/"), user, password, () -> {});
        }

        /** A server in a folder of its own, with the hub's durable settings; the folder is deleted at the end. */
        static Server embedded() throws IOException {
            Path home = Files.createTempDirectory("lethe-bench");
            String password = java.util.UUID.randomUUID().toString();
            int port = freePort();
            var embedded = org.lethe.platform.demo.EmbeddedDatabase.start(home, port, password);
            return new Server("jdbc:postgresql://127.0.0.1:" + port + "/", "postgres", password, () -> {
                embedded.close();
                FileSystemUtils.deleteRecursively(home);
            });
        }

        static int freePort() throws IOException {
            try (var socket = new java.net.ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        String url(String name) {
            return base + name + "?logServerErrorDetail=false";
        }

        void execute(String statement) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                    var run = connection.createStatement()) {
                run.execute(statement);
            }
        }

        @Override
        public void close() throws Exception {
            stop.close();
        }

        @Override
        public String toString() {
            return "Server[" + base + "]";
        }
    }
}
