package org.lethe.retention;

import java.security.SecureRandom;

/** Draws the day of a scan. */
@FunctionalInterface
public interface DayDraw {

    /** A number from 0 to {@code days - 1}, each as likely as any other. */
    int below(int days);

    /** Nobody can foretell the day. */
    static DayDraw secure() {
        return new SecureRandom()::nextInt;
    }
}
