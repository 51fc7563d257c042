package org.lethe.bench;

import java.util.List;
import java.util.Locale;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;

/**
 * What it costs when most of what hangs on a client is under a legal hold. The forgetting counts too: sealing alone is the
 * small difference of two long times, which no two runs would agree on.
 */
final class SealContest implements Contest {

    private static final int CLIENTS = 2_000;
    private static final int ROUNDS = 9;
    /** Of one client in {@code bench-held.yaml}: appointments, notes, messages, treatment records. */
    private static final int HELD = 5 + 2 + 1 + 1;

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        int clients = arena.scaled(CLIENTS, 200);
        try (PlanCamel camel = new PlanCamel();
                MappedDatabase plain = Engines.open(arena, camel, "bench");
                MappedDatabase held = Engines.open(arena, camel, "bench-held")) {
            ForgetHooks sealing = attempts -> {};
            Engines.sweep(held, arena.fresh(clients), 1, sealing);
            Engines.sweep(plain, arena.fresh(clients), 1, ForgetHooks.NONE);
            Measured figures = new Rounds(arena)
                    .atLeast(ROUNDS)
                    .with("with sealing", () -> millis(arena, held, clients, sealing))
                    .with("without", () -> millis(arena, plain, clients, ForgetHooks.NONE))
                    .run();
            double with = figures.median("with sealing");
            double without = figures.median("without");
            return List.of(Result.atMost(
                    "1,000 records sealed, with all the forgetting of those they are of, ms",
                    with / HELD,
                    1000,
                    String.format(
                            Locale.ROOT,
                            "%,.0f ms for 1,000 clients with %d records each; without sealing %,.0f ms",
                            with,
                            HELD,
                            without)));
        }
    }

    /** For a thousand clients. */
    private static double millis(Arena arena, MappedDatabase engine, int clients, ForgetHooks hooks) throws Exception {
        return 1_000_000 / Engines.sweep(engine, arena.fresh(clients), 1, hooks);
    }
}
