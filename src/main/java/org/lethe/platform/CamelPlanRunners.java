package org.lethe.platform;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.erasure.plan.Statement;

/** Runs plans as Camel routes: one route for each plan, one {@code sql:} endpoint for each statement. */
public final class CamelPlanRunners implements PlanRunners {

    private final CamelContext camel;
    private final AtomicLong count = new AtomicLong();

    public CamelPlanRunners(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public PlanRunner start(String name, Collection<Statement> statements, DataSource database) {
        String id = "plan-" + name.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + count.incrementAndGet();
        try {
            camel.addRoutes(new PlanRoutes(id, statements, database));
            if (!camel.getRouteController().getRouteStatus(id).isStarted()) {
                // added while the other routes are still starting
                camel.getRouteController().startRoute(id);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the route of plan " + name + " does not start", e);
        }
        return new CamelPlanRunner(camel, id);
    }
}
