package org.lethe.web;

/** The body of a request is longer than the hub reads. */
final class TooLargeException extends RuntimeException {

    TooLargeException(int limit) {
        super("The body is longer than " + limit + " bytes; nothing was done");
    }
}
