package org.lethe.identity;

import java.util.UUID;
import org.lethe.identity.confirm.ProofListener;
import org.lethe.identity.confirm.Purpose;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;

/** Carries on when the owner of an address has confirmed, or has not in time. */
public final class LetterProven implements ProofListener {

    private final RequestBook book;
    private final OverCapBook overCap;
    private final java.util.function.Supplier<Authorisation> authorisation;
    private final Told told;
    private final Wake wake;

    public LetterProven(
            RequestBook book,
            OverCapBook overCap,
            java.util.function.Supplier<Authorisation> authorisation,
            Told told,
            Wake wake) {
        this.book = book;
        this.overCap = overCap;
        this.authorisation = authorisation;
        this.told = told;
        this.wake = wake;
    }

    /** Who may be told something, now that an address is proven. */
    public interface Told {

        /** Nothing is on file under the writer's address; closes the request if nobody else was asked. */
        void writer(StoredRequest request);

        /** The owner of the address on file wrote of a request that needs no proof: is told what became of it. */
        void owner(StoredRequest joined);
    }

    @Override
    public boolean waits(UUID request, Purpose purpose) {
        return book.find(request).filter(found -> waits(found, purpose)).isPresent();
    }

    private static boolean waits(StoredRequest request, Purpose purpose) {
        if (purpose == Purpose.FORGET && request.joinedTo() == null) {
            return request.state() == RequestState.NEEDS_CONFIRMATION;
        }
        return !request.state().closed() || request.state() == RequestState.FORGOTTEN;
    }

    @Override
    public void proven(UUID request, Purpose purpose) {
        StoredRequest found = book.get(request);
        if (purpose == Purpose.OWN_ADDRESS) {
            told.writer(found);
        } else if (found.joinedTo() != null) {
            told.owner(found);
        } else {
            authorisation.get().proven(request);
            wake.forget();
        }
    }

    @Override
    public void expired(UUID request) {
        StoredRequest found = book.get(request);
        boolean waitsForThis = found.state() == RequestState.NEEDS_CONFIRMATION && found.joinedTo() == null;
        if (waitsForThis && overCap.askedByCredential(request)) {
            overCap.hold(request, Authorisation.BY_CREDENTIAL);
        } else if (waitsForThis) {
            book.notConfirmed(request);
        }
    }
}
