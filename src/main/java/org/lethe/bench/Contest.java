package org.lethe.bench;

import java.util.List;

/** One thing that is measured. */
interface Contest {

    /** Short name, to run it alone. */
    String name();

    List<Result> run(Arena arena) throws Exception;
}
