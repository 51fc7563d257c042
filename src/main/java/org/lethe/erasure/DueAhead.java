package org.lethe.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Due clients that were read ahead of being asked for. Finding who is due costs the same for one page as for
 * fifty, so one query serves many pages. What has changed meanwhile does no harm: each client is looked at again under
 * lock.
 *
 * @param rest who is due behind {@code last}, in key order
 * @param more whether the database may have more behind these
 */
record DueAhead(
        LocalDate before,
        @Nullable String tenant,
        Instant readAt,
        @Nullable ClientKey last,
        List<Due> rest,
        boolean more) {

    /** Clients read at once: some 20 MB. */
    static final int CLIENTS = 100_000;

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Whether this goes on behind that key with at least so many clients, or with all there are. */
    boolean answers(LocalDate day, @Nullable String salon, ClientKey after, int limit, Instant now) {
        return before.equals(day)
                && Objects.equals(tenant, salon)
                && after.equals(last)
                && (rest.size() >= limit || !more)
                && now.isBefore(readAt.plus(FRESH));
    }

    List<Due> first(int limit) {
        return rest.subList(0, Math.min(limit, rest.size()));
    }

    /** What is left when the first keys were given out. */
    Optional<DueAhead> without(int limit) {
        if (limit > rest.size() || rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DueAhead(
                before, tenant, readAt, rest.get(limit - 1).key(), rest.subList(limit, rest.size()), more));
    }
}
