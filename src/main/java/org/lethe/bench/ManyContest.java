package org.lethe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Scope;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Ten thousand salons in one database: the start, the tick, connections, and whether a sweep makes others wait. */
final class ManyContest implements Contest {

    private static final int CONNECTIONS = 6;
    private static final int TICKS = 120;
    private static final int WARM_UP_TICKS = 60;
    private static final int WARM_UP = 100;
    private static final int SINGLES = 60;
    private static final int LOOKUP_SECONDS = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    @Override
    public String name() {
        return "many";
    }

    @Override
    public boolean needsClients() {
        return false;
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        Path home = Files.createTempDirectory("lethe-bench-many");
        try (ManySalons salons = ManySalons.build(arena)) {
            List<String> settings = List.of(
                    "--spring.config.additional-location=file:" + salons.settings(home),
                    "--lethe.salon-connections=" + CONNECTIONS,
                    "--lethe.retention.tick=* * * * * ?",
                    "--lethe.traces=off");
            String key = UUID.randomUUID() + "-" + UUID.randomUUID();
            try (Hub first = Hub.start(home, BenchHub.SMALL, settings)) {
                arena.say("  first start %.1f s", first.secondsToReady());
                furnish(home, key);
            }
            List<Result> results = new ArrayList<>();
            try (Hub hub = Hub.start(home, BenchHub.SMALL, settings)) {
                ForgetApi api = new ForgetApi(hub, key);
                results.add(started(arena, hub, api));
                results.add(ticks(arena, hub));
                results.add(connections(arena, salons, api));
                results.addAll(fairness(arena, home, salons, api));
            }
            return results;
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** A retention period for every salon, and one key for all of them. */
    private static void furnish(Path home, String key) throws Exception {
        SingleConnectionDataSource state = BenchHub.stateStore(home);
        try {
            JdbcClient store = JdbcClient.create(state);
            new Credentials(store, Clock.systemUTC()).addKey(key, Set.of("*"), Set.of(Scope.values()));
            store.sql(SqlFile.read("bench/many-policies.sql")).update();
        } finally {
            state.destroy();
        }
    }

    private static Result started(Arena arena, Hub hub, ForgetApi api) throws Exception {
        long ready = System.nanoTime();
        api.get("/salons/s" + ManySalons.SALONS + "/retention");
        double answered = hub.secondsToReady() + (System.nanoTime() - ready) / 1e9;
        arena.say("  start %.1f s, the last salon answered after %.1f s", hub.secondsToReady(), answered);
        return Result.atMost(
                "10,000 salons: start until the last one is answered, seconds",
                answered,
                15,
                "existing folder, everything embedded, all with a retention period");
    }

    private static Result ticks(Arena arena, Hub hub) throws Exception {
        Ticks looked = new Ticks(hub);
        looked.millis(WARM_UP_TICKS);
        Series ticks = looked.millis(TICKS);
        arena.say("  tick %.1f ms, the slowest %.1f ms", ticks.median(), ticks.percentile(100));
        return Result.atMost(
                "10,000 salons: a tick with nothing due, median ms",
                ticks.median(),
                20,
                String.format(Locale.ROOT, "%d ticks, the slowest %.1f ms", TICKS, ticks.percentile(100)));
    }

    private static Result connections(Arena arena, ManySalons salons, ForgetApi api) throws Exception {
        try (Peak connections = new Peak(salons)) {
            new Lookups(api).run(LOOKUP_SECONDS);
            arena.say("  %d connections", connections.most());
            return Result.atMost(
                    "10,000 salons: connections to their database",
                    connections.most(),
                    CONNECTIONS,
                    "while the desks of sixteen salons look up clients; the setting says " + CONNECTIONS);
        }
    }

    private static List<Result> fairness(Arena arena, Path home, ManySalons salons, ForgetApi api) throws Exception {
        SingleConnectionDataSource state = BenchHub.stateStore(home);
        try {
            Singles singles = new Singles(api);
            singles.run(WARM_UP);
            double idle = singles.run(SINGLES).median();
            arena.say("  idle %.0f ms", idle);
            HubSweep sweeps = new HubSweep(home, state, ManySalons.LARGE);
            List<Double> extra = new ArrayList<>();
            List<Double> worst = new ArrayList<>();
            for (int sweep = 0; sweep < ManySalons.SWEEPS; sweep++) {
                Series series = beside(arena, sweeps, salons.keysOfLarge(sweep), singles, idle);
                Arrays.stream(series.figures()).forEach(extra::add);
                worst.add(series.percentile(100));
            }
            return List.of(
                    Result.atMost(
                            "another salon's request beside a sweep, extra ms, median",
                            Series.of(extra).median(),
                            1000,
                            String.format(
                                    Locale.ROOT,
                                    "%d requests of other salons beside %d sweeps, %.0f ms on an idle hub",
                                    extra.size(),
                                    ManySalons.SWEEPS,
                                    idle)),
                    Result.atMost(
                            "another salon's request beside a sweep, extra ms, worst of a sweep",
                            Series.of(worst).median(),
                            1000,
                            worst.stream()
                                    .map(one -> String.format(Locale.ROOT, "%.0f", one))
                                    .collect(Collectors.joining(", ", "the middle of ", " ms"))));
        } finally {
            state.destroy();
        }
    }

    /** How many milliseconds more than on an idle hub each request takes, until the sweep is over. */
    private static Series beside(Arena arena, HubSweep sweeps, long[] keys, Singles singles, double idle)
            throws Exception {
        UUID scan = sweeps.prepare(keys);
        sweeps.release(scan);
        long started = System.nanoTime();
        List<Double> extra = new ArrayList<>();
        while (!sweeps.over(scan)) {
            extra.add(singles.one() - idle);
            LockSupport.parkNanos(PAUSE);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        sweeps.require(scan, keys.length);
        Series series = Series.of(extra);
        arena.say(
                "  beside a sweep of %.0f/s %.0f ms more, at worst %.0f ms (the %dth of %d)",
                keys.length / seconds,
                series.median(),
                series.percentile(100),
                extra.indexOf(series.percentile(100)) + 1,
                extra.size());
        return series;
    }
}
