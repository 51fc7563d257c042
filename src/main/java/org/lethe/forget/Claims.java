package org.lethe.forget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Channel;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out approved requests in batches, one salon at a time: people before sweeps, salons in fair turns. A batch is
 * leased; when the lease runs out, because the hub that held it died, its requests go back in line.
 */
public final class Claims {

    private static final String NEXT_SALON = SqlFile.read("forget/next-salon.sql");
    private static final String CLAIM = SqlFile.read("forget/claim.sql");
    private static final String DATABASES = SqlFile.read("forget/claimed-databases.sql");
    private static final String SERVED = SqlFile.read("forget/served.sql");
    private static final String RELEASE_EXPIRED = SqlFile.read("forget/release-expired.sql");
    private static final String RENEW = SqlFile.read("forget/renew.sql");

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final RequestDatabases databases;
    private final Clock clock;
    private final int batch;
    private final Duration lease;
    private final Pace pace;
    private final BooleanSupplier stopping;
    private volatile @Nullable Instant sweptAt;

    /**
     * @param batch the most requests in one batch; about 1,000 is best
     * @param lease how long nothing may be heard of a batch before others believe its hub dead
     * @param pace how fast sweeps may go
     * @param stopping whether this hub is about to stop: what is in hand is ended, nothing more is begun
     */
    public Claims(
            JdbcClient store,
            TransactionTemplate transaction,
            RequestDatabases databases,
            Clock clock,
            int batch,
            Duration lease,
            Pace pace,
            BooleanSupplier stopping) {
        this.store = store;
        this.transaction = transaction;
        this.databases = databases;
        this.clock = clock;
        this.batch = batch;
        this.lease = lease;
        this.pace = pace;
        this.stopping = stopping;
    }

    private record Turn(String salon, int priority) {

        boolean ofPeople() {
            return priority == 0;
        }
    }

    private record Row(UUID id, Channel channel, @Nullable String digest, int tries, @Nullable LocalDate dueBefore) {}

    /** The next batch; an empty one when nothing waits, or the hub stops. */
    public ClaimedBatch next() {
        return next(turn -> true);
    }

    /** The next batch of a sweep; an empty one when none waits. */
    ClaimedBatch nextOfSweep() {
        return next(turn -> !turn.ofPeople());
    }

    /**
     * While all workers of this hub may be busy with sweeps: the next batch of people who ask, so that they need not wait
     * until a batch of a sweep is done. An empty one when nobody does, or no sweep goes on here.
     */
    public ClaimedBatch nextAside() {
        Instant swept = sweptAt;
        boolean sweeping = swept != null && clock.instant().isBefore(swept.plus(lease));
        return sweeping ? next(Turn::ofPeople) : ClaimedBatch.NOTHING;
    }

    private ClaimedBatch next(Predicate<Turn> which) {
        if (stopping.getAsBoolean()) {
            return ClaimedBatch.NOTHING;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            List<Turn> turns = store
                    .sql(NEXT_SALON)
                    .param("now", Timestamps.of(now))
                    .query((row, number) -> new Turn(row.getString(1), row.getInt(2)))
                    .list()
                    .stream()
                    .filter(which)
                    .toList();
            for (Turn turn : turns) {
                ClaimedBatch claimed = claim(turn, now);
                if (!claimed.requests().isEmpty()) {
                    return claimed;
                }
            }
            return ClaimedBatch.NOTHING;
        }));
    }

    /** Puts back what dead hubs held; tells how many. */
    public int releaseExpired() {
        return store.sql(RELEASE_EXPIRED)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** Whether a batch that is about to be begun is still this hub's; one that has waited for a while is renewed. */
    boolean stands(ClaimedBatch claimed) {
        return clock.instant().isBefore(claimed.until().minus(lease.dividedBy(2))) || renew(claimed);
    }

    /** Says that a batch is still worked on; false if its lease was lost, and then nothing more may be begun with it. */
    boolean renew(ClaimedBatch claimed) {
        return store.sql(RENEW)
                        .param("lease", claimed.lease())
                        .param("until", Timestamps.of(clock.instant().plus(lease)))
                        .update()
                > 0;
    }

    private ClaimedBatch claim(Turn turn, Instant now) {
        UUID token = UUID.randomUUID();
        boolean sweep = !turn.ofPeople();
        int limit = sweep ? pace.take(turn.salon(), batch) : batch;
        if (limit == 0) {
            return ClaimedBatch.NOTHING;
        }
        List<Row> rows = store.sql(CLAIM)
                .param("lease", token)
                .param("until", Timestamps.of(now.plus(lease)))
                .param("now", Timestamps.of(now))
                .param("salon", turn.salon())
                .param("priority", turn.priority())
                .param("limit", limit)
                .query(Claims::row)
                .list();
        if (sweep) {
            pace.giveBack(turn.salon(), limit - rows.size());
            sweptAt = now;
        }
        if (rows.isEmpty()) {
            return new ClaimedBatch(token, turn.salon(), now.plus(lease), List.of());
        }
        store.sql(SERVED)
                .param("salon", turn.salon())
                .param("now", Timestamps.of(now))
                .update();
        Map<UUID, List<Found>> pending = pending(rows);
        List<ClaimedRequest> requests = rows.stream()
                .map(row -> new ClaimedRequest(
                        row.id(),
                        row.channel(),
                        row.digest(),
                        row.tries(),
                        row.dueBefore(),
                        pending.getOrDefault(row.id(), List.of())))
                .toList();
        return new ClaimedBatch(token, turn.salon(), now.plus(lease), requests);
    }

    private Map<UUID, List<Found>> pending(List<Row> rows) {
        Map<UUID, List<Found>> pending = new HashMap<>();
        store.sql(DATABASES)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(row -> {
                    UUID request = row.getObject("request_id", UUID.class);
                    pending.computeIfAbsent(request, id -> new ArrayList<>())
                            .add(databases.open(request, row.getString("database"), row.getBytes("client_keys")));
                });
        return pending;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String dueBefore = row.getString("due_before");
        return new Row(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("digest"),
                row.getInt("tries"),
                dueBefore == null ? null : LocalDate.parse(dueBefore));
    }
}
