package org.lethe.erasure.seal;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long rows under a legal hold are kept, and from when the period counts.
 *
 * @param length in calendar years, months, weeks or days; never negative
 */
public record HoldPeriod(Period length, Start start) {

    /** Where the period starts, seen from the day that the map names (end of treatment, date of the receipt). */
    public enum Start {
        /** On the day itself (BGB §630f(3): end of the treatment). */
        SAME_DAY,
        /** At the end of that calendar year (HGB §257(5), AO §147(4)). */
        END_OF_CALENDAR_YEAR;

        static Start parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "", "same-day" -> SAME_DAY;
                case "end-of-calendar-year" -> END_OF_CALENDAR_YEAR;
                default ->
                    throw new IllegalArgumentException(
                            "a holding period starts 'same-day' or at the 'end-of-calendar-year', not '" + text + "'");
            };
        }
    }

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s+(year|month|week|day)s?");

    public HoldPeriod {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a holding period is not negative");
        }
    }

    /**
     * Reads {@code "10 years"} and {@code "end-of-calendar-year"} or {@code "same-day"}.
     *
     * @throws IllegalArgumentException with what was expected
     */
    public static HoldPeriod parse(String length, String start) {
        Matcher matcher = LENGTH.matcher(length.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a holding period is written like '10 years', '18 months' or '30 days', not '" + length + "'");
        }
        int count = Integer.parseInt(matcher.group(1));
        Period period =
                switch (matcher.group(2)) {
                    case "year" -> Period.ofYears(count);
                    case "month" -> Period.ofMonths(count);
                    case "week" -> Period.ofWeeks(count);
                    default -> Period.ofDays(count);
                };
        return new HoldPeriod(period, Start.parse(start));
    }

    /**
     * The last day on which the rows must be kept. Where the month of the last day is shorter, its last day counts
     * (BGB §188(3)): 29 February 2024 + 1 year = 28 February 2025.
     */
    public LocalDate until(LocalDate day) {
        LocalDate from = start == Start.SAME_DAY ? day : LocalDate.of(day.getYear(), Month.DECEMBER, 31);
        return from.plus(length);
    }

    /** Whether the rows need no longer be kept on this day. */
    public boolean isOver(LocalDate day, LocalDate today) {
        return until(day).isBefore(today);
    }
}
