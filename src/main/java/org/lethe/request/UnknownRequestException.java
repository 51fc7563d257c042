package org.lethe.request;

/** There is no such request, or it is of another salon. */
public final class UnknownRequestException extends RuntimeException {

    public UnknownRequestException() {
        super("There is no such forget request");
    }
}
