package org.lethe.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lethe.keys.HubKeys;
import org.lethe.testing.TestState;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A state store with a ledger; each {@link #node()} stands for a hub of its own. */
public final class LedgerBed implements AutoCloseable {

    private static final String TAKINGS = "gross=1204.50; rows=12; digest=9f86d081884c7d65";
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final HikariDataSource pool;
    final HubKeys keys;
    final JdbcClient state;
    final TransactionTemplate transaction;
    final Ledger ledger;
    final Receipts receipts;

    public LedgerBed(Path keyFolder) {
        this(keyFolder, TestState.url());
    }

    /** @param url of an empty state store of the test server */
    public LedgerBed(Path keyFolder, String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        database.setPassword("postgres");
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(12);
        pool = new HikariDataSource(config);
        keys = HubKeys.loadOrCreate(keyFolder);
        state = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        ledger = node();
        receipts = new Receipts(state, ledger);
    }

    Ledger node() {
        return new Ledger(state, new JdbcTransactionManager(pool), keys.signing(), CLOCK);
    }

    DataSource dataSource() {
        return pool;
    }

    /** Appends this many forgettings in one transaction and gives their requests. */
    List<UUID> forget(int clients) {
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(clients).toList();
        List<LedgerEntry> entries = requests.stream()
                .map(request -> LedgerEntry.forgotten(forgetting(request)))
                .toList();
        transaction.executeWithoutResult(status -> ledger.appendAll(entries));
        return requests;
    }

    /** The receipt of a client who has just been forgotten. */
    public Receipt someReceipt() {
        return receipts.of(forget(1).get(0)).orElseThrow();
    }

    /** Likewise, of somebody who never came. */
    Receipt receiptOfWhoNeverCame() {
        Forgetting one = forgetting(UUID.randomUUID());
        Forgetting never = new Forgetting(
                one.requestId(),
                one.salon(),
                "RETENTION",
                one.receivedAt(),
                null,
                one.forgottenAt(),
                one.proof(),
                one.decision(),
                null,
                one.databases(),
                one.recipients(),
                new Forgetting.Retention(24, null, UUID.randomUUID()));
        transaction.executeWithoutResult(status -> ledger.appendAll(List.of(LedgerEntry.forgotten(never))));
        return receipts.of(one.requestId()).orElseThrow();
    }

    /** Changes what the database itself protects, as somebody with all rights there could. */
    public void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            state.sql("set local session_replication_role = replica").update();
            state.sql(statement).update();
        });
    }

    static Forgetting forgetting(UUID request) {
        return new Forgetting(
                request,
                "seerose",
                "MAIL",
                NOW.minusSeconds(60),
                null,
                NOW,
                "link sent to the address on file",
                "partly kept",
                "user:manager",
                List.of(new Forgetting.Database(
                        "seerose",
                        "seerose",
                        "2026-11-01",
                        List.of(
                                new Forgetting.Table("client", 1, "columns"),
                                new Forgetting.Table("appointment", 12, "columns"),
                                new Forgetting.Table("message_log", 7, "delete")),
                        List.of(new Forgetting.Kept("Rechnungen", "AO §147", LocalDate.of(2034, 12, 31))),
                        List.of(new Forgetting.Sealed(
                                "treatment_record", 2, "BGB §630f(3)", LocalDate.of(2035, 3, 14), "ab".repeat(32))),
                        List.of(new Forgetting.Figure("takings-per-month", TAKINGS, TAKINGS)))),
                List.of("newsletter"),
                new Forgetting.Retention(24, LocalDate.of(2024, 10, 1), UUID.randomUUID()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
