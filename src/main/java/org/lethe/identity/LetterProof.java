package org.lethe.identity;

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
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
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

    /** The client was found: the owner of the address on file is asked. */
    void askOwner(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        Optional<Personal> onFile = addressOnFile(salon, request.id());
        ReplyAddress writer = writer(request.id());
        transaction.executeWithoutResult(status -> {
            if (onFile.isEmpty()) {
                book.needsReview(request.id(), "no-address-on-file");
            } else {
                book.needsConfirmation(request.id());
                boolean same = writer != null && same(writer.address(), onFile.get());
                confirmations.ask(request.id(), salon.id(), owner(salon, onFile.get(), writer, same), Purpose.FORGET);
                if (!same) {
                    askWriter(request, writer);
                }
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

    /** Nobody was found, or a person must decide: the writer may prove the own address and is told then. */
    void askWriterOnly(StoredRequest request) {
        ReplyAddress writer = writer(request.id());
        transaction.executeWithoutResult(status -> {
            book.needsConfirmation(request.id());
            askWriter(request, writer);
        });
    }

    /** The request waits for a person; the writer gets the same link as everybody. */
    void askWriterToo(StoredRequest request) {
        transaction.executeWithoutResult(status -> askWriter(request, writer(request.id())));
    }

    /** Whether the letter came from the address that the salon has on file. */
    boolean writtenFromAddressOnFile(StoredRequest request) {
        ReplyAddress writer = writer(request.id());
        return writer != null
                && addressOnFile(salons.get(request.salon()), request.id())
                        .filter(onFile -> same(onFile, writer.address()))
                        .isPresent();
    }

    private void askWriter(StoredRequest request, @Nullable ReplyAddress writer) {
        if (writer != null) {
            confirmations.ask(request.id(), request.salon(), writer, Purpose.OWN_ADDRESS);
        }
    }

    private static ReplyAddress owner(Salon salon, Personal onFile, @Nullable ReplyAddress writer, boolean same) {
        if (same && writer != null) {
            return writer;
        }
        return new ReplyAddress(onFile, writer == null ? salon.language() : writer.language(), null, null);
    }

    private @Nullable ReplyAddress writer(UUID request) {
        return book.content(request).map(RequestContent::reply).orElse(null);
    }

    private static boolean same(Personal one, Personal other) {
        return NormalForms.email(one.reveal()).equals(NormalForms.email(other.reveal()));
    }

    private Optional<Personal> addressOnFile(Salon salon, UUID request) {
        List<Found> kept = databases.kept(request);
        for (int i = kept.size() - 1; i >= 0; i--) {
            Found found = kept.get(i);
            Optional<Personal> address = mapped.database(salon, found.database())
                    .card(KeyText.parse(found.clientKey()))
                    .map(ClientCard::emails)
                    .flatMap(emails -> emails.stream().findFirst());
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }
}
