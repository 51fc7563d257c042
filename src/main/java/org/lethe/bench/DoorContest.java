package org.lethe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The whole hub through its REST door: how fast it answers, how fast it has forgotten. */
final class DoorContest implements Contest {

    private static final String HUB = "hub";
    private static final String BARE = "bare endpoint";
    private static final int CALLS = 2_000;
    /** Until the hub's code is compiled. */
    private static final int WARM_UP = 20_000;

    private static final int SINGLES = 500;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 10;
    /** How often: a short measurement, and more so its slowest of a hundred, hang on what else went on just then. */
    private static final int TIMES = 7;

    @Override
    public String name() {
        return "door";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        List<Result> results = new ArrayList<>();
        try (BenchHub hub = BenchHub.start(arena, BenchHub.SMALL, List.of());
                BareEndpoint bare = new BareEndpoint(arena.database())) {
            warmUp(arena, hub, bare);
            results.addAll(singles(arena, hub));
            results.addAll(accepting(arena, hub));
            results.add(throughput(arena, hub, bare));
            results.add(
                    Result.atMost("resident memory after that, MB", hub.hub().residentMegabytes(), 500, ""));
        }
        return results;
    }

    private static void warmUp(Arena arena, BenchHub hub, BareEndpoint bare) throws Exception {
        hubForgets(arena, hub, arena.scaled(WARM_UP, 4_000));
        new Callers().post(arena.fresh(arena.scaled(CALLS, 1_000)), bare::forget, 204);
    }

    private static Result throughput(Arena arena, BenchHub hub, BareEndpoint bare) throws Exception {
        int calls = arena.scaled(CALLS, 1_000);
        Callers callers = new Callers();
        Measured figures = new Rounds(arena)
                .atLeast(TIMES)
                .with(HUB, () -> hubForgets(arena, hub, calls))
                .with(BARE, () -> {
                    long[] keys = arena.fresh(calls);
                    long started = System.nanoTime();
                    callers.post(keys, bare::forget, 204);
                    return perSecond(calls, started);
                })
                .run();
        double ours = figures.median(HUB);
        double theirs = figures.median(BARE);
        return Result.atLeast(
                "REST, accepted to forgotten, 8 callers / bare endpoint",
                figures.ratio(HUB, BARE),
                1.0,
                String.format(Locale.ROOT, "%,.0f/s against %,.0f/s", ours, theirs));
    }

    private static double hubForgets(Arena arena, BenchHub hub, int calls) throws Exception {
        long before = hub.newest();
        long[] keys = arena.fresh(calls);
        long started = System.nanoTime();
        new Callers().post(keys, hub.api()::forget, 202);
        hub.awaitForgotten(before, calls);
        return perSecond(calls, started);
    }

    private static List<Result> singles(Arena arena, BenchHub hub) throws Exception {
        int singles = arena.scaled(SINGLES, 40);
        List<Series> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            times.add(untilForgotten(hub, arena.fresh(singles)));
        }
        String detail = TIMES + " times " + singles + " single requests on an idle hub; the middle of them";
        return List.of(
                Result.atMost("idle hub, 202 to forgotten, median ms", middle(times, 50), 60, detail),
                Result.atMost(
                        "idle hub, 202 to forgotten, p99 ms",
                        middle(times, 99),
                        150,
                        "each time: " + each(p99(times))));
    }

    private static Series untilForgotten(BenchHub hub, long[] clients) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (long client : clients) {
            String id = ForgetApi.id(hub.api().send(hub.api().forget(client)).body());
            long accepted = System.nanoTime();
            while (!hub.api().state(id).equals("FORGOTTEN")) {
                LockSupport.parkNanos(1_000_000);
                if (System.nanoTime() - accepted > TimeUnit.SECONDS.toNanos(30)) {
                    throw new IllegalStateException(
                            "not forgotten in 30 s, but " + hub.api().state(id));
                }
            }
            millis.add((System.nanoTime() - accepted) / 1e6);
        }
        return Series.of(millis);
    }

    private static List<Result> accepting(Arena arena, BenchHub hub) throws Exception {
        int calls = arena.scaled(PER_SECOND * SECONDS, PER_SECOND * 2);
        List<Series> times = new ArrayList<>();
        List<Double> stood = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long[] keys = arena.fresh(calls);
            try (Stalls stalls = new Stalls()) {
                times.add(untilAccepted(hub, keys));
                stood.add(stalls.worstMillis());
            }
        }
        String detail = TIMES + " times " + calls + " requests, the forgetting going on; the middle of them";
        return List.of(
                Result.atMost("202 at 200/s, median ms", middle(times, 50), 10, detail),
                Result.atMost(
                        "202 at 200/s, p99 ms",
                        middle(times, 99),
                        40,
                        "each time: " + each(p99(times)) + "; an idle thread had to wait for up to " + each(stood)));
    }

    /** Posts at a fixed rate, whatever the answers take: a slow answer does not slow the asking down. */
    private static Series untilAccepted(BenchHub hub, long[] keys) throws Exception {
        long before = hub.newest();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < keys.length; i++) {
            long due = started + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(hub.api().sendLater(hub.api().forget(keys[i])).thenApply(answer -> {
                if (answer.statusCode() != 202) {
                    throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
                }
                return (System.nanoTime() - due) / 1e6;
            }));
        }
        Series series = Series.of(answers.stream().map(CompletableFuture::join).toList());
        hub.awaitForgotten(before, keys.length);
        return series;
    }

    private static double middle(List<Series> times, int percent) {
        return Series.of(times.stream().map(time -> time.percentile(percent)).toList())
                .median();
    }

    private static List<Double> p99(List<Series> times) {
        return times.stream().map(time -> time.percentile(99)).toList();
    }

    private static String each(List<Double> millis) {
        return millis.stream()
                .map(one -> String.format(Locale.ROOT, "%.0f", one))
                .collect(Collectors.joining(", ", "", " ms"));
    }

    private static double perSecond(int calls, long started) {
        return calls / ((System.nanoTime() - started) / 1e9);
    }
}
