package org.lethe.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/**
 * Where to answer a person who wrote.
 *
 * @param address the e-mail address the letter came from
 * @param language of the letter
 * @param messageId the Message-ID of the letter, to thread the answer; checked for RFC 5322 syntax
 * @param thread opaque key of the mail thread: one acknowledgement each
 */
public record ReplyAddress(Personal address, Locale language, @Nullable String messageId, @Nullable String thread) {

    @Override
    public String toString() {
        return "ReplyAddress[•••]";
    }
}
