package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on which scan. A node holds a scan by a token for a time; every step renews it and does nothing when the
 * token no longer stands, because a person stopped the scan or another node took it over.
 */
final class ScanLeases {

    private static final String CLAIM = SqlFile.read("retention/scan-claim.sql");
    private static final String GO = SqlFile.read("retention/scan-go.sql");
    private static final String WAIT = SqlFile.read("retention/scan-wait.sql");
    private static final String ADVANCE = SqlFile.read("retention/scan-advance.sql");
    private static final String DONE = SqlFile.read("retention/scan-done.sql");
    /** Counting a big salon takes longer than a batch. */
    private static final int WHILE_COUNTING = 5;

    private final JdbcClient store;
    private final Vault vault;
    private final Duration lease;
    private final Clock clock;

    ScanLeases(JdbcClient store, Vault vault, Duration lease, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.lease = lease;
        this.clock = clock;
    }

    /** A scan that this node works on now, and after which client it goes on. */
    record Held(Scan scan, UUID token, @Nullable String position) {}

    /** The next scan that nobody works on. */
    Optional<Held> claim() {
        UUID token = UUID.randomUUID();
        return store.sql(CLAIM)
                .param("token", token)
                .param("now", Timestamps.of(clock.instant()))
                .param("until", Timestamps.of(clock.instant().plus(lease.multipliedBy(WHILE_COUNTING))))
                .query((row, number) -> {
                    Scan scan = ScanRows.INSTANCE.mapRow(row, number);
                    byte[] sealed = row.getBytes("position");
                    return new Held(scan, token, sealed == null ? null : vault.open(sealed, context(scan.id())));
                })
                .optional();
    }

    /** The scan may write requests for so many clients. */
    boolean go(Held held, long expected, long allowed) {
        return store.sql(GO)
                        .param("id", held.scan().id())
                        .param("token", held.token())
                        .param("expected", expected)
                        .param("allowed", allowed)
                        .param("until", Timestamps.of(clock.instant().plus(lease)))
                        .update()
                == 1;
    }

    /** The scan waits: for a person, or to be tried again. */
    boolean waits(Held held, ScanState state, String reason, @Nullable Long expected, @Nullable Instant retryAt) {
        return store.sql(WAIT)
                        .param("id", held.scan().id())
                        .param("token", held.token())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("expected", expected)
                        .param("now", Timestamps.of(clock.instant()))
                        .param("retryAt", Timestamps.ofNullable(retryAt))
                        .update()
                == 1;
    }

    /** One batch further; in the transaction that writes the requests of the batch. */
    boolean advance(Held held, Batch batch) {
        return store.sql(ADVANCE)
                        .param("id", held.scan().id())
                        .param("token", held.token())
                        .param(
                                "position",
                                vault.seal(batch.position(), context(held.scan().id())))
                        .param("found", batch.found())
                        .param("exempted", batch.exempted())
                        .param("allowed", batch.allowed())
                        .param("workedMs", batch.worked().toMillis())
                        .param("until", Timestamps.of(clock.instant().plus(lease)))
                        .update()
                == 1;
    }

    /** What a batch adds to a scan. */
    record Batch(String position, int found, int exempted, long allowed, Duration worked) {}

    boolean done(Held held) {
        return store.sql(DONE)
                        .param("id", held.scan().id())
                        .param("token", held.token())
                        .param("now", Timestamps.of(clock.instant()))
                        .update()
                == 1;
    }

    private static String context(UUID scan) {
        return "retention_scan.position " + scan;
    }
}
