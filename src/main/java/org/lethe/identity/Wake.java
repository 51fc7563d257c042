package org.lethe.identity;

/** Wakes the forget route once the current transaction is committed. A hint, not a duty. */
public interface Wake {

    void forget();
}
