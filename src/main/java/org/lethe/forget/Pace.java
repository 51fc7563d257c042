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

    /** How many of the salon's clients may be swept now, at most {@code batch}; 0: not yet. */
    int allows(String salon, int batch) {
        if (clientsPerSecond == 0) {
            return batch;
        }
        Instant at = free.get(salon);
        boolean wait = at != null && at.isAfter(clock.instant());
        return wait ? 0 : Math.min(batch, Math.max(1, clientsPerSecond / BATCHES_PER_SECOND));
    }

    /** So many of the salon's clients have been claimed. */
    void took(String salon, int clients) {
        if (clientsPerSecond > 0) {
            Instant now = clock.instant();
            Instant at = free.getOrDefault(salon, now);
            // an even beat: what a late batch has lost is caught up, but not more than one beat
            Instant from = at.isBefore(now.minusMillis(1000 / BATCHES_PER_SECOND)) ? now : at;
            free.put(salon, from.plus(Duration.ofNanos(1_000_000_000L * clients / clientsPerSecond)));
        }
    }
}
