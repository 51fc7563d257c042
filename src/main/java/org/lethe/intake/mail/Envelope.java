package org.lethe.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.mime.Automation;
import org.lethe.intake.mail.mime.Fields;
import org.lethe.intake.mail.mime.Mailbox;

/** The header of a mail as far as it matters here. */
record Envelope(Fields fields, MailContext context) {

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final Pattern PROVIDER = Pattern.compile(
            "(?:gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|posteo|mailbox|proton|protonmail|mail|email|arcor|vodafone|1und1|bluewin|a1|orange|wanadoo|laposte|libero|tiscali|ziggo|kpnmail|wp|o2|onet|sapo|btinternet|sky|virginmedia)"
                    + "\\.(?:[a-z]{2,3}\\.)?[a-z]{2,4}");

    private static final Pattern OFFICE = Pattern.compile(
            "^(?:info|kontakt|contact|empfang|rezeption|reception|front|desk|team|salon|service|office|buero|büro|support|help|hello|hallo|mail|post|filiale|buchung|booking|termin|admin|leitung|chef|studio|kundenservice|customer|privacy|datenschutz|manager|staff|mitarbeit)");

    String messageId() {
        return ids("Message-ID").findFirst().orElse("");
    }

    String inReplyTo() {
        return ids("In-Reply-To").findFirst().orElse("");
    }

    List<String> references() {
        return ids("References").limit(50).toList();
    }

    private Stream<String> ids(String field) {
        return fields.values(field).flatMap(value -> ID.matcher(value).results().map(found -> found.group(1)));
    }

    @Nullable
    Mailbox from() {
        return Stream.of("From", "Sender")
                .flatMap(field -> fields.mailboxes(field).stream())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Mailbox replyTo() {
        Mailbox from = from();
        return fields.mailboxes("Reply-To").stream()
                .filter(mailbox -> from == null || !mailbox.address().equals(from.address()))
                .findFirst()
                .orElse(null);
    }

    List<Mailbox> to() {
        return Stream.of("To", "Cc")
                .flatMap(field -> fields.mailboxes(field).stream())
                .toList();
    }

    String subject() {
        return fields.first("Subject").orElse("").strip();
    }

    /** A form on the salon's web site writes in the name of the person that it names in Reply-To. */
    boolean form() {
        return Automation.onlyByAddress(fields) && replyTo() != null;
    }

    boolean automatic() {
        return Automation.reason(fields).isPresent() && !form();
    }

    /** Who wrote: the sender, or whom a form names. */
    @Nullable
    Mailbox writer() {
        return form() ? replyTo() : from();
    }

    boolean fromStaff() {
        Mailbox from = from();
        if (from == null) {
            return false;
        }
        if (context.staffKnown()) {
            return context.ours(from);
        }
        return to().stream().anyMatch(mailbox -> mailbox.domain().equalsIgnoreCase(from.domain()))
                && !PROVIDER.matcher(from.domain()).matches()
                && OFFICE.matcher(from.local()).find();
    }

    /**
     * Whether a forward from this sender may be staff's where staff is not known: a business, not a private person, and
     * no other business than the one it was sent to.
     */
    boolean perhapsStaff() {
        Mailbox from = from();
        return from != null
                && !context.staffKnown()
                && !PROVIDER.matcher(from.domain()).matches()
                && to().stream()
                        .map(Mailbox::domain)
                        .allMatch(domain -> domain.equalsIgnoreCase(from.domain())
                                || PROVIDER.matcher(domain).matches())
                && OFFICE.matcher(from.local()).find();
    }

    /** Addresses that are not the client's. */
    Set<String> others() {
        Set<String> others =
                to().stream().map(mailbox -> mailbox.address().reveal()).collect(Collectors.toSet());
        others.addAll(context.staffAddresses());
        String salon = context.salonAddress();
        if (salon != null) {
            others.add(salon.toLowerCase(Locale.ROOT));
        }
        return others;
    }
}
