package org.lethe.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Turns "so many days ago" into days on which the salon is open. */
record SampleCalendar(LocalDate today) {

    /** That day, or the Saturday before when it is a Sunday. */
    LocalDate day(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** A day in the future, or the Monday after when it is a Sunday. */
    LocalDate dayAhead(int days) {
        LocalDate day = today.plusDays(days);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** That quarter of an hour of the day, counted from nine o'clock. */
    static OffsetDateTime at(LocalDate day, int quarter) {
        return day.atTime(9, 0)
                .plusMinutes(15L * quarter)
                .atZone(SampleSalon.ZONE)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
