package org.lethe.ledger;

import java.util.UUID;

/**
 * A client in a salon database looks like one who was forgotten.
 *
 * @param client what the caller calls the client by
 * @param requestId by which the person was forgotten then
 */
public record Comeback(String client, UUID requestId, Likeness likeness) {

    /** How much speaks for it. */
    public enum Likeness {
        /** the same key in the same database and another hash: this very record has come back, from a backup */
        SAME_RECORD,
        /** the key alone: most likely a new client under a key that was given out again */
        SAME_KEY,
        /** another hash alone: perhaps the person became a client again, perhaps an import brought them back */
        SAME_PERSON
    }
}
