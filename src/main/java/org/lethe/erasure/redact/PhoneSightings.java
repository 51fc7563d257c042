package org.lethe.erasure.redact;

import java.util.HashSet;
import java.util.Set;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;
import org.lethe.person.PhoneForms;

/** Sees the client's phone numbers in any notation: digits in any grouping, from the first to the last group. */
final class PhoneSightings {

    private static final String SEPARATORS = " \t\r\n\u00a0\u202f\u2009()[]/\\.-‐‑–—·_'’+";
    private static final int LONGEST_SEPARATOR = 5;
    private static final int SHORTEST_BARE = 8;

    /** With country code, bare or after 00. */
    private final Set<String> international = new HashSet<>();

    /** As dialled inside the country, or as stored where it is no valid number. */
    private final Set<String> national = new HashSet<>();

    private final PhoneChanges changes = new PhoneChanges();
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    PhoneSightings(IdentifyingValues values) {
        for (Personal phone : values.phones()) {
            var numbers = PhoneForms.numbers(phone.reveal(), values.country());
            if (numbers.size() <= 1) {
                addNational(PhoneForms.onlyDigits(phone.reveal())); // as it is stored, valid or not
            }
            for (PhoneForms.Number number : numbers) {
                number.international().forEach(form -> add(international, form));
                addNational("0" + number.national());
                if (number.national().length() >= SHORTEST_BARE) {
                    addNational(number.national());
                }
            }
        }
    }

    private void addNational(String form) {
        if (form.length() >= 6) {
            add(national, form);
        }
    }

    private void add(Set<String> forms, String form) {
        forms.add(form);
        shortest = Math.min(shortest, form.length());
        longest = Math.max(longest, form.length());
    }

    boolean any() {
        return longest > 0;
    }

    void find(WrittenText text, DigitGroups digits, Found found) {
        if (digits.total() < shortest) {
            return;
        }
        int group = 0;
        while (group < digits.count()) {
            int last = matchFrom(text, digits, group);
            if (last >= 0) {
                int end = digits.end(last);
                found.certain(Kind.PHONE, start(text, digits.start(group), end), end);
                changes.find(text, digits, group, last, found);
                group = last + 1;
            } else {
                group++;
            }
        }
    }

    private int matchFrom(WrittenText text, DigitGroups digits, int first) {
        int size = 0;
        for (int last = first; last < digits.count(); last++) {
            if (last > first && !isSeparated(text, digits.end(last - 1), digits.start(last))) {
                return -1;
            }
            size += digits.size(last);
            if (size > longest) {
                return -1;
            }
            if (size >= shortest) {
                String number = digits.digits(first, last);
                if (international.contains(number)
                        || (national.contains(number) && !hasForeignCode(text, digits, first))) {
                    return last;
                }
            }
        }
        return -1;
    }

    static boolean isSeparated(WrittenText text, int start, int end) {
        if (end - start > LONGEST_SEPARATOR) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code +43 171 2345678} is not {@code 0171 2345678} in Germany. */
    private static boolean hasForeignCode(WrittenText text, DigitGroups digits, int group) {
        if (text.around(digits.start(group) - 1) == '+') {
            return true;
        }
        if (group == 0 || !isSeparated(text, digits.end(group - 1), digits.start(group))) {
            return false;
        }
        int before = group - 1;
        boolean code = text.around(digits.start(before) - 1) == '+'
                || digits.digits(before, before).startsWith("00");
        return code && digits.size(before) <= 5;
    }

    /** Takes a leading + along, and an opening bracket that closes inside the number. */
    static int start(WrittenText text, int start, int end) {
        int from = text.around(start - 1) == '+' ? start - 1 : start;
        if (text.around(from - 1) == '(') {
            for (int i = from; i < end && text.charAt(i) != '('; i++) {
                if (text.charAt(i) == ')') {
                    return from - 1;
                }
            }
        }
        return from;
    }
}
