package org.lethe.erasure.redact;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.lethe.person.EmailForms;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;

/** Sees the client's e-mail addresses, with and without plus tags; never inside a longer address. */
final class EmailSightings {

    private final Set<String> normal = new LinkedHashSet<>();

    EmailSightings(IdentifyingValues values) {
        for (Personal email : values.emails()) {
            EmailForms.normal(email.reveal()).ifPresent(normal::add);
        }
    }

    void find(WrittenText text, Found found) {
        if (normal.isEmpty()) {
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '@') {
                findAround(text, at, found);
            }
        }
    }

    private void findAround(WrittenText text, int at, Found found) {
        int end = domainEnd(text, at + 1);
        int start = localStart(text, at);
        for (int stop = end; stop > at + 1; stop = shorterDomain(text, at, stop)) {
            if (isClients(text.substring(start, stop))) {
                found.certain(Kind.EMAIL, start, stop);
                return;
            }
            int inner = ownStart(text, at, stop);
            if (inner >= 0) {
                found.certain(Kind.EMAIL, inner, stop);
                return;
            }
        }
    }

    private boolean isClients(String address) {
        return EmailForms.normal(address).filter(normal::contains).isPresent();
    }

    /** An address glued to a sign that may, but seldom does, stand in an address: {@code mail&anna@example.de}. */
    private int ownStart(WrittenText text, int at, int stop) {
        String domain = EmailForms.normal("x@" + text.substring(at + 1, stop))
                .orElse("x@")
                .substring(1);
        for (String own : normal) {
            int sign = own.indexOf('@');
            if (own.substring(sign).equals(domain)) {
                int start = at - sign;
                boolean same = start >= 0
                        && text.substring(start, at).toLowerCase(Locale.ROOT).equals(own.substring(0, sign));
                if (same && !text.isAlphanumeric(start - 1) && "._-+".indexOf(text.around(start - 1)) < 0) {
                    return start;
                }
            }
        }
        return -1;
    }

    /** First character of the part before the @, leading punctuation left out. */
    static int localStart(WrittenText text, int at) {
        int start = at;
        while (start > 0 && EmailForms.isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !text.isAlphanumeric(start)) {
            start++;
        }
        return start;
    }

    /** After the last character of the domain, closing punctuation left out. */
    static int domainEnd(WrittenText text, int start) {
        int end = start;
        while (text.isAlphanumeric(end) || text.around(end) == '.' || text.around(end) == '-') {
            end++;
        }
        while (end > start && !text.isAlphanumeric(end - 1)) {
            end--;
        }
        return end;
    }

    /** A sentence that begins without a blank: {@code anna@example.de.Danke}. */
    private static int shorterDomain(WrittenText text, int at, int end) {
        for (int i = end - 1; i > at + 1; i--) {
            if (text.charAt(i) == '.') {
                return Character.isUpperCase(text.charAt(i + 1)) && !Character.isUpperCase(text.charAt(i - 1)) ? i : -1;
            }
        }
        return -1;
    }
}
