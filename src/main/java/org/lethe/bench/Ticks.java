package org.lethe.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a hub takes to look which scans are due, by its own metric. */
final class Ticks {

    private static final Pattern COUNT = Pattern.compile("(?m)^lethe_retention_tick_seconds_count(?:\\{.*})? (\\S+)");
    private static final Pattern SUM = Pattern.compile("(?m)^lethe_retention_tick_seconds_sum(?:\\{.*})? (\\S+)");
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final Hub hub;

    Ticks(Hub hub) {
        this.hub = hub;
    }

    private record Reading(double count, double seconds) {}

    /** Milliseconds of so many ticks, each of which was alone between two looks. */
    Series millis(int ticks) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE;
        Reading last = read();
        while (millis.size() < ticks) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the hub ticked " + millis.size() + " times in ten minutes");
            }
            LockSupport.parkNanos(LOOK);
            Reading now = read();
            if (now.count() == last.count() + 1) {
                millis.add((now.seconds() - last.seconds()) * 1000);
            }
            last = now;
        }
        return Series.of(millis);
    }

    private Reading read() throws IOException, InterruptedException {
        String metrics = hub.metrics();
        return new Reading(figure(COUNT, metrics), figure(SUM, metrics));
    }

    private static double figure(Pattern pattern, String metrics) {
        Matcher found = pattern.matcher(metrics);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
