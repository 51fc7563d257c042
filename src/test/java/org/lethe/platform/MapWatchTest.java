package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.MapReader;
import org.lethe.forget.Alarms;
import org.lethe.forget.ForgetRoom;
import org.lethe.identity.MappedSalons;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Ledger;
import org.lethe.notice.Outbox;
import org.lethe.notice.SalonEvents;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.SalonIndex;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A column that somebody adds to a salon's database is told by the clock, without a scan or a request. */
class MapWatchTest {

    private static final String MAP =
            """
            lethe: 1
            name: main
            version: "1"
            client: {table: kunde, key: id, finders: {lastName: name}}
            tables: {kunde: {columns: {name: {replace: Anonym}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource state = TestState.database();
    private final DataSource salonSource = TestPostgres.emptyDatabase();
    private final JdbcClient salonSql = JdbcClient.create(salonSource);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Salon salon = TestSalons.seerose();
    private @Nullable Alarms made;
    private @Nullable MapWatch watch;

    private Alarms alarms() {
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(state);
        Ledger ledger = new Ledger(JdbcClient.create(state), transactions, keys.signing(), clock);
        return new ForgetRoom(
                        JdbcClient.create(state),
                        new NamedParameterJdbcTemplate(state),
                        new TransactionTemplate(transactions),
                        new OneSalon(salon),
                        keys.vault(),
                        clock)
                .alarms(ledger);
    }

    private MapWatch unit() {
        return unit(new OneSalon(salon), new OneDatabase(database()));
    }

    private MappedDatabase database() {
        return MappedDatabases.open(
                MapReader.read("map.yaml", MAP),
                salonSource,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
    }

    private MapWatch unit(Salons salons, MappedSalons mapped) {
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        return new MapWatch(
                salons,
                mapped,
                Objects.requireNonNull(made),
                new SalonEvents(new Outbox(JdbcClient.create(state), keys.vault(), clock), JsonMapper.shared(), clock),
                new TransactionTemplate(new DataSourceTransactionManager(state)),
                meters);
    }

    @BeforeEach
    void open() {
        salonSql.sql("create table kunde (id int primary key, name text)").update();
        made = alarms();
        watch = unit();
        look();
    }

    @Test
    void aDatabaseThatIsAsItsMapSaysIsNotTalkedAbout() {
        assertThat(findings()).isZero();
        assertThat(standing()).isEmpty();
        assertThat(events()).isZero();
    }

    @Test
    void aNewColumnRaisesOneAlarmOneEventAndTheMetric() {
        salonSql.sql("alter table kunde add column kosename text").update();

        look();
        look();

        assertThat(findings()).isEqualTo(1);
        assertThat(standing()).singleElement().satisfies(alarm -> assertThat(alarm.what())
                .isEqualTo("map-outdated"));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void theAlarmIsLoweredWhenTheMapFitsAgain() {
        salonSql.sql("alter table kunde add column kosename text").update();
        look();
        salonSql.sql("alter table kunde drop column kosename").update();

        look();

        assertThat(findings()).isZero();
        assertThat(standing()).isEmpty();
    }

    @Test
    void aMapThatCannotBeReadKeepsNoOtherSalonWaiting() {
        Salon broken = TestSalons.of(
                "amsel",
                ZoneId.of("Europe/Berlin"),
                new SalonDatabase("amsel", "jdbc:none", "nobody", null, "unreadable.yaml", true));
        watch = unit(
                new SalonIndex(List.of(broken, salon), List.of(), List.of()), new UnreadableFor(broken, database()));
        salonSql.sql("alter table kunde add column kosename text").update();

        look();

        assertThat(standing()).singleElement().satisfies(alarm -> assertThat(alarm.salon())
                .isEqualTo("seerose"));
    }

    private void look() {
        Objects.requireNonNull(watch).look();
    }

    private List<Alarms.Alarm> standing() {
        return Objects.requireNonNull(made).standing();
    }

    private double findings() {
        return meters.get("lethe.map.findings").gauge().value();
    }

    private long events() {
        return JdbcClient.create(state)
                .sql("select count(*) from outbox")
                .query(Long.class)
                .single();
    }

    private record OneSalon(Salon salon) implements Salons {

        @Override
        public Collection<Salon> all() {
            return List.of(salon);
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.of(salon);
        }
    }

    /** The map of one salon cannot be read. */
    private record UnreadableFor(Salon broken, MappedDatabase database) implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            if (salon.equals(broken)) {
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

    private record OneDatabase(MappedDatabase database) implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            return database;
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of(database);
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            return database;
        }
    }
}
