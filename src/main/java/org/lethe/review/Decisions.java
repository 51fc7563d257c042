package org.lethe.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.identity.Allowance;
import org.lethe.identity.Wake;
import org.lethe.notice.Letters;
import org.lethe.notice.Reply;
import org.lethe.person.IdentifiersText;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.OverCapBook;
import org.lethe.request.Proofs;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.RequestState;
import org.lethe.request.ReviewBook;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.request.Subjects;
import org.lethe.salon.Salons;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person decides about a request that waits. Each decision is one transaction with the request locked; every
 * method throws {@link org.lethe.request.UnknownRequestException} for a request that is not the caller's salons',
 * {@link org.lethe.request.NotAllowedException} without the scope, and {@link ReviewConflictException} if the decision
 * does not fit how the request stands. Nothing was changed then.
 */
public final class Decisions {

    private static final Set<RequestState> WAITING =
            EnumSet.of(RequestState.NEEDS_REVIEW, RequestState.FAILED, RequestState.BLOCKED);

    private final RequestBook book;
    private final ReviewBook reviews;
    private final RequestDatabases databases;
    private final Candidates candidates;
    private final OverCapBook overCap;
    private final Allowance allowance;
    private final Wake wake;
    private final Letters letters;
    private final Salons salons;
    private final TransactionTemplate transaction;

    public Decisions(
            RequestBook book,
            ReviewBook reviews,
            RequestDatabases databases,
            Candidates candidates,
            OverCapBook overCap,
            Allowance allowance,
            Wake wake,
            Letters letters,
            Salons salons,
            TransactionTemplate transaction) {
        this.book = book;
        this.reviews = reviews;
        this.databases = databases;
        this.candidates = candidates;
        this.overCap = overCap;
        this.allowance = allowance;
        this.wake = wake;
        this.letters = letters;
        this.salons = salons;
        this.transaction = transaction;
    }

    /** What became of a request, and whether its writer is told by letter. */
    public record Decided(StoredRequest request, boolean told) {}

    /**
     * The client is to be forgotten. Guards are looked at again under lock before anything is changed.
     *
     * @param tokens the chosen candidates, one of each database in which the client is known; empty where the client was
     *     found already
     */
    public Decided approve(UUID id, List<String> tokens, Caller caller) {
        return decide(id, caller, request -> {
            waits(request);
            StoredRequest decided = choose(request, tokens);
            reviews.dropDigest(decided.id());
            if (decided.state() == RequestState.APPROVED || decided.state() == RequestState.ERASING) {
                return false;
            }
            boolean free = overCap.askedByLetter(decided.id())
                    ? allowance.takeProven(request.salon())
                    : allowance.takeOne(request.salon());
            if (!free) {
                throw new ReviewConflictException("This salon's allowance for 24 hours is used up."
                        + " Nothing was changed; approve it again later, or have the cap raised.");
            }
            book.approve(decided.id(), Proofs.PERSON, caller.credential());
            wake.forget();
            return false;
        });
    }

    /** It will not be done; a writer is told the reason by letter. */
    public Decided refuse(UUID id, @Nullable String reason, Caller caller) {
        return decide(id, caller, request -> {
            waits(request);
            book.refuse(id, Words.reason(reason, saidOf(id)), caller.credential());
            return writer(id).isPresent();
        });
    }

    /** Asks the writer of a letter for more; the request goes on waiting. */
    public Decided ask(UUID id, @Nullable List<String> missing, @Nullable String note, Caller caller) {
        return decide(id, caller, request -> {
            waits(request);
            Reply.TellUsMore more = Words.more(missing, note);
            ReplyAddress to = writer(id)
                    .orElseThrow(() -> new ReviewConflictException(
                            "The request came without an address to answer. Nothing was sent; ask whoever sent it."));
            return letters.write(request.salon(), id, to, more);
        });
    }

    /** It takes up to three months from receipt (GDPR Art. 12(3)); a writer is told why. */
    public Decided extend(UUID id, @Nullable String reason, Caller caller) {
        return decide(id, caller, request -> {
            String why = Words.reason(reason, List.of());
            if (request.state().closed()) {
                throw new ReviewConflictException("The request is closed. Nothing was changed.");
            }
            if (!reviews.extensible(request)) {
                throw new ReviewConflictException("The first month has passed, and with it the time in which the"
                        + " person may be told of an extension. Nothing was changed.");
            }
            if (!reviews.extend(request, caller.credential())) {
                throw new ReviewConflictException("The due date was extended before. Nothing was changed.");
            }
            LocalDate due = LocalDate.ofInstant(
                    book.get(id).dueAt(), salons.get(request.salon()).zone());
            return writer(id)
                    .map(to -> letters.write(request.salon(), id, to, new Reply.Extended(due, why)))
                    .orElse(false);
        });
    }

    /** A step within the transaction; tells whether a letter goes out. */
    private interface Step {
        boolean take(StoredRequest request);
    }

    private Decided decide(UUID id, Caller caller, Step step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            StoredRequest request = reviews.lock(id, caller);
            caller.require(request.salon(), Scope.REVIEW);
            boolean told = step.take(request);
            return new Decided(book.get(id), told);
        }));
    }

    private static void waits(StoredRequest request) {
        if (request.joinedTo() != null) {
            throw new ReviewConflictException(
                    "The request has joined an earlier one of the same client. Nothing was changed; decide that one.");
        }
        if (!WAITING.contains(request.state())) {
            throw new ReviewConflictException(
                    "The request is " + request.state() + " and does not wait for a person. Nothing was changed.");
        }
    }

    /** Ties the request to the chosen client; the one to approve is an earlier open request of that client, if any. */
    private StoredRequest choose(StoredRequest request, List<String> tokens) {
        if (candidates.settled(request)) {
            if (!tokens.isEmpty()) {
                throw new NotUnderstoodException("client", "is settled for this request; leave it out");
            }
            return request;
        }
        if (tokens.isEmpty()) {
            throw new NotUnderstoodException("client", "is missing; choose one of the candidates");
        }
        List<Found> found = candidates.chosen(request, tokens);
        databases.keep(request.id(), found);
        Optional<StoredRequest> earlier = book.identified(request.id(), request.salon(), subject(request, found));
        earlier.ifPresent(open -> databases.share(request.id(), open.id()));
        return earlier.orElse(request);
    }

    private String subject(StoredRequest request, List<Found> found) {
        String leading = salons.get(request.salon()).leading().name();
        Found one = found.stream()
                .filter(each -> each.database().equals(leading))
                .findFirst()
                .orElse(found.get(0));
        return Subjects.text(one.database(), one.clientKey());
    }

    private List<String> saidOf(UUID id) {
        return book.content(id)
                .map(content ->
                        List.copyOf(IdentifiersText.toMap(content.client()).values()))
                .orElse(List.of());
    }

    private Optional<ReplyAddress> writer(UUID id) {
        return book.content(id).map(RequestContent::reply);
    }
}
