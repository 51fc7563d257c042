package org.lethe.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Standing;
import org.lethe.person.Personal;

/**
 * A client who may be meant by a request, in one of the salon's databases.
 *
 * @param token names this client in a decision about this request and nowhere else; null where nothing is to be chosen
 * @param matchedOn which of the given identifiers are this client's
 */
public record Candidate(
        String database,
        @Nullable String token,
        @Nullable Personal reference,
        @Nullable Personal name,
        @Nullable LocalDate lastVisit,
        @Nullable Standing state,
        List<String> matchedOn,
        boolean certain) {

    public Candidate {
        matchedOn = List.copyOf(matchedOn);
    }

    @Override
    public String toString() {
        return "Candidate[" + database + "]";
    }
}
