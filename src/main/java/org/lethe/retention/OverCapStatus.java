package org.lethe.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salon's cap, and what runs over it.
 *
 * @param cap how many clients may be forgotten in 24 hours without a second person
 * @param left how many more now
 * @param waiting requests that wait for people
 * @param nextDueAt by when the first of them has to be answered; null when none waits
 * @param last the newest of them: approving names the last one that was seen
 * @param agreedBy the first of two people, if one has agreed
 */
public record OverCapStatus(
        long cap,
        long left,
        long waiting,
        @Nullable Instant since,
        @Nullable Instant nextDueAt,
        @Nullable UUID last,
        @Nullable String agreedBy) {}
