package org.lethe.request;

import java.time.Instant;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be seen to before a request is taken back, in the transaction that does so. */
final class TakingBack {

    private static final String LEADER_LOCK = SqlFile.read("request/leader-lock.sql");
    private static final String RELEASE_LETTERS = SqlFile.read("request/release-letters.sql");

    private final JdbcClient store;

    TakingBack(JdbcClient store) {
        this.store = store;
    }

    /** @throws IllegalTransitionException if a request that this one joined is being carried out */
    void notTooLate(UUID id) {
        store.sql(LEADER_LOCK)
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(RequestState.ERASING.name()::equals)
                .ifPresent(erasing -> {
                    throw new IllegalTransitionException(id, RequestState.ERASING, RequestState.WITHDRAWN);
                });
    }

    /** Letters that joined it are their writers' own: they are looked for again and asked for their own proof. */
    void releaseLetters(UUID id, Instant now) {
        store.sql(RELEASE_LETTERS)
                .param("id", id)
                .param("now", Timestamps.of(now))
                .update();
    }
}
