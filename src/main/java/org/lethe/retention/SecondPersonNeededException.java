package org.lethe.retention;

/** Somebody else has to approve this. Nothing was changed. */
public final class SecondPersonNeededException extends RuntimeException {

    public SecondPersonNeededException(String message) {
        super(message);
    }
}
