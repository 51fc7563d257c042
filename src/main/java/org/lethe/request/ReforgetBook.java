package org.lethe.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lethe.keys.KeyedHash;
import org.lethe.state.Ids;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down requests for clients who were forgotten before and are there again. */
public final class ReforgetBook {

    /** How identity was proven. */
    public static final String PROOF = "forgotten before, came back from a backup";

    private static final String INSERT = SqlFile.read("request/reforget-insert.sql");
    private static final String LATELY = SqlFile.read("request/reforget-lately.sql");

    private final JdbcClient store;
    private final RequestDatabases databases;
    private final KeyedHash hashes;
    private final DueDates dueDates;
    private final Clock clock;

    public ReforgetBook(
            JdbcClient store, RequestDatabases databases, KeyedHash hashes, DueDates dueDates, Clock clock) {
        this.store = store;
        this.databases = databases;
        this.hashes = hashes;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Writes the request down as received, in the caller's transaction, which must move it on. A client with an open
     * request keeps that one, and what a person has refused or taken back is not asked again.
     *
     * @param clientKey in the text form of the erasure room
     * @return the new request, if there is one
     */
    public Optional<UUID> write(String salon, String database, String clientKey) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        int written = store.sql(INSERT)
                .param("id", id)
                .param("salon", salon)
                .param("proof", PROOF)
                .param("subject", subject(salon, database, clientKey))
                .param("dueAt", Timestamps.of(dueDates.dueAt(salon, now)))
                .param("now", Timestamps.of(now))
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        databases.keep(id, List.of(new RequestDatabases.Found(database, clientKey)));
        return Optional.of(id);
    }

    /** Whether this record was forgotten again within this time already: then something else is wrong with it. */
    public boolean forgottenAgain(String salon, String database, String clientKey, Duration within) {
        return store.sql(LATELY)
                .param("subject", subject(salon, database, clientKey))
                .param("since", Timestamps.of(clock.instant().minus(within)))
                .query(Boolean.class)
                .single();
    }

    private byte[] subject(String salon, String database, String clientKey) {
        return Subjects.hash(hashes, salon, Subjects.text(database, clientKey));
    }
}
