package org.lethe.erasure.draft.clients;

/** No table of the database looks like clients, or the one that was named is not there. */
public final class NoClientTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoClientTableException(String message) {
        super(message);
    }
}
