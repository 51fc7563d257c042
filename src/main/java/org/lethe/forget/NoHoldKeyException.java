package org.lethe.forget;

/** Rows must be sealed but the salon has no hold key. Nothing was changed. */
public final class NoHoldKeyException extends RuntimeException {

    public NoHoldKeyException(String salon) {
        super("Salon " + salon + " has rows under a legal hold but no hold key: make one with 'keys hold-new' and set"
                + " its public half as hold-key");
    }
}
