package org.lethe.erasure.map;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A constant, or a text with <code>{n}</code> or <code>{n:3}</code> (a random number), <code>{random:8}</code> (random
 * letters and digits) or <code>{letters:7}</code> (A to Z) in it.
 */
public record Template(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern VARIABLE = Pattern.compile("\\{(n|random|letters)(?::(\\d{1,2}))?}");

    /** Letters and digits that nobody confuses. */
    public static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A piece of the text: fixed, or {@code digits}, or {@code letters} of the alphabet at random. */
    public record Part(String fixed, int digits, int letters, String alphabet) {}

    private static final int DIGITS = 9;

    /** Whether every row gets the same value. */
    public boolean constant() {
        return !VARIABLE.matcher(text).find();
    }

    /** The pieces; the random ones shortened so that the whole fits into a column of this length (0: any). */
    public List<Part> parts(int length) {
        List<Part> parts = new ArrayList<>();
        var matcher = VARIABLE.matcher(text);
        int fixedLength = VARIABLE.matcher(text).replaceAll("").length();
        int room = length == 0 ? Integer.MAX_VALUE : Math.max(1, length - fixedLength);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Part(text.substring(from, matcher.start()), 0, 0, ""));
            }
            String number = matcher.group(2);
            int size = Math.min(number == null ? DIGITS : Integer.parseInt(number), room);
            parts.add(
                    switch (matcher.group(1)) {
                        case "n" -> new Part("", size, 0, "");
                        case "letters" -> new Part("", 0, size, LETTERS);
                        default -> new Part("", 0, size, ALPHABET);
                    });
            from = matcher.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), 0, 0, ""));
        }
        return parts;
    }

    /** One text of this form for a column of this length (0: any). */
    public String fill(int length) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts(length)) {
            filled.append(part.fixed());
            for (int i = 0; i < part.digits(); i++) {
                filled.append(RANDOM.nextInt(10));
            }
            for (int i = 0; i < part.letters(); i++) {
                filled.append(
                        part.alphabet().charAt(RANDOM.nextInt(part.alphabet().length())));
            }
        }
        return filled.toString();
    }
}
