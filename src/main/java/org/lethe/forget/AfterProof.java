package org.lethe.forget;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lethe.identity.LetterProven;
import org.lethe.person.Identifiers;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.Returned;
import org.lethe.request.StoredRequest;

/**
 * Who has proven an address that decides nothing is told what may be told there. A stranger hears the same whether
 * somebody is a client or not: that nothing is held under the stranger's own address.
 */
final class AfterProof implements LetterProven.Told {

    private final Supplier<RequestBook> book;
    private final RequestDatabases databases;
    private final Function<UUID, List<ReplyAddress>> writers;
    private final Returned clients;
    private final Consumer<StoredRequest> nothingHeld;
    private final Consumer<StoredRequest> outcome;

    /**
     * @param writers the addresses that writers have proven to own
     * @param clients who has what on file
     * @param nothingHeld tells the writer that nothing is held under the proven address
     * @param outcome tells the owner what became of the request, if it is done
     */
    AfterProof(
            Supplier<RequestBook> book,
            RequestDatabases databases,
            Function<UUID, List<ReplyAddress>> writers,
            Returned clients,
            Consumer<StoredRequest> nothingHeld,
            Consumer<StoredRequest> outcome) {
        this.book = book;
        this.databases = databases;
        this.writers = writers;
        this.clients = clients;
        this.nothingHeld = nothingHeld;
        this.outcome = outcome;
    }

    @Override
    public void writer(StoredRequest request) {
        boolean nobodyElseIsAsked = request.joinedTo() == null
                && request.state() == RequestState.NEEDS_CONFIRMATION
                && databases.kept(request.id()).isEmpty();
        if (nobodyElseIsAsked) {
            book.get().notFound(request.id());
        } else if (writers.apply(request.id()).stream().noneMatch(writer -> onFile(request, writer))) {
            nothingHeld.accept(request);
        }
    }

    private boolean onFile(StoredRequest request, ReplyAddress writer) {
        return clients.maybeClient(request.salon(), new Identifiers(null, writer.address(), null, null, null, null));
    }

    @Override
    public void owner(StoredRequest request) {
        outcome.accept(request);
    }
}
