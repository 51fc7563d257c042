package org.lethe.forget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lethe.identity.Authorisation;
import org.lethe.identity.NobodyFound;
import org.lethe.ledger.Comeback;
import org.lethe.ledger.Suppression;
import org.lethe.person.Identifiers;
import org.lethe.request.Channel;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/**
 * Nobody was found. A client who was forgotten before is answered with that earlier forgetting; a letter writer must
 * first prove the own address to be told.
 */
final class NobodyHere implements NobodyFound {

    private final RequestBook book;
    private final Salons salons;
    private final Marks marks;
    private final Suppression suppression;
    private final Supplier<Authorisation> authorisation;

    NobodyHere(RequestBook book, Salons salons, Suppression suppression, Supplier<Authorisation> authorisation) {
        this.book = book;
        this.salons = salons;
        this.marks = new Marks(suppression);
        this.suppression = suppression;
        this.authorisation = authorisation;
    }

    @Override
    public void found(StoredRequest request) {
        if (request.channel() == Channel.MAIL) {
            authorisation.get().nobodyFound(request);
            return;
        }
        Optional<StoredRequest> before = book.content(request.id())
                .map(RequestContent::client)
                .flatMap(client -> forgottenBefore(salons.get(request.salon()), client));
        before.ifPresentOrElse(earlier -> book.join(request.id(), earlier.id()), () -> book.notFound(request.id()));
    }

    @Override
    public void undecided(StoredRequest letter) {
        authorisation.get().writerToo(letter);
    }

    @Override
    public void joined(StoredRequest letter, StoredRequest leader) {
        authorisation.get().joined(letter, leader);
    }

    private Optional<StoredRequest> forgottenBefore(Salon salon, Identifiers client) {
        String leading = salon.leading().name();
        List<Comeback> comebacks =
                suppression.comebacks(salon.id(), leading, Map.of("asked", marks.of(salon, leading, client)));
        List<StoredRequest> earlier = new ArrayList<>();
        comebacks.stream().map(Comeback::requestId).distinct().forEach(id -> book.find(id)
                .ifPresent(earlier::add));
        return earlier.size() == 1 ? Optional.of(earlier.get(0)) : Optional.empty();
    }
}
