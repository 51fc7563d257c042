package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.List;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;
import org.lethe.person.Personal;
import org.lethe.person.PhoneForms;

/** Sees the client's street with its number: {@code Hauptstraße 12}, {@code HAUPTSTR. 12}, {@code Haupt-Str 12}. */
final class AddressSightings {

    private record Address(String street, String number) {}

    private final List<Address> addresses = new ArrayList<>(2);

    AddressSightings(IdentifyingValues values) {
        for (Personal line : values.addressLines()) {
            String text = line.reveal();
            int digit = 0;
            while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
                digit++;
            }
            int end = digit;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            String street = street(text.substring(0, digit));
            if (street.length() >= 4 && end > digit) {
                addresses.add(new Address(street, PhoneForms.onlyDigits(text.substring(digit, end))));
            }
        }
    }

    boolean any() {
        return !addresses.isEmpty();
    }

    void find(WrittenText text, DigitGroups digits, Found found) {
        for (Address address : addresses) {
            for (int group = 0; group < digits.count(); group++) {
                if (digits.digits(group, group).equals(address.number)) {
                    int start = streetBefore(text, digits.start(group), address);
                    if (start >= 0) {
                        found.certain(Kind.ADDRESS, start, digits.end(group));
                    }
                }
            }
        }
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
