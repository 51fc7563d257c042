package org.lethe.identity;

/** The hub is still starting: its routes do not run yet. Nothing was written down; to be tried again in a moment. */
public final class NotReadyException extends RuntimeException {

    public NotReadyException() {
        super("The hub is still starting. Nothing was done; try again in a moment.");
    }
}
