package org.lethe.platform.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Telephone numbers in every notation that people use, and e-mail addresses.
 *
 * <p>Numbers are of ranges that are assigned to nobody (mobile 0176 0…, 0171 39200…; Hamburg 66969…), mail domains of
 * the reserved {@code .example} (RFC 2606).
 */
final class SampleContacts {

    private static final List<String> DOMAINS =
            List.of("post.example", "mail.example", "web.example", "freemail.example", "t-net.example");

    private final Set<String> taken = new HashSet<>();

    /** An address that nobody else has. */
    String email(SampleCardName name, long id, Dice dice) {
        String first = SampleNames.latin(name.first());
        String last = SampleNames.latin(name.last());
        String local =
                switch (dice.below(5)) {
                    case 0 -> first + "." + last;
                    case 1 -> first.charAt(0) + "." + last;
                    case 2 -> last + first;
                    case 3 -> first + "_" + last + dice.between(60, 99);
                    default -> first + "." + last + "+salon";
                };
        String domain = dice.of(DOMAINS);
        String address = taken.add(local + "@" + domain) ? local + "@" + domain : local + id + "@" + domain;
        return dice.percent(8) ? address.toUpperCase(Locale.ROOT) : address;
    }

    static String mobile(long id, Dice dice) {
        String number = String.format(Locale.ROOT, "%03d%04d", 100 + id, dice.below(10_000));
        return written("176", "0" + number, dice);
    }

    static String landline(long id, Dice dice) {
        return written("40", String.format(Locale.ROOT, "66969%03d", id % 1000), dice);
    }

    private static String written(String area, String number, Dice dice) {
        String head = number.substring(0, number.length() - 4);
        String tail = number.substring(number.length() - 4);
        return switch (dice.below(10)) {
            case 0 -> "0" + area + " " + number;
            case 1 -> "+49" + area + number;
            case 2 -> "+49 " + area + " " + head + " " + tail;
            case 3 -> "0049 " + area + " " + number;
            case 4 -> "(0" + area + ") " + head + " " + tail;
            case 5 -> "0" + area + "/" + number;
            case 6 -> "+49 (0)" + area + "-" + number;
            case 7 -> "0" + area + "-" + head + "-" + tail;
            case 8 -> "0" + area + "." + head + "." + tail;
            default -> "0" + area + number;
        };
    }

    /** First and last name. */
    record SampleCardName(String first, String last) {}
}
