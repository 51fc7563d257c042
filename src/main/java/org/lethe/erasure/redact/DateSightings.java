package org.lethe.erasure.redact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;

/**
 * Sees the client's date of birth: {@code 7.3.1985}, {@code 07.03.85}, {@code 1985-03-07}, {@code 7. März 1985}; without a
 * year where the text speaks of a birthday beside it: {@code Geburtstag am 7.3.}
 */
final class DateSightings {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12));

    private static final Pattern BIRTHDAY = Pattern.compile(
            "(?iu)geburtstag|\\bgeb\\b|geboren|\\bb-?day|birthday|\\bborn\\b|gl(?:ü|ue)ckw(?:ü|ue|u)nsch|gratul");
    private static final int BEFORE = 40;
    private static final int BEHIND = 20;

    private final List<LocalDate> dates;

    DateSightings(IdentifyingValues values) {
        this.dates = values.birthDates();
    }

    boolean any() {
        return !dates.isEmpty();
    }

    void find(WrittenText text, DigitGroups digits, Found found) {
        for (LocalDate date : dates) {
            for (int group = 0; group < digits.count(); group++) {
                int last = matchFrom(text, digits, group, date);
                if (last >= 0) {
                    found.certain(Kind.BIRTH_DATE, startOf(text, digits, group, last), digits.end(last));
                }
            }
        }
    }

    private static int matchFrom(WrittenText text, DigitGroups digits, int group, LocalDate date) {
        if (digits.size(group) == 8 && !text.isWordPart(digits.start(group) - 1) && isCompact(digits, group, date)) {
            return group;
        }
        if (group + 2 < digits.count() && isNumeric(text, digits, group, date)) {
            return group + 2;
        }
        boolean shorter = group + 1 < digits.count()
                && (isWithMonthName(text, digits, group, date) || isBirthday(text, digits, group, date));
        return shorter ? group + 1 : -1;
    }

    /** Day and month beside a word for birthdays. */
    private static boolean isBirthday(WrittenText text, DigitGroups digits, int group, LocalDate date) {
        int end = digits.end(group + 1);
        String separator = text.substring(digits.end(group), digits.start(group + 1));
        boolean day = digits.value(group) == date.getDayOfMonth()
                && digits.value(group + 1) == date.getMonthValue()
                && (separator.equals(".") || separator.equals(". "));
        boolean longer = group + 2 < digits.count() && digits.start(group + 2) - end <= 1;
        return day
                && !longer
                && (BIRTHDAY.matcher(text.substring(Math.max(0, digits.start(group) - BEFORE), digits.start(group)))
                                .find()
                        || BIRTHDAY.matcher(text.substring(end, Math.min(text.length(), end + BEHIND)))
                                .find());
    }

    private static boolean isCompact(DigitGroups digits, int group, LocalDate date) {
        int value = digits.value(group);
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return value == year * 10_000 + month * 100 + day || value == day * 1_000_000 + month * 10_000 + year;
    }

    private static boolean isNumeric(WrittenText text, DigitGroups digits, int group, LocalDate date) {
        String separator =
                text.substring(digits.end(group), digits.start(group + 1)).strip();
        String second =
                text.substring(digits.end(group + 1), digits.start(group + 2)).strip();
        if (separator.length() != 1 || !separator.equals(second) || "./-".indexOf(separator.charAt(0)) < 0) {
            return false;
        }
        int one = digits.value(group);
        int two = digits.value(group + 1);
        int three = digits.value(group + 2);
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        if (digits.size(group) == 4) {
            return one == date.getYear() && two == month && three == day;
        }
        boolean american = separator.equals("/") && one == month && two == day;
        boolean year = digits.size(group + 2) == 4
                ? three == date.getYear()
                : digits.size(group + 2) == 2 && three == date.getYear() % 100;
        return year && (american || (one == day && two == month));
    }

    private static boolean isWithMonthName(WrittenText text, DigitGroups digits, int group, LocalDate date) {
        int gap = digits.start(group + 1) - digits.end(group);
        boolean rightYear = digits.value(group + 1) == date.getYear();
        if (!rightYear || gap > 16 || digits.value(group) != date.getDayOfMonth()) {
            return false;
        }
        String between = text.substring(digits.end(group), digits.start(group + 1));
        return isMonth(between, date) || (between.length() <= 4 && isMonth(before(text, digits, group), date));
    }

    /** {@code March 7, 1985}: the word before the day. */
    private static String before(WrittenText text, DigitGroups digits, int group) {
        return text.substring(wordBefore(text, digits.start(group)), digits.start(group));
    }

    private static int wordBefore(WrittenText text, int end) {
        int start = end;
        while (start > 0 && " .".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        while (text.isWordPart(start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isMonth(String words, LocalDate date) {
        String letters = Folding.strip(words).replaceAll("[^a-z]", "").replaceFirst("^(?:st|nd|rd|th)(?=[a-z])", "");
        Integer month = letters.length() < 3 ? null : MONTHS.get(letters.substring(0, 3));
        return month != null && month == date.getMonthValue();
    }

    private static int startOf(WrittenText text, DigitGroups digits, int group, int last) {
        boolean monthFirst = last == group + 1
                && digits.size(last) > 2
                && text.substring(digits.end(group), digits.start(last)).chars().noneMatch(Character::isLetter);
        return monthFirst ? wordBefore(text, digits.start(group)) : digits.start(group);
    }
}
