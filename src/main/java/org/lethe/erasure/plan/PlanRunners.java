package org.lethe.erasure.plan;

import java.util.Collection;
import javax.sql.DataSource;

/** Makes a runner for a compiled plan. */
public interface PlanRunners {

    /**
     * A runner for these statements on this database.
     *
     * @param name of the database; runners of the same name may exist side by side while one replaces the other
     */
    PlanRunner start(String name, Collection<Statement> statements, DataSource database);
}
