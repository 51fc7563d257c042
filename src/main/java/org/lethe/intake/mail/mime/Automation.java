package org.lethe.intake.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a machine sent the mail: lists, newsletters, bounces, automatic replies, addresses that take no answer. */
public final class Automation {

    private static final Pattern MACHINE = Pattern.compile(
            "(?:mailer-daemon|postmaster|no-?_?\\.?reply|do-?not-?reply|noreply.*|nicht-?antworten|bounces?.*|newsletter"
                    + "|notifications?|mailing|auto-?reply|listserv.*|majordomo.*|.*-(?:request|bounces|owner|noreply))");

    private Automation() {}

    /** Why the mail is a machine's, or empty. */
    public static Optional<String> reason(Fields fields) {
        if (fields.values("Auto-Submitted")
                .anyMatch(value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))) {
            return Optional.of("Auto-Submitted");
        }
        for (String field : List.of(
                "List-Id",
                "List-Unsubscribe",
                "List-Post",
                "List-Help",
                "X-Mailing-List",
                "Mailing-List",
                "X-BeenThere",
                "X-Autoreply",
                "X-Autorespond",
                "X-Auto-Reply",
                "X-Loop",
                "Feedback-ID",
                "X-Failed-Recipients",
                "X-Campaign-Id",
                "X-CampaignID",
                "X-Mailman-Version",
                "X-MC-User",
                "X-MAIL-OUT-MESSAGE-ID")) {
            if (fields.has(field)) {
                return Optional.of(field);
            }
        }
        if (fields.has("Precedence", "bulk", "list", "junk", "auto_reply")) {
            return Optional.of("Precedence");
        }
        if (fields.has("Content-Type", "multipart/report", "message/delivery-status")) {
            return Optional.of("report");
        }
        if (fields.values("Return-Path")
                .anyMatch(value -> value.replaceAll("\\s", "").equals("<>"))) {
            return Optional.of("Return-Path");
        }
        if (fields.has("X-Auto-Response-Suppress", "all")
                && fields.has("Subject", "automat", "out of office", "abwesen")) {
            return Optional.of("X-Auto-Response-Suppress");
        }
        return machine(fields, "From").isPresent() ? machine(fields, "From") : machine(fields, "Sender");
    }

    /** Whether nothing but the address of the sender speaks for a machine, as with the form of a web site. */
    public static boolean onlyByAddress(Fields fields) {
        return reason(fields)
                .filter(reason -> reason.equals("From") || reason.equals("Sender"))
                .isPresent();
    }

    private static Optional<String> machine(Fields fields, String field) {
        boolean machine = fields.mailboxes(field).stream()
                .anyMatch(mailbox -> MACHINE.matcher(mailbox.local()).matches());
        return machine ? Optional.of(field) : Optional.empty();
    }
}
