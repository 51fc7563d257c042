package org.lethe.intake.mail.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.MailSettings;

/**
 * Whether the salon's own mail server vouches for the sender's domain (RFC 8601, DMARC). Only the topmost {@code
 * Authentication-Results} counts, only if it names exactly the configured server, and only if it is one plain line:
 * what stands below it, or is folded, quoted or commented, the sender may have written.
 */
final class DmarcProof {

    private static final Pattern PASS = Pattern.compile(
            "\\s*dmarc=pass(?:\\s+[a-z.]+=[^\\s;]+)*\\s+header\\.from=([a-z0-9.-]+)(?:\\s+[a-z.]+=[^\\s;]+)*\\s*");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e\\x20]+");

    private DmarcProof() {}

    /** @param from the address in the mail's only From header */
    static boolean given(Headers headers, MailSettings settings, @Nullable String from) {
        String server = settings.authserv();
        List<String> results = headers.all("Authentication-Results");
        if (server == null || !settings.dmarcIsProof() || from == null || results.isEmpty()) {
            return false;
        }
        boolean oneSender = headers.all("From").size() == 1;
        return oneSender && vouches(results.get(0), server, from.substring(from.lastIndexOf('@') + 1));
    }

    private static boolean vouches(String value, String server, String domain) {
        boolean plain = PLAIN.matcher(value).matches() && value.indexOf('(') < 0 && value.indexOf('"') < 0;
        String[] parts = value.split(";", -1);
        if (!plain || !parts[0].strip().equalsIgnoreCase(server)) {
            return false;
        }
        int verdicts = 0;
        boolean passes = false;
        for (int part = 1; part < parts.length; part++) {
            String result = parts[part].toLowerCase(Locale.ROOT);
            if (result.strip().startsWith("dmarc=")) {
                verdicts++;
                Matcher pass = PASS.matcher(result);
                passes = pass.matches() && pass.group(1).equalsIgnoreCase(domain);
            }
        }
        return verdicts == 1 && passes;
    }
}
