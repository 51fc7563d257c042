package org.lethe.review;

/** The decision does not fit how things stand. Nothing was changed. */
public final class ReviewConflictException extends RuntimeException {

    /** @param problem what stands in the way and what to do, without a value */
    public ReviewConflictException(String problem) {
        super(problem);
    }
}
