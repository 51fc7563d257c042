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

    /** Its catalogue has changed, and the map does not say what to do: nothing is forgotten there. */
    public static final String MAP_OUTDATED = "map-outdated";

    private static final String RAISE = SqlFile.read("forget/alarm-raise.sql");
    private static final String CLEAR = SqlFile.read("forget/alarm-clear.sql");
    private static final String LOWER = SqlFile.read("forget/alarm-lower.sql");
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

    /**
     * Raises the alarm and writes it into the ledger, once until it is cleared.
     *
     * @return whether it did not stand before
     */
    public boolean raise(String salon, String database, String what) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int raised = store.sql(RAISE)
                    .param("salon", salon)
                    .param("database", database)
                    .param("what", what)
                    .param("now", Timestamps.of(now))
                    .update();
            if (raised > 0) {
                ledger.append(LedgerEntry.alarm(salon, now, what, Map.of("database", database)));
            }
            return raised > 0;
        }));
    }

    /**
     * This alarm stands no longer.
     *
     * @return whether it stood
     */
    public boolean lower(String salon, String database, String what) {
        return store.sql(LOWER)
                        .param("salon", salon)
                        .param("database", database)
                        .param("what", what)
                        .update()
                > 0;
    }

    /** The database is the one that the hub knows, as the hub left it. */
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
