package org.lethe.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.ValueRefusedException;
import org.lethe.person.Identifiers;
import org.lethe.request.Arrivals;
import org.lethe.request.Channel;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.Returned;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the client whom a request means, in all of the salon's databases, and keeps the keys before anything is changed
 * in any of them. Several clients or a doubtful match are for a person to decide.
 */
public final class Identification implements Returned {

    private static final Logger LOG = LoggerFactory.getLogger(Identification.class);

    private final RequestBook book;
    private final Arrivals arrivals;
    private final RequestDatabases databases;
    private final Salons salons;
    private final MappedSalons mapped;
    private final NobodyFound nobody;
    private final TransactionTemplate transaction;

    public Identification(
            RequestBook book,
            Arrivals arrivals,
            RequestDatabases databases,
            Salons salons,
            MappedSalons mapped,
            NobodyFound nobody,
            TransactionTemplate transaction) {
        this.book = book;
        this.arrivals = arrivals;
        this.databases = databases;
        this.salons = salons;
        this.mapped = mapped;
        this.nobody = nobody;
        this.transaction = transaction;
    }

    /** Looks for the client. Where a database of the salon cannot be asked the request says why, and comes again later. */
    public Identified identify(UUID id) {
        StoredRequest request = book.get(id);
        if (!open(request)) {
            return new Identified(id, false);
        }
        Salon salon = salons.find(request.salon()).orElse(null);
        if (salon == null) {
            LOG.warn("request {} waits: its salon is not there", id);
            return new Identified(id, false);
        }
        try {
            return look(request, salon)
                    .map(findings -> decide(request, salon, findings))
                    .orElseGet(() -> new Identified(id, false));
        } catch (NotLookedUpException e) {
            LOG.warn("request {} waits: {}", id, e.getMessage());
            arrivals.later(List.of(id), e.reason());
            return new Identified(id, false);
        } catch (ValueRefusedException e) {
            LOG.warn("request {} is for a person: {}", id, e.getMessage());
            review(request, "value-refused");
            return new Identified(id, false);
        }
    }

    /** Another node may have looked at it meanwhile. */
    private static boolean open(StoredRequest request) {
        return request.state() == RequestState.RECEIVED && request.joinedTo() == null;
    }

    /** By what the request says about the person; for a scan, by the key in the leading database. */
    private Optional<Findings> look(StoredRequest request, Salon salon) {
        if (request.channel() == Channel.RETENTION) {
            return databases.kept(request.id()).stream()
                    .filter(found -> found.database().equals(salon.leading().name()))
                    .findFirst()
                    .map(found -> asked(
                            salon,
                            () -> Findings.ofKey(salon, mapped.databases(salon), KeyText.parse(found.clientKey()))));
        }
        return book.content(request.id())
                .map(RequestContent::client)
                .map(client -> asked(salon, () -> Findings.of(salon, mapped.databases(salon), client)));
    }

    /** What goes wrong here is of the salon's databases, not of the hub's own. */
    private static Findings asked(Salon salon, Supplier<Findings> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            throw NotLookedUpException.of(salon, e);
        }
    }

    private Identified decide(StoredRequest request, Salon salon, Findings findings) {
        UUID id = request.id();
        if (findings.none()) {
            nobody.found(request);
        } else if (findings.several()) {
            review(request, "several-clients");
        } else if (findings.isProtected() && request.channel() == Channel.MAIL) {
            review(request, "protected-client");
        } else if (findings.isProtected()) {
            book.refuse(id, "protected-client", null);
        } else if (findings.doubtful()) {
            review(request, "doubtful-match");
        } else {
            return keep(request, salon, findings);
        }
        return new Identified(id, false);
    }

    private void review(StoredRequest request, String reason) {
        book.needsReview(request.id(), reason);
        if (request.channel() == Channel.MAIL) {
            nobody.undecided(request);
        }
    }

    /** In one transaction: a letter joins an earlier request if and only if its writer and the owner are asked. */
    private Identified keep(StoredRequest request, Salon salon, Findings findings) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!open(book.lock(request.id()))) {
                return new Identified(request.id(), false);
            }
            databases.keep(request.id(), findings.keys());
            return book.identified(request.id(), salon.id(), findings.subject())
                    .map(open -> joined(request, open))
                    .orElseGet(() -> new Identified(request.id(), true));
        }));
    }

    /** A credential of the salon decides for the earlier request as well; a letter proves nothing for it. */
    private Identified joined(StoredRequest request, StoredRequest open) {
        if (request.channel() == Channel.MAIL) {
            nobody.joined(request, open);
            return new Identified(request.id(), false);
        }
        databases.share(request.id(), open.id());
        return new Identified(open.id(), true, true);
    }

    @Override
    public boolean maybeClient(String salon, Identifiers identifiers) {
        Salon known = salons.get(salon);
        try {
            return !Findings.of(known, mapped.databases(known), identifiers).none();
        } catch (SalonDatabaseDownException | MapOutdatedException e) {
            return true;
        }
    }
}
