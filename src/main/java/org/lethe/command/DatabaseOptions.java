package org.lethe.command;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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
            description = "Which salon, where the database holds several (the map says 'tenant').")
    private @Nullable String salon;

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
        return new Opened(read, mine, database, pool, camel);
    }

    /** An open database with all that must be closed after it. */
    record Opened(ErasureMap map, MappedDatabase database, MappedDatabase whole, HikariDataSource pool, PlanCamel camel)
            implements AutoCloseable {
        @Override
        public void close() {
            whole.close();
            camel.close();
            pool.close();
        }
    }
}
