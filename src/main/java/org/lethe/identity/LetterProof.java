package org.lethe.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.ClientCard;
import org.lethe.erasure.KeyText;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.identity.confirm.Purpose;
import org.lethe.person.NormalForms;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for the proof that a letter needs: a link to the address on file. Whoever wrote gets a link to their own address
 * as well, found or not, so that a stranger cannot tell whether somebody is a client.
 */
final class LetterProof {

    private final RequestBook book;
    private final RequestDatabases databases;
    private final Salons salons;
    private final MappedSalons mapped;
    private final Confirmations confirmations;
    private final TransactionTemplate transaction;

    LetterProof(
            RequestBook book,
            RequestDatabases databases,
            Salons salons,
            MappedSalons mapped,
            Confirmations confirmations,
            TransactionTemplate transaction) {
        this.book = book;
        this.databases = databases;
        this.salons = salons;
        this.mapped = mapped;
        this.confirmations = confirmations;
        this.transaction = transaction;
    }

    /** The client was found: the owner of the address on file is asked. Where that cannot be, a person must see to it. */
    void askOwner(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        ReplyAddress writer = writer(request.id());
        Optional<Personal> onFile = addressOnFile(salon, request.id(), writer);
        transaction.executeWithoutResult(status -> {
            if (onFile.isEmpty()) {
                book.needsReview(request.id(), "no-address-on-file");
            } else if (confirmations.ask(
                    request.id(), salon.id(), owner(salon, onFile.get(), writer), Purpose.FORGET)) {
                book.needsConfirmation(request.id());
            } else {
                book.needsReview(request.id(), "address-on-file-cannot-be-asked");
            }
            if (!owns(writer, onFile)) {
                askWriter(request, writer);
            }
        });
    }

    /**
     * A letter about a client of whom another request is under way. While that one waits for the owner's proof, the owner
     * is sent one more link. Otherwise nothing is to be proven but who may be told what became of it.
     */
    void askOfJoined(StoredRequest letter, StoredRequest leader) {
        Salon salon = salons.get(letter.salon());
        ReplyAddress writer = writer(letter.id());
        Optional<Personal> onFile = addressOnFile(salon, leader.id(), writer);
        boolean waitsForProof = leader.state() == RequestState.NEEDS_CONFIRMATION;
        transaction.executeWithoutResult(status -> {
            if (onFile.isPresent() && (waitsForProof || owns(writer, onFile))) {
                UUID about = waitsForProof ? leader.id() : letter.id();
                confirmations.askAgain(about, salon.id(), owner(salon, onFile.get(), writer), Purpose.FORGET);
            }
            if (!owns(writer, onFile)) {
                askWriter(letter, writer);
            }
        });
    }

    /** The salon's own people sent the letter on: one of them approves it. The writer gets the link that all get. */
    void askSalon(StoredRequest request) {
        transaction.executeWithoutResult(status -> {
            book.needsReview(request.id(), "forwarded-by-staff");
            askWriter(request, writer(request.id()));
        });
    }

    /**
     * Nobody was found: the writer may prove the own address and is told then. Whom nobody can ask, nobody can tell. What
     * the salon's own people sent is for one of them, who can ask whom it is about.
     */
    void askWriterOnly(StoredRequest request) {
        ReplyAddress writer = writer(request.id());
        transaction.executeWithoutResult(status -> {
            if (request.credential().equals(Caller.STAFFS_LETTER)) {
                book.needsReview(request.id(), "nobody-found");
                askWriter(request, writer);
            } else if (askWriter(request, writer)) {
                book.needsConfirmation(request.id());
            } else {
                book.notFound(request.id());
            }
        });
    }

    /** The request waits for a person; the writer gets the same link as everybody. */
    void askWriterToo(StoredRequest request) {
        transaction.executeWithoutResult(status -> askWriter(request, writer(request.id())));
    }

    /** Whether the letter came from an address that the salon has on file, to the letter: who else has a tag is not known. */
    boolean writtenFromAddressOnFile(StoredRequest request) {
        ReplyAddress writer = writer(request.id());
        return writer != null
                && addressesOnFile(salons.get(request.salon()), request.id()).stream()
                        .anyMatch(address -> address.reveal()
                                .strip()
                                .equalsIgnoreCase(writer.address().reveal().strip()));
    }

    private boolean askWriter(StoredRequest request, @Nullable ReplyAddress writer) {
        return writer != null && confirmations.ask(request.id(), request.salon(), writer, Purpose.OWN_ADDRESS);
    }

    private static ReplyAddress owner(Salon salon, Personal onFile, @Nullable ReplyAddress writer) {
        if (writer != null && same(writer.address(), onFile)) {
            return new ReplyAddress(onFile, writer.language(), writer.messageId(), writer.thread());
        }
        return new ReplyAddress(onFile, writer == null ? salon.language() : writer.language(), null, null);
    }

    private @Nullable ReplyAddress writer(UUID request) {
        return book.content(request).map(RequestContent::reply).orElse(null);
    }

    private static boolean same(Personal one, Personal other) {
        Optional<String> form = NormalForms.email(one.reveal());
        return form.isPresent() && form.equals(NormalForms.email(other.reveal()));
    }

    private static boolean owns(@Nullable ReplyAddress writer, Optional<Personal> onFile) {
        return writer != null
                && onFile.filter(address -> same(address, writer.address())).isPresent();
    }

    /** The writer's, if it is one of those on file; else the first in the last database that has any. */
    private Optional<Personal> addressOnFile(Salon salon, UUID request, @Nullable ReplyAddress writer) {
        List<Personal> onFile = addressesOnFile(salon, request);
        return onFile.stream()
                .filter(address -> owns(writer, Optional.of(address)))
                .findFirst()
                .or(() -> onFile.stream().findFirst());
    }

    private List<Personal> addressesOnFile(Salon salon, UUID request) {
        List<Personal> addresses = new ArrayList<>();
        List<Found> kept = databases.kept(request);
        for (int i = kept.size() - 1; i >= 0; i--) {
            Found found = kept.get(i);
            mapped.database(salon, found.database())
                    .card(KeyText.parse(found.clientKey()))
                    .map(ClientCard::emails)
                    .ifPresent(addresses::addAll);
        }
        return addresses;
    }
}
