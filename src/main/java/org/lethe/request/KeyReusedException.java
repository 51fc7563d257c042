package org.lethe.request;

/** The same idempotency key came with another content. */
public final class KeyReusedException extends RuntimeException {

    public KeyReusedException() {
        super("This idempotency key was used before for a request with another content; "
                + "the earlier request stands, this one was not written down");
    }
}
