package org.lethe.request;

/** The credential does not belong to the salon that was named. Says the same whether or not there is such a salon. */
public final class NotYourSalonException extends RuntimeException {

    public NotYourSalonException() {
        super("This credential does not belong to a salon of that name");
    }
}
