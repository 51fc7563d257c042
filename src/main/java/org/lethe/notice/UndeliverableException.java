package org.lethe.notice;

/** It can never be delivered: trying again is of no use. The message is a code, never an address or a content. */
public final class UndeliverableException extends RuntimeException {

    public UndeliverableException(String code) {
        super(code);
    }
}
