package org.lethe.retention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a running scan has come. */
final class ScanCourse {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

    private final long expected;
    private final long before;
    private final Instant began;
    private Instant reported;
    private long allowed;
    private long found;
    private long exempted;
    private @Nullable String position;

    ScanCourse(Scan scan, ScanGate.Decision.Go go, @Nullable String position, Instant now) {
        this.expected = go.expected();
        this.allowed = go.allowed();
        this.found = scan.found();
        this.before = scan.found();
        this.exempted = scan.exempted();
        this.position = position;
        this.began = now;
        this.reported = now;
    }

    /** How many of so many more it may not write; not positive: all of them are fine. */
    long missing(int more) {
        return found + more - allowed;
    }

    void allow(long more) {
        allowed += more;
    }

    void advance(ScanLeases.Batch batch) {
        found += batch.found();
        exempted += batch.exempted();
        position = batch.position();
    }

    @Nullable
    String position() {
        return position;
    }

    long allowed() {
        return allowed;
    }

    long found() {
        return found;
    }

    long exempted() {
        return exempted;
    }

    boolean timeToReport(Instant now) {
        boolean time = Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0;
        reported = time ? now : reported;
        return time;
    }

    /** How far it is, at the rate since this node took it up. */
    ScanWatch.Progress progress(Instant now) {
        long millis = Math.max(1, Duration.between(began, now).toMillis());
        double perSecond = (found - before) * 1000.0 / millis;
        long left = Math.max(0, expected - found);
        long seconds = left == 0 ? 0 : Math.round(Math.ceil(left / Math.max(0.001, perSecond)));
        return new ScanWatch.Progress(found, left, Math.round(perSecond), seconds);
    }
}
