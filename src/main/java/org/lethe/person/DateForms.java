package org.lethe.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which databases that keep dates as text write a day. */
public final class DateForms {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})-(?<day>\\d{1,2})|(?<compact>\\d{4}))(?:[ T].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?: .*)?");

    private DateForms() {}

    /**
     * The days that a written date can mean: {@code 1985-03-07}, with a time or not, {@code 19850307}, {@code 7.3.1985}.
     * With slashes or hyphens, day and month may stand in either order, so there may be two. Empty if it is no day of the
     * calendar, as {@code 0000-00-00}.
     */
    public static Set<LocalDate> days(String written) {
        Set<LocalDate> days = new LinkedHashSet<>();
        String text = written.strip();
        Matcher first = YEAR_FIRST.matcher(text);
        Matcher last = YEAR_LAST.matcher(text);
        if (first.matches()) {
            String compact = first.group("compact");
            String month = compact == null ? first.group("month") : compact.substring(0, 2);
            String day = compact == null ? first.group("day") : compact.substring(2);
            add(days, first.group("year"), month, day);
        } else if (last.matches()) {
            add(days, last.group(4), last.group(3), last.group(1));
            if (!last.group(2).equals(".")) {
                add(days, last.group(4), last.group(1), last.group(3));
            }
        }
        return days;
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        int theYear = Integer.parseInt(year);
        if (theYear == 0) {
            return;
        }
        try {
            days.add(LocalDate.of(theYear, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return;
        }
    }

    /** How a day is written in columns of text, the usual form first; always as many. */
    public static List<String> written(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return List.of(
                day.toString(),
                String.format(Locale.ROOT, "%02d.%02d.%d", date, month, year),
                String.format(Locale.ROOT, "%d.%d.%d", date, month, year),
                String.format(Locale.ROOT, "%d%02d%02d", year, month, date),
                String.format(Locale.ROOT, "%02d/%02d/%d", date, month, year),
                String.format(Locale.ROOT, "%02d/%02d/%d", month, date, year));
    }
}
