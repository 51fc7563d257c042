package org.lethe.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One forgotten client in one salon database.
 *
 * @param until when the suppression list forgets, too
 */
public record Suppressed(String salon, String database, UUID requestId, Instant until, List<Mark> marks) {

    public Suppressed {
        marks = List.copyOf(marks);
    }
}
