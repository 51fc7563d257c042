package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book of forget requests: where each stands, and the only place that moves one on. Each transition is one method;
 * an illegal one throws {@link IllegalTransitionException} and changes nothing.
 */
public final class RequestBook {

    static final String GET = SqlFile.read("request/get.sql");
    private static final String LOCK = SqlFile.read("request/lock.sql");
    private static final String LIST = SqlFile.read("request/list.sql");
    private static final String CONTENTS = SqlFile.read("request/contents.sql");
    private static final String OPEN_FOR_SUBJECT = SqlFile.read("request/open-for-subject.sql");
    private static final String IDENTIFIED = SqlFile.read("request/identified.sql");
    private static final String BLOCKED = SqlFile.read("request/blocked.sql");
    private static final String VOUCHED = SqlFile.read("request/vouched.sql");

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final KeyedHash hashes;
    private final Transitions transitions;
    private final Joining joining;
    private final TakingBack takingBack;
    private final Emptying emptying;
    private final Clock clock;

    public RequestBook(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash hashes,
            RequestListener listener,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.vault = vault;
        this.hashes = hashes;
        this.transitions = new Transitions(store, transaction, listener, clock);
        this.takingBack = new TakingBack(store);
        this.emptying = new Emptying(store);
        this.joining = new Joining(store, listener, emptying);
        this.clock = clock;
    }

    public Optional<StoredRequest> find(UUID id) {
        return store.sql(GET).param("id", id).query(RequestRows.INSTANCE).optional();
    }

    /** @throws UnknownRequestException if there is none */
    public StoredRequest get(UUID id) {
        return find(id).orElseThrow(UnknownRequestException::new);
    }

    /** As it stands; nobody else moves it on until the end of the caller's transaction. */
    public StoredRequest lock(UUID id) {
        return store.sql(LOCK)
                .param("id", id)
                .query(RequestRows.INSTANCE)
                .optional()
                .orElseThrow(UnknownRequestException::new);
    }

    /** The request of this id, if the caller's salons own it; a foreign one is as unknown as one that is not there. */
    public StoredRequest get(UUID id, Caller caller) {
        return find(id).filter(request -> caller.mayActFor(request.salon())).orElseThrow(UnknownRequestException::new);
    }

    /**
     * A page of a salon's requests, oldest first, after the given one.
     *
     * @throws NotUnderstoodException if that is no request of the salon
     */
    public List<StoredRequest> list(String salon, @Nullable RequestState state, @Nullable UUID after, int limit) {
        PageStart.check(store, salon, after);
        return store.sql(LIST)
                .param("salon", salon)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(RequestRows.INSTANCE)
                .list();
    }

