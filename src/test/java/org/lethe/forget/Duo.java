package org.lethe.forget;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lethe.comeback.ComebackRoom;
import org.lethe.comeback.Comebacks;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.HeldRow;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.MapReader;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppression;
import org.lethe.notice.SalonDueDates;
import org.lethe.request.OverCapBook;
import org.lethe.request.ReforgetBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.RetentionBook;
import org.lethe.request.RetentionRequest;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A salon with a till, which leads, and a newsletter with pictures, and the hub's work on it. */
final class Duo implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(30);
    private static final LocalDate DUE_BEFORE = LocalDate.of(2025, 1, 1);
    private static final String TILL_MAP =
            """
            lethe: 1
            name: till
            version: "1"
            client:
              table: kunde
              key: nr
              reference: nr
              protected: "geschuetzt"
              lastVisit: [{column: besuch}]
              finders: {reference: [nr], email: [mail], firstName: vorname, lastName: nachname}
            guards:
              - {name: open-bill, exists: {table: rechnung, where: "offen"}, say: "an open bill"}
            tables:
              kunde:
                columns:
                  nr: keep
                  mail: suppress
                  vorname: {replace: Anonym}
                  nachname: {replace: Anonym}
                  geschuetzt: {keep: "says nothing of a person"}
                  besuch: suppress
              rechnung: {link: kunde_nr, columns: {id: keep, offen: {keep: "a bill"}}}
            invariants:
              - {name: bills, sql: "select count(*) as n from rechnung where {clients}", over: rechnung}
            """;
    private static final String NEWS_MAP =
            """
            lethe: 1
            name: news
            version: "1"
            client:
              table: subscriber
              key: id
              finders: {email: [email], firstName: first, lastName: last}
            tables:
              subscriber:
                columns:
                  id: keep
                  email: {replace: "gone-{n}@invalid.example"}
                  first: suppress
                  last: suppress
                  picture: {file: delete, root: "ROOT", then: suppress}
            """;

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final List<String> told = new ArrayList<>();
    final List<String> unexempted = new ArrayList<>();
    final JdbcClient till;
    final JdbcClient news;
    final JdbcClient state;
    final Claims claims;
    final Heartbeat heartbeat;
    final Forgetting forgetting;
    final RequestBook book;
    final Comebacks comebacks;
    private final HikariDataSource pool = pooled();
    private final List<MappedDatabase> mapped;
    private final RetentionBook sweeps;
    private final RequestDatabases databases;
    private final Outcomes outcomes;
    private Steps steps = step -> {};

    Duo(Path folder) {
        this(folder, NEWS_MAP);
    }

    /** The newsletter may not be given a journal. */
    static Duo withoutJournal(Path folder) {
        return new Duo(folder, NEWS_MAP.replace("client:", "journal: none\nclient:"));
    }

    private Duo(Path folder, String newsMap) {
        DataSource tillDatabase = TestPostgres.emptyDatabase();
        DataSource newsDatabase = TestPostgres.emptyDatabase();
        till = JdbcClient.create(tillDatabase);
        news = JdbcClient.create(newsDatabase);
        till.sql("create table kunde (nr text primary key, mail text, vorname text, nachname text,"
                        + " geschuetzt boolean not null default false, besuch date)")
                .update();
        till.sql("create table rechnung (id int primary key, kunde_nr text references kunde, offen boolean not null)")
                .update();
        news.sql("create table subscriber (id int primary key, email text not null, first text, last text,"
                        + " picture text)")
                .update();
        mapped = List.of(
                open(newsMap.replace("ROOT", folder.toString()), newsDatabase, clock),
                open(TILL_MAP, tillDatabase, clock));
        state = JdbcClient.create(pool);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        Salons salons = new OneSalon(salon());
        databases = new RequestDatabases(state, keys.vault());
        book = new RequestBook(state, transaction, keys.vault(), keys.lookup(), (changed, operator) -> {}, clock);
        sweeps = new RetentionBook(
                state,
                transaction,
                keys.vault(),
                keys.lookup(),
                salons,
                new SalonDueDates(salons),
                (changed, operator) -> {},
                clock);
        Ledger ledger = new Ledger(state, transactions, keys.signing(), clock);
        ForgetRoom room =
                new ForgetRoom(state, new NamedParameterJdbcTemplate(pool), transaction, salons, keys.vault(), clock);
        claims = room.claims(databases, 100, LEASE, room.pace(0), () -> false);
        heartbeat = room.heartbeat(claims, LEASE);
        Alarms alarms = room.alarms(ledger);
        forgetting =
                room.forgetting(new Both(mapped), new NothingHeld(), alarms, heartbeat, step -> steps.reached(step));
        Suppression suppression = new Suppression(state, keys.suppression(), clock);
        comebacks = new ComebackRoom(state, transaction, ledger, suppression, clock)
                .comebacks(
                        salons,
                        new Both(mapped),
                        room.known(),
                        alarms,
                        new ComebackRoom.Requests(
                                book,
                                new OverCapBook(state, transaction, (changed, operator) -> {}, clock),
                                new ReforgetBook(state, databases, keys.lookup(), new SalonDueDates(salons), clock),
                                new NoCap(),
                                () -> {}));
        outcomes = room.outcomes(
                book,
                new NothingHeld(),
                suppression,
                ledger,
                salon -> List.copyOf(told),
                (salon, database, attempts) -> attempts.forEach(
                        one -> unexempted.add(database + " " + one.key().text())),
                step -> {});
    }

    /** What happens at the stations of the work. */
    void at(Steps stations) {
        steps = stations;
    }

    /** A client of both, whose period has run out, is to be forgotten. */
    UUID ask(int client) {
        String nr = "A-" + client;
        till.sql("insert into kunde values (:nr, :mail, 'Ina', :last, false, date '2020-05-05')")
                .param("nr", nr)
                .param("mail", "ina" + client + "@post.example")
                .param("last", "Kern" + client)
                .update();
        news.sql("insert into subscriber values (:id, :mail, 'Ina', :last, :picture)")
                .param("id", client)
                .param("mail", "ina" + client + "@post.example")
                .param("last", "Kern" + client)
                .param("picture", "picture-" + client)
                .update();
        String key = KeyText.of(ClientKey.of(nr));
        UUID scan = UUID.randomUUID();
        sweeps.accept(List.of(new RetentionRequest("duo", key, LocalDate.of(2020, 5, 5), DUE_BEFORE, 24, scan)));
        UUID id = state.sql("select id from forget_request where scan = :scan")
                .param("scan", scan)
                .query(UUID.class)
                .single();
        databases.keep(
                id,
                List.of(new Found("news", KeyText.of(ClientKey.of(String.valueOf(client)))), new Found("till", key)));
        book.approve(id, "retention period of the salon", null);
        return id;
    }

    /** What the forget route does. */
    void work() {
        claims.releaseExpired();
        for (ClaimedBatch batch = claims.next(); batch.waiting(); batch = claims.next()) {
            outcomes.record(forgetting.forget(batch));
        }
    }

    void comesAgain(int client) {
        till.sql("update kunde set besuch = date '2026-11-20' where nr = :nr")
                .param("nr", "A-" + client)
                .update();
    }

    String standing(UUID request) {
        return state.sql("select concat_ws(' ', state, reason) from forget_request where id = :id")
                .param("id", request)
                .query(String.class)
                .single();
    }

    /** In which databases the hub knows this request to be done. */
    List<String> done(UUID request) {
        return state.sql("select database from request_database where request_id = :id and status = 'DONE'"
                        + " order by database")
                .param("id", request)
                .query(String.class)
                .list();
    }

    /** The hub has lost what it knew of its requests. */
    void losesItsRequests() {
        state.sql("delete from forget_request").update();
    }

    /** The maps are held against the databases as they are now. */
    void looksAtTheMaps() {
        mapped.forEach(MappedDatabase::check);
    }

    /** Contents of the ledger's entries of this type about a request. */
    List<String> ledger(UUID request, String type) {
        return state.sql("select content from ledger_entry where request_id = :id and type = :type")
                .param("id", request)
                .param("type", type)
                .query(String.class)
                .list();
    }

    boolean inNews(int client) {
        return news.sql("select count(*) from subscriber where email = :mail")
                        .param("mail", "ina" + client + "@post.example")
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean inTill(int client) {
        return till.sql("select count(*) from kunde where nachname = :last")
                        .param("last", "Kern" + client)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close() {
        heartbeat.close();
        mapped.forEach(MappedDatabase::close);
        pool.close();
    }

    private static MappedDatabase open(String map, DataSource database, Clock clock) {
        MappedDatabase opened = MappedDatabases.open(
                MapReader.read("duo.yaml", map),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        opened.install();
        return opened;
    }

    private static Salon salon() {
        return new Salon(
                "duo",
                "Duo",
                ZoneId.of("Europe/Berlin"),
                "DE",
                Locale.GERMAN,
                "de-hh",
                MailSettings.NONE,
                null,
                List.of(
                        new SalonDatabase("till", "jdbc:none", "nobody", null, "none.yaml", true),
                        new SalonDatabase("news", "jdbc:none", "nobody", null, "none.yaml", false)));
    }

    private static HikariDataSource pooled() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestState.url());
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private record OneSalon(Salon salon) implements Salons {

        @Override
        public Collection<Salon> all() {
            return List.of(salon);
        }

        @Override
        public Optional<Salon> find(String id) {
            return id.equals(salon.id()) ? Optional.of(salon) : Optional.empty();
        }
    }

    private record Both(List<MappedDatabase> all) implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            return all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return all;
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            return database(salon, "till");
        }
    }

    private static final class NoCap implements Allowance {

        @Override
        public boolean take(String salon, int clients) {
            return true;
        }

        @Override
        public void giveBack(String salon, int clients) {}

        @Override
        public boolean takeProven(String salon) {
            return true;
        }
    }

    /** These clients have nothing under hold. */
    private static final class NothingHeld implements Holds {

        @Override
        public List<SealedRow> seal(Salon salon, String database, List<HeldRow> rows) {
            throw new IllegalStateException("nothing is held here");
        }

        @Override
        public void store(String salon, List<SealedRow> rows) {
            if (!rows.isEmpty()) {
                throw new IllegalStateException("nothing is held here");
            }
        }
    }
}
