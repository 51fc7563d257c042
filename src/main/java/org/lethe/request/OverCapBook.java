package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The requests that run over a salon's cap. They wait, {@code BLOCKED}, until people let them go on together or take
 * them back; no night lets one of them through.
 */
public final class OverCapBook {

    /** Why such a request waits. */
    public static final String REASON = "cap: more than may be forgotten in 24 hours; a second person has to approve";

    /** Why a person's own ask among them is decided alone. */
    public static final String BY_LETTER = "cap-and-asked-by-letter";

    private static final String TAKEN_BACK = "cap: taken back by a person";
    private static final String OPEN = SqlFile.read("request/over-cap-open.sql");
    private static final String COUNT = SqlFile.read("request/over-cap-count.sql");
    private static final String PAGE = SqlFile.read("request/over-cap-page.sql");
    private static final String UP_TO = SqlFile.read("request/over-cap-up-to.sql");
    private static final String TAKE = SqlFile.read("request/over-cap-take.sql");
    private static final String BY_LETTER_TOO = SqlFile.read("request/by-letter.sql");
    private static final String BY_CREDENTIAL_TOO = SqlFile.read("request/by-credential.sql");
    private static final int AT_ONCE = 5_000;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Transitions transitions;
    private final Emptying emptying;
    private final Clock clock;

    public OverCapBook(JdbcClient store, TransactionTemplate transaction, RequestListener listener, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.transitions = new Transitions(store, transaction, listener, clock);
        this.emptying = new Emptying(store);
        this.clock = clock;
    }

    /**
     * What waits in a salon.
     *
     * @param last the newest of them
     * @param firstSeq place of the oldest in the order in which they came
     * @param askedBy the credentials that asked
     */
    public record Waiting(long count, Instant nextDueAt, UUID last, long firstSeq, Set<String> askedBy) {

        public Waiting {
            askedBy = Set.copyOf(askedBy);
        }
    }

    /** The end of a list. {@code seq}: its place in the order in which requests came. */
    public record UpTo(long seq, Instant receivedAt) {}

    /** Whether the request waits here. */
    public static boolean waits(StoredRequest request) {
        return request.state() == RequestState.BLOCKED && REASON.equals(request.reason());
    }

    /** The request has to wait. {@code proof}: of its requester's identity, as found before. */
    public void hold(UUID id, @Nullable String proof) {
        transaction.executeWithoutResult(status -> {
            store.sql(OPEN)
                    .param("id", id)
                    .param("now", Timestamps.of(clock.instant()))
                    .update();
            transitions.move(List.of(id), RequestState.BLOCKED, REASON, proof, null, clock.instant());
        });
    }

    /** What waits in the salon; empty if nothing does. */
    public Optional<Waiting> waiting(String salon) {
        return store.sql(COUNT)
                .param("salon", salon)
                .param("reason", REASON)
                .query((row, number) -> row.getLong("waiting") == 0
                        ? Optional.<Waiting>empty()
                        : Optional.of(new Waiting(
                                row.getLong("waiting"),
                                row.getObject("next_due", OffsetDateTime.class).toInstant(),
                                row.getObject("last", UUID.class),
                                row.getLong("first_seq"),
                                Set.of((String[]) row.getArray("asked_by").getArray()))))
                .single();
    }

    /**
     * A page of those that wait, oldest first, after the given one.
     *
     * @throws NotUnderstoodException if that is no request of the salon
     */
    public List<StoredRequest> page(String salon, @Nullable UUID after, int limit) {
        PageStart.check(store, salon, after);
        return store.sql(PAGE)
                .param("salon", salon)
                .param("reason", REASON)
                .param("after", after)
                .param("limit", limit)
                .query(RequestRows.INSTANCE)
                .list();
    }

    /**
     * One of the salon's requests as the end of a list that somebody has seen.
     *
     * @throws UnknownRequestException if the salon has no such request
     */
    public UpTo upTo(String salon, UUID request) {
        return store.sql(UP_TO)
                .param("id", request)
                .param("salon", salon)
                .query((row, number) -> new UpTo(
                        row.getLong("seq"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(UnknownRequestException::new);
    }

    /** Whether a person has asked this, or the same, by letter. */
    public boolean askedByLetter(UUID id) {
        return store.sql(BY_LETTER_TOO).param("id", id).query(Boolean.class).single();
    }

    /** Whether a credential of the salon has asked the same. */
    public boolean askedByCredential(UUID id) {
        return store.sql(BY_CREDENTIAL_TOO).param("id", id).query(Boolean.class).single();
    }

    /**
     * Those up to this request go on, in the caller's transaction.
     *
     * @return how many
     */
    public int approve(String salon, long seq, String operator) {
        return all(salon, seq, taken -> move(taken, RequestState.APPROVED, null, operator));
    }

    /**
     * Those up to this request are taken back, in the caller's transaction; what a person has asked by letter goes to
     * review instead, because it has to be answered.
     *
     * @return how many
     */
    public int takeBack(String salon, long seq, String operator) {
        return all(salon, seq, taken -> {
            move(taken.stream().filter(Taken::byLetter).toList(), RequestState.NEEDS_REVIEW, BY_LETTER, operator);
            move(taken.stream().filter(one -> !one.byLetter()).toList(), RequestState.WITHDRAWN, TAKEN_BACK, operator);
        });
    }

    private record Taken(UUID id, boolean byLetter) {}

    private interface Step {
        void take(List<Taken> some);
    }

    private int all(String salon, long seq, Step step) {
        int all = 0;
        List<Taken> some;
        do {
            some = store.sql(TAKE)
                    .param("salon", salon)
                    .param("reason", REASON)
                    .param("seq", seq)
                    .param("limit", AT_ONCE)
                    .query((row, number) -> new Taken(row.getObject("id", UUID.class), row.getBoolean("by_letter")))
                    .list();
            step.take(some);
            all += some.size();
        } while (some.size() == AT_ONCE);
        return all;
    }

    private void move(List<Taken> taken, RequestState to, @Nullable String reason, String operator) {
        if (!taken.isEmpty()) {
            List<UUID> ids = new ArrayList<>();
            taken.forEach(one -> ids.add(one.id()));
            List<StoredRequest> moved = transitions.move(ids, to, reason, null, operator, clock.instant());
            if (to.closed()) {
                emptying.now(moved);
            }
        }
    }
}
