package org.lethe.forget;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Channel;
import org.lethe.request.RequestDatabases.Found;

/**
 * An approved request, claimed for erasing.
 *
 * @param pending the databases that are not done yet, in working order
 * @param dueBefore for retention: the last visit must still be before this date
 */
public record ClaimedRequest(
        UUID id,
        Channel channel,
        @Nullable String digest,
        int tries,
        @Nullable LocalDate dueBefore,
        List<Found> pending) {}
