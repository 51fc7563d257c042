package org.lethe.notice;

/** It was not sent this time and may be tried again. The message is a code, never an address or a content. */
public final class NotSentException extends RuntimeException {

    public NotSentException(String code) {
        super(code);
    }
}
