package org.lethe.erasure;

/** The last forgetting that was confirmed here is not in the journal of database {@code name}: it was restored. Nothing was changed. */
public final class DatabaseRestoredException extends RuntimeException {

    DatabaseRestoredException(String database) {
        super(
                "The last forgetting that was confirmed here is not in the journal of database '%s': it was restored. Nothing was changed"
                        .formatted(database));
    }
}
