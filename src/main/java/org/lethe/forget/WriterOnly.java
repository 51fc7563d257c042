package org.lethe.forget;

import java.util.function.Supplier;
import org.lethe.identity.LetterProven;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;

/** A writer has proven no more than the own address: nothing is held under it, unless the owner was asked elsewhere. */
final class WriterOnly implements LetterProven.OwnAddress {

    private final Supplier<RequestBook> book;
    private final RequestDatabases databases;

    WriterOnly(Supplier<RequestBook> book, RequestDatabases databases) {
        this.book = book;
        this.databases = databases;
    }

    @Override
    public void proven(StoredRequest request) {
        boolean ownerWasAsked = !databases.kept(request.id()).isEmpty();
        boolean personDecides = request.state() == RequestState.NEEDS_REVIEW;
        if (!ownerWasAsked && !personDecides) {
            book.get().notFound(request.id());
        }
    }
}
