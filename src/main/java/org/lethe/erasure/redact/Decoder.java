package org.lethe.erasure.redact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Reads escapes; remembers for each character which part of the source it came from. */
final class Decoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([A-Za-z0-9_-]{1,40})\\?[Bb]\\?([A-Za-z0-9+/=]+)\\?=");

    private final String source;
    private boolean json;
    private final StringBuilder chars;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int at;

    Decoder(String source) {
        this.source = source;
        this.json = looksLikeJson(source, 0);
        this.chars = new StringBuilder(0);
    }

    /** Whether the text holds anything that may have to be read. Most texts do not, and are taken as they are. */
    boolean isNeeded() {
        for (int i = 0; i < source.length(); i++) {
            if (isSpecial(source.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '\\', '&', '%', '=', '(', '[', 'Ã', 'Ä', 'Å' -> true;
            default -> isInvisible(c);
        };
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
    }

    WrittenText decode() {
        starts = new int[source.length()];
        ends = new int[source.length()];
        while (at < source.length()) {
            char c = source.charAt(at);
            if (!isSpecial(c) || !readSpecial(c)) {
                emit(c, at + 1);
            }
            if (c == '\u001e' || c == '\u001f') {
                json = looksLikeJson(source, at); // the next cell of several that were read together
            }
        }
        int length = chars.length();
        return WrittenText.decoded(source, chars, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    private boolean readSpecial(char c) {
        return switch (c) {
            case '\\' -> readBackslash();
            case '&' -> readEntity();
            case '%' -> readBytes('%', false);
            case '=' -> readEncodedWord() || readBytes('=', true);
            case '(', '[' -> readSpelledOutSign();
            case 'Ã', 'Ä', 'Å' -> readMistakenUtf8();
            default -> skipInvisible();
        };
    }

    private boolean skipInvisible() {
        at++;
        return true;
    }

    private boolean readBackslash() {
        char next = peek(at + 1);
        if (next == 'u' && hex(at + 2, 4) >= 0) {
            return emit((char) hex(at + 2, 4), at + 6);
        }
        if (!json) {
            return false;
        }
        return switch (next) {
            case 'n', 'r', 't', 'b', 'f' -> emit('\n', at + 2);
            case '"', '/' -> emit(next, at + 2);
            default -> false;
        };
    }

    private boolean readEntity() {
        int semicolon = source.indexOf(';', at);
        if (semicolon < at + 2 || semicolon > at + 10) {
            return false;
        }
        String name = source.substring(at + 1, semicolon);
        if (name.charAt(0) == '#') {
            int code = number(name);
            return code > 0 && code <= Character.MAX_VALUE && emit((char) code, semicolon + 1);
        }
        String value = Entities.getByName(name);
        return value.length() == 1 && emit(value.charAt(0), semicolon + 1);
    }

    private static int number(String entity) {
        boolean hexadecimal = entity.length() > 1 && Character.toLowerCase(entity.charAt(1)) == 'x';
        int value = 0;
        for (int i = hexadecimal ? 2 : 1; i < entity.length(); i++) {
            int digit = Character.digit(entity.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            value = value * (hexadecimal ? 16 : 10) + digit;
        }
        return value;
    }

    private boolean readBytes(char mark, boolean onlySeveral) {
        int first = hex(at + 1, 2);
        int size = first < 0 ? 0 : first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >> 4 == 0xe ? 3 : 0;
        if (size == 0 || (size == 1 && onlySeveral)) {
            return false;
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            int value = hex(at + 3 * i + 1, 2);
            if (value < 0 || peek(at + 3 * i) != mark) {
                return false;
            }
            bytes[i] = (byte) value;
        }
        return emitUtf8(bytes, at + 3 * size);
    }

    /** {@code =?UTF-8?B?…?=}, as headers of mails have it (RFC 2047); it cannot be taken apart, so it goes as a whole. */
    private boolean readEncodedWord() {
        Matcher word = ENCODED_WORD.matcher(source).region(at, source.length());
        if (!word.lookingAt()) {
            return false;
        }
        try {
            String text = new String(Base64.getDecoder().decode(word.group(2)), Charset.forName(word.group(1)));
            for (int i = 0; i < text.length(); i++) {
                starts[chars.length()] = at;
                ends[chars.length()] = word.end();
                chars.append(text.charAt(i));
            }
            at = word.end();
            return true;
        } catch (IllegalArgumentException notBase64OrNoCharset) {
            return false;
        }
    }

    private boolean readMistakenUtf8() {
        byte[] bytes = source.substring(at, Math.min(at + 2, source.length())).getBytes(WINDOWS);
        boolean possible = bytes.length == 2 && (bytes[1] & 0xc0) == 0x80;
        return possible && emitUtf8(bytes, at + 2);
    }

    /** {@code anna (at) example (punkt) de}: people hide addresses from robots so. */
    private boolean readSpelledOutSign() {
        for (String at : new String[] {"at)", "at]", "dot)", "dot]", "punkt)", "punkt]"}) {
            if (source.regionMatches(true, this.at + 1, at, 0, at.length())) {
                while (chars.length() > 0 && chars.charAt(chars.length() - 1) == ' ') {
                    chars.setLength(chars.length() - 1);
                }
                int end = this.at + 1 + at.length();
                while (peek(end) == ' ') {
                    end++;
                }
                return emit(at.startsWith("at") ? '@' : '.', end);
            }
        }
        return false;
    }

    private boolean emitUtf8(byte[] bytes, int end) {
        String value = new String(bytes, StandardCharsets.UTF_8);
        return value.length() == 1 && value.charAt(0) != '\ufffd' && emit(value.charAt(0), end);
    }

    private boolean emit(char c, int end) {
        starts[chars.length()] = at;
        ends[chars.length()] = end;
        chars.append(c);
        at = end;
        return true;
    }

    private char peek(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    private int hex(int start, int count) {
        int value = 0;
        for (int i = start; i < start + count; i++) {
            int digit = Character.digit(peek(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private static boolean looksLikeJson(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '{' || c == '[' || c == '"';
            }
        }
        return false;
    }
}
