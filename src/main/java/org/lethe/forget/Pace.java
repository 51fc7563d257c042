package org.lethe.forget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a sweep may go, so that the salon's own work is not slowed down: so many clients of a salon in a second, spread
 * evenly in small batches. People who ask do not wait for it. Each hub keeps its own.
 */
public final class Pace {

    private static final int BATCHES_PER_SECOND = 5;

    private final int clientsPerSecond;
    private final Clock clock;
    private final Map<String, Instant> free = new ConcurrentHashMap<>();

    /** @param clientsPerSecond 0: as fast as it goes */
    Pace(int clientsPerSecond, Clock clock) {
        if (clientsPerSecond < 0) {
            throw new IllegalArgumentException("a pace is not below 0: " + clientsPerSecond);
        }
        this.clientsPerSecond = clientsPerSecond;
        this.clock = clock;
    }

    /** Whether a sweep had to wait and may go on now; asked a few times a second. */
    public boolean due() {
        Instant now = clock.instant();
        // whoever was free for a second and did not come has nothing left to do
        free.values().removeIf(at -> at.isBefore(now.minusSeconds(1)));
        return free.values().stream().anyMatch(at -> !at.isAfter(now));
    }

    /**
     * Takes as many of the salon's clients as may be swept now, at most {@code batch}; 0: not yet. Two workers who ask at
     * the same moment do not both get the same beat.
     */
    int take(String salon, int batch) {
        if (clientsPerSecond == 0) {
            return batch;
        }
        int most = Math.min(batch, Math.max(1, clientsPerSecond / BATCHES_PER_SECOND));
        int[] taken = {0};
        free.compute(salon, (name, at) -> {
            Instant now = clock.instant();
            if (at != null && at.isAfter(now)) {
                return at;
            }
            taken[0] = most;
            // an even beat: what a late batch has lost is caught up, but not more than one beat
            Instant from = at == null || at.isBefore(now.minusMillis(1000 / BATCHES_PER_SECOND)) ? now : at;
            return from.plus(lasting(most));
        });
        return taken[0];
    }

    /** So many of those taken were not there. */
    void giveBack(String salon, int clients) {
        if (clientsPerSecond > 0 && clients > 0) {
            free.computeIfPresent(salon, (name, at) -> at.minus(lasting(clients)));
        }
    }

    private Duration lasting(int clients) {
        return Duration.ofNanos(1_000_000_000L * clients / clientsPerSecond);
    }
}
