package org.lethe.bench;

import java.util.List;

/** One thing that is measured. */
interface Contest {

    /** Short name, to run it alone. */
    String name();

    /** Whether it works on the clients of the arena. */
    default boolean needsClients() {
        return true;
    }

    /** Whether it is left out unless it is asked for. */
    default boolean onlyByName() {
        return false;
    }

    List<Result> run(Arena arena) throws Exception;
}
