package org.lethe.retention;

/** The salon has no such scan. */
public final class UnknownScanException extends RuntimeException {

    public UnknownScanException() {
        super("This salon has no such scan");
    }
}
