package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.lethe.retention.RetentionTick;

/** The look at the schedules, with the time it takes as {@code lethe_retention_tick_seconds}. */
public final class TimedTick {

    private final RetentionTick tick;
    private final Timer timer;

    TimedTick(RetentionTick tick, MeterRegistry meters) {
        this.tick = tick;
        this.timer = Timer.builder("lethe.retention.tick")
                .description("How long it takes to look which scans are due")
                .register(meters);
    }

    public void tick() {
        timer.record(tick::tick);
    }
}
