package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person needs of the book of requests to decide what waits for them. */
public final class ReviewBook {

    private static final String WAITING = SqlFile.read("request/review-waiting.sql");
    private static final String LOCK = SqlFile.read("request/review-lock.sql");
    private static final String EXTEND = SqlFile.read("request/review-extend.sql");
    private static final String DROP_DIGEST = SqlFile.read("request/review-drop-digest.sql");

    private final JdbcClient store;
    private final DueDates dueDates;
    private final Clock clock;

    public ReviewBook(JdbcClient store, DueDates dueDates, Clock clock) {
        this.store = store;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Requests of a salon that a person must decide or mend, people before sweeps, the soonest due first. */
    public List<StoredRequest> waiting(String salon, int limit) {
        return store.sql(WAITING)
                .param("salon", salon)
                .param("limit", limit)
                .query(RequestRows.INSTANCE)
                .list();
    }

    /**
     * The request, locked until the end of the caller's transaction.
     *
     * @throws UnknownRequestException if there is none that the caller's salons own
     */
    public StoredRequest lock(UUID id, Caller caller) {
        return store.sql(LOCK)
                .param("id", id)
                .query(RequestRows.INSTANCE)
                .optional()
                .filter(request -> caller.mayActFor(request.salon()))
                .orElseThrow(UnknownRequestException::new);
    }

    /** What was confirmed in a preview no longer binds: a person has decided since. */
    public void dropDigest(UUID id) {
        store.sql(DROP_DIGEST).param("id", id).update();
    }

    /** Whether the time for an extension has not passed: one month after receipt (GDPR Art. 12(3)). */
    public boolean extensible(StoredRequest request) {
        Instant firstMonth = dueDates.dueAt(request.salon(), request.receivedAt());
        return !clock.instant().isAfter(firstMonth);
    }

    /**
     * Moves the due date to three months after receipt, for this request and all that joined it.
     *
     * @return whether it was moved; false if it had been before
     */
    public boolean extend(StoredRequest request, String operator) {
        Instant due = dueDates.extendedDueAt(request.salon(), request.receivedAt());
        return store.sql(EXTEND)
                        .param("id", request.id())
                        .param("dueAt", Timestamps.of(due))
                        .param("operator", operator)
                        .param("now", Timestamps.of(clock.instant()))
                        .update()
                > 0;
    }
}
