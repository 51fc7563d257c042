package org.lethe.retention;

/** Who in a salon may approve a scan. */
@FunctionalInterface
public interface Approvers {

    /** How many people (not machines) may. */
    int people(String salon);
}
