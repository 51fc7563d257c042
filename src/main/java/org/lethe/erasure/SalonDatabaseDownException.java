package org.lethe.erasure;

/** Salon database {@code name} does not answer. Nothing was changed. */
public final class SalonDatabaseDownException extends RuntimeException {

    SalonDatabaseDownException(String database, Throwable cause) {
        super("Salon database '%s' does not answer. Nothing was changed".formatted(database), cause);
    }
}
