package org.lethe.intake.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header text as a person reads it: RFC 2047 words, also broken ones, and raw bytes beyond ASCII. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_:.-]{1,40})(?:\\*[A-Za-z-]{0,20})?\\?([BbQq])\\?([^?]{0,4000})\\?=");

    /** What gives a list of addresses its structure. */
    private static final String SPECIALS = "()<>[]@,;:\\\".";

    /** Where the specials of words stand while the list is read: characters for private use, which no address has. */
    private static final char ASIDE = '\ue000';

    private EncodedWords() {}

    /** Decodes a field value that was read byte for byte as ISO 8859-1. */
    static String decode(String value) {
        return decode(value, UnaryOperator.identity());
    }

    /**
     * Decodes like {@link #decode(String)} a value that is a list of addresses. Encoded words are names and nothing else
     * (RFC 2047, section 5): the commas, brackets and addresses in them are set aside, for {@link #restored}.
     */
    static String decodeNames(String value) {
        return decode(value, EncodedWords::aside);
    }

    /** A name out of such a list, with what was set aside in it. */
    static String restored(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : name.toCharArray()) {
            boolean special = c > ASIDE && SPECIALS.indexOf(c - ASIDE) >= 0;
            text.append(special ? (char) (c - ASIDE) : c);
        }
        return text.toString();
    }

    private static String aside(String word) {
        StringBuilder text = new StringBuilder();
        for (char c : word.toCharArray()) {
            text.append(SPECIALS.indexOf(c) >= 0 ? (char) (ASIDE + c) : c);
        }
        return text.toString();
    }

    private static String decode(String value, UnaryOperator<String> word) {
        String plain = value.chars().anyMatch(c -> c > 0x7f)
                ? TextDecoder.decode(value.getBytes(StandardCharsets.ISO_8859_1), null)
                : value;
        if (!plain.contains("=?")) {
            return plain;
        }
        Matcher words = WORD.matcher(plain);
        StringBuilder text = new StringBuilder();
        int done = 0;
        boolean afterWord = false;
        java.io.ByteArrayOutputStream pending = new java.io.ByteArrayOutputStream();
        String charset = "";
        while (words.find()) {
            String between = plain.substring(done, words.start());
            boolean joined = afterWord && between.isBlank();
            // a letter may be cut in two by words of the same charset: their bytes belong together
            if (!joined || !charset.equalsIgnoreCase(words.group(1))) {
                text.append(word.apply(TextDecoder.decode(pending.toByteArray(), charset)));
                pending.reset();
            }
            if (!joined) {
                text.append(between);
            }
            charset = words.group(1);
            pending.writeBytes(content(words.group(2), words.group(3)));
            afterWord = true;
            done = words.end();
        }
        text.append(word.apply(TextDecoder.decode(pending.toByteArray(), charset)));
        return text.append(plain.substring(done)).toString();
    }

    private static byte[] content(String encoding, String content) {
        byte[] ascii = content.getBytes(StandardCharsets.ISO_8859_1);
        return encoding.equalsIgnoreCase("B")
                ? TransferDecoder.base64(Bytes.of(ascii))
                : TransferDecoder.quotedPrintable(
                        Bytes.of(content.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1)));
    }
}
