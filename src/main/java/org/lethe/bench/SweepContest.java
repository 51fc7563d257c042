package org.lethe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * A hundred thousand clients: the hub's whole forget route, with one worker and with two, against plain JDBC with arrays
 * of keys.
 */
final class SweepContest implements Contest {

    private static final int CLIENTS = 100_000;
    /** Until the hub's code is compiled. */
    private static final int WARM_UP = 60_000;

    private static final String HAND = "by hand";
    private static final String HUB = "hub";

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        Result one = alone(arena, 1, CLIENTS, 0.7, "sweep, whole hub, one worker / by hand");
        arena.renew();
        Result two = alone(arena, 2, CLIENTS / 2, 1.0, "sweep, whole hub, two workers / by hand");
        arena.renew();
        return List.of(one, two, twoHubs(arena));
    }

    private static Result alone(Arena arena, int workers, int clients, double target, String name) throws Exception {
        try (BenchHub hub = BenchHub.start(arena, BenchHub.SMALL, List.of("--lethe.forget.workers=" + workers))) {
            return compare(arena, hub, arena.scaled(clients, 2_000), target, name);
        }
    }

    private static Result twoHubs(Arena arena) throws Exception {
        Path home = Files.createTempDirectory("lethe-bench-second");
        try (BenchHub first = BenchHub.start(arena, BenchHub.SMALL, List.of("--lethe.forget.workers=1"));
                Hub second = first.beside(home)) {
            arena.say("A second hub got ready in %.1f s.", second.secondsToReady());
            return compare(
                    arena,
                    first,
                    arena.scaled(CLIENTS / 4, 2_000),
                    1.0,
                    "sweep, two hubs on one state store, one worker each / by hand");
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static Result compare(Arena arena, BenchHub hub, int clients, double target, String name) throws Exception {
        ByHand byHand = new ByHand(arena.database());
        byHand.sweep(arena.fresh(arena.scaled(2_000, 500)));
        hub.sweep(arena, arena.scaled(WARM_UP, 8_000));
        Measured figures = new Rounds(arena)
                .with(HAND, () -> byHand.sweep(arena.fresh(clients)))
                .with(HUB, () -> hub.sweep(arena, clients))
                .run();
        double mine = figures.median(HUB);
        double hand = figures.median(HAND);
        return Result.atLeast(
                name,
                figures.ratio(HUB, HAND),
                target,
                String.format(Locale.ROOT, "%,.0f/s against %,.0f/s", mine, hand));
    }
}
