package org.lethe.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a salon has decided about clients who no longer come.
 *
 * @param months how long after the last visit they are kept; null: nobody is forgotten unasked
 * @param notice whether the salon is told three days before a scan
 * @param shown how many clients the next check would forget, as saving said
 * @param proven whether a scan has run through under this or an earlier period; until then saving is the approval
 * @param timetable when scans are due; null exactly when {@code months} is
 */
record RetentionPolicy(
        String salon,
        @Nullable Integer months,
        boolean notice,
        String savedBy,
        Instant savedAt,
        long shown,
        boolean proven,
        @Nullable Timetable timetable) {

    /** Whether saving this period is the approval of the first check. */
    boolean approvedBySaving() {
        return months != null && !proven;
    }
}
