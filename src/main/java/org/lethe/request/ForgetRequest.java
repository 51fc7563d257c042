package org.lethe.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;

/**
 * One ask to forget one client, as an intake understood it: named fields only, nothing of the raw message.
 *
 * @param salon the salon that is asked
 * @param client what the ask says about the person
 * @param caller who asks
 * @param idempotencyKey what makes a repeat of the same message recognisable: the Idempotency-Key, message id or
 *     Message-ID; unique per credential and salon
 * @param requestedAt when the person asked, if the message says so
 * @param digest the digest of the preview that was confirmed, if there was one
 * @param sourceMessageId the id under which the sender knows the message; told in events
 * @param reply where and how to answer a person who wrote, if the channel answers
 */
public record ForgetRequest(
        String salon,
        Identifiers client,
        Channel channel,
        Caller caller,
        @Nullable String idempotencyKey,
        @Nullable Instant requestedAt,
        @Nullable String digest,
        @Nullable String sourceMessageId,
        @Nullable ReplyAddress reply) {}
