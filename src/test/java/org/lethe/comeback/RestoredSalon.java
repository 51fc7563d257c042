package org.lethe.comeback;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.HeldRow;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.forget.Alarms;
import org.lethe.forget.ClaimedBatch;
import org.lethe.forget.Claims;
import org.lethe.forget.Exempted;
import org.lethe.forget.ForgetRoom;
import org.lethe.forget.Forgetting;
import org.lethe.forget.Heartbeat;
import org.lethe.forget.Holds;
import org.lethe.forget.Outcomes;
import org.lethe.forget.SealedRow;
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
import org.lethe.request.RetentionBook;
import org.lethe.request.RetentionRequest;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.lethe.state.Timestamps;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A salon and a hub on it, with a way to set parts of either back. */
final class RestoredSalon implements AutoCloseable {

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final Salon salon = salon();
    private final List<Salon> all = new ArrayList<>(List.of(salon));
    private final List<Map<String, Object>> backup = new ArrayList<>();
    final JdbcClient sql;
    final JdbcClient state;
    final MappedDatabase database;
    final RequestBook book;
    final Alarms alarms;
    final Comebacks unit;
    final AtomicInteger allowance = new AtomicInteger(1000);
    private final HikariDataSource pool = pooled();
    private final RetentionBook sweeps;
    private final Claims claims;
    private final Heartbeat heartbeat;
    private final Forgetting forgetting;
    private final Outcomes outcomes;

    /** A salon's database and its map. */
    record Sample(DataSource database, ErasureMap map) {}

