package org.lethe.erasure.redact;

import java.util.regex.Pattern;

/**
 * The number that the client had before or has now, where a text tells of the change: {@code Mobil alt 0157 … neu 0171 …},
 * {@code 0157 … -> 0171 …}. One of the two is known, the other is then the client's as well.
 */
final class PhoneChanges {

    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)[\\s:,;.]*(?:[-=]+>|→|neu|jetzt|geändert auf|geändert in|auf|new|now|changed to)[\\s:]*");
    private static final int WIDEST = 24;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    /** Looks before and behind a number of the client, which reaches from one group of digits to another. */
    void find(WrittenText text, DigitGroups digits, int first, int last, Found found) {
        if (first > 0
                && changes(
                        text,
                        digits.end(first - 1),
                        PhoneSightings.start(text, digits.start(first), digits.end(last)))) {
            int from = first - 1;
            while (from > 0 && joined(text, digits, from - 1)) {
                from--;
            }
            take(text, digits, from, first - 1, found);
        }
        if (last + 1 < digits.count() && changes(text, digits.end(last), plus(text, digits.start(last + 1)))) {
            int to = last + 1;
            while (to + 1 < digits.count() && joined(text, digits, to)) {
                to++;
            }
            take(text, digits, last + 1, to, found);
        }
    }

    private static int plus(WrittenText text, int start) {
        return text.around(start - 1) == '+' ? start - 1 : start;
    }

    private static boolean changes(WrittenText text, int start, int end) {
        return end - start <= WIDEST
                && end > start
                && CHANGE.matcher(text.substring(start, end)).matches();
    }

    private static boolean joined(WrittenText text, DigitGroups digits, int group) {
        return PhoneSightings.isSeparated(text, digits.end(group), digits.start(group + 1));
    }

    private static void take(WrittenText text, DigitGroups digits, int from, int to, Found found) {
        String number = digits.digits(from, to);
        boolean dialled = number.startsWith("0") || text.around(digits.start(from) - 1) == '+';
        if (dialled && number.length() >= SHORTEST && number.length() <= LONGEST) {
            found.certain(Kind.PHONE, PhoneSightings.start(text, digits.start(from), digits.end(to)), digits.end(to));
        }
    }
}
