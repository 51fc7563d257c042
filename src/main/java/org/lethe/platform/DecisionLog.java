package org.lethe.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.retention.RetentionDecisions;

/**
 * Writes into the ledger what was decided: every refusal, and what a person has let pass or set. In the transaction of the
 * decision, so that there is an entry if and only if it holds.
 */
final class DecisionLog implements RetentionDecisions {

    private static final String A_PERSONS = "decided by a person";

    private final Ledger ledger;
    private final Clock clock;

    DecisionLog(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Requests have just reached the state they show, in the caller's transaction. */
    void changed(List<StoredRequest> requests, @Nullable String operator) {
        Instant now = clock.instant();
        ledger.appendAll(requests.stream()
                .flatMap(request -> entry(request, operator, now))
                .toList());
    }

    private static Stream<LedgerEntry> entry(StoredRequest request, @Nullable String operator, Instant now) {
        if (request.state() == RequestState.REFUSED) {
            String why = operator == null ? String.valueOf(request.reason()) : A_PERSONS;
            return Stream.of(LedgerEntry.refused(request.id(), request.salon(), now, why, operator));
        }
        return request.state() == RequestState.APPROVED && operator != null
                ? Stream.of(LedgerEntry.approved(request.id(), request.salon(), now, "request", operator))
                : Stream.empty();
    }

    @Override
    public void periodSet(String salon, @Nullable Integer months, String operator) {
        ledger.append(LedgerEntry.retentionSet(salon, clock.instant(), months, operator));
    }

    @Override
    public void approved(String salon, String what, String operator) {
        ledger.append(LedgerEntry.approved(null, salon, clock.instant(), what, operator));
    }
}
