package org.lethe.intake.mail.mime;

import java.nio.charset.StandardCharsets;

/** A stretch of a larger array; taking a part of it copies nothing. */
record Bytes(byte[] array, int from, int to) {

    static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    int length() {
        return to - from;
    }

    Bytes slice(int start, int end) {
        return new Bytes(array, Math.min(start, to), Math.max(Math.min(end, to), Math.min(start, to)));
    }

    Bytes atMost(int limit) {
        return length() <= limit ? this : new Bytes(array, from, from + limit);
    }

    /** Where the line that begins at {@code start} ends, without its line break. */
    int lineEnd(int start) {
        int end = start;
        while (end < to && array[end] != '\n' && array[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Where the next line begins, given the end of this one. */
    int nextLine(int lineEnd) {
        if (lineEnd >= to) {
            return to;
        }
        boolean pair = array[lineEnd] == '\r' && lineEnd + 1 < to && array[lineEnd + 1] == '\n';
        return lineEnd + (pair ? 2 : 1);
    }

    boolean startsWith(byte[] prefix, int at) {
        if (at + prefix.length > to) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (array[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    String latin(int start, int end) {
        return new String(array, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    }

    byte[] copy() {
        return java.util.Arrays.copyOfRange(array, from, to);
    }
}
