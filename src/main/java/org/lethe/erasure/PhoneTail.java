package org.lethe.erasure;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last digits of phone numbers, by which they are looked for, however the number is written. */
final class PhoneTail {

    private static final int LENGTH = 8;

    /** Fewer are no number. */
    private static final int FEWEST = 6;

    private static final Pattern NUMBER = Pattern.compile("[0-9+()/. -]+");

    private PhoneTail() {}

    /** Of a number, whatever stands between the digits; empty where there are too few. */
    static Optional<String> of(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < FEWEST
                ? Optional.empty()
                : Optional.of(digits.substring(Math.max(0, digits.length() - LENGTH)));
    }

    /** Of what somebody looks for; empty where it is no number as a whole. */
    static Optional<String> asked(String query) {
        return NUMBER.matcher(query).matches() ? of(query) : Optional.empty();
    }
}
