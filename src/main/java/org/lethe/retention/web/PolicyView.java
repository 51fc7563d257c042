package org.lethe.retention.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.retention.PolicyStatus;

/** A retention period as REST shows it; {@code changeableUntil} says until when nothing has happened yet. */
record PolicyView(
        @Nullable Integer months,
        boolean notice,
        @Nullable Instant nextScanAt,
        @Nullable Long wouldForget,
        @Nullable Long clients,
        @Nullable Boolean needsSecondPerson,
        @Nullable Instant changeableUntil) {

    static PolicyView of(PolicyStatus status) {
        return new PolicyView(
                status.months(),
                status.notice(),
                status.nextScanAt(),
                status.wouldForget(),
                status.clients(),
                status.needsSecondPerson(),
                status.nextScanAt());
    }
}
