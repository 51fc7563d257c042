package org.lethe.retention;

/** The salon has no client of that reference. */
public final class UnknownClientException extends RuntimeException {

    public UnknownClientException() {
        super("The salon has no client of that reference");
    }
}
