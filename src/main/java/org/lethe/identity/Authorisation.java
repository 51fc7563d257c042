package org.lethe.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.GuardHit;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.OverCapBook;
import org.lethe.request.Proofs;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks whether this requester may have this client forgotten now. A credential of the salon may; a letter must first
 * prove itself by a link sent to the address on file. Then guards and the cap are looked at.
 */
public final class Authorisation {

    private static final Logger LOG = LoggerFactory.getLogger(Authorisation.class);

    /** States in which there is still something to decide here. */
    private static final Set<RequestState> OPEN = EnumSet.of(
            RequestState.RECEIVED,
            RequestState.NEEDS_CONFIRMATION,
            RequestState.NEEDS_REVIEW,
            RequestState.BLOCKED,
            RequestState.FAILED);

    private static final int PAGE = 1_000;

    private final RequestBook book;
    private final OverCapBook overCap;
    private final RequestDatabases databases;
    private final Salons salons;
    private final MappedSalons mapped;
    private final Allowance allowance;
    private final LetterProof letters;
    private final Clock clock;

    public Authorisation(
            RequestBook book,
            OverCapBook overCap,
            RequestDatabases databases,
            Salons salons,
            MappedSalons mapped,
            Allowance allowance,
            Confirmations confirmations,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.overCap = overCap;
        this.databases = databases;
        this.salons = salons;
        this.mapped = mapped;
        this.allowance = allowance;
        this.letters = new LetterProof(book, databases, salons, mapped, confirmations, transaction);
        this.clock = clock;
    }

    /** Decides about a request whose client was found. */
    public Decision decide(Identified identified) {
        StoredRequest request = book.get(identified.request());
        if (!OPEN.contains(request.state())) {
            return new Decision(request.id(), request.state() == RequestState.APPROVED);
        }
        if (OverCapBook.waits(request)) {
            return waitsOn(request);
        }
        String proof = request.proof();
        boolean scanned = request.channel() == Channel.RETENTION;
        if (proof != null && scanned && !identified.vouched()) {
            // the scan has looked at guards and cap itself
            book.approve(request.id(), proof, null);
            return new Decision(request.id(), true);
        }
        if (proof != null && !scanned) {
            return approve(request, proof);
        }
        if (identified.vouched()) {
            return approve(request, Proofs.CREDENTIAL);
        }
        if (request.credential().equals(Caller.VOUCHED_LETTER) && letters.writtenFromAddressOnFile(request)) {
            return approve(request, Proofs.DMARC);
        }
        if (request.credential().equals(Caller.STAFFS_LETTER) && request.state() == RequestState.RECEIVED) {
            letters.askSalon(request);
        } else if (request.channel() == Channel.MAIL) {
            if (request.state() == RequestState.RECEIVED) {
                letters.askOwner(request);
            }
        } else {
            return approve(request, Proofs.CREDENTIAL);
        }
        return new Decision(request.id(), false);
    }

    /** Nobody was found for a letter: its writer may prove the own address, and is told then. */
    public void nobodyFound(StoredRequest letter) {
        letters.askWriterOnly(letter);
    }

    /** A letter means a client of whom another request is under way: no proof for that one, but a person's ask. */
    public void joined(StoredRequest letter, StoredRequest leader) {
        if (OverCapBook.waits(leader)) {
            waitsOn(leader);
        }
        letters.askOfJoined(letter, leader);
    }

    /** A person must decide about a letter: its writer gets the link that every writer gets. */
    public void writerToo(StoredRequest letter) {
        letters.askWriterToo(letter);
    }

    /**
     * The writer of a letter has proven the address on file.
     *
     * @throws org.lethe.salon.UnknownSalonException if its salon is not there
     * @throws org.lethe.salon.SalonListMissingException if that cannot be said yet; nothing was decided
     */
    public Decision proven(UUID id) {
        StoredRequest request = book.get(id);
        salons.get(request.salon());
        return approve(request, Proofs.LINK);
    }

    /** To be decided again: what guards have stopped, and letters for which the salon has vouched since. */
    public Iterator<Identified> again() {
        Instant now = clock.instant();
        Stream<Identified> blocked = all(last -> book.blocked(now, last, PAGE)).map(id -> new Identified(id, true));
        Stream<Identified> vouched =
                all(last -> book.vouched(now, last, PAGE)).map(id -> new Identified(id, true, true));
        return Stream.concat(blocked, vouched).iterator();
    }

    /** Page by page, each read when those before it are done with. */
    private static Stream<UUID> all(Function<@Nullable UUID, List<UUID>> behind) {
        return Stream.iterate(
                        behind.apply(null), page -> !page.isEmpty(), page -> behind.apply(page.get(page.size() - 1)))
                .flatMap(List::stream);
    }

    /** By a rule: a person who decided before stays named in the request. */
    private Decision approve(StoredRequest request, String proof) {
        if (salons.find(request.salon()).isEmpty()) {
            LOG.warn("request {} waits: its salon is not there", request.id());
            return new Decision(request.id(), false);
        }
        List<GuardHit> guards;
        try {
            guards = guards(request);
        } catch (SalonDatabaseDownException e) {
            // looked at again, under lock, when the database is back
            guards = List.of();
        }
        if (!guards.isEmpty()) {
            if (request.state() != RequestState.BLOCKED) {
                book.block(request.id(), "guard: " + names(guards), proof);
            }
            return new Decision(request.id(), false);
        }
        boolean own = request.channel() == Channel.MAIL && !proof.equals(Proofs.CREDENTIAL);
        boolean free = own ? allowance.takeProven(request.salon()) : allowance.takeOne(request.salon());
        if (!free) {
            return overCap(request, proof, own);
        }
        book.approve(request.id(), proof, null);
        return new Decision(request.id(), true);
    }

    /** Whoever has asked in person does not wait for what a system does: their own proof, or a person, decides. */
    private Decision overCap(StoredRequest request, String proof, boolean own) {
        if (own || !overCap.askedByLetter(request.id())) {
            overCap.hold(request.id(), proof);
        } else if (request.channel() != Channel.MAIL) {
            book.needsReview(request.id(), OverCapBook.BY_LETTER);
        }
        return new Decision(request.id(), false);
    }

    private Decision waitsOn(StoredRequest request) {
        if (request.channel() != Channel.MAIL && overCap.askedByLetter(request.id())) {
            book.needsReview(request.id(), OverCapBook.BY_LETTER);
        }
        return new Decision(request.id(), false);
    }

    private List<GuardHit> guards(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        return databases.kept(request.id()).stream()
                .flatMap(found -> guards(salon, found).stream())
                .toList();
    }

    /** Nothing stands in the way of a client who is not there any more: the forgetting finds that, and closes it. */
    private List<GuardHit> guards(Salon salon, Found found) {
        MappedDatabase database = mapped.database(salon, found.database());
        try {
            return database.preview(KeyText.parse(found.clientKey())).guards();
        } catch (NoSuchElementException gone) {
            return List.of();
        }
    }

    private static String names(List<GuardHit> guards) {
        return guards.stream().map(GuardHit::guard).distinct().sorted().collect(Collectors.joining(", "));
    }
}
