package org.lethe.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;

/** How much slower the salon's own work gets while a sweep goes on at its pace. */
final class TrafficContest implements Contest {

    private static final int PACE = 500;
    private static final int BATCHES_PER_SECOND = 5;
    private static final int SECONDS = 6;

    @Override
    public String name() {
        return "traffic";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        Traffic traffic = new Traffic(arena.database(), arena.clients());
        try (PlanCamel camel = new PlanCamel();
                MappedDatabase engine = Engines.open(arena, camel, "bench")) {
            Engines.sweep(engine, arena.fresh(2 * PACE), 1, ForgetHooks.NONE);
            traffic.run(SECONDS);
            Map<String, Series> figures = new Rounds(arena)
                    .withoutCheckpoints()
                    .with("alone", () -> traffic.run(SECONDS))
                    .with("beside a sweep", () -> beside(arena, engine, traffic))
                    .run();
            double alone = figures.getOrDefault("alone", Series.NONE).median();
            double beside = figures.getOrDefault("beside a sweep", Series.NONE).median();
            return List.of(Result.atLeast(
                    "other traffic beside a sweep of 500/s / alone",
                    beside / alone,
                    0.93,
                    String.format(Locale.ROOT, "%,.0f/s against %,.0f/s", beside, alone)));
        }
    }

    private static double beside(Arena arena, MappedDatabase engine, Traffic traffic) throws Exception {
        int batch = PACE / BATCHES_PER_SECOND;
        ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> forgetting = sweep.scheduleAtFixedRate(
                    () -> Engines.forget(engine, arena.fresh(batch), ForgetHooks.NONE),
                    0,
                    1000 / BATCHES_PER_SECOND,
                    TimeUnit.MILLISECONDS);
            double figure = traffic.run(SECONDS);
            if (forgetting.isDone()) {
                forgetting.get();
            }
            return figure;
        } finally {
            sweep.shutdown();
            if (!sweep.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the sweep did not stop");
            }
        }
    }
}
