package org.lethe.identity;

import java.util.UUID;
import org.lethe.identity.confirm.ProofListener;
import org.lethe.identity.confirm.Purpose;
import org.lethe.request.OverCapBook;
import org.lethe.request.Proofs;
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

        /** The owner of the address on file, whose proof the request does not need: is told what became of it. */
        void owner(StoredRequest request);
    }

    @Override
    public boolean waits(UUID request, Purpose purpose) {
        return book.find(request)
                .map(StoredRequest::state)
                .filter(state -> !state.closed() || state == RequestState.FORGOTTEN)
                .isPresent();
    }

    /** Whether the proof decides; else it says who may be told what others have decided. */
    private static boolean decides(StoredRequest request) {
        return request.state() == RequestState.NEEDS_CONFIRMATION && request.joinedTo() == null;
    }

    @Override
    public void proven(UUID request, Purpose purpose) {
        StoredRequest found = book.get(request);
        if (purpose == Purpose.OWN_ADDRESS) {
            told.writer(found);
        } else if (decides(found)) {
            authorisation.get().proven(request);
            wake.forget();
        } else {
            told.owner(found);
        }
    }

    @Override
    public void expired(UUID request) {
        StoredRequest found = book.get(request);
        if (decides(found) && overCap.askedByCredential(request)) {
            overCap.hold(request, Proofs.CREDENTIAL);
        } else if (decides(found)) {
            book.notConfirmed(request);
        }
    }
}
