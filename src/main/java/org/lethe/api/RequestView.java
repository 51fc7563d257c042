package org.lethe.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Channel;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;

/** A forget request as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        String salon,
        Channel channel,
        RequestState state,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable String reason,
        @Nullable String proof,
        @Nullable UUID joinedTo,
        @Nullable List<DatabaseView> databases,
        @Nullable String receipt) {

    static RequestView brief(StoredRequest request) {
        return of(request, null, null);
    }

    static RequestView of(StoredRequest request, @Nullable List<DatabaseView> databases, @Nullable String receipt) {
        return new RequestView(
                request.id(),
                request.salon(),
                request.channel(),
                request.state(),
                request.receivedAt(),
                request.dueAt(),
                request.completedAt(),
                request.reason(),
                request.proof(),
                request.joinedTo(),
                databases,
                receipt);
    }
}
