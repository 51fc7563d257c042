package org.lethe.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The written forms of an e-mail address. */
public final class EmailForms {

    private static final int LONGEST = 254;
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    private EmailForms() {}

    /**
     * The form in which two addresses are compared: lower case, without {@code mailto:}, angle brackets and display
     * name, without a plus tag, the domain in ASCII. Dots stay, also those of Gmail: they tell people apart elsewhere.
     * Empty when this is no address (also {@code %} and the like, longer than 254 characters, or with blanks inside).
     */
    public static Optional<String> normal(String raw) {
        String address = bare(raw);
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        String domain = asciiDomain(address.substring(at + 1));
        boolean plain = local.chars().allMatch(EmailForms::isLocalPart) && domain.indexOf('.') > 0;
        return plain ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    /**
     * The mailbox to which an address leads, whatever its spelling: as {@link #normal}, and for Gmail without dots. Empty
     * when this is no address.
     */
    public static Optional<String> mailbox(String raw) {
        return normal(raw).map(address -> {
            int at = address.lastIndexOf('@');
            return GMAIL.contains(address.substring(at + 1))
                    ? address.substring(0, at).replace(".", "") + "@gmail.com"
                    : address;
        });
    }

    /** Whether the character may stand in the part before the @ of an address as people and mail providers use it. */
    public static boolean isLocalPart(int c) {
        return Character.isLetterOrDigit(c) || "._%+-'&~#$!*^{}|`".indexOf(c) >= 0;
    }

    private static String bare(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            text = text.substring(open + 1, close).strip();
        }
        if (text.startsWith("mailto:")) {
            text = text.substring("mailto:".length());
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String asciiDomain(String domain) {
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
                return "";
            }
        }
        if (domain.chars().allMatch(c -> c < 0x80)) {
            return domain.startsWith(".") || domain.contains("..") ? "" : domain;
        }
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }
}
