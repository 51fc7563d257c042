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

    /** Whatever stands between the digits, and however few they are; as {@link org.lethe.erasure.plan.Dialect#phoneTail}. */
    static String digits(String number) {
        String all = number.replaceAll("[^0-9]", "");
        return all.substring(Math.max(0, all.length() - LENGTH));
    }

    /** Of a number that somebody gives; empty where there are too few digits. */
    static Optional<String> of(String number) {
        return Optional.of(digits(number)).filter(tail -> tail.length() >= FEWEST);
    }

    /** Of what somebody looks for; empty where it is no number as a whole. */
    static Optional<String> asked(String query) {
        return NUMBER.matcher(query).matches() ? of(query) : Optional.empty();
    }
}
