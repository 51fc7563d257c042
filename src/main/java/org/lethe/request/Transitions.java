package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves requests from state to state, and tells the listener in the same transaction. */
final class Transitions {

    private static final String TRANSITION = SqlFile.read("request/transition.sql");
    private static final String GET = SqlFile.read("request/get.sql");

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final RequestListener listener;
    private final Clock clock;

    Transitions(JdbcClient store, TransactionTemplate transaction, RequestListener listener, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * @return all that changed, those that share their fate among them
     * @throws IllegalTransitionException if one of them stands where this state cannot be reached from
     */
    List<StoredRequest> move(
            List<UUID> ids,
            RequestState to,
            @Nullable String reason,
            @Nullable String proof,
            @Nullable String operator,
            Instant notBefore) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<StoredRequest> changed = store.sql(TRANSITION)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("state", to.name())
                    .param("sources", to.sources().stream().map(Enum::name).toArray(String[]::new))
                    .param("reason", reason)
                    .param("proof", proof)
                    .param("operator", operator)
                    .param("closed", to.closed())
                    .param("now", Timestamps.of(clock.instant()))
                    .param("notBefore", Timestamps.of(notBefore))
                    .query(RequestRows.INSTANCE)
                    .list();
            Set<UUID> moved = changed.stream().map(StoredRequest::id).collect(Collectors.toSet());
            ids.stream().filter(id -> !moved.contains(id)).findFirst().ifPresent(id -> {
                throw new IllegalTransitionException(id, standing(id).state(), to);
            });
            listener.changed(changed, operator);
            return changed;
        }));
    }

    private StoredRequest standing(UUID id) {
        return store.sql(GET)
                .param("id", id)
                .query(RequestRows.INSTANCE)
                .optional()
                .orElseThrow(UnknownRequestException::new);
    }
}
