package org.lethe.erasure.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small salon database with its map, opened by the engine. */
final class SalonUnderTest {

    private final DataSource database;
    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final JdbcClient sql;
    final MappedDatabase unit;

    private SalonUnderTest(DataSource database, String map) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.unit = MappedDatabases.open(
                MapReader.read("test.yaml", map),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        unit.install();
    }

    /** A database made by this script (statements end with a semicolon at the end of a line) and its map. */
    static SalonUnderTest of(DataSource database, String script, String map) {
        JdbcClient sql = JdbcClient.create(database);
        for (String statement : script.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                sql.sql(statement).update();
            }
        }
        return new SalonUnderTest(database, map);
    }

    /** The same database under another map. */
    SalonUnderTest with(String map) {
        return new SalonUnderTest(database, map);
    }

    static String file(String name) {
        try (var stream = SalonUnderTest.class.getResourceAsStream("/contract/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Erased forget(String... key) {
        return unit.forget(List.of(Subject.of(ClientKey.of(key))), ForgetHooks.NONE)
                .get(0);
    }

    Verdict verdict(String... key) {
        return forget(key).verdict();
    }

    String text(String query) {
        return String.valueOf(sql.sql(query).query().singleValue());
    }
}
