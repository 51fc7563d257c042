package org.lethe.notice;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import org.lethe.salon.Salon;

/**
 * The last day on which a person has to be answered: one month from receipt, three when extended (GDPR Art. 12(3)),
 * counted by Regulation (EEC, Euratom) 1182/71. A month that lacks the day of receipt ends with its last day
 * (Art. 3(2)(c)); a last day that is a Saturday, a Sunday or a public holiday at the salon moves to the next working
 * day (Art. 3(4)).
 */
public final class DueDate {

    private static final int MONTHS = 1;
    private static final int MONTHS_EXTENDED = 3;

    private DueDate() {}

    /** The last day for the answer to a request received at this instant. */
    public static LocalDate of(Instant received, Salon salon) {
        return workingDay(receivedOn(received, salon).plusMonths(MONTHS), salon);
    }

    /** The last day when the person was told within the first month why it takes longer. */
    public static LocalDate extended(Instant received, Salon salon) {
        return workingDay(receivedOn(received, salon).plusMonths(MONTHS_EXTENDED), salon);
    }

    /** The last second of a due date at the salon. */
    public static Instant lastMoment(LocalDate due, Salon salon) {
        return due.atTime(LocalTime.of(23, 59, 59)).atZone(salon.zone()).toInstant();
    }

    private static LocalDate receivedOn(Instant received, Salon salon) {
        return received.atZone(salon.zone()).toLocalDate();
    }

    private static LocalDate workingDay(LocalDate day, Salon salon) {
        HolidayManager holidays = HolidayManager.getInstance(
                ManagerParameters.create(salon.country().toLowerCase(Locale.ROOT)));
        String[] region = region(salon);
        LocalDate due = day;
        while (weekend(due) || holidays.isHoliday(due, HolidayType.PUBLIC_HOLIDAY, region)) {
            due = due.plusDays(1);
        }
        return due;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** {@code de-by-ag} is {@code by}, {@code ag} to the calendar; none means the country's holidays only. */
    private static String[] region(Salon salon) {
        String region = salon.region();
        if (region == null) {
            return new String[0];
        }
        String[] parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        boolean startsWithCountry = parts.length > 1 && parts[0].equalsIgnoreCase(salon.country());
        return startsWithCountry ? Arrays.copyOfRange(parts, 1, parts.length) : parts;
    }
}
