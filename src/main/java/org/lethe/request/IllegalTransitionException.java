package org.lethe.request;

import java.util.UUID;

/** A request cannot go from where it stands to the wanted state. Nothing was changed. */
public final class IllegalTransitionException extends RuntimeException {

    public IllegalTransitionException(UUID request, RequestState from, RequestState to) {
        super("Request " + request + " is " + from + " and cannot become " + to);
    }
}
