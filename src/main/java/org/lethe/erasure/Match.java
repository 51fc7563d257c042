package org.lethe.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/**
 * A client who may be the one that was asked for.
 *
 * @param matchedOn which of the given identifiers are this client's
 * @param certain whether at least one strong identifier is this client's and none contradicts
 * @param email an address on file, for a confirmation
 */
public record Match(
        ClientKey key,
        @Nullable Personal reference,
        Standing standing,
        List<String> matchedOn,
        boolean certain,
        @Nullable Personal email) {

    public Match {
        matchedOn = List.copyOf(matchedOn);
    }
}
