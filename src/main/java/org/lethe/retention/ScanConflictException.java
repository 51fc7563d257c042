package org.lethe.retention;

/** A scan, or the policy, does not stand where the wish makes sense. Nothing was changed. */
public final class ScanConflictException extends RuntimeException {

    public ScanConflictException(String message) {
        super(message);
    }
}
