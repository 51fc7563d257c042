package org.lethe.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the salon database itself says about a forgetting that was committed there.
 *
 * @param soft doubtful finds, as in {@link Erased}
 */
public record JournalRow(
        UUID request,
        UUID attempt,
        @Nullable ClientKey key,
        Instant writtenAt,
        List<TableCount> tables,
        List<SealedSummary> sealed,
        List<ResidueHit> soft,
        List<InvariantCheck> invariants) {}
