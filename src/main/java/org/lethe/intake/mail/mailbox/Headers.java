package org.lethe.intake.mail.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few headers that say for whom a mail is; nothing of them goes any further. */
final class Headers {

    static final int LONGEST = 256_000;
    private static final String PART = "[^\\s<>,;:\"()]";
    /** From where such a part begins, so that each is read once. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!" + PART + ")" + PART + "+@" + PART + "+");

    private final InternetHeaders headers;

    private Headers(InternetHeaders headers) {
        this.headers = headers;
    }

    /** As far as they can be read; a mail without any has none. */
    static Headers of(byte[] raw) {
        try {
            return new Headers(
                    new InternetHeaders(new ByteArrayInputStream(raw, 0, Math.min(raw.length, LONGEST)), true));
        } catch (MessagingException e) {
            return new Headers(new InternetHeaders());
        }
    }

    /** All values, the topmost first, as they were sent. */
    List<String> all(String name) {
        String[] values = headers.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Every address that the mail was sent to, in lower case. */
    List<String> recipients() {
        return Stream.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
                .flatMap(name -> all(name).stream())
                .flatMap(value -> ADDRESS.matcher(value).results().map(found -> found.group()))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
