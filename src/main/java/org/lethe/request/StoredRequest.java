package org.lethe.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forget request as the book has it, without anything personal.
 *
 * @param reason why it stands where it stands: a code and its detail without personal values; empty if plain
 * @param proof how the requester's identity was proven, once it is
 * @param operator the credential of whoever decided last
 * @param digest of the preview that was confirmed, if there was one
 * @param joinedTo the earlier request of the same client whose fate this one shares
 */
public record StoredRequest(
        UUID id,
        String salon,
        Channel channel,
        RequestState state,
        String credential,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable String reason,
        @Nullable String proof,
        @Nullable String operator,
        @Nullable UUID joinedTo,
        @Nullable String digest) {}
