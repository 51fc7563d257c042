package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;
import org.lethe.person.Personal;
import org.lethe.person.PhoneForms;

/**
 * Sees the client's street with its number: {@code Hauptstraße 12}, {@code HAUPTSTR. 12}, {@code Haupt-Str 12}; where
 * the number stands first, {@code 12 Main Street}.
 */
final class AddressSightings {

    /** @param letter behind the number, in lower case; empty where there is none */
    private record Address(String street, String number, String letter, boolean numberFirst) {}

    private static final int SHORTEST_STREET = 4;

    private final List<Address> addresses = new ArrayList<>(2);

    AddressSightings(IdentifyingValues values) {
        for (Personal line : values.addressLines()) {
            read(line.reveal());
        }
    }

    private void read(String line) {
        int digit = 0;
        while (digit < line.length() && !Character.isDigit(line.charAt(digit))) {
            digit++;
        }
        int end = digit;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        boolean numberFirst = digit == 0;
        int letter = endOfLetter(line, end);
        String street = street(numberFirst ? line.substring(letter) : line.substring(0, digit));
        if (street.length() >= SHORTEST_STREET && end > digit) {
            addresses.add(new Address(
                    street,
                    PhoneForms.onlyDigits(line.substring(digit, end)),
                    line.substring(end, letter).strip().toLowerCase(Locale.ROOT),
                    numberFirst));
        }
    }

    /** Behind the letter that belongs to the number which ends here: {@code 12a}, {@code 12 a}; or here. */
    private static int endOfLetter(CharSequence text, int number) {
        int at = number;
        if (at + 1 < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean letter = at < text.length()
                && Character.isLetter(text.charAt(at))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        return letter ? at + 1 : number;
    }

    boolean any() {
        return !addresses.isEmpty();
    }

    void find(WrittenText text, DigitGroups digits, Found found) {
        for (Address address : addresses) {
            for (int group = 0; group < digits.count(); group++) {
                if (digits.digits(group, group).equals(address.number)) {
                    find(text, digits.start(group), digits.end(group), address, found);
                }
            }
        }
    }

    private static void find(WrittenText text, int start, int number, Address address, Found found) {
        int end = endOfNumber(text, number, address);
        if (end < 0) {
            return;
        }
        int street = address.numberFirst ? streetAfter(text, end, address) : streetBefore(text, start, address);
        if (street >= 0) {
            found.certain(Kind.ADDRESS, Math.min(start, street), Math.max(end, street));
        }
    }

    /** With the client's own letter, which may be left out; -1 where the letter makes it another house. */
    private static int endOfNumber(WrittenText text, int number, Address address) {
        int letter = endOfLetter(text.read(), number);
        if (letter == number) {
            return number;
        }
        String written = text.substring(number, letter).strip().toLowerCase(Locale.ROOT);
        if (written.equals(address.letter)) {
            return letter;
        }
        return letter == number + 1 ? -1 : number;
    }

    /** Where the street behind a house number ends; -1 when it is another one. */
    private static int streetAfter(WrittenText text, int start, Address address) {
        int longest = Math.min(text.length(), start + 2 * address.street.length() + 12);
        for (int end = start + 1; end <= longest; end++) {
            if (text.isWordPart(end - 1) && !text.isWordPart(end)) {
                String street = street(text.substring(start, end));
                if (street.equals(address.street)) {
                    return end;
                }
                if (street.length() > address.street.length()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Where the street before a house number begins; -1 when it is another one. */
    private static int streetBefore(WrittenText text, int end, Address address) {
        int longest = Math.max(0, end - 2 * address.street.length() - 12);
        for (int start = end - 1; start >= longest; start--) {
            if (text.isWordPart(start) && !text.isWordPart(start - 1)) {
                String street = street(text.substring(start, end));
                if (street.equals(address.street)) {
                    return start;
                }
                if (street.length() > address.street.length()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static String street(String written) {
        StringBuilder street = new StringBuilder();
        for (String word : NameForms.words(written)) {
            street.append(Folding.collapse(Folding.strip(word)));
        }
        String all = street.toString();
        return all.endsWith("strasse") ? all.substring(0, all.length() - 4) : all;
    }
}
