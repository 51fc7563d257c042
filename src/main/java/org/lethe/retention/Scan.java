package org.lethe.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at all clients of a salon.
 *
 * @param dueAt the time it was planned for
 * @param dueBefore clients whose last visit was before this date are due; fixed when the scan is made
 * @param reason why it waits, is blocked or ended before its time; no personal values
 * @param expected how many were due when it started
 * @param allowed how many requests it may write without asking (again)
 * @param found clients for whom there is a request now
 * @param exempted due clients whom the salon keeps
 * @param agreedBy the first of two people, where a system set the scan in motion and it needs both
 * @param approvedCount how many the approving person saw
 * @param worked time spent looking for clients
 */
public record Scan(
        UUID id,
        String salon,
        ScanKind kind,
        Instant dueAt,
        Instant createdAt,
        int months,
        LocalDate dueBefore,
        ScanState state,
        @Nullable String reason,
        boolean confirmed,
        @Nullable Long expected,
        long allowed,
        long found,
        long exempted,
        String startedBy,
        @Nullable String agreedBy,
        @Nullable Instant agreedAt,
        @Nullable String approvedBy,
        @Nullable Long approvedCount,
        @Nullable Instant waitingSince,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Duration worked) {

    /** Clients looked at in a second; empty before there is anything to measure. */
    public Optional<Double> rate() {
        long looked = found + exempted;
        return looked == 0 || worked.isZero() ? Optional.empty() : Optional.of(looked * 1000.0 / worked.toMillis());
    }

    /** How long it will still look, at this rate. */
    public Optional<Duration> remaining() {
        if (state != ScanState.RUNNING || expected == null) {
            return Optional.empty();
        }
        long left = Math.max(0, expected - found); // the exempted were not expected
        return rate().map(rate -> Duration.ofSeconds(Math.round(left / rate)));
    }
}
