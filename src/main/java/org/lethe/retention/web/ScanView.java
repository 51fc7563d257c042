package org.lethe.retention.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.RetentionRequests.Progress;
import org.lethe.retention.Scan;

/** A scan as REST shows it: first clients are looked for, and while that goes on those found are forgotten. */
record ScanView(
        UUID id,
        String salon,
        String kind,
        String state,
        @Nullable String reason,
        Instant dueAt,
        Instant createdAt,
        int months,
        LocalDate dueBefore,
        @Nullable Long expected,
        long found,
        long exempted,
        long waiting,
        long forgotten,
        long spared,
        @Nullable Long clientsPerSecond,
        @Nullable Long remainingSeconds,
        long doneLastMinute,
        @Nullable Long forgettingSeconds,
        String startedBy,
        @Nullable String agreedBy,
        @Nullable String approvedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ScanView of(Scan scan, Progress progress) {
        return new ScanView(
                scan.id(),
                scan.salon(),
                scan.kind().name(),
                scan.state().name(),
                scan.reason(),
                scan.dueAt(),
                scan.createdAt(),
                scan.months(),
                scan.dueBefore(),
                scan.expected(),
                scan.found(),
                scan.exempted(),
                progress.waiting(),
                progress.forgotten(),
                progress.spared(),
                scan.rate().map(Math::round).orElse(null),
                scan.remaining().map(Duration::toSeconds).orElse(null),
                progress.lately(),
                progress.remaining().map(Duration::toSeconds).orElse(null),
                scan.startedBy(),
                scan.agreedBy(),
                scan.approvedBy(),
                scan.startedAt(),
                scan.finishedAt());
    }
}
