package org.lethe.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.mime.Fields;
import org.lethe.intake.mail.mime.Mailbox;

/** The sender as a mail program prints it above a forwarded letter: {@code Anna Müller [mailto:anna@example.org]}. */
final class Senders {

    private Senders() {}

    static @Nullable Mailbox of(String printed) {
        String tidy = printed.replaceAll("(?i)\\[?mailto:([^\\]>\\s]+)[\\]>]?", "<$1>")
                .replaceAll("<<+", "<")
                .replaceAll(">>+", ">")
                .replaceAll("[*]", "")
                .replaceAll("(?i)\\(via [^)]*\\)|im auftrag von.*|on behalf of.*", "");
        return new Fields(List.of(new Fields.Field("From", tidy)))
                .mailboxes("From").stream().findFirst().orElse(null);
    }
}
