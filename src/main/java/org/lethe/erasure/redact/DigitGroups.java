package org.lethe.erasure.redact;

import java.util.Arrays;

/** The runs of digits of a text. */
final class DigitGroups {

    private int[] bounds = new int[16];
    private final StringBuilder digits = new StringBuilder();
    private int[] offsets = new int[16];
    private int count;

    DigitGroups(WrittenText text) {
        int length = text.length();
        int start = -1;
        for (int i = 0; i <= length; i++) {
            boolean digit = i < length && isDigit(text.charAt(i));
            if (digit) {
                if (start < 0) {
                    start = i;
                    begin();
                }
                digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
            } else if (start >= 0) {
                bounds[2 * count] = start;
                bounds[2 * count + 1] = i;
                count++;
                start = -1;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.digit(c, 10) >= 0;
    }

    private void begin() {
        if (2 * count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[count] = digits.length();
    }

    int count() {
        return count;
    }

    /** How many digits the text has. */
    int total() {
        return digits.length();
    }

    int start(int group) {
        return bounds[2 * group];
    }

    int end(int group) {
        return bounds[2 * group + 1];
    }

    int size(int group) {
        return end(group) - start(group);
    }

    /** The digits from one group to another, both included. */
    String digits(int from, int to) {
        int end = to + 1 < count ? offsets[to + 1] : digits.length();
        return digits.substring(offsets[from], end);
    }

    int value(int group) {
        return size(group) > 8 ? -1 : Integer.parseInt(digits(group, group));
    }
}
