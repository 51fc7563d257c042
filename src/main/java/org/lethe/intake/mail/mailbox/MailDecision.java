package org.lethe.intake.mail.mailbox;

import org.jspecify.annotations.Nullable;
import org.lethe.request.ForgetRequest;

/**
 * What becomes of a mail, and the request it makes, if it makes one.
 *
 * @param ask to be accepted before the mail is moved
 */
public record MailDecision(IncomingMail mail, MailState state, @Nullable ForgetRequest ask) {

    public boolean asks() {
        return ask != null;
    }

    @Override
    public String toString() {
        return "MailDecision[" + mail + ", " + state + "]";
    }
}
