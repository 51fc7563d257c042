package org.lethe.comeback;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lethe.comeback.Suspects.Suspect;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Recognisable;
import org.lethe.identity.Allowance;
import org.lethe.request.OverCapBook;
import org.lethe.request.ReforgetBook;
import org.lethe.request.RequestBook;
import org.lethe.salon.Salon;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through all clients of a salon database, one page in memory at a time, and writes requests for suspects. */
final class ClientSweep {

    static final String LOOKS_FORGOTTEN = "looks-like-somebody-forgotten";
    static final String AGAIN_AND_AGAIN = "came-back-again";

    private static final int PAGE = 500;
    private static final Duration LATELY = Duration.ofDays(7);

    private final Suspects suspects;
    private final RequestBook book;
    private final OverCapBook overCap;
    private final ReforgetBook reforget;
    private final Allowance allowance;
    private final TransactionTemplate transaction;

    ClientSweep(
            Suspects suspects,
            RequestBook book,
            OverCapBook overCap,
            ReforgetBook reforget,
            Allowance allowance,
            TransactionTemplate transaction) {
        this.suspects = suspects;
        this.book = book;
        this.overCap = overCap;
        this.reforget = reforget;
        this.allowance = allowance;
        this.transaction = transaction;
    }

    Looked.Swept run(Salon salon, MappedDatabase database, boolean writes) {
        Counts counts = new Counts();
        ClientKey after = null;
        List<Recognisable> page;
        do {
            page = database.recognisable(after, PAGE);
            for (Suspect suspect : suspects.among(salon, database, page)) {
                if (writes) {
                    transaction.executeWithoutResult(status -> write(salon, database.name(), suspect, counts));
                } else {
                    counts.seen(suspect);
                }
            }
            counts.clients += page.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
        return new Looked.Swept(counts.clients, counts.again, counts.capped, counts.review);
    }

    private static final class Counts {
        private long clients;
        private long again;
        private long capped;
        private long review;

        private void seen(Suspect suspect) {
            if (suspect.certain()) {
                again++;
            } else {
                review++;
            }
        }
    }

    private void write(Salon salon, String database, Suspect suspect, Counts counts) {
        boolean lately = reforget.forgottenAgain(salon.id(), database, suspect.clientKey(), LATELY);
        UUID id = reforget.write(salon.id(), database, suspect.clientKey()).orElse(null);
        if (id == null) {
            return;
        }
        if (!suspect.certain() || lately) {
            book.needsReview(id, lately ? AGAIN_AND_AGAIN : LOOKS_FORGOTTEN);
            counts.review++;
            return;
        }
        counts.again++;
        if (allowance.takeOne(salon.id())) {
            book.approve(id, ReforgetBook.PROOF, null);
        } else {
            overCap.hold(id, ReforgetBook.PROOF);
            counts.capped++;
        }
    }
}
