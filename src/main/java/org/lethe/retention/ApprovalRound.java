package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lethe.request.OverCapBook;
import org.lethe.retention.ApprovalNotices.Waits;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells salons of what waits for their people: within a minute, and once a day as long as it waits. */
public final class ApprovalRound {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalRound.class);
    private static final String SCANS = SqlFile.read("retention/scan-to-tell.sql");
    private static final Duration AGAIN = Duration.ofDays(1);

    private final JdbcClient store;
    private final OverCapBook overCap;
    private final OverCapAgreements agreements;
    private final ApprovalNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApprovalRound(
            JdbcClient store,
            OverCapBook overCap,
            OverCapAgreements agreements,
            ApprovalNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.overCap = overCap;
        this.agreements = agreements;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On every node, each minute; a salon hears of each thing once. */
    public void tell() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> scans(now));
        Map<String, Long> waiting = new HashMap<>();
        for (String salon : agreements.salons()) {
            long count = Objects.requireNonNull(transaction.execute(status -> requests(salon, now)));
            waiting.put(salon, count);
        }
        notices.overCap(waiting);
    }

    private void scans(Instant now) {
        store.sql(SCANS)
                .param("now", Timestamps.of(now))
                .param("before", Timestamps.of(now.minus(AGAIN)))
                .query((row, number) -> new Waits(
                        row.getString("salon"),
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getLong("expected"),
                        Objects.requireNonNull(Timestamps.read(row, "waiting_since")),
                        null,
                        row.getBoolean("news")))
                .list()
                .forEach(this::tell);
    }

    private long requests(String salon, Instant now) {
        Optional<OverCapAgreements.Standing> standing = agreements.lock(salon);
        Optional<OverCapBook.Waiting> waiting = overCap.waiting(salon);
        if (waiting.isEmpty()) {
            agreements.close(salon);
            return 0;
        }
        standing.ifPresent(row -> {
            Instant told = row.toldAt();
            if (told == null || !told.plus(AGAIN).isAfter(now)) {
                tell(new Waits(
                        salon,
                        null,
                        OverCapBook.REASON,
                        waiting.get().count(),
                        row.since(),
                        waiting.get().nextDueAt(),
                        told == null));
                agreements.told(salon, now);
            }
        });
        return waiting.get().count();
    }

    private void tell(Waits what) {
        notices.waits(what);
        LOG.warn(
                "Salon {}: {} waiting for a person since {}: {}",
                what.salon(),
                what.scan() == null ? what.clients() + " requests" : "scan " + what.scan(),
                what.since(),
                what.reason());
    }
}
