package org.lethe.forget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lethe.ledger.Forgetting.Database;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.request.RequestBook;

/**
 * Moves on the requests of a batch that could not be finished; none is lost. Where one stops for good or for a person, the
 * ledger says what was erased of it until then.
 */
final class Unfinished {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private final RequestBook book;
    private final DatabaseOutcomes databases;
    private final Ledger ledger;
    private final Recipients recipients;
    private final Clock clock;

    Unfinished(RequestBook book, DatabaseOutcomes databases, Ledger ledger, Recipients recipients, Clock clock) {
        this.book = book;
        this.databases = databases;
        this.ledger = ledger;
        this.recipients = recipients;
        this.clock = clock;
    }

    void record(List<StillOurs> requests, Worked worked) {
        if (requests.isEmpty()) {
            return;
        }
        Map<UUID, List<Database>> done =
                databases.of(requests.stream().map(StillOurs::id).toList());
        for (StillOurs request : requests) {
            record(request, worked, done.getOrDefault(request.id(), List.of()));
        }
    }

    private void record(StillOurs request, Worked worked, List<Database> done) {
        Ending ending = Ending.of(request.id(), worked);
        Set<String> erased = new LinkedHashSet<>();
        done.forEach(database -> erased.add(database.name()));
        erased.addAll(worked.erased(request.id()));
        if (ending.passing() || erased.isEmpty()) {
            move(request, ending);
            return;
        }
        Ending seen = ending.erasedIn(erased);
        Instant now = clock.instant();
        ledger.append(LedgerEntry.partlyForgotten(
                request.forgetting("partly forgotten", done, recipients.of(request.salon()), now), seen.reason()));
        move(request, seen);
    }

    private void move(StillOurs request, Ending ending) {
        UUID id = request.id();
        switch (ending.state()) {
            case APPROVED -> book.later(id, ending.reason(), clock.instant().plus(wait(request.tries())));
            case BLOCKED -> book.block(id, ending.reason());
            case NEEDS_REVIEW -> book.needsReview(id, ending.reason());
            case REFUSED, WITHDRAWN -> book.endUnderWay(id, ending.state(), ending.reason());
            case NOT_FOUND -> book.notFound(id);
            default -> book.fail(id, ending.reason());
        }
    }

    private static Duration wait(int tries) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
    }
}
