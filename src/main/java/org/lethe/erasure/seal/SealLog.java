package org.lethe.erasure.seal;

import java.util.UUID;

/** Writes down what happens to sealed records, in the caller's transaction. */
public interface SealLog {

    /**
     * A record was opened by the holder of the private key.
     *
     * @param operator who, as an account; never the name of the client
     * @param reason as given
     */
    void unsealed(UUID requestId, String salon, String digest, String operator, String reason);

    /** A record was deleted, its period being over. */
    void ended(UUID requestId, String salon, String digest);
}
