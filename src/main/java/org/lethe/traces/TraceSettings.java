package org.lethe.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When and how traces are cleared.
 *
 * @param quiet how long nobody may have been forgotten in that database
 * @param hour for {@link When#NIGHTLY}: the hour of the salon's clocks at which it begins
 * @param most for {@link When#NIGHTLY}: larger tables are left, in bytes
 * @param lockWait how long to wait for a table that the salon works on; its own work waits as long
 * @param pause between two tables
 */
public record TraceSettings(When when, Duration quiet, int hour, long most, Duration lockWait, Duration pause) {

    private static final int NIGHT_HOURS = 3;

    /** When to clear. */
    public enum When {
        SOON,
        NIGHTLY,
        OFF
    }

    public TraceSettings {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("lethe.traces.hour is 0 to 23, not " + hour);
        }
    }

    /** Whether what was changed then is to be cleared now. */
    boolean due(Instant changed, Instant now, ZoneId zone) {
        return switch (when) {
            case SOON -> !changed.plus(quiet).isAfter(now);
            case NIGHTLY -> atNight(now.atZone(zone)) && !changed.plus(quiet).isAfter(now);
            case OFF -> false;
        };
    }

    private boolean atNight(ZonedDateTime now) {
        return Math.floorMod(now.getHour() - hour, 24) < NIGHT_HOURS;
    }

    /** The largest table that is cleared. */
    long limit() {
        return when == When.NIGHTLY ? most : Long.MAX_VALUE;
    }
}
