package org.lethe.salon;

/** There is no salon of that name here. */
public final class UnknownSalonException extends RuntimeException {

    public UnknownSalonException(String id) {
        super("There is no salon '" + id.replaceAll("[^A-Za-z0-9_.-]", "?") + "'");
    }
}
