package org.lethe.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.ValueRefusedException;
import org.lethe.intake.mail.mailbox.ListedLetter;
import org.lethe.intake.mail.mailbox.ReviewList;
import org.lethe.person.IdentifiersText;
import org.lethe.request.Caller;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.ReviewBook;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for a person of the salon. */
public final class Reviews {

    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);
    private static final int MOST = 200;

    private final RequestBook book;
    private final ReviewBook reviews;
    private final ReviewList letters;
    private final Candidates candidates;
    private final Salons salons;

    public Reviews(RequestBook book, ReviewBook reviews, ReviewList letters, Candidates candidates, Salons salons) {
        this.book = book;
        this.reviews = reviews;
        this.letters = letters;
        this.candidates = candidates;
        this.salons = salons;
    }

    /**
     * The requests that wait, the soonest due first, at most 200.
     *
     * @throws org.lethe.request.NotAllowedException if the caller may not review
     * @throws org.lethe.request.NotYourSalonException if the caller does not belong to the salon
     */
    public List<Waiting> requests(String salon, Caller caller) {
        caller.require(salon, Scope.REVIEW);
        salons.get(salon);
        return reviews.waiting(salon, MOST).stream().map(this::waiting).toList();
    }

    /** The letters that are no request yet, oldest first, at most 200; errors as for {@link #requests}. */
    public List<ListedLetter> letters(String salon, Caller caller) {
        caller.require(salon, Scope.REVIEW);
        salons.get(salon);
        return letters.open(salon, MOST);
    }

    private Waiting waiting(StoredRequest request) {
        Optional<RequestContent> content = book.content(request.id());
        Map<String, String> said =
                content.map(one -> IdentifiersText.toMap(one.client())).orElse(Map.of());
        boolean answers = content.map(RequestContent::reply).isPresent();
        boolean choose = !candidates.settled(request);
        try {
            return new Waiting(request, said, answers, candidates.of(request), true, choose);
        } catch (SalonDatabaseDownException | MapOutdatedException | ValueRefusedException e) {
            LOG.warn(
                    "request {} is shown without candidates: a database of salon {} could not look for them",
                    request.id(),
                    request.salon());
            return new Waiting(request, said, answers, List.of(), false, choose);
        }
    }
}