    /** The personal parts of these requests, where they are still kept. */
    public Map<UUID, RequestContent> contents(Collection<UUID> ids) {
        Map<UUID, RequestContent> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            store.sql(CONTENTS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
                UUID id = row.getObject(1, UUID.class);
                contents.put(id, RequestContent.open(vault, id, row.getBytes(2)));
            });
        }
        return contents;
    }

    /** The personal part, as long as it is kept. */
    public Optional<RequestContent> content(UUID id) {
        return Optional.ofNullable(contents(List.of(id)).get(id));
    }

    /**
     * Requests that guards have stopped before the given instant, oldest first.
     *
     * @param behind the last one seen, whose followers are wanted
     */
    public List<UUID> blocked(Instant before, @Nullable UUID behind, int limit) {
        return store.sql(BLOCKED)
                .param("overCap", OverCapBook.REASON)
                .param("before", Timestamps.of(before))
                .param("behind", behind)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /**
     * Letters that wait for proof since before the given instant, while a credential of the salon asks for the same, oldest
     * first.
     *
     * @param behind the last one seen, whose followers are wanted
     */
    public List<UUID> vouched(Instant before, @Nullable UUID behind, int limit) {
        return store.sql(VOUCHED)
                .param("before", Timestamps.of(before))
                .param("behind", behind)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /**
     * Ties the request to the client it means. If another open request means the same client, this one joins it and
     * shares its fate.
     *
     * @param subject the client's key in the leading database
     * @return the earlier request that it joined, if there is one
     */
    public Optional<StoredRequest> identified(UUID id, String salon, String subject) {
        byte[] subjectHash = Subjects.hash(hashes, salon, subject);
        return Objects.requireNonNull(transaction.execute(status -> {
            StoredRequest open = store.sql(OPEN_FOR_SUBJECT)
                    .param("salon", salon)
                    .param("subjectHash", subjectHash)
                    .query(RequestRows.INSTANCE)
                    .optional()
                    .orElse(null);
            if (open != null && !open.id().equals(id)) {
                join(id, open.id());
                return Optional.of(open);
            }
            store.sql(IDENTIFIED)
                    .param("id", id)
                    .param("subjectHash", subjectHash)
                    .update();
            return Optional.<StoredRequest>empty();
        }));
    }

    /**
     * The request means a client whom an earlier request means or has had forgotten: it shares that one's fate, and the
     * listener hears what it is, if it is another than before.
     */
    public void join(UUID id, UUID earlier) {
        transaction.executeWithoutResult(status -> joining.join(get(id), earlier, clock.instant()));
    }

    /** The writer must prove the address on file first. */
    public void needsConfirmation(UUID id) {
        move(id, RequestState.NEEDS_CONFIRMATION, "waits-for-proof", null, null);
    }

    /** A person must decide; the reason says what. */
    public void needsReview(UUID id, String reason) {
        move(id, RequestState.NEEDS_REVIEW, reason, null, null);
    }

    /** What was approved has met a guard. */
    public void block(UUID id, String reason) {
        move(id, RequestState.BLOCKED, reason, null, null);
    }

    /** A guard stands in the way for now. {@code proof}: of the requester's identity, kept for when it does no more. */
    public void block(UUID id, String reason, String proof) {
        move(id, RequestState.BLOCKED, reason, proof, null);
    }

    /** Identity is proven and nothing stands in the way: the client will be forgotten. */
    public void approve(UUID id, String proof, @Nullable String operator) {
        move(id, RequestState.APPROVED, null, proof, operator);
    }

    /** Nobody was found. */
    public void notFound(UUID id) {
        move(id, RequestState.NOT_FOUND, null, null, null);
    }

    /**
     * It will not be done, and why (GDPR Art. 12(4)).
     *
     * @throws IllegalTransitionException if it is too late
     */
    public void refuse(UUID id, String reason, @Nullable String operator) {
        transaction.executeWithoutResult(status -> {
            takingBack.notTooLate(id, RequestState.REFUSED);
            move(id, RequestState.REFUSED, reason, null, operator);
        });
    }

    /**
     * Whoever carries it out has found why it is not to be done, and has changed nothing. Letters that joined what is taken
     * back go on by themselves.
     */
    public void endUnderWay(UUID id, RequestState end, String reason) {
        transaction.executeWithoutResult(status -> {
            if (end == RequestState.WITHDRAWN) {
                takingBack.releaseLetters(id, clock.instant());
            }
            move(id, end, reason, null, null);
        });
    }

    /**
     * The requester, or whoever may speak for the salon, takes it back. Letters that joined it are their writers' own and
     * go on by themselves.
     *
     * @throws IllegalTransitionException if it is too late, because it is being carried out, or one that it joined is
     */
    public void withdraw(UUID id, @Nullable String reason, @Nullable String operator) {
        transaction.executeWithoutResult(status -> {
            takingBack.notTooLate(id, RequestState.WITHDRAWN);
            takingBack.releaseLetters(id, clock.instant());
            takingBack.unvouchLetter(id, clock.instant());
            move(id, RequestState.WITHDRAWN, reason, null, operator);
        });
    }

    /** Nobody has proven the address on file in time; all letters about this client were asked for that. */
    public void notConfirmed(UUID id) {
        move(id, RequestState.WITHDRAWN, "not-confirmed-in-time", null, null);
    }

    /** Something is wrong that a person must mend; the request is kept. */
    public void fail(UUID id, String reason) {
        move(id, RequestState.FAILED, reason, null, null);
    }

    /** What could not be done now goes back in line, to be tried again at the given time. */
    public void later(UUID id, String reason, Instant notBefore) {
        transitions.move(List.of(id), RequestState.APPROVED, reason, null, null, notBefore);
    }

    /**
     * All databases of these requests are done and the ledger has them. What was personal in them is emptied as soon as
     * the listener, which tells whoever must be told, has put it into the outbox; so it is with all that is closed.
     */
    public void forgotten(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            List<StoredRequest> forgotten =
                    transitions.move(ids, RequestState.FORGOTTEN, null, null, null, clock.instant());
            emptying.now(forgotten.stream()
                    .filter(request -> request.channel() != Channel.RETENTION || request.joinedTo() != null)
                    .toList());
        });
    }

    private void move(
            UUID id, RequestState to, @Nullable String reason, @Nullable String proof, @Nullable String operator) {
        transaction.executeWithoutResult(status -> {
            List<StoredRequest> moved = transitions.move(List.of(id), to, reason, proof, operator, clock.instant());
            if (to.closed()) {
                emptying.atTheEnd(moved);
            }
        });
    }
}
