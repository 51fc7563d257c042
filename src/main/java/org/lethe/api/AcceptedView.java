package org.lethe.api;

import java.time.Instant;
import java.util.UUID;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;

/** The answer to a POST. */
record AcceptedView(UUID id, RequestState state, Instant receivedAt, Instant dueAt) {

    static AcceptedView of(StoredRequest request) {
        return new AcceptedView(request.id(), request.state(), request.receivedAt(), request.dueAt());
    }
}
