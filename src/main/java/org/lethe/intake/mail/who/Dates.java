package org.lethe.intake.mail.who;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.intake.mail.letter.Fold;

/** Birth dates as people write them. A month before the day is read only where there is no other way. */
final class Dates {

    private static final Map<String, Integer> MONTHS = months();
    private static final String WORDED =
            "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:de|of|di))?[\\s.-]*(\\p{L}{3,10})\\.?,?(?:\\s+(?:de|del))?[\\s-]*(\\d{4}|\\d{2}\\b)";
    private static final String MONTH_FIRST = "(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})";
    private static final String ISO = "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})";
    private static final String NUMERIC = "(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2}\\b)";
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:" + ISO + "|" + NUMERIC + "|" + WORDED + "|" + MONTH_FIRST + ")");
    private static final Pattern BORN = Pattern.compile(
            "(?:\\bgeb\\b\\.?|\\bgeb\\.|geboren|gebohren|geburtsdatum|geburtstag|geb\\.?-?\\s?datum|geburtsdat|\\bgeb\\b|jahrgang|"
                    + "\\bborn\\b|date of birth|birth ?date|birthday|d\\.?o\\.?b\\b\\.?|"
                    + "n[ée]e? le|date de naissance|naissance|fecha de nacimiento|nacid[oa]|nat[oa] (?:il|a)|data di nascita|"
                    + "geboortedatum|geboren op|data urodzenia|ur\\.|urodzon[ay]|do[gğ]um tarihi|data de nascimento|nascid[oa])"
                    + "[^\\d\\n]{0,30}?\\n?\\s{0,6}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BORN_BEHIND = Pattern.compile(
            "^\\s*(?:in \\p{L}+ )?(?:geboren|geb\\.|born|\\(dob|\\(geb|do[gğ]umlu)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STAR = Pattern.compile("\\*\\s?$");

    private Dates() {}

    private static Map<String, Integer> months() {
        String[] rows = {
            "januar january jan janner jaenner janvier enero gennaio januari stycznia ocak janeiro",
            "februar february feb februari fevrier febrero febbraio lutego subat fevereiro febr feber",
            "marz march mar mrz mars marzo maart marca mart marco maerz",
            "april apr avril abril aprile kwietnia nisan",
            "mai may mei mayo maggio maja mayis maio",
            "juni june jun juin junio giugno czerwca haziran junho",
            "juli july jul juillet julio luglio lipca temmuz julho",
            "august aug aout agosto augustus sierpnia agustos",
            "september sep sept septembre septiembre settembre wrzesnia eylul setembro",
            "oktober october okt oct octobre octubre ottobre pazdziernika ekim outubro",
            "november nov novembre noviembre listopada kasim novembro",
            "dezember december dez dec decembre diciembre dicembre grudnia aralik dezembro"
        };
        return Stream.iterate(0, i -> i + 1)
                .limit(12)
                .flatMap(i -> Stream.of(rows[i].split(" ")).map(name -> Map.entry(Fold.of(name), i + 1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The date that the text calls a birth date. */
    static Optional<LocalDate> birth(String text) {
        Matcher dates = DATE.matcher(text);
        while (dates.find()) {
            String before = text.substring(Math.max(0, dates.start() - 70), dates.start());
            String behind = text.substring(dates.end(), Math.min(text.length(), dates.end() + 20));
            boolean born = BORN.matcher(before).find()
                    || STAR.matcher(before).find()
                    || BORN_BEHIND.matcher(behind).find();
            Optional<LocalDate> date = born ? date(dates) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** A date long past in the same line as a name, without a word for it. */
    static Optional<LocalDate> beside(String line) {
        Matcher dates = DATE.matcher(line);
        return dates.find() ? date(dates).filter(date -> date.getYear() < 2015) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher m) {
        if (m.group(1) != null) {
            return of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        if (m.group(4) != null) {
            int first = number(m.group(4));
            int second = number(m.group(5));
            Optional<LocalDate> date = of(year(m.group(6)), second, first);
            return date.isPresent() ? date : of(year(m.group(6)), first, second);
        }
        boolean monthFirst = m.group(7) == null;
        String month = Fold.of(monthFirst ? m.group(10) : m.group(8)).toLowerCase(Locale.ROOT);
        String day = monthFirst ? m.group(11) : m.group(7);
        String year = monthFirst ? m.group(12) : m.group(9);
        return of(year(year), MONTHS.getOrDefault(month, 0), number(day));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(String digits) {
        int year = number(digits);
        return year >= 100 ? year : year > 26 ? 1900 + year : 2000 + year;
    }
}
