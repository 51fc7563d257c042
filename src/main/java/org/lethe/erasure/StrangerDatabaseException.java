package org.lethe.erasure;

/** Database {@code name} does not carry the id that Lethe gave it. Nothing was changed; a person must decide whose it is. */
public final class StrangerDatabaseException extends RuntimeException {

    StrangerDatabaseException(String database) {
        super(
                "Database '%s' does not carry the id that Lethe gave it. Nothing was changed; a person must decide whose it is"
                        .formatted(database));
    }
}
