package org.lethe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.MapReader;
import org.lethe.keys.HubKeys;
import org.lethe.notice.SalonDueDates;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.Acceptance;
import org.lethe.request.Arrivals;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A batch of requests of two salons")
class ReceptionTest {

    private static final String MAP =
            """
            lethe: 1
            name: main
            version: "1"
            client:
              {table: kunde, key: id, finders: {reference: nummer, firstName: vorname, lastName: name, birthDate: geboren}}
            tables: {kunde: {columns: {nummer: suppress, vorname: suppress, name: {replace: Anonym}, geboren: suppress}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final Map<String, JdbcClient> sql = new LinkedHashMap<>();
    private final Map<String, MappedDatabase> databases = new LinkedHashMap<>();
    private final Map<String, Salon> salons = new LinkedHashMap<>();
    private final EnoughForAll allowance = new EnoughForAll();
    private @Nullable RequestBook book;
    private @Nullable Acceptance acceptance;
    private @Nullable Arrivals arrivals;
    private @Nullable Reception unit;
    private @Nullable Identification identification;

    @BeforeEach
    void open() {
        salon("seerose");
        salon("lindenhof");
        DataSource state = TestState.database();
        JdbcClient store = JdbcClient.create(state);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(state));
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        Salons all = new TwoSalons();
        book = new RequestBook(store, transaction, keys.vault(), keys.lookup(), (changed, operator) -> {}, clock);
        acceptance = new Acceptance(
                store,
                transaction,
                all,
                keys.vault(),
                keys.lookup(),
                new SalonDueDates(all),
                (salon, client) -> false,
                (changed, operator) -> {},
                clock);
        arrivals = new Arrivals(
                store,
                transaction,
                keys.vault(),
                keys.lookup(),
                (changed, operator) -> {},
                clock,
                Duration.ofSeconds(30));
        unit = new Reception(arrivals, all, new TheirDatabases(), allowance);
        identification = new Identification(
                book,
                arrivals,
                new RequestDatabases(store, keys.vault()),
                all,
                new TheirDatabases(),
                new NobodyIsAsked(),
                transaction);
    }

    private void salon(String id) {
        DataSource source = TestPostgres.emptyDatabase();
        JdbcClient database = JdbcClient.create(source);
        database.sql("create table kunde (id int primary key, nummer text, name text, vorname text, geboren date)")
                .update();
        database.sql("insert into kunde values (1, 'K-1', 'Muster'), (2, 'K-2', 'Beispiel')")
                .update();
        MappedDatabase mapped = MappedDatabases.open(
                MapReader.read("map.yaml", MAP),
                source,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        mapped.install();
        sql.put(id, database);
        databases.put(id, mapped);
        Salon any = TestSalons.seerose();
        salons.put(
                id,
                new Salon(
                        id,
                        id,
                        any.zone(),
                        any.country(),
                        any.language(),
                        any.region(),
                        any.mail(),
                        any.holdKey(),
                        any.databases()));
    }

    @Test
    void aColumnThatIsGoneInOneSalonHoldsUpNobodyOfTheOther() {
        UUID here = asked("seerose", "K-1");
        UUID there = asked("lindenhof", "K-1");
        drop("seerose");

        Reception.Received received = receive();

        assertThat(received.approved()).isEqualTo(1);
        assertThat(received.rest()).isEmpty();
        assertThat(stored(there).state()).isEqualTo(RequestState.APPROVED);
        assertThat(stored(here).state()).isEqualTo(RequestState.RECEIVED);
        assertThat(stored(here).reason()).isEqualTo("salon-database-trouble: main");
    }

    @Test
    void whoIsLookedAtAloneWaitsAndSaysWhyToo() {
        UUID here = asked("seerose", "K-1");
        drop("seerose");
        clock.advance(Duration.ofSeconds(60));

        assertThat(identification.identify(here).found()).isFalse();

        assertThat(stored(here).state()).isEqualTo(RequestState.RECEIVED);
        assertThat(stored(here).reason()).isEqualTo("salon-database-trouble: main");
        assertThat(next().waiting()).as("not at once").isFalse();
    }

    @Test
    void aMapThatDoesNotFitIsToldAndItsRequestsComeAgainLaterAndLater() {
        UUID here = asked("seerose", "K-1");
        drop("seerose");
        Objects.requireNonNull(databases.get("seerose")).check();
        receive();
        assertThat(stored(here).reason()).isEqualTo("map-outdated: main");

        clock.advance(Duration.ofSeconds(60));
        assertThat(receive().approved()).isZero();
        clock.advance(Duration.ofSeconds(59));
        assertThat(next().waiting()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(next().size()).isEqualTo(1);
    }

    @Test
    void whatWaitedGoesOnWithoutAReasonWhenTheMapFitsAgain() {
        UUID here = asked("seerose", "K-1");
        drop("seerose");
        receive();
        sql("seerose").sql("alter table kunde add column nummer text").update();
        sql("seerose").sql("update kunde set nummer = 'K-' || id").update();
        Objects.requireNonNull(databases.get("seerose")).check();
        clock.advance(Duration.ofSeconds(30));

        receive();

        assertThat(stored(here).state()).isEqualTo(RequestState.APPROVED);
        assertThat(stored(here).reason()).isNull();
    }

    @Test
    void aDayThatThereNeverWasIsForAPersonAndHoldsUpNobody() {
        UUID good = asked("seerose", "K-1");
        UUID bad = asked(
                "seerose",
                new Identifiers(null, null, null, new Personal("Mia"), new Personal("Muster"), LocalDate.of(0, 1, 1)));

        List<UUID> rest = receive().rest();

        assertThat(rest).containsExactly(good, bad);
        Identification next = Objects.requireNonNull(identification);
        assertThat(next.identify(good).found()).isTrue();
        assertThat(next.identify(bad).found()).isFalse();
        assertThat(stored(bad).state()).isEqualTo(RequestState.NEEDS_REVIEW);
        assertThat(stored(bad).reason()).isEqualTo("value-refused");
    }

    @Test
    void whoIsAskedForTwiceInABatchIsCountedOnce() {
        sql("seerose")
                .sql("update kunde set vorname = 'Mia', geboren = '1980-02-01' where id = 1")
                .update();
        asked("seerose", "K-1");
        asked(
                "seerose",
                new Identifiers(
                        null, null, null, new Personal("Mia"), new Personal("Muster"), LocalDate.of(1980, 2, 1)));

        Reception.Received received = receive();

        assertThat(received.approved()).isEqualTo(1);
        assertThat(received.rest()).hasSize(1);
        assertThat(allowance.taken).hasValue(1);
    }

    private void drop(String salon) {
        sql(salon).sql("alter table kunde drop column nummer").update();
    }

    private JdbcClient sql(String salon) {
        return Objects.requireNonNull(sql.get(salon));
    }

    private UUID asked(String salon, String reference) {
        return asked(salon, Identifiers.ofReference(reference));
    }

    private UUID asked(String salon, Identifiers client) {
        return Objects.requireNonNull(acceptance)
                .accept(new ForgetRequest(
                        salon,
                        client,
                        Channel.REST,
                        new Caller("key:1", Set.of("*"), Set.of(Scope.FORGET)),
                        null,
                        null,
                        null,
                        null,
                        null))
                .request()
                .id();
    }

    private Arrivals.Batch next() {
        return Objects.requireNonNull(arrivals).next();
    }

    private Reception.Received receive() {
        return Objects.requireNonNull(unit).receive(next());
    }

    private StoredRequest stored(UUID id) {
        return Objects.requireNonNull(book).get(id);
    }

    private final class TwoSalons implements Salons {

        @Override
        public Collection<Salon> all() {
            return salons.values();
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.ofNullable(salons.get(id));
        }
    }

    private final class TheirDatabases implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            return leading(salon);
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of(leading(salon));
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            return Objects.requireNonNull(databases.get(salon.id()));
        }
    }

    private static final class NobodyIsAsked implements NobodyFound {

        @Override
        public void found(StoredRequest request) {}

        @Override
        public void undecided(StoredRequest letter) {}

        @Override
        public void joined(StoredRequest letter, StoredRequest leader) {}
    }

    private static final class EnoughForAll implements Allowance {

        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public boolean take(String salon, int clients) {
            taken.addAndGet(clients);
            return true;
        }

        @Override
        public void giveBack(String salon, int clients) {
            taken.addAndGet(-clients);
        }

        @Override
        public boolean takeProven(String salon) {
            return true;
        }
    }
}
