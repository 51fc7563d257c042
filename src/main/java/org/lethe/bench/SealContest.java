package org.lethe.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;

/** What it costs when each client has one record under a legal hold. */
final class SealContest implements Contest {

    private static final int CLIENTS = 4_000;

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
            Engines.sweep(held, arena.fresh(clients / 2), 1, sealing);
            Map<String, Series> figures = new Rounds(arena)
                    .with("with sealing", () -> seconds(arena, held, clients, sealing))
                    .with("without", () -> seconds(arena, plain, clients, ForgetHooks.NONE))
                    .run();
            double millis = (figures.getOrDefault("with sealing", Series.NONE).median()
                            - figures.getOrDefault("without", Series.NONE).median())
                    * 1000;
            return List.of(Result.atMost(
                    "sealing 1,000 records, ms",
                    millis,
                    1000,
                    String.format(
                            Locale.ROOT,
                            "%,.0f ms against %,.0f ms for 1,000 clients",
                            1000
                                    * figures.getOrDefault("with sealing", Series.NONE)
                                            .median(),
                            1000 * figures.getOrDefault("without", Series.NONE).median())));
        }
    }

    /** Seconds for a thousand clients. */
    private static double seconds(Arena arena, MappedDatabase engine, int clients, ForgetHooks hooks) throws Exception {
        return 1000 / Engines.sweep(engine, arena.fresh(clients), 1, hooks);
    }
}
