package org.lethe.erasure.catalogue;

/** Whether a database shows a user only some rows of a table. */
public enum RowSecurity {
    /** The table has none. */
    NONE,
    /** It has some, but not for the user who asks. */
    OPEN,
    /** Policies may hide rows from the user who asks, or keep them from being changed. */
    HIDES
}
