package org.lethe.testing;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.platform.CamelPlanRunners;

/** Runs erasure plans in tests as the product does: through Camel. */
public final class TestPlans {

    private TestPlans() {}

    private static final class Context {
        static final CamelContext INSTANCE = start();

        private static CamelContext start() {
            CamelContext context = new DefaultCamelContext();
            context.start();
            return context;
        }
    }

    public static PlanRunners runners() {
        return new CamelPlanRunners(Context.INSTANCE);
    }
}
