package org.lethe.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.letter.Understanding;
import org.lethe.intake.mail.mime.Mailbox;
import org.lethe.intake.mail.who.Said;
import org.lethe.person.Personal;

/**
 * A mail that has been read and understood. With a letter forwarded by staff, {@link #from()}, {@link #said()} and
 * {@link #newText()} are the inner letter's and {@link #forwarder()} is who sent it on.
 *
 * @param messageId of the mail itself, without angle brackets, or empty
 * @param inReplyTo message id, or empty
 * @param references message ids
 * @param from who wrote; none where the mail does not say, as with a forwarded letter whose writer has no address there
 * @param forwarder the member of staff who forwarded the letter
 * @param replyTo where the writer wants answers, if that is not {@code from}
 * @param automatic sent by a machine, a list, or from an address that takes no answer: never to be answered
 * @param understanding intent, action and the phrases that led to them
 * @param said identifiers of the person the letter is about
 * @param newText what was written now, without history, signature and disclaimer
 */
public record Letter(
        String messageId,
        String inReplyTo,
        List<String> references,
        @Nullable Mailbox from,
        @Nullable Mailbox forwarder,
        List<Mailbox> to,
        @Nullable Mailbox replyTo,
        @Nullable Personal subject,
        boolean automatic,
        Understanding understanding,
        Said said,
        @Nullable Personal newText) {

    public Letter {
        references = List.copyOf(references);
        to = List.copyOf(to);
    }

    public boolean forwardedByStaff() {
        return forwarder != null;
    }
}
