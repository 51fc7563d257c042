package org.lethe.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.lethe.state.SqlFile;

/**
 * A retention period under which nearly everybody is due at once, scanned and forgotten by a hub with 256 MB of heap. It
 * takes a quarter of an hour and more, so it runs only when it is named.
 */
final class MillionContest implements Contest {

    private static final String PROGRESS = SqlFile.read("bench/scan-progress.sql");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int LOOKS_BETWEEN_WORDS = 24;

    @Override
    public String name() {
        return "million";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        try (BenchHub hub = BenchHub.start(arena, BenchHub.SMALL, List.of("--lethe.forget.workers=1"))) {
            long started = System.nanoTime();
            hub.state().sql(SqlFile.read("bench/everybody-due.sql")).update();
            double most = 0;
            Map<String, Object> progress = Map.of();
            for (int look = 0; !Boolean.TRUE.equals(progress.get("over")); look++) {
                LockSupport.parkNanos(LOOK.toNanos());
                if (System.nanoTime() - started > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the scan did not end: " + progress);
                }
                most = Math.max(most, hub.hub().residentMegabytes());
                progress = hub.state().sql(PROGRESS).query().listOfRows().stream()
                        .findFirst()
                        .orElse(Map.of());
                if (look % LOOKS_BETWEEN_WORDS == 0) {
                    arena.say("  %s", progress);
                }
            }
            double minutes = (System.nanoTime() - started) / 60e9;
            return List.of(Result.atMost(
                    "everybody due at once, -Xmx256m: most resident memory, MB",
                    most,
                    500,
                    String.format(
                            Locale.ROOT,
                            "%s due, %s forgotten, %.1f minutes from the tick to the last one",
                            progress.get("found"),
                            progress.get("forgotten"),
                            minutes)));
        }
    }
}
