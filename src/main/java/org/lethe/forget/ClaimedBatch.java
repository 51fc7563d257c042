package org.lethe.forget;

import java.util.List;
import java.util.UUID;

/** Requests of one salon, claimed together under one lease token. */
public record ClaimedBatch(UUID lease, String salon, List<ClaimedRequest> requests) {

    List<UUID> ids() {
        return requests.stream().map(ClaimedRequest::id).toList();
    }
}
