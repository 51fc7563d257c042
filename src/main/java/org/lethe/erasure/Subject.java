package org.lethe.erasure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client to forget.
 *
 * @param request makes the effect exactly once
 * @param attempt the attempt of this request, written into the journal
 * @param digest what was confirmed in a preview; when it no longer holds under lock, nothing is done
 * @param dueBefore for a retention scan: the last visit must still be before this day
 */
public record Subject(
        UUID request, UUID attempt, ClientKey key, @Nullable String digest, @Nullable LocalDate dueBefore) {

    public static Subject of(ClientKey key) {
        return new Subject(UUID.randomUUID(), UUID.randomUUID(), key, null, null);
    }
}
