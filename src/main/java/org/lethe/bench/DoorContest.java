package org.lethe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole hub through its REST door: how fast it answers, how fast it has forgotten. */
final class DoorContest implements Contest {

    private static final int CALLS = 2_000;
    /** Until the hub's code is compiled. */
    private static final int WARM_UP = 20_000;

    private static final int SINGLES = 500;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 10;

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
        Map<String, Series> figures = new Rounds(arena)
                .with("hub", () -> hubForgets(arena, hub, calls))
                .with("bare endpoint", () -> {
                    long[] keys = arena.fresh(calls);
                    long started = System.nanoTime();
                    callers.post(keys, bare::forget, 204);
                    return perSecond(calls, started);
                })
                .run();
        double ours = figures.getOrDefault("hub", Series.NONE).median();
        double theirs = figures.getOrDefault("bare endpoint", Series.NONE).median();
        return Result.atLeast(
                "REST, accepted to forgotten, 8 callers / bare endpoint",
                ours / theirs,
                1.0,
                String.format(java.util.Locale.ROOT, "%,.0f/s against %,.0f/s", ours, theirs));
    }

    private static double hubForgets(Arena arena, BenchHub hub, int calls) throws Exception {
        long before = hub.forgotten();
        long[] keys = arena.fresh(calls);
        long started = System.nanoTime();
        new Callers().post(keys, hub.api()::forget, 202);
        hub.awaitForgotten(before + calls);
        return perSecond(calls, started);
    }

    private static List<Result> singles(Arena arena, BenchHub hub) throws Exception {
        int singles = arena.scaled(SINGLES, 40);
        List<Double> millis = new ArrayList<>();
        for (long client : arena.fresh(singles)) {
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
        Series series = Series.of(millis);
        String detail = "median of " + singles + " single requests on an idle hub";
        return List.of(
                Result.atMost("idle hub, 202 to forgotten, median ms", series.median(), 60, detail),
                Result.atMost("idle hub, 202 to forgotten, p99 ms", series.percentile(99), 150, ""));
    }

    /** Posts at a fixed rate, whatever the answers take: a slow answer does not slow the asking down. */
    private static List<Result> accepting(Arena arena, BenchHub hub) throws Exception {
        int calls = arena.scaled(PER_SECOND * SECONDS, PER_SECOND * 2);
        long[] keys = arena.fresh(calls);
        long before = hub.forgotten();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < calls; i++) {
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
        hub.awaitForgotten(before + calls);
        return List.of(
                Result.atMost(
                        "202 at 200/s, median ms", series.median(), 10, calls + " requests, the forgetting going on"),
                Result.atMost("202 at 200/s, p99 ms", series.percentile(99), 40, ""));
    }

    private static double perSecond(int calls, long started) {
        return calls / ((System.nanoTime() - started) / 1e9);
    }
}
