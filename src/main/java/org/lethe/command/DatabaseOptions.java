package org.lethe.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapReader;
import org.lethe.platform.PlanCamel;
import picocli.CommandLine.Option;

/** A salon database and its map, as named on the command line. */
final class DatabaseOptions {

    @Option(names = "--map", required = true, paramLabel = "FILE", description = "The erasure map.")
    private Path map = Path.of("");

    @Option(
            names = "--url",
            required = true,
            description = "JDBC address of the salon's database: jdbc:postgresql:…, jdbc:mariadb:… or jdbc:mysql:…")
    private String url = "";

    @Option(names = "--user", description = "A user with the rights that 'map grants' lists.")
    private @Nullable String user;

    @Option(names = "--password", description = "That user's password.")
    private @Nullable String password;

    @Option(
            names = "--country",
            defaultValue = "DE",
            description = "Country of phone numbers without a country code (default: DE).")
    private String country = "DE";

    @Option(names = "--zone", description = "Time zone of the salon (default: this machine's).")
    private @Nullable ZoneId zone;

    @Option(
            names = "--salon",
            paramLabel = "CODE",
            description = {
                "Which salon, where the database holds several (the map says 'tenant').",
                "Not needed where clients are named by their key."
            })
    private @Nullable String salon;

    /** How many lines of the map, besides its head, wait for a person's decision since it was drafted. */
    long openDecisions() {
        try (Stream<String> lines = Files.lines(map)) {
            return lines.filter(line -> line.contains("DECISION") && !line.contains("lines say DECISION"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the erasure map " + map, e);
        }
    }

    ErasureMap map() {
        return MapReader.read(map);
    }

    /** Opens the database; to be closed by the caller. */
    Opened open() {
        ErasureMap read = map();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(15_000);
        PlanCamel camel = new PlanCamel();
        DatabaseSettings settings = new DatabaseSettings(country, zone == null ? ZoneId.systemDefault() : zone);
        MappedDatabase database =
                MappedDatabases.open(read, pool, camel.runners(), settings, Clock.systemDefaultZone());
        MappedDatabase mine = salon == null ? database : database.forTenant(salon, settings);
        return new Opened(read, mine, database, Optional.ofNullable(salon), settings, pool, camel);
    }

    /**
     * An open database with all that must be closed after it.
     *
     * @param whole all salons, where it holds several; the same as {@code database} where none is named
     */
    record Opened(
            ErasureMap map,
            MappedDatabase database,
            MappedDatabase whole,
            Optional<String> salon,
            DatabaseSettings settings,
            HikariDataSource pool,
            PlanCamel camel)
            implements AutoCloseable {

        /** Whether one of several salons must be chosen yet. */
        boolean undecided() {
            return salon.isEmpty() && whole.severalSalons();
        }

        /** The same, seen by one of its salons. */
        Opened as(String code) {
            return new Opened(map, whole.forTenant(code, settings), whole, Optional.of(code), settings, pool, camel);
        }

        @Override
        public void close() {
            whole.close();
            camel.close();
            pool.close();
        }
    }
}
