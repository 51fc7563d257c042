package org.lethe.request;

/** The way a forget request came in. */
public enum Channel {
    REST,
    MAIL,
    QUEUE,
    DESK,
    RETENTION;

    /** Whether a person waits for it; such requests are served before sweeps. */
    public boolean fromPerson() {
        return this != RETENTION;
    }
}
