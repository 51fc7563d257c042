package org.lethe.erasure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the hub takes part in a forgetting. */
public interface ForgetHooks {

    /** No part taken: for the engine alone. */
    ForgetHooks NONE = attempts -> {};

    /** The newest request that the hub knows to be done in this database; {@code null}: none yet. */
    default @Nullable UUID lastConfirmed() {
        return null;
    }

    /**
     * Called under lock, before anything is changed. What the hub needs to finish after a crash must be committed in its
     * own store when this returns; an exception rolls the salon's transaction back. After a failed batch it is called again for the parts,
     * with the same attempts.
     */
    void readyToErase(List<Attempt> attempts);

    /** Named points on the way, for tests that let the hub die there. */
    default void step(String name) {}
}