    RestoredSalon(Path keyFolder, Sample sample) {
        sql = JdbcClient.create(sample.database());
        database = MappedDatabases.open(
                sample.map(),
                sample.database(),
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        database.install();
        state = JdbcClient.create(pool);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        HubKeys keys = HubKeys.loadOrCreate(keyFolder);
        Salons salons = new SomeSalons(all);
        MappedSalons mapped = new OneDatabase(database);
        SalonDueDates dueDates = new SalonDueDates(salons);
        RequestDatabases databases = new RequestDatabases(state, keys.vault());
        book = new RequestBook(state, transaction, keys.vault(), keys.lookup(), (changed, operator) -> {}, clock);
        sweeps = new RetentionBook(
                state, transaction, keys.vault(), keys.lookup(), salons, dueDates, (changed, operator) -> {}, clock);
        Ledger ledger = new Ledger(state, transactions, keys.signing(), clock);
        Suppression suppression = new Suppression(state, keys.suppression(), clock);
        ForgetRoom room =
                new ForgetRoom(state, new NamedParameterJdbcTemplate(pool), transaction, salons, keys.vault(), clock);
        alarms = room.alarms(ledger);
        claims = room.claims(databases, 100, Duration.ofSeconds(30), room.pace(0), () -> false);
        heartbeat = room.heartbeat(claims, Duration.ofSeconds(30));
        forgetting = room.forgetting(mapped, new NothingHeld(), alarms, heartbeat, step -> {});
        outcomes = room.outcomes(
                book, new NothingHeld(), suppression, ledger, salon -> List.of(), Exempted.NOBODY, step -> {});
        unit = new ComebackRoom(state, transaction, ledger, suppression, clock)
                .comebacks(
                        salons,
                        mapped,
                        room.known(),
                        alarms,
                        new ComebackRoom.Requests(
                                book,
                                new OverCapBook(state, transaction, (changed, operator) -> {}, clock),
                                new ReforgetBook(state, databases, keys.lookup(), dueDates, clock),
                                new Spendable(allowance),
                                () -> {}));
    }

    /** Clients who can be forgotten, with an e-mail and without rows under hold. */
    List<String> forgettable(int count) {
        return database.due(LocalDate.of(2025, 1, 1), null, 500).stream()
                .map(due -> due.key().parts().get(0))
                .filter(id -> sql.sql("select email is not null and birth_date is not null and not exists"
                                + " (select 1 from treatment_record where client_id = client.id)"
                                + " from client where id = :id")
                        .param("id", Long.valueOf(id))
                        .query(Boolean.class)
                        .single())
                .limit(count)
                .toList();
    }

    void forget(List<String> ids) {
        ask(ids);
        work();
    }

    void ask(List<String> ids) {
        UUID scan = UUID.randomUUID();
        sweeps.accept(ids.stream()
                .map(id -> new RetentionRequest(
                        salon.id(), KeyText.of(ClientKey.of(id)), null, LocalDate.of(2026, 11, 1), 24, scan))
                .toList());
    }

    /** What the forget route does. */
    void work() {
        claims.releaseExpired();
        for (ClaimedBatch batch = claims.next(); batch.waiting(); batch = claims.next()) {
            outcomes.record(forgetting.forget(batch));
        }
    }

    void backUp() {
        backup.clear();
        backup.addAll(sql.sql("select id, client_no, home_branch_id, first_name, last_name, email, mobile, landline,"
                        + " birth_date from client")
                .query()
                .listOfRows());
    }

    /** These clients' rows as they were, and nothing else. */
    void restoreRows(List<String> ids) {
        for (Map<String, Object> row : backup) {
            if (ids.contains(row.get("id").toString())) {
                sql.sql("update client set first_name = :first_name, last_name = :last_name, email = :email,"
                                + " mobile = :mobile, landline = :landline, birth_date = :birth_date,"
                                + " client_no = :client_no where id = :id")
                        .params(row)
                        .update();
            }
        }
    }

    /** The whole database as it was before anybody was forgotten. */
    void restoreAll(List<String> ids) {
        restoreRows(ids);
        sql.sql("delete from lethe_journal where kind = 'forget'").update();
    }

    /** The person of this record comes again from an export, as a new record. */
    void importAgain(String id) {
        Map<String, Object> row = new HashMap<>(backup.stream()
                .filter(one -> one.get("id").toString().equals(id))
                .findFirst()
                .orElseThrow());
        row.put("now", Timestamps.of(clock.instant()));
        sql.sql("insert into client (client_no, home_branch_id, first_name, last_name, email, mobile, birth_date,"
                        + " created_at, updated_at) values ('I-1', :home_branch_id, :first_name, :last_name, :email,"
                        + " :mobile, :birth_date, :now, :now)")
                .params(row)
                .update();
    }

    /** Another salon, looked at before this one: its map cannot be read. */
    Salon addUnreadable() {
        Salon unreadable = TestSalons.of(
                "amsel", salon.zone(), new SalonDatabase("amsel", "jdbc:none", "nobody", null, "none.yaml", true));
        all.add(0, unreadable);
        return unreadable;
    }

    Looked look(Look look) {
        return unit.look(salon, look).get(0);
    }

    List<String> lastNames(List<String> ids) {
        return sql.sql("select distinct last_name from client where id in (:ids)")
                .param("ids", ids.stream().map(Long::valueOf).toList())
                .query(String.class)
                .list();
    }

    /** Where all requests stand, and why. */
    List<String> standing() {
        return state.sql("select concat_ws(' ', state, reason) from forget_request")
                .query(String.class)
                .list();
    }

    long requests(String state) {
        return this.state
                .sql("select count(*) from forget_request where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    long ledgerEntries(String type) {
        return state.sql("select count(*) from ledger_entry where type = :type")
                .param("type", type)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        heartbeat.close();
        database.close();
        pool.close();
    }

    private static Salon salon() {
        SalonDatabase leading = new SalonDatabase("seerose", "jdbc:none", "nobody", null, "none.yaml", true);
        return new Salon(
                "seerose",
                "Salon Seerose",
                ZoneId.of("Europe/Berlin"),
                "DE",
                Locale.GERMAN,
                "de-hh",
                MailSettings.NONE,
                null,
                List.of(leading));
    }

    private static HikariDataSource pooled() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestState.url());
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private record SomeSalons(List<Salon> all) implements Salons {

        @Override
        public Optional<Salon> find(String id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    private record OneDatabase(MappedDatabase database) implements MappedSalons {

        @Override
        public MappedDatabase database(Salon salon, String name) {
            if (!name.equals(database.name())) {
                throw new UncheckedIOException(new IOException(name));
            }
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

    /** So many may be forgotten in this test. */
    private record Spendable(AtomicInteger left) implements Allowance {

        @Override
        public boolean take(String salon, int clients) {
            return left.getAndAdd(-clients) >= clients;
        }

        @Override
        public void giveBack(String salon, int clients) {
            left.addAndGet(clients);
        }

        @Override
        public boolean takeProven(String salon) {
            return takeOne(salon);
        }
    }
}
