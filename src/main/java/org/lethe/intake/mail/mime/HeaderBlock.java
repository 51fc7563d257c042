package org.lethe.intake.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the fields of a mail end and its body begins. A line that is no field ends the fields, also without an empty
 * line; a text without a single field that mails have is all body.
 */
record HeaderBlock(Fields fields, Bytes body) {

    private static final Pattern FIELD = Pattern.compile("[!-9;-~\\x80-\\xff]{1,76}[ \\t]*:.*", Pattern.DOTALL);
    private static final Set<String> OF_MAILS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "message-id",
            "mime-version",
            "content-type",
            "return-path",
            "delivered-to",
            "reply-to",
            "sender",
            "x-mailer",
            "cc",
            "content-disposition",
            "content-transfer-encoding");
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_VALUE = 32_000;

    static HeaderBlock ofMail(Bytes raw) {
        HeaderBlock block = of(raw);
        boolean mail = block.fields().all().stream()
                .anyMatch(field -> OF_MAILS.contains(field.name().toLowerCase(Locale.ROOT)));
        return mail ? block : new HeaderBlock(new Fields(List.of()), raw);
    }

    static HeaderBlock of(Bytes raw) {
        List<Fields.Field> fields = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int at = raw.from();
        if (raw.startsWith(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, at)) {
            at += 3;
        }
        while (at < raw.to()) {
            int end = raw.lineEnd(at);
            int next = raw.nextLine(end);
            if (fields.size() == MOST_FIELDS && end > at) {
                at = next;
                continue;
            }
            String line = raw.latin(at, Math.min(end, at + LONGEST_VALUE));
            if (line.isEmpty()) {
                at = next;
                break;
            }
            boolean folded = Character.isWhitespace(line.charAt(0));
            if (folded && line.isBlank() && !continues(raw, next)) {
                at = next;
                break;
            }
            if (folded && current.length() > 0) {
                if (current.length() < LONGEST_VALUE) {
                    current.append(' ').append(line.strip());
                }
            } else if (FIELD.matcher(line).matches()) {
                add(fields, current);
                current.setLength(0);
                current.append(line);
            } else if (!(fields.isEmpty() && current.length() == 0 && line.startsWith("From "))) {
                break;
            }
            at = next;
        }
        add(fields, current);
        return new HeaderBlock(new Fields(fields), raw.slice(at, raw.to()));
    }

    private static boolean continues(Bytes raw, int at) {
        int end = raw.lineEnd(at);
        String line = raw.latin(at, Math.min(end, at + 100));
        return !line.isEmpty()
                && (Character.isWhitespace(line.charAt(0))
                        || FIELD.matcher(line).matches());
    }

    private static void add(List<Fields.Field> fields, StringBuilder line) {
        int colon = line.indexOf(":");
        if (colon > 0 && fields.size() < MOST_FIELDS) {
            String value = line.substring(colon + 1).strip();
            fields.add(new Fields.Field(
                    line.substring(0, colon).strip(), EncodedWords.decode(value), EncodedWords.decodeNames(value)));
        }
    }
}
