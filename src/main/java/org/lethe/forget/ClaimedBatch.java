package org.lethe.forget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Requests of one salon, claimed together under one lease token.
 *
 * @param until when the lease ends, unless it is renewed
 */
public record ClaimedBatch(UUID lease, String salon, Instant until, List<ClaimedRequest> requests) {

    static final ClaimedBatch NOTHING = new ClaimedBatch(new UUID(0, 0), "", Instant.EPOCH, List.of());

    /** Whether there is anything to do. */
    public boolean waiting() {
        return !requests.isEmpty();
    }

    /** How many there are. */
    public int size() {
        return requests.size();
    }

    List<UUID> ids() {
        return requests.stream().map(ClaimedRequest::id).toList();
    }
}
