package org.lethe.review;

import java.util.Objects;
import java.util.UUID;
import org.lethe.intake.mail.mailbox.ListedLetter;
import org.lethe.intake.mail.mailbox.ReviewList;
import org.lethe.request.Acceptance;
import org.lethe.request.Accepted;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.Scope;
import org.lethe.request.UnknownRequestException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person decides about a letter that is no request yet. What it said is emptied with the decision. Both methods
 * throw {@link UnknownRequestException} for a letter that is not listed for the caller's salons, or no longer.
 */
public final class LetterDecisions {

    private final ReviewList letters;
    private final Acceptance acceptance;
    private final TransactionTemplate transaction;

    public LetterDecisions(ReviewList letters, Acceptance acceptance, TransactionTemplate transaction) {
        this.letters = letters;
        this.acceptance = acceptance;
        this.transaction = transaction;
    }

    /**
     * The letter is a request to be forgotten: it goes the way of every letter, proof included.
     *
     * @throws org.lethe.request.NotUnderstoodException if nothing in it can identify a person; it stays listed
     */
    public Accepted request(UUID id, Caller caller) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ListedLetter letter = lock(id, caller);
            Accepted accepted = acceptance.accept(new ForgetRequest(
                    letter.salon(),
                    letter.said(),
                    Channel.MAIL,
                    Caller.unproven(letter.salon()),
                    "review:" + id,
                    null,
                    null,
                    null,
                    letter.reply()));
            letters.decide(
                    id, "REQUEST", caller.credential(), accepted.request().id());
            return accepted;
        }));
    }

    /** The letter asks for nothing that is to be done here. */
    public void dismiss(UUID id, Caller caller) {
        transaction.executeWithoutResult(status -> {
            lock(id, caller);
            letters.decide(id, "DISMISSED", caller.credential(), null);
        });
    }

    private ListedLetter lock(UUID id, Caller caller) {
        ListedLetter letter = letters.lock(id)
                .filter(listed -> caller.mayActFor(listed.salon()))
                .orElseThrow(UnknownRequestException::new);
        caller.require(letter.salon(), Scope.REVIEW);
        return letter;
    }
}
