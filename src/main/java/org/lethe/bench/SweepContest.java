package org.lethe.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;

/** A hundred thousand clients: the engine with one worker and with two, against plain JDBC with arrays of keys. */
final class SweepContest implements Contest {

    private static final int CLIENTS = 90_000;
    private static final String HAND = "by hand";
    private static final String ONE = "engine, one worker";
    private static final String TWO = "engine, two workers";

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        int clients = arena.scaled(CLIENTS, 500);
        ByHand byHand = new ByHand(arena.database());
        try (PlanCamel camel = new PlanCamel();
                MappedDatabase engine = Engines.open(arena, camel, "bench")) {
            byHand.sweep(arena.fresh(arena.scaled(2_000, 100)));
            Engines.sweep(engine, arena.fresh(arena.scaled(5_000, 300)), 2, ForgetHooks.NONE);
            Map<String, Series> figures = new Rounds(arena)
                    .with(HAND, () -> byHand.sweep(arena.fresh(clients)))
                    .with(ONE, () -> Engines.sweep(engine, arena.fresh(clients), 1, ForgetHooks.NONE))
                    .with(TWO, () -> Engines.sweep(engine, arena.fresh(clients), 2, ForgetHooks.NONE))
                    .run();
            return List.of(result(figures, ONE, 0.7), result(figures, TWO, 1.0));
        }
    }

    private static Result result(Map<String, Series> figures, String ours, double target) {
        double mine = figures.getOrDefault(ours, Series.NONE).median();
        double hand = figures.getOrDefault(HAND, Series.NONE).median();
        return Result.atLeast(
                "sweep, " + ours + " / by hand",
                mine / hand,
                target,
                String.format(Locale.ROOT, "%,.0f/s against %,.0f/s", mine, hand));
    }
}
