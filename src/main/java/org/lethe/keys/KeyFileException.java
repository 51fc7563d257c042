package org.lethe.keys;

/** A key file cannot be used; the message says which, why, and what to do. It never holds a part of a key. */
public final class KeyFileException extends IllegalStateException {

    public KeyFileException(String message) {
        super(message);
    }

    public KeyFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
