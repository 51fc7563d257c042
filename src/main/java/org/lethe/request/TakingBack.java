package org.lethe.request;

import java.time.Instant;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be seen to before a request is closed from outside, in the transaction that does so. */
final class TakingBack {

    private static final String UNDER_WAY = SqlFile.read("request/under-way.sql");
    private static final String RELEASE_LETTERS = SqlFile.read("request/release-letters.sql");
    private static final String UNVOUCH_LETTER = SqlFile.read("request/unvouch-letter.sql");

    private final JdbcClient store;

    TakingBack(JdbcClient store) {
        this.store = store;
    }

    /**
     * @throws IllegalTransitionException if the request, or one that it joined, is being carried out, or was and its end is
     *     not written down yet: closing it would lose what only its work record tells
     */
    void notTooLate(UUID id, RequestState end) {
        if (store.sql(UNDER_WAY).param("id", id).query(Boolean.class).list().contains(true)) {
            throw IllegalTransitionException.underWay(id, end);
        }
    }

    /** Letters that joined it are their writers' own: they are looked for again and asked for their own proof. */
    void releaseLetters(UUID id, Instant now) {
        store.sql(RELEASE_LETTERS)
                .param("id", id)
                .param("now", Timestamps.of(now))
                .update();
    }

    /** The letter that it joined goes on with its own proof, where this request's credential was all that vouched for it. */
    void unvouchLetter(UUID id, Instant now) {
        store.sql(UNVOUCH_LETTER)
                .param("id", id)
                .param("credential", Proofs.CREDENTIAL)
                .param("now", Timestamps.of(now))
                .update();
    }
}
