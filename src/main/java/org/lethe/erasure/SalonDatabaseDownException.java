package org.lethe.erasure;

import org.lethe.erasure.plan.Refusal;

/** Salon database {@code name} does not answer, or not to this user. Nothing was changed. */
public final class SalonDatabaseDownException extends RuntimeException {

    private final String database;

    SalonDatabaseDownException(String database, Throwable cause) {
        super(
                "Salon database '%s' %s. Nothing was changed"
                        .formatted(
                                database,
                                Refusal.isOfTheUser(cause) ? "does not know this user or password" : "does not answer"),
                cause);
        this.database = database;
    }

    public String database() {
        return database;
    }
}
