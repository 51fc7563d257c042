package org.lethe.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A salon's retention period and what it will do.
 *
 * @param months null: off
 * @param notice whether the salon is told three days before a scan
 * @param nextScanAt also the moment until which the period can still be changed; null: off
 * @param wouldForget how many clients the next scan would forget as things stand; null: off, or the salon database
 *     does not answer
 * @param clients how many the salon has; null when {@code wouldForget} is
 * @param needsSecondPerson whether the next scan will wait for a second person; null when {@code wouldForget} is
 */
public record PolicyStatus(
        @Nullable Integer months,
        boolean notice,
        @Nullable Instant nextScanAt,
        @Nullable Long wouldForget,
        @Nullable Long clients,
        @Nullable Boolean needsSecondPerson) {}
