package org.lethe.comeback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a look at one salon database has found.
 *
 * @param state {@code fine}, {@code database-restored}, {@code stranger-database}, {@code salon-database-down} or
 *     {@code salon-database-not-ready}: its map does not fit or cannot be read, or a statement failed
 * @param missing forgettings that Lethe knows and the database's journal does not
 * @param takenOver forgettings that the journal knows and Lethe did not
 * @param clients how many were looked at
 * @param again records that are forgotten again
 * @param capped of these, how many wait because the salon's allowance is used up
 * @param review who looks like somebody forgotten, for a person to decide
 */
public record Looked(
        String database,
        String state,
        long missing,
        long takenOver,
        long clients,
        long again,
        long capped,
        long review) {

    static final String FINE = "fine";
    static final String DOWN = "salon-database-down";
    static final String NOT_READY = "salon-database-not-ready";

    static Looked stopped(String database, String state, long missing) {
        return new Looked(database, state, missing, 0, 0, 0, 0, 0);
    }

    /** Whether there is more to say than that all is as it was. */
    boolean worthTelling() {
        return !state.equals(FINE) || missing + takenOver + again + capped + review > 0;
    }

    /**
     * Which forgettings are missing in a journal.
     *
     * @param newest the newest that is there
     */
    record Missing(long count, @Nullable UUID newest) {}

    /** What the look through the clients has come to. */
    record Swept(long clients, long again, long capped, long review) {}
}
