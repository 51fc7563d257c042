package org.lethe.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a salon is scanned next.
 *
 * @param nextScanAt the due time of the next scan
 * @param drawnAt what the clock said when that was decided
 * @param doubtedSince the due time of the first scan that had to wait because nobody knows whether the clock can be
 *     trusted; null when there is no doubt
 */
record Timetable(Instant nextScanAt, Instant drawnAt, @Nullable Instant doubtedSince) {

    boolean inDoubt() {
        return doubtedSince != null;
    }

    /** Somebody has looked and says that the clock is right. */
    Timetable trusted() {
        return new Timetable(nextScanAt, drawnAt, null);
    }
}
