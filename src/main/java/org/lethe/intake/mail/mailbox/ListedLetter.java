package org.lethe.intake.mail.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;

/**
 * A letter as the review list has it.
 *
 * @param intent what it seems to ask for
 * @param text what was written, as far as it could be read
 * @param because the phrases that led to the doubt
 */
public record ListedLetter(
        UUID id,
        String salon,
        ReviewReason reason,
        Instant receivedAt,
        Instant dueAt,
        String intent,
        String language,
        @Nullable Personal text,
        List<Personal> because,
        Identifiers said,
        @Nullable ReplyAddress reply) {

    public ListedLetter {
        because = List.copyOf(because);
    }

    @Override
    public String toString() {
        return "ListedLetter[" + id + "]";
    }
}
