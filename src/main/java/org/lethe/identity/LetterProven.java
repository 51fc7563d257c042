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
    private final OwnAddress ownAddress;
    private final Wake wake;

    public LetterProven(
            RequestBook book,
            OverCapBook overCap,
            java.util.function.Supplier<Authorisation> authorisation,
            OwnAddress ownAddress,
            Wake wake) {
        this.book = book;
        this.overCap = overCap;
        this.authorisation = authorisation;
        this.ownAddress = ownAddress;
        this.wake = wake;
    }

    /** What is said to a writer who has proven only the own address. */
    public interface OwnAddress {

        /** Nothing is on file under this address; closes the request if nobody else was asked. */
        void proven(StoredRequest request);
    }

    @Override
    public boolean waits(UUID request, Purpose purpose) {
        return book.find(request)
                .filter(found -> found.state() == RequestState.NEEDS_CONFIRMATION
                        || purpose == Purpose.OWN_ADDRESS && found.state() == RequestState.NEEDS_REVIEW)
                .isPresent();
    }

    @Override
    public void proven(UUID request, Purpose purpose) {
        if (purpose == Purpose.FORGET) {
            authorisation.get().proven(request);
            wake.forget();
        } else {
            ownAddress.proven(book.get(request));
        }
    }

    @Override
    public void expired(UUID request, Purpose purpose) {
        boolean waitsForThis = book.get(request).state() == RequestState.NEEDS_CONFIRMATION;
        if (waitsForThis && overCap.askedByCredential(request)) {
            overCap.hold(request, Authorisation.BY_CREDENTIAL);
        } else if (waitsForThis) {
            book.withdraw(request, "not-confirmed-in-time", null);
        }
    }
}
