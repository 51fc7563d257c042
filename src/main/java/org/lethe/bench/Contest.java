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

    List<Result> run(Arena arena) throws Exception;
}
