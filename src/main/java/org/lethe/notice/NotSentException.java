package org.lethe.notice;

/** It was not sent this time and may be tried again. The message is a code, never an address or a content. */
public final class NotSentException extends RuntimeException {

    private final boolean silence;

    /** The receiver has answered, but did not take it. */
    public NotSentException(String code) {
        this(code, false);
    }

    private NotSentException(String code, boolean silence) {
        super(code);
        this.silence = silence;
    }

    /** The receiver does not answer: whatever else is for the same one would fare no better. */
    static NotSentException silence(String code) {
        return new NotSentException(code, true);
    }

    boolean silence() {
        return silence;
    }
}
