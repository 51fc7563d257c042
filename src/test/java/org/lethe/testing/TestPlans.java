package org.lethe.testing;

import org.lethe.erasure.plan.PlanRunners;
import org.lethe.platform.PlanCamel;

/** Runs erasure plans in tests as the product does: through Camel. */
public final class TestPlans {

    private TestPlans() {}

    private static final class Camel {
        static final PlanCamel INSTANCE = new PlanCamel();
    }

    public static PlanRunners runners() {
        return Camel.INSTANCE.runners();
    }
}
