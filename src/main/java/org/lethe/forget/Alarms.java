package org.lethe.forget;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Salon databases in which nothing may be forgotten until a person has decided. */
public final class Alarms {

    /** The newest forgettings are not in its journal: it was set back from a backup. */
    public static final String RESTORED = "database-restored";

    /** It does not carry the id that Lethe gave it. */
    public static final String STRANGER = "stranger-database";

    private static final String RAISE = SqlFile.read("forget/alarm-raise.sql");
    private static final String CLEAR = SqlFile.read("forget/alarm-clear.sql");
    private static final String LIST = SqlFile.read("forget/alarm-list.sql");

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    public Alarms(JdbcClient store, TransactionTemplate transaction, Ledger ledger, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One that stands. */
    public record Alarm(String salon, String database, String what, Instant since) {}

    /** Raises the alarm and writes it into the ledger, once until it is cleared. */
    public void raise(String salon, String database, String what) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            int raised = store.sql(RAISE)
                    .param("salon", salon)
                    .param("database", database)
                    .param("what", what)
                    .param("now", Timestamps.of(now))
                    .update();
            if (raised > 0) {
                ledger.append(LedgerEntry.alarm(salon, now, what, Map.of("database", database)));
            }
        });
    }

    /** The database is as it should be. */
    public void clear(String salon, String database) {
        store.sql(CLEAR).param("salon", salon).param("database", database).update();
    }

    public List<Alarm> standing() {
        return store.sql(LIST)
                .query((row, number) -> new Alarm(
                        row.getString("salon"),
                        row.getString("database"),
                        row.getString("what"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
