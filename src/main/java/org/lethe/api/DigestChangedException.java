package org.lethe.api;

/** What was confirmed is not what would be done now. */
public final class DigestChangedException extends RuntimeException {

    public DigestChangedException() {
        super("What the preview showed has changed since; nothing was written down. Look at a new preview and send"
                + " its digest.");
    }
}
