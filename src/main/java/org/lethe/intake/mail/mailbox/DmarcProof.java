package org.lethe.intake.mail.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.MailSettings;

/**
 * Whether the salon's own mail server vouches for the writer's address (RFC 8601, DMARC). Only the topmost {@code
 * Authentication-Results} counts, only if it names exactly the configured server, and only if it is one plain line:
 * what stands below it, or is folded, quoted or commented, the sender may have written.
 *
 * <p>What it vouches for is the domain of the mail's own {@code From}. So that has to be one plain mailbox, read as it
 * was sent, and it has to be the writer's, not only of the same domain: whoever is named by {@code Reply-To}, by {@code
 * Sender} or by a name beside the address may be anybody else who has an address there.
 */
final class DmarcProof {

    private static final Pattern PASS = Pattern.compile(
            "\\s*dmarc=pass(?:\\s+[a-z.]+=[^\\s;]+)*\\s+header\\.from=([a-z0-9.-]+)(?:\\s+[a-z.]+=[^\\s;]+)*\\s*");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e\\x20]+");

    private static final String ADDRESS = "([^\\s<>@\",;:()\\[\\]\\\\]+@[A-Za-z0-9.-]+)";
    /** {@code anna@example.org} or {@code Anna <anna@example.org>}, the name in quotation marks or encoded or neither. */
    private static final Pattern MAILBOX =
            Pattern.compile(ADDRESS + "|(?:\"[^\"\\\\<>]*+\"\\s*+|[^\"\\\\<>@,;:()\\[\\]]*+)<" + ADDRESS + ">");

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    private DmarcProof() {}

    /** @param from whom the letter is taken to be from */
    static boolean given(Headers headers, MailSettings settings, @Nullable String from) {
        String server = settings.authserv();
        List<String> results = headers.all("Authentication-Results");
        if (server == null || !settings.dmarcIsProof() || from == null || results.isEmpty()) {
            return false;
        }
        return onlySender(headers, from) && vouches(results.get(0), server, from.substring(from.lastIndexOf('@') + 1));
    }

    private static boolean onlySender(Headers headers, String from) {
        List<String> senders = headers.all("From");
        if (senders.size() != 1) {
            return false;
        }
        Matcher sender =
                MAILBOX.matcher(FOLD.matcher(senders.get(0)).replaceAll(" ").strip());
        return sender.matches() && from.equalsIgnoreCase(sender.group(1) == null ? sender.group(2) : sender.group(1));
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
