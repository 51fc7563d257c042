package org.lethe.forget;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of the batches in hand, however long they take, so that nobody else begins with them meanwhile. With
 * the hub it dies, and then they go back in line.
 */
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int BEATS = 3;

    private final Claims claims;
    private final Map<UUID, ClaimedBatch> inHand = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread;
    private final Future<?> beats;

    /** @param lease how long a batch is leased; renewed three times in it */
    Heartbeat(Claims claims, Duration lease) {
        this.claims = claims;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread beating = new Thread(task, "forget-heartbeat");
            beating.setDaemon(true);
            return beating;
        });
        long pause = Math.max(1, lease.toMillis() / BEATS);
        this.beats = thread.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Works on a batch, unless it was lost to somebody else since it was claimed. */
    void during(ClaimedBatch batch, Runnable work) {
        if (!claims.stands(batch)) {
            LOG.warn("a batch of {} requests lost its lease before it was begun", batch.size());
            return;
        }
        inHand.put(batch.lease(), batch);
        try {
            work.run();
        } finally {
            inHand.remove(batch.lease());
        }
    }

    /** Says of all batches in hand that they are still worked on. */
    void beat() {
        inHand.values().forEach(this::renew);
    }

    private void renew(ClaimedBatch batch) {
        try {
            if (!claims.renew(batch) && inHand.containsKey(batch.lease())) {
                LOG.warn("a batch of {} requests has lost its lease", batch.size());
            }
        } catch (RuntimeException e) {
            LOG.warn("a lease could not be renewed ({})", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
        thread.shutdown();
    }
}
