package org.lethe.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lethe.person.Personal;

/** Tells a salon beforehand whom a scan will forget. */
@FunctionalInterface
public interface RetentionNotices {

    /** Tells it, in the caller's transaction. */
    void comingUp(ComingScan scan);

    /**
     * @param at when the scan is
     * @param dueBefore whose last visit was before this date is due
     * @param count how many are due
     * @param first the first of them, at most {@value #LISTED}
     */
    record ComingScan(String salon, Instant at, LocalDate dueBefore, long count, List<Personal> first) {

        static final int LISTED = 500;

        public ComingScan {
            first = List.copyOf(first);
        }

        /** How many are due beyond those listed. */
        public long more() {
            return Math.max(0, count - first.size());
        }
    }
}
