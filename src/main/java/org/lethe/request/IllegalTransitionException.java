package org.lethe.request;

import java.util.UUID;

/** A request cannot go from where it stands to the wanted state. Nothing was changed. */
public final class IllegalTransitionException extends RuntimeException {

    public IllegalTransitionException(UUID request, RequestState from, RequestState to) {
        this("Request " + request + " is " + from + " and cannot become " + to);
    }

    private IllegalTransitionException(String message) {
        super(message);
    }

    /** It is too late: the client is being erased, or is erased already and what follows is not done. */
    static IllegalTransitionException underWay(UUID request, RequestState to) {
        return new IllegalTransitionException("Request " + request + " is being carried out and cannot become " + to
                + "; its reason says what it waits for");
    }
}
