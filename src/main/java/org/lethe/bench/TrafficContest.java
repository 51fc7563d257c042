package org.lethe.bench;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How much slower the salon's own work gets while a sweep goes on at its pace; and how much it would beside one that was
 * written by hand.
 */
final class TrafficContest implements Contest {

    private static final String ALONE = "alone";
    private static final String BESIDE = "beside a sweep";
    private static final String HAND = "beside one by hand";
    private static final int PACE = 500;
    private static final int BATCHES_PER_SECOND = 5;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 7;
    /** Until the hub's code is compiled. */
    private static final int WARM_UP = 30_000;

    @Override
    public String name() {
        return "traffic";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        Traffic traffic = new Traffic(arena.database(), arena.clients());
        ByHand hand = new ByHand(arena.database());
        try (BenchHub hub = BenchHub.start(
                arena, BenchHub.SMALL, List.of("--lethe.forget.workers=1", "--lethe.forget.pace=" + PACE))) {
            hub.sweep(arena, arena.scaled(WARM_UP, 2_000));
            beside(arena, hub, traffic);
            Measured figures = new Rounds(arena)
                    .withoutCheckpoints()
                    .atLeast(ROUNDS)
                    .with(ALONE, () -> traffic.run(SECONDS))
                    .with(BESIDE, () -> beside(arena, hub, traffic))
                    .with(HAND, () -> besideHand(arena, hand, traffic))
                    .run();
            double alone = figures.median(ALONE);
            double beside = figures.median(BESIDE);
            double byHand = figures.median(HAND);
            return List.of(Result.atLeast(
                    "other traffic beside a sweep of 500/s / alone",
                    figures.ratio(BESIDE, ALONE),
                    0.93,
                    String.format(
                            Locale.ROOT,
                            "%,.0f/s against %,.0f/s; beside a sweep by hand at that pace %,.0f/s (%.2f)",
                            beside,
                            alone,
                            byHand,
                            figures.ratio(HAND, ALONE))));
        }
    }

    private static double beside(Arena arena, BenchHub hub, Traffic traffic) throws Exception {
        UUID scan = hub.sweeps().prepare(arena.fresh(PACE * (SECONDS + 1)));
        hub.sweeps().release(scan);
        hub.wake(arena);
        double figure = traffic.run(SECONDS);
        long forgotten = hub.sweeps().forgotten(scan);
        arena.say("    (%,d forgotten a second meanwhile)", forgotten / SECONDS);
        hub.sweeps().stop(scan);
        return figure;
    }

    private static double besideHand(Arena arena, ByHand hand, Traffic traffic) throws Exception {
        int batch = PACE / BATCHES_PER_SECOND;
        ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> forgetting = sweep.scheduleAtFixedRate(
                    () -> {
                        try {
                            hand.sweep(arena.fresh(batch));
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
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
