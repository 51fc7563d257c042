package org.lethe.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.SigningKey;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only, tamper-evident log of what was done (RFC 6962 tree, C2SP checkpoints).
 *
 * <p>An entry is appended in the caller's transaction and appears if and only if that commits. It has a place in the
 * order, and a receipt, once any node has called {@link #sequence()} after the commit.
 */
public final class Ledger {

    private static final String APPEND = SqlFile.read("ledger/append.sql");
    private static final String ANYTHING_PENDING = SqlFile.read("ledger/anything-pending.sql");
    private static final String LOCK = SqlFile.read("ledger/lock.sql");
    private static final String LOCK_IF_FREE = SqlFile.read("ledger/lock-if-free.sql");
    private static final String PLACE = SqlFile.read("ledger/place.sql");

    /** Entries per checkpoint at most: bounds memory and the time the lock is held. */
    private static final int MOST_PER_CHECKPOINT = 5_000;

    private final JdbcClient state;
    private final TransactionTemplate ownTransaction;
    private final Origins origins;

    public Ledger(JdbcClient state, PlatformTransactionManager transactions, SigningKey signing, Clock clock) {
        this.state = state;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // a fresh look per statement: what the previous holder of the lock has committed must be seen
        ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.origins = new Origins(state, signing, clock);
    }

    /** Appends one entry in the caller's transaction. */
    public void append(LedgerEntry entry) {
        appendAll(List.of(entry));
    }

    /** Appends entries in the caller's transaction, by one statement. */
    public void appendAll(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        state.sql(APPEND)
                .param("types", array(entries, entry -> entry.type().word()))
                .param(
                        "requests",
                        array(
                                entries,
                                entry -> entry.requestId() == null
                                        ? null
                                        : entry.requestId().toString()))
                .param("salons", array(entries, LedgerEntry::salon))
                .param("times", array(entries, entry -> entry.at()
                        .atOffset(ZoneOffset.UTC)
                        .toString()))
                .param("contents", array(entries, LedgerEntry::canonical))
                .update();
    }

    /**
     * Puts all committed entries in order and signs a checkpoint per batch. Any node may call it at any time; call it
     * after the commit, not within the transaction that appends.
     *
     * @return how many entries found their place
     */
    public long sequence() {
        if (!state.sql(ANYTHING_PENDING).query(Boolean.class).single()) {
            return 0;
        }
        long placed = 0;
        long batch;
        do {
            batch = Objects.requireNonNull(ownTransaction.execute(status -> {
                lock();
                return placeBatch(origins.current());
            }));
            placed += batch;
        } while (batch == MOST_PER_CHECKPOINT);
        return placed;
    }

    /**
     * Puts committed entries in order, unless somebody is at it just now: then it is left to them, or to the next who
     * comes. For those who need no receipt and had better not wait.
     */
    public void sequenceIfFree() {
        if (state.sql(ANYTHING_PENDING).query(Boolean.class).single()) {
            ownTransaction.executeWithoutResult(status -> {
                if (state.sql(LOCK_IF_FREE).query(Boolean.class).single()) {
                    placeBatch(origins.current());
                }
            });
        }
    }

    /**
     * Closes the current log and starts another one, whose first entry names the last checkpoint of the old one: after
     * a restored hub, whose log would otherwise continue from an old state and contradict receipts already given.
     */
    public void startOrigin(String reason) {
        ownTransaction.executeWithoutResult(status -> {
            lock();
            origins.start(reason);
        });
    }

    /** The newest checkpoint, if anything was ever written. */
    public Optional<Checkpoint> latest() {
        return origins.latestCheckpoint();
    }

    private Long placeBatch(Origins.Origin origin) {
        List<byte[]> leaves = state.sql(PLACE)
                .param("origin", origin.id())
                .param("size", origin.tree().size())
                .param("most", MOST_PER_CHECKPOINT)
                .query((row, number) -> row.getBytes(1))
                .list();
        leaves.forEach(origin.tree()::add);
        if (!leaves.isEmpty()) {
            origins.grown(origin);
        }
        return (long) leaves.size();
    }

    private void lock() {
        state.sql(LOCK).query((row, number) -> true).single();
    }

    private interface Column {
        @Nullable
        String of(LedgerEntry entry);
    }

    private static String[] array(List<LedgerEntry> entries, Column column) {
        return entries.stream().map(column::of).toArray(String[]::new);
    }
}
