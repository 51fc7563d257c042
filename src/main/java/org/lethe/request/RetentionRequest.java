package org.lethe.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that nobody made: the retention period of this client ran out.
 *
 * @param clientKey key of the client in the leading database, in the text form of the erasure room
 * @param lastVisit the visit from which the period ran (date only); null for a client who never came
 * @param dueBefore the last visit must still be before this date when the client is forgotten
 */
public record RetentionRequest(
        String salon, String clientKey, @Nullable LocalDate lastVisit, LocalDate dueBefore, int months, UUID scan) {}
