package org.lethe.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Channel;
import org.lethe.request.Proofs;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestListener;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/**
 * Answers people who wrote letters, in the transaction of each change. Everybody gets the same acknowledgement; what
 * became of a request is told only to addresses that have been proven, or where a person of the salon has decided.
 */
public final class PersonalAnswers implements RequestListener {

    private final Letters letters;
    private final Salons salons;
    private final Function<UUID, Optional<RequestContent>> contents;
    private final Function<UUID, List<Reply.Kept>> kept;
    private final ProvenAddresses proven;
    private final WebhookTargets recipients;
    private final Clock clock;

    /**
     * @param contents what a request said, as long as it is kept
     * @param kept what had to be kept of a forgotten client
     */
    public PersonalAnswers(
            Letters letters,
            Salons salons,
            Function<UUID, Optional<RequestContent>> contents,
            Function<UUID, List<Reply.Kept>> kept,
            ProvenAddresses proven,
            WebhookTargets recipients,
            Clock clock) {
        this.letters = letters;
        this.salons = salons;
        this.contents = contents;
        this.kept = kept;
        this.proven = proven;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public void changed(List<StoredRequest> requests, @Nullable String operator) {
        requests.stream()
                .filter(request -> request.channel() == Channel.MAIL)
                .forEach(request -> answer(request, operator != null));
    }

    /** The writer has proven the own address, and nothing is held under that one: this much anybody may be told. */
    public void nothingHeld(StoredRequest request) {
        write(request, proven.writers(request.id()), new Reply.NothingFound());
        proven.writersAnswered(request.id());
    }

    /** The owner has proven the address on file: is told what became of the request, if it is done. */
    public void outcome(StoredRequest request) {
        if (request.state() == RequestState.FORGOTTEN) {
            answer(request, false);
        }
    }

    private void answer(StoredRequest request, boolean byPerson) {
        RequestState state = request.state();
        if (state == RequestState.RECEIVED) {
            writer(request).ifPresent(to -> letters.write(request.salon(), request.id(), to, received(request)));
        } else if (state == RequestState.FORGOTTEN) {
            write(request, owners(request, false), done(request));
            proven.answeredSoFar(request.id());
        } else if (state == RequestState.REFUSED) {
            tell(request, owners(request, byPerson), new Reply.Refused(String.valueOf(request.reason())));
        } else if (state == RequestState.NOT_FOUND) {
            tell(request, proven.anybody(request.id()), new Reply.NothingFound());
        }
    }

    private void tell(StoredRequest request, List<ReplyAddress> addresses, Reply reply) {
        write(request, addresses, reply);
        proven.answered(request.id());
    }

    private void write(StoredRequest request, List<ReplyAddress> addresses, Reply reply) {
        addresses.forEach(to -> letters.write(request.salon(), request.id(), to, reply));
    }

    private List<ReplyAddress> owners(StoredRequest request, boolean refusedByPerson) {
        List<ReplyAddress> owners = proven.owners(request.id());
        return owners.isEmpty() && writerMayBeTold(request, refusedByPerson)
                ? writer(request).stream().toList()
                : owners;
    }

    /**
     * Whether the letter itself was proven to be the client's, or a person has decided on it. That of a letter which joined
     * another was not, whatever became of that one.
     */
    private static boolean writerMayBeTold(StoredRequest request, boolean refusedByPerson) {
        boolean decided = Proofs.DMARC.equals(request.proof()) || Proofs.PERSON.equals(request.proof());
        return request.joinedTo() == null && (decided || refusedByPerson);
    }

    private Optional<ReplyAddress> writer(StoredRequest request) {
        return contents.apply(request.id()).flatMap(content -> Optional.ofNullable(content.reply()));
    }

    private Reply received(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        LocalDate on = LocalDate.ofInstant(request.receivedAt(), salon.zone());
        return new Reply.Received(on, LocalDate.ofInstant(request.dueAt(), salon.zone()));
    }

    private Reply done(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        Instant completed = request.completedAt();
        LocalDate on = LocalDate.ofInstant(completed == null ? clock.instant() : completed, salon.zone());
        List<String> told =
                recipients.of(request.salon()).stream().map(WebhookTarget::name).toList();
        List<Reply.Kept> classes = kept.apply(request.id());
        return classes.isEmpty() ? new Reply.Done(on, told) : new Reply.PartlyDone(on, classes, told);
    }
}
