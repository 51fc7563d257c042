package org.lethe.erasure;

/** How a client stands. */
public enum Standing {
    ACTIVE,
    /** A guard stands in the way of forgetting. */
    GUARDED,
    /** Never forgotten, for instance the walk-in client. */
    PROTECTED,
    /** Merged into another record. */
    MERGED,
    FORGOTTEN
}
