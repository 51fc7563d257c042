package org.lethe.retention;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a salon's people have come with what runs over the cap. */
final class OverCapAgreements {

    private static final String SALONS = SqlFile.read("retention/over-cap-salons.sql");
    private static final String LOCK = SqlFile.read("retention/over-cap-lock.sql");
    private static final String AGREE = SqlFile.read("retention/over-cap-agree.sql");
    private static final String TOLD = SqlFile.read("retention/over-cap-told.sql");
    private static final String CLOSE = SqlFile.read("retention/over-cap-close.sql");

    private final JdbcClient store;

    OverCapAgreements(JdbcClient store) {
        this.store = store;
    }

    /**
     * @param since when the first had to wait
     * @param toldAt when the salon last heard of it
     * @param agreedBy the first of two people, if one has agreed
     * @param agreedSeq up to which request
     */
    record Standing(
            Instant since,
            @Nullable Instant toldAt,
            @Nullable String agreedBy,
            @Nullable Instant agreedAt,
            long agreedSeq) {

        /** As if nobody had agreed, where none of those agreed to waits any more. */
        Standing asOf(long firstSeq) {
            return agreedSeq >= firstSeq ? this : new Standing(since, toldAt, null, null, 0);
        }
    }

    /** Salons in which something waits, or did a moment ago. */
    List<String> salons() {
        return store.sql(SALONS).query(String.class).list();
    }

    /** Locked until the end of the caller's transaction: nothing else is made to wait meanwhile. */
    Optional<Standing> lock(String salon) {
        return store.sql(LOCK)
                .param("salon", salon)
                .query((row, number) -> new Standing(
                        Objects.requireNonNull(Timestamps.read(row, "since")),
                        Timestamps.read(row, "told_at"),
                        row.getString("agreed_by"),
                        Timestamps.read(row, "agreed_at"),
                        row.getLong("agreed_seq")))
                .optional();
    }

    /** The first of two people agrees, up to a request. */
    void agree(String salon, String by, long seq, Instant now) {
        write(salon, by, Timestamps.of(now), seq);
    }

    /** Nobody has agreed to what waits now. */
    void startAgain(String salon) {
        write(salon, null, null, null);
    }

    private void write(String salon, @Nullable String by, @Nullable Object at, @Nullable Long seq) {
        store.sql(AGREE)
                .param("salon", salon)
                .param("by", by)
                .param("at", at)
                .param("seq", seq)
                .update();
    }

    void told(String salon, Instant now) {
        store.sql(TOLD).param("salon", salon).param("now", Timestamps.of(now)).update();
    }

    /** Nothing waits any more. */
    void close(String salon) {
        store.sql(CLOSE).param("salon", salon).update();
    }
}
