package org.lethe.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets certificates end: the content of old entries goes, their hashes stay, so that the rest of the ledger can still be
 * proven. An entry says up to where, which is how the check tells an ended entry from a removed one.
 */
public final class Expiry {

    private static final String ORIGINS = SqlFile.read("ledger/origins.sql");
    private static final String EXPIRE = SqlFile.read("ledger/expire.sql");

    private final JdbcClient state;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;
    private final Period kept;

    /** @param kept how long certificates are kept */
    public Expiry(JdbcClient state, TransactionTemplate transaction, Ledger ledger, Clock clock, Period kept) {
        this.state = state;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
        this.kept = kept;
    }

    private record Origin(int id, String name) {}

    private record Emptied(long entries, long below) {}

    /**
     * Empties the entries whose time is over; their receipts are not given any more. Copies of receipts
     * that people have keep proving what they say.
     *
     * @return how many were emptied
     */
    public long endThoseDue() {
        Instant time = clock.instant().atOffset(ZoneOffset.UTC).minus(kept).toInstant();
        return Objects.requireNonNull(transaction.execute(status -> {
            long all = 0;
            List<LedgerEntry> told = new ArrayList<>();
            for (Origin origin : origins()) {
                Emptied emptied = empty(origin, time);
                if (emptied.entries() > 0) {
                    all += emptied.entries();
                    told.add(new LedgerEntry(
                            EntryType.EXPIRED,
                            null,
                            null,
                            clock.instant(),
                            Map.of("origin", origin.name(), "below", emptied.below(), "entries", emptied.entries())));
                }
            }
            ledger.appendAll(told);
            return all;
        }));
    }

    private List<Origin> origins() {
        return state.sql(ORIGINS)
                .query((row, number) -> new Origin(row.getInt("id"), row.getString("name")))
                .list();
    }

    private Emptied empty(Origin origin, Instant time) {
        return state.sql(EXPIRE)
                .param("origin", origin.id())
                .param("before", Timestamps.of(time))
                .query((row, number) -> new Emptied(row.getLong("emptied"), row.getLong("below")))
                .single();
    }
}
