package org.lethe.retention;

import java.time.Instant;

/** More than a day in which no node looked at the schedules: the hub was down, or the clock was moved. */
record Silence(Instant from, Instant until) {

    boolean covers(Instant dueAt) {
        return dueAt.isAfter(from) && !dueAt.isAfter(until);
    }
}
