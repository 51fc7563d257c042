package org.lethe.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How careful and how fast.
 *
 * @param capShare share of a salon's clients that may be forgotten in 24 hours without a second person
 * @param capClients a number of clients instead of the share; null for the share
 * @param capFloor however small the salon, so many may be
 * @param batch clients per batch of requests
 * @param lease a node that shows no sign of life for so long has its scan taken over
 * @param retry when a scan that could not start is tried again
 */
public record RetentionSettings(
        double capShare, @Nullable Integer capClients, int capFloor, int batch, Duration lease, Duration retry) {

    public static final RetentionSettings DEFAULT =
            new RetentionSettings(0.20, null, 10, 1_000, Duration.ofMinutes(2), Duration.ofMinutes(10));

    public RetentionSettings {
        if (!(capShare >= 0 && capShare <= 1)) {
            throw new IllegalArgumentException("the cap is a share between 0 and 1, not " + capShare);
        }
        if (batch < 1 || batch > 5_000) {
            throw new IllegalArgumentException("a batch has 1 to 5000 clients, not " + batch);
        }
    }

    /** How many of so many clients may be forgotten in 24 hours without a second person. */
    public long capOf(long clients) {
        return capClients != null ? capClients : Math.max(capFloor, (long) Math.floor(clients * capShare));
    }
}
