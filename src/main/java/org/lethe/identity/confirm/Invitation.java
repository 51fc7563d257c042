package org.lethe.identity.confirm;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.lethe.request.ReplyAddress;

/**
 * The letter that asks for a confirmation.
 *
 * @param reminder whether it repeats an earlier one
 */
public record Invitation(
        UUID request, String salon, ReplyAddress to, URI link, String code, Instant expiresAt, boolean reminder) {

    @Override
    public String toString() {
        return "Invitation[" + request + "]";
    }
}
