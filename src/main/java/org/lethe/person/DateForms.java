package org.lethe.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which databases that keep dates as text write a day. */
public final class DateForms {

    private static final int OLDEST = 1890;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:[ T].*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\.? +(\\p{L}{3,}+)\\.? +(\\d{4})");

    /** The first letters of the months in German and English. */
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("jan", "jän"),
            Set.of("feb"),
            Set.of("mär", "mae", "mar", "mrz"),
            Set.of("apr"),
            Set.of("mai", "may"),
            Set.of("jun"),
            Set.of("jul"),
            Set.of("aug"),
            Set.of("sep"),
            Set.of("okt", "oct"),
            Set.of("nov"),
            Set.of("dez", "dec"));

    private DateForms() {}

    /**
     * The days that a written date can mean: {@code 1985-03-07}, with a time or not, {@code 19850307}, {@code 7.3.1985},
     * {@code 7.3.85}, {@code 070385}, {@code 7. März 1985}. With slashes or hyphens, and without any sign, day and month may
     * stand in either order; two digits of a year may be of this century, where that is not to come. Empty if it is no day
     * of the calendar, as {@code 0000-00-00}.
     */
    public static Set<LocalDate> days(String written) {
        Set<LocalDate> days = new LinkedHashSet<>();
        String text = written.strip();
        Matcher first = YEAR_FIRST.matcher(text);
        Matcher last = YEAR_LAST.matcher(text);
        Matcher run = RUN.matcher(text);
        Matcher named = NAMED.matcher(text);
        if (first.matches()) {
            add(days, first.group(1), first.group(2), first.group(3));
        } else if (last.matches()) {
            add(days, last.group(4), last.group(3), last.group(1));
            if (!last.group(2).equals(".")) {
                add(days, last.group(4), last.group(1), last.group(3));
            }
        } else if (run.matches()) {
            run(days, run);
        } else if (named.matches()) {
            String month = named.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
            for (int i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).contains(month)) {
                    add(days, named.group(3), String.valueOf(i + 1), named.group(1));
                }
            }
        }
        return days;
    }

    /** {@code 19850307}; where that is no day of these centuries, {@code 07031985}; of six digits {@code 070385} and {@code 850307}. */
    private static void run(Set<LocalDate> days, Matcher run) {
        if (run.group(4) == null) {
            add(days, run.group(3), run.group(2), run.group(1));
            add(days, run.group(1), run.group(2), run.group(3));
            return;
        }
        add(days, run.group(1) + run.group(2), run.group(3), run.group(4));
        days.removeIf(day -> day.getYear() < OLDEST
                || day.getYear() > LocalDate.now(ZoneOffset.UTC).getYear());
        if (days.isEmpty()) {
            add(days, run.group(3) + run.group(4), run.group(2), run.group(1));
        }
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        int theYear = Integer.parseInt(year);
        if (year.length() == 2) {
            add(days, "19" + year, month, day);
            if (2000 + theYear <= LocalDate.now(ZoneOffset.UTC).getYear()) {
                add(days, "20" + year, month, day);
            }
            return;
        }
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
