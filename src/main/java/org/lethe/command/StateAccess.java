package org.lethe.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.HubKeys;
import org.lethe.platform.demo.DemoAccess;
import org.lethe.platform.demo.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub's state for a command: the database of {@code LETHE_DB_URL}, else the demo's under its home. The demo's server
 * is started for the time of the command if no hub runs it.
 */
final class StateAccess implements AutoCloseable {

    private static final int POSTGRES_PORT = 5433;

    @Option(names = "--lethe.home", paramLabel = "DIR", description = "The hub's home (default: data).")
    private Path home = Path.of("data");

    @Option(
            names = "--lethe.demo.port-offset",
            paramLabel = "N",
            description = "Added to the demo's ports (0 to 3900).")
    private int offset;

    private @Nullable EmbeddedDatabase started;

    /** @throws NoStateException if there is no state to look at */
    DataSource open() {
        Map<String, String> environment = System.getenv();
        String url = environment.get("LETHE_DB_URL");
        if (url != null) {
            return reachable(source(
                    url,
                    environment.getOrDefault("LETHE_DB_USER", ""),
                    environment.getOrDefault("LETHE_DB_PASSWORD", "")));
        }
        DemoAccess.Server server = demo().database();
        int port = POSTGRES_PORT + offset;
        String database = URI.create(server.url().substring("jdbc:".length())).getPath();
        PGSimpleDataSource source =
                source("jdbc:postgresql://127.0.0.1:" + port + database, server.user(), server.password());
        if (!answers(source)) {
            started = start(port, server.password());
        }
        return reachable(source);
    }

    /** The hub's own keys, if they are here. */
    Optional<HubKeys> keys() {
        Path folder =
                Optional.ofNullable(System.getenv("LETHE_KEYS")).map(Path::of).orElse(home.resolve("keys"));
        return Files.isDirectory(folder) ? Optional.of(HubKeys.load(folder)) : Optional.empty();
    }

    /** The hub's home. */
    Path home() {
        return home;
    }

    /** Whether there is a state to open, by what is configured. */
    boolean exists() {
        return System.getenv("LETHE_DB_URL") != null || Files.exists(home.resolve("demo-access.json"));
    }

    /** Why it does not start is written for people, see there. */
    private EmbeddedDatabase start(int port, String password) {
        try {
            return EmbeddedDatabase.start(home, port, password);
        } catch (IllegalStateException e) {
            throw new NoStateException(String.valueOf(e.getMessage()));
        }
    }

    private DemoAccess demo() {
        Path file = home.resolve("demo-access.json");
        try {
            return JsonMapper.builder().build().readValue(Files.readString(file), DemoAccess.class);
        } catch (IOException e) {
            throw new NoStateException("There is no hub's state in " + home.toAbsolutePath()
                    + ". Name its home by --lethe.home, or its database by LETHE_DB_URL, LETHE_DB_USER and"
                    + " LETHE_DB_PASSWORD.");
        }
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static DataSource reachable(PGSimpleDataSource source) {
        if (!answers(source)) {
            throw new NoStateException("The hub's database at " + source.getServerNames()[0] + ":"
                    + source.getPortNumbers()[0] + " does not answer, or does not know the user.");
        }
        return source;
    }

    private static boolean answers(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    /** There is nothing to look at; the message says what to give. */
    static final class NoStateException extends RuntimeException {

        NoStateException(String message) {
            super(message);
        }
    }
}
