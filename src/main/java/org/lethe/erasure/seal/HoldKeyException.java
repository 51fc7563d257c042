package org.lethe.erasure.seal;

/** A hold key that cannot be used for what was asked. Says what to do; holds no key material. */
public final class HoldKeyException extends RuntimeException {
    HoldKeyException(String message) {
        super(message);
    }
}
