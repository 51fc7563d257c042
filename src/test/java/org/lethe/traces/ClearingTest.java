package org.lethe.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.MapReader;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.SalonIndex;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A database that cannot be used")
class ClearingTest {

    private static final String MAP =
            """
            lethe: 1
            name: main
            version: "1"
            client: {table: kunde, key: id, finders: {lastName: name}}
            tables: {kunde: {columns: {name: {replace: Anonym}}}}
            """;
    private static final String UNUSABLE = "the database cannot be used now";

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource state = TestState.database();
    private final TraceBook book = new TraceBook(JdbcClient.create(state));
    private final Salon unreadable = salon("amsel");
    private final Salon unreachable = salon("drossel");
    private final Salon good = salon("seerose");
    private final DataSource database = database();

    @Test
    void keepsNoOtherWaiting() throws SQLException {
        for (Salon salon : List.of(unreadable, unreachable, good)) {
            book.changed(salon.id(), "main", List.of("kunde"), clock.instant());
        }
        clock.advance(Duration.ofMinutes(1));

        unit().clear();

        assertThat(book.standing())
                .extracting(one ->
                        one.salon() + " " + one.waiting() + " " + one.remains().contains(UNUSABLE))
                .containsExactly("amsel [kunde] true", "drossel [kunde] true", "seerose [] false");
    }

    private Clearing unit() {
        TraceSettings settings = new TraceSettings(
                TraceSettings.When.SOON, Duration.ofSeconds(4), 3, 1L << 30, Duration.ofSeconds(1), Duration.ZERO);
        MappedDatabase mapped = MappedDatabases.open(
                MapReader.read("map.yaml", MAP),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        return new Clearing(
                book,
                state,
                new SalonIndex(List.of(unreadable, unreachable, good), List.of(), List.of()),
                new UnreadableFor(unreadable, mapped),
                (place, zone) -> {
                    if (place.url().equals(unreachable.leading().url())) {
                        throw new IllegalArgumentException("no driver for " + place.url());
                    }
                    return database;
                },
                settings,
                clock);
    }

    private static DataSource database() {
        DataSource source = TestPostgres.emptyDatabase();
        JdbcClient.create(source)
                .sql("create table kunde (id int primary key, name text)")
                .update();
        return source;
    }

    private static Salon salon(String id) {
        return TestSalons.of(
                id,
                ZoneId.of("Europe/Berlin"),
                new SalonDatabase("main", "jdbc:" + id, "nobody", null, "none.yaml", true));
    }

    /** The map of one salon cannot be read. */
    private record UnreadableFor(Salon unreadable, MappedDatabase database) implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            if (salon.equals(unreadable)) {
                throw new UncheckedIOException(new IOException(name));
            }
            return database;
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of(leading(salon));
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            return database(salon, salon.leading().name());
        }
    }
}
