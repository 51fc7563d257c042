package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many clients of a salon may be forgotten in 24 hours without a second person, over all channels: mass forgetting
 * by mistake is a breach too (GDPR Art. 32). A scan that a second person approved is not counted.
 */
public final class BlastRadius {

    private static final Logger LOG = LoggerFactory.getLogger(BlastRadius.class);
    private static final String TAKE = SqlFile.read("retention/allowance-take.sql");
    private static final String TAKEN = SqlFile.read("retention/allowance-taken.sql");
    private static final String EXPIRE = SqlFile.read("retention/allowance-expire.sql");
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final JdbcClient store;
    private final TransactionTemplate own;
    private final DueClients clients;
    private final RetentionSettings settings;
    private final Clock clock;
    private final Map<String, Known> sizes = new ConcurrentHashMap<>();

    private record Known(long clients, Instant since) {}

    /**
     * @param store the state store, over connections that nobody holds while waiting for an answer of this class: it is
     *     asked in the middle of transactions, which hold one each
     */
    public BlastRadius(DataSource store, DueClients clients, RetentionSettings settings, Clock clock) {
        this.store = JdbcClient.create(store);
        this.own = new TransactionTemplate(new DataSourceTransactionManager(store));
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes {@code n} clients from what the salon may still have forgotten. Exact however many ask at once. Uses a
     * short transaction of its own, also in the middle of another: what that one rolls back stays taken.
     *
     * @return false if so many would be too many; nothing was taken then
     */
    public boolean mayForget(String salon, int n) {
        return take(salon, n, false);
    }

    /** Gives back what {@link #mayForget} has taken for clients who are not forgotten after all. */
    public void giveBack(String salon, int n) {
        take(salon, -n, false, Long.MAX_VALUE);
    }

    /**
     * Takes one client who has proven to be the one who asks. It counts for all, but is held up only by others of its
     * kind: whatever a system does, people are not made to wait for it (GDPR Art. 12(3)).
     */
    public boolean mayForgetProven(String salon) {
        return take(salon, 1, true);
    }

    private boolean take(String salon, int n, boolean ownProof) {
        return take(salon, n, ownProof, cap(salon));
    }

    private boolean take(String salon, int n, boolean ownProof, long cap) {
        return Boolean.TRUE.equals(own.execute(status -> store.sql(TAKE)
                .param("salon", salon)
                .param("now", Timestamps.of(clock.instant()))
                .param("n", n)
                .param("allowed", cap)
                .param("ownProof", ownProof)
                .query(Boolean.class)
                .single()));
    }

    /** How many more may be forgotten now. */
    public long left(String salon) {
        Long taken = store.sql(TAKEN)
                .param("salon", salon)
                .param("now", Timestamps.of(clock.instant()))
                .query(Long.class)
                .single();
        return Math.max(0, cap(salon) - taken);
    }

    /** How many may be forgotten in 24 hours. When the salon database does not answer, its last known size counts. */
    public long cap(String salon) {
        if (settings.capClients() != null) {
            return settings.capOf(0);
        }
        Known known = sizes.get(salon);
        if (known == null || known.since().plus(KNOWN_FOR).isBefore(clock.instant())) {
            known = look(salon, known == null ? 0 : known.clients());
            sizes.put(salon, known);
        }
        return settings.capOf(known.clients());
    }

    /** Forgets old counts. */
    void expire() {
        store.sql(EXPIRE)
                .param("before", Timestamps.of(clock.instant().minus(Duration.ofDays(3))))
                .update();
    }

    private Known look(String salon, long before) {
        try {
            return new Known(clients.clients(salon), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot count the clients of salon {} ({}): the cap is that of {} clients",
                    salon,
                    e.getClass().getSimpleName(),
                    before);
            return new Known(before, clock.instant().minus(KNOWN_FOR).plusSeconds(30));
        }
    }
}
