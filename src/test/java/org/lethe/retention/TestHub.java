package org.lethe.retention;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.HubKeys;
import org.lethe.request.Caller;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.Scope;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub as far as retention goes: a real state store, a salon database, a clock to set; scans run when told to. */
public final class TestHub {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Caller ANNA = person("anna");
    public static final Caller BEN = person("ben");
    public static final Caller TILL = new Caller("key:till", salonIds(), Set.of(Scope.RETENTION, Scope.FORGET));

    final DataSource state = pooled();
    final SettableClock clock;
    final SalonWithClients clients = new SalonWithClients();
    final WrittenRequests requests;
    final List<RetentionNotices.ComingScan> notices = new ArrayList<>();
    final ToldOfWaiting told = new ToldOfWaiting();
    final Decided decided = new Decided();
    final OverCapBook overCap;
    final RetentionRoom room;
    final BlastRadius radius;
    final Map<String, Instant> people = new HashMap<>(Map.of("user:anna", Instant.EPOCH, "user:ben", Instant.EPOCH));
    int drawn;

    public TestHub(String berlin) {
        clock = SettableClock.at(at(berlin).toString());
        requests = new WrittenRequests(state, clock);
        radius = radius(clock, clients);
        overCap = new OverCapBook(
                JdbcClient.create(state),
                new TransactionTemplate(new DataSourceTransactionManager(state)),
                (changed, operator) -> {},
                clock);
        room = node(clock, requests);
    }

    /** Another process on the same state store. */
    RetentionRoom node(Clock nodeClock, WrittenRequests nodeRequests) {
        return new RetentionRoom(
                JdbcClient.create(state),
                new DataSourceTransactionManager(state),
                new RetentionRoom.Ports(
                        clients,
                        nodeRequests,
                        overCap,
                        new RequestDatabases(JdbcClient.create(state), KEYS.vault()),
                        notices::add,
                        told,
                        decided,
                        (salon, since) -> people,
                        (salon, progress) -> {},
                        () -> {},
                        KEYS.vault(),
                        SALONS),
                radius(nodeClock, clients),
                new RetentionSettings(0.2, null, 10, 100, Duration.ofMinutes(2), Duration.ofMinutes(10)),
                days -> drawn % days,
                nodeClock,
                0);
    }

    private BlastRadius radius(Clock nodeClock, DueClients dueClients) {
        return new BlastRadius(state, dueClients, RetentionSettings.DEFAULT, nodeClock);
    }

    public RetentionRoom room() {
        return room;
    }

    public SettableClock clock() {
        return clock;
    }

    /** So many clients of a salon, who came last on that day; their references are K1, K2 and so on. */
    public void clients(String salon, int count, LocalDate lastVisit) {
        clients.clients(salon, count, lastVisit);
    }

    /** The forget route has begun with a client whom a scan has found. */
    public void isBeingForgotten(String salon, String client) {
        requests.moveOn(salon, client, "ERASING");
    }

    public void databaseIsDown() {
        clients.isDown("seerose");
    }

    /** What people have decided, for the ledger. */
    static final class Decided implements RetentionDecisions {

        final List<String> all = new ArrayList<>();

        @Override
        public void periodSet(String salon, @Nullable Integer months, String operator) {
            all.add(operator + " set " + months);
        }

        @Override
        public void approved(String salon, String what, String operator) {
            all.add(operator + " approved " + what);
        }
    }

    /** What the salon was told of what waits for its people. */
    static final class ToldOfWaiting implements ApprovalNotices {
        final List<Waits> events = new ArrayList<>();
        Map<String, Long> overCap = Map.of();

        @Override
        public void waits(Waits what) {
            events.add(what);
        }

        @Override
        public void overCap(Map<String, Long> waiting) {
            overCap = waiting;
        }
    }

    /** Runs what waits for a worker. */
    public void work() {
        room.work();
    }

    /** Goes on to this moment as a hub does that ticks all the time, and does what is to do there. */
    void runUntil(String berlin) {
        Instant end = at(berlin);
        while (clock.instant().plus(Duration.ofHours(12)).isBefore(end)) {
            step(clock.instant().plus(Duration.ofHours(12)));
        }
        step(end);
    }

    /** The clock shows this moment, nobody having ticked in between. */
    void jumpTo(String berlin) {
        step(at(berlin));
    }

    private void step(Instant now) {
        clock.advance(Duration.between(clock.instant(), now));
        room.tick().tick();
        room.work();
        room.approvals().tell();
    }

    Scan newestScan(String salon) {
        return room.scans().list(salon, null, 1).get(0);
    }

    List<Scan> scans(String salon) {
        return room.scans().list(salon, null, 500);
    }

    /** Connections are kept: a test of a year makes some thousand transactions. */
    static DataSource pooled() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestState.url());
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    static Instant at(String berlin) {
        return LocalDateTime.parse(berlin).atZone(BERLIN).toInstant();
    }

    private static Caller person(String name) {
        return new Caller("user:" + name, salonIds(), Set.of(Scope.RETENTION));
    }

    private static Set<String> salonIds() {
        return Set.copyOf(IntStream.rangeClosed(0, 300)
                .mapToObj(n -> n == 0 ? "seerose" : "salon" + n)
                .toList());
    }

    static final HubKeys KEYS = keys();

    public static final Salons SALONS = new Salons() {
        @Override
        public Collection<Salon> all() {
            return salonIds().stream().map(this::get).toList();
        }

        @Override
        public Optional<Salon> find(String id) {
            return salonIds().contains(id) ? Optional.of(salon(id)) : Optional.empty();
        }
    };

    private static Salon salon(String id) {
        return new Salon(
                id,
                id,
                BERLIN,
                "DE",
                Locale.GERMAN,
                null,
                MailSettings.NONE,
                null,
                List.of(new SalonDatabase("main", "jdbc:none", "nobody", null, "none.yaml", true)));
    }

    private static HubKeys keys() {
        try {
            return HubKeys.loadOrCreate(Files.createTempDirectory("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
