package org.lethe.request;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.KeyedHash;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recognises the same message when it comes again. Keys are scoped to the credential and the salon. */
final class IdempotencyKeys {

    private static final String INSERT = SqlFile.read("request/key-insert.sql");
    private static final String FIND = SqlFile.read("request/key-find.sql");
    private static final String LOCK = SqlFile.read("request/key-lock.sql");

    private final JdbcClient store;
    private final KeyedHash hashes;

    IdempotencyKeys(JdbcClient store, KeyedHash hashes) {
        this.store = store;
        this.hashes = hashes;
    }

    /** What one use of a key found: the request it stood for before, if any. */
    record Use(@Nullable UUID known, Remembering remembering) {

        void remember(UUID request, Instant now) {
            remembering.remember(request, now);
        }
    }

    /** Ties the key to a request. */
    interface Remembering {
        void remember(UUID request, Instant now);
    }

    private record Stored(byte[] bodyHash, UUID request) {}

    /**
     * Looks the ask's key up; two at once wait for one another.
     *
     * @throws KeyReusedException if it stands for another content
     */
    Use use(ForgetRequest ask) {
        String key = ask.idempotencyKey();
        if (key == null) {
            return new Use(null, (request, now) -> {});
        }
        byte[] keyHash = hashes.hash("idempotency-key", key);
        byte[] bodyHash = hashes.hash("idempotency-body", Acceptance.texts(ask));
        lock(keyHash);
        Stored stored = store.sql(FIND)
                .param("credential", ask.caller().credential())
                .param("salon", ask.salon())
                .param("keyHash", keyHash)
                .query((row, number) -> new Stored(row.getBytes(1), row.getObject(2, UUID.class)))
                .optional()
                .orElse(null);
        if (stored != null && !MessageDigest.isEqual(stored.bodyHash(), bodyHash)) {
            throw new KeyReusedException();
        }
        if (stored != null) {
            return new Use(stored.request(), (request, now) -> {});
        }
        return new Use(null, (request, now) -> store.sql(INSERT)
                .param("credential", ask.caller().credential())
                .param("salon", ask.salon())
                .param("keyHash", keyHash)
                .param("bodyHash", bodyHash)
                .param("request", request)
                .param("now", Timestamps.of(now))
                .update());
    }

    private void lock(byte[] hash) {
        store.sql(LOCK)
                .param("number", lockNumber(hash))
                .query((row, index) -> true)
                .single();
    }

    /** What whoever uses this hash waits on. */
    static long lockNumber(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
