package org.lethe.request;

import org.lethe.person.Identifiers;

/** Looks whether somebody with these identifiers is a client (again). */
public interface Returned {

    /** False only if it is certain that nobody is found; a salon database that does not answer says true. */
    boolean maybeClient(String salon, Identifiers identifiers);
}
