package org.lethe.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lethe.platform.LetheApplication;
import org.lethe.testing.AtExit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One hub in the demo profile for the tests of this package, on free ports, with a home of its own. */
final class RunningHub {

    /** Started once; what keeps it from starting fails every test at once. */
    private static final class Shared {
        static final RunningHub HUB = start();
    }

    private final Path home;
    private final HubClient client;

    private final ConfigurableApplicationContext context;
    private final TwoDatabases duo;
    private final MailHub mail;

    private RunningHub(Path home, ConfigurableApplicationContext context, TwoDatabases duo, MailHub mail) {
        this.mail = mail;
        this.home = home;
        this.duo = duo;
        this.context = context;
        this.client = new HubClient(home);
        alsoForDuo();
        AtExit.close(context);
    }

    static RunningHub shared() {
        return Shared.HUB;
    }

    private static RunningHub start() {
        Path home = newHome();
        TwoDatabases duo = new TwoDatabases();
        List<String> arguments = new ArrayList<>(duo.settings(home));
        arguments.add("--lethe.home=" + home);
        int offset = DemoPorts.freeOffset();
        arguments.add("--lethe.demo.port-offset=" + offset);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LetheApplication.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
        return new RunningHub(home, context, duo, new MailHub(offset, context));
    }

    static Path newHome() {
        try {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home");
            // unpacking the server takes seconds, and each home would do it
            Path programs = Files.createDirectories(home.resolveSibling("postgres-binaries"));
            return Files.createSymbolicLink(home.resolve("postgres-binaries"), programs)
                    .getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo's key is for the sample salon; the tests use it for the other one as well. */
    private void alsoForDuo() {
        try (Connection state = database("lethe");
                var statement = state.prepareStatement("update credential set salons = ? where id like 'key:%'")) {
            statement.setArray(1, state.createArrayOf("text", new Object[] {"seerose", "duo"}));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TwoDatabases duo() {
        return duo;
    }

    HubClient client() {
        return client;
    }

    /** People who write to it, and its mailbox. */
    MailHub mail() {
        return mail;
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    Path home() {
        return home;
    }

    /** A connection to one of the embedded databases: {@code lethe} or {@code seerose}. */
    Connection database(String name) throws SQLException {
        JsonNode database = client.access().path("database");
        return DriverManager.getConnection(
                database.path("url").asString().replaceAll("/lethe.*", "/" + name),
                database.path("user").asString(),
                database.path("password").asString());
    }
}
