package org.lethe.notice;

import org.jspecify.annotations.Nullable;

/**
 * A letter ready to be sent. Only what is named here goes into it: no header of an incoming mail is ever copied, and
 * the ids are checked by {@link MessageIds}.
 *
 * @param from the salon's address; also where bounces go
 * @param fromName the salon's name
 * @param to one address
 * @param messageId made from the row of the outbox
 * @param inReplyTo the letter that is answered, if any
 */
public record Mail(
        String from,
        String fromName,
        String to,
        String subject,
        String text,
        String html,
        String language,
        String messageId,
        @Nullable String inReplyTo) {

    @Override
    public String toString() {
        return "Mail[" + messageId + "]";
    }
}
