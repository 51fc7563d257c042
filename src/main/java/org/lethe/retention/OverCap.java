package org.lethe.retention;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What runs over a salon's cap, and what its people do with it: look, let it go on, take it back. Both decisions name
 * the last request that was seen; what has come after it goes on waiting.
 */
public final class OverCap {

    private static final Logger LOG = LoggerFactory.getLogger(OverCap.class);

    private final OverCapBook book;
    private final OverCapAgreements agreements;
    private final RequestDatabases databases;
    private final DueClients clients;
    private final BlastRadius radius;
    private final SecondPerson secondPerson;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Runnable forget;
    private final Clock clock;

    /** @param forget called within the transaction that lets requests go on */
    OverCap(
            OverCapBook book,
            OverCapAgreements agreements,
            RequestDatabases databases,
            DueClients clients,
            BlastRadius radius,
            SecondPerson secondPerson,
            Salons salons,
            TransactionTemplate transaction,
            Runnable forget,
            Clock clock) {
        this.book = book;
        this.agreements = agreements;
        this.databases = databases;
        this.clients = clients;
        this.radius = radius;
        this.secondPerson = secondPerson;
        this.salons = salons;
        this.transaction = transaction;
        this.forget = forget;
        this.clock = clock;
    }

    /** How things stand. */
    public OverCapStatus status(String salon) {
        salons.get(salon);
        long cap = radius.cap(salon);
        long left = radius.left(salon);
        return Objects.requireNonNull(transaction.execute(status -> {
            OverCapBook.Waiting waiting = book.waiting(salon).orElse(null);
            OverCapAgreements.Standing standing = agreements.lock(salon).orElse(null);
            if (waiting == null || standing == null) {
                return new OverCapStatus(cap, left, 0, null, null, null, null);
            }
            return new OverCapStatus(
                    cap,
                    left,
                    waiting.count(),
                    standing.since(),
                    waiting.nextDueAt(),
                    waiting.last(),
                    standing.asOf(waiting.firstSeq()).agreedBy());
        }));
    }

    /** Who is meant, oldest first, after the given request. */
    public List<OverCapView> list(String salon, @Nullable UUID after, int limit) {
        String leading = salons.get(salon).leading().name();
        List<StoredRequest> page = book.page(salon, after, limit);
        Map<UUID, String> keys = new HashMap<>();
        for (StoredRequest request : page) {
            databases.kept(request.id()).stream()
                    .filter(found -> found.database().equals(leading))
                    .map(Found::clientKey)
                    .forEach(key -> keys.put(request.id(), key));
        }
        Map<String, ClientLabel> labels =
                clients.labels(salon, keys.values().stream().distinct().toList());
        return page.stream()
                .map(request -> new OverCapView(request, label(labels, keys.get(request.id()))))
                .toList();
    }

    /**
     * Agrees to forget those up to the given request. Where a system has asked, two people have to agree: after the
     * first they still wait.
     *
     * @throws ScanConflictException if nothing waits
     * @throws SecondPersonNeededException if it has to be somebody else
     * @throws org.lethe.request.UnknownRequestException if the salon has no such request
     */
    public OverCapStatus approve(String salon, UUID upTo, Caller by) {
        return decide(salon, by, (standing, waiting) -> {
            OverCapBook.UpTo seen = book.upTo(salon, upTo);
            OverCapAgreements.Standing agreed = standing.asOf(waiting.firstSeq());
            var matter = SecondPerson.Matter.of(salon, agreed, seen, waiting.askedBy());
            if (secondPerson.weigh(matter, by.credential()) == SecondPerson.Weight.FIRST) {
                agreements.agree(salon, by.credential(), seen.seq(), clock.instant());
                return;
            }
            long both = agreed.agreedBy() == null ? seen.seq() : Math.min(seen.seq(), agreed.agreedSeq());
            int approved = book.approve(salon, both, by.credential());
            agreements.startAgain(salon);
            forget.run();
            LOG.info("Salon {}: {} requests over the cap may go on, approved by {}", salon, approved, by.credential());
        });
    }

    /**
     * Takes back those up to the given request; what people have asked by letter goes to review. One person is enough:
     * nothing is forgotten by it.
     *
     * @throws ScanConflictException if nothing waits
     * @throws SecondPersonNeededException if a system asks for it
     * @throws org.lethe.request.UnknownRequestException if the salon has no such request
     */
    public OverCapStatus takeBack(String salon, UUID upTo, Caller by) {
        return decide(salon, by, (standing, waiting) -> {
            SecondPerson.person(by.credential());
            int taken = book.takeBack(salon, book.upTo(salon, upTo).seq(), by.credential());
            LOG.info("Salon {}: {} requests over the cap were taken back by {}", salon, taken, by.credential());
        });
    }

    private interface Step {
        void take(OverCapAgreements.Standing standing, OverCapBook.Waiting waiting);
    }

    private OverCapStatus decide(String salon, Caller by, Step step) {
        by.require(salon, Scope.RETENTION);
        transaction.executeWithoutResult(status -> {
            OverCapAgreements.Standing standing = agreements.lock(salon).orElseThrow(OverCap::nothing);
            step.take(standing, book.waiting(salon).orElseThrow(OverCap::nothing));
            if (book.waiting(salon).isEmpty()) {
                agreements.close(salon);
            }
        });
        return status(salon);
    }

    private static @Nullable ClientLabel label(Map<String, ClientLabel> labels, @Nullable String key) {
        return key == null ? null : labels.get(key);
    }

    private static ScanConflictException nothing() {
        return new ScanConflictException("Nothing waits above the cap of this salon");
    }
}
