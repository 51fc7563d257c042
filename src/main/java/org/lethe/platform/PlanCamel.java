package org.lethe.platform;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.lethe.erasure.plan.PlanRunners;

/** A Camel of its own for plans, where no hub runs: for commands. */
public final class PlanCamel implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final PlanRunners runners = new CamelPlanRunners(camel);

    public PlanCamel() {
        camel.start();
    }

    public PlanRunners runners() {
        return runners;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
